/** Steps a review reports, each with the item of the PRISMA 2020 checklist that asks for it (Page et al. 2021, BMJ 372:n71). */
export const REVIEW_STEPS: readonly { readonly name: string; readonly item: string }[] = [
  { name: 'eligibility criteria', item: '5' },
  { name: 'information sources', item: '6' },
  { name: 'search dates', item: '6' },
  { name: 'search terms', item: '7' },
  { name: 'search strings', item: '7' },
  { name: 'number of reviewers', item: '8' },
  { name: 'agreement between reviewers', item: '8' },
  { name: 'risk of bias', item: '11' },
  { name: 'hits per database', item: '16a' },
  { name: 'duplicates removed', item: '16a' },
  { name: 'excluded reports with reasons', item: '16b' },
  { name: 'registration', item: '24a' },
  { name: 'funding', item: '25' },
  { name: 'competing interests', item: '26' },
  { name: 'data availability', item: '27' },
];
