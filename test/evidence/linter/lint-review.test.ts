import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintReview } from '../../../src/evidence/linter/lint-review.js';
import type { PublishedReview } from '../../../src/evidence/linter/types.js';
import { clean } from './clean-review.js';

type Draft = {
  -readonly [Key in keyof PublishedReview]: PublishedReview[Key] extends readonly (infer Item)[]
    ? { -readonly [K in keyof Item]: Item[K] }[]
    : PublishedReview[Key];
};

const text = readFileSync('notebooks/data/loyalty-review/review.json', 'utf8');
const published = (): Draft => JSON.parse(text) as Draft;
const found = (review: PublishedReview | Draft) => lintReview(review as PublishedReview).findings;
const messages = (review: PublishedReview | Draft, rule: string) =>
  found(review)
    .filter((one) => one.rule === rule)
    .map(({ message }) => message);
const row = (review: Draft, number: number) => review.rows.find((one) => one.row === number) as Draft['rows'][number];
const reference = (review: Draft, number: number) => review.references[number - 1] as Draft['references'][number];

/** A fault of the published review: the rule, what its message says, and the correction after which the finding is gone. */
const FAULTS: readonly [name: string, rule: string, said: RegExp, correct: (review: Draft) => void][] = [
  [
    'I1 a breakdown of 19 given for 31',
    'counts-do-not-add',
    /Databases 31 is not SciELO 5 \+ Scopus 14 = 19; 12 of them have no source\. These are the numbers of the included studies/,
    (review) => {
      const count = review.counts.find(({ parts }) => parts.length > 0) as Draft['counts'][number];
      count.parts = [
        ['SciELO', 11],
        ['Scopus', 20],
      ];
    },
  ],
  [
    'I2 Emerald searched and never counted',
    'source-never-counted',
    /^Emerald is named as a source, .* references 22, 24, 34, 36 and 38\.$/,
    (review) => {
      for (const one of review.sources) one.names = one.names.filter((name) => name !== 'Emerald');
    },
  ],
  [
    'I2 Springer searched and never counted',
    'source-never-counted',
    /^Springer is named as a source, .* references 27 and 35\.$/,
    (review) => {
      for (const one of review.sources) one.names = one.names.filter((name) => name !== 'Springer');
    },
  ],
  [
    'I3 a flow diagram without its numbers',
    'flow-not-reported',
    /has no readable numbers, and the text does not state: Duplicate records removed; Records screened; Records excluded; .* Reports excluded\.$/,
    (review) => {
      review.flowDiagram = 'with numbers';
    },
  ],
  [
    'I4 row 14 with the title of reference 24',
    'title-of-another-reference',
    /^Row 14 has the names and year of reference 20 and the title of reference 24 \(Miraldo.* 2019\)/,
    (review) => {
      row(review, 14).title = reference(review, 20).title;
    },
  ],
  [
    'I5 row 9 with another first author',
    'author-differs',
    /^Row 9 prints “Gaofer, R.*”; the reference of that title is by Ren, G\./,
    (review) => {
      row(review, 9).authors = 'Ren, G.; Chen, Y. & Yang, M.';
    },
  ],
  [
    'I6 row 6 without a year',
    'year-missing',
    /^Row 6 .* has no year; reference 11 says 2022\.$/,
    (review) => {
      row(review, 6).year = 2022;
    },
  ],
  [
    'I7 row 12 without a country',
    'country-missing',
    /^Row 12 .* has no country\.$/,
    (review) => {
      row(review, 12).country = 'China';
    },
  ],
  [
    'I7 row 19 without a country',
    'country-missing',
    /^Row 19 .* has no country\.$/,
    (review) => {
      row(review, 19).country = 'Malaysia';
    },
  ],
  [
    'I8 the cut title of row 3, a review counted as a study',
    'title-cut',
    /^Row 3 prints only the beginning .* \(reference 7\); what is left out says that it is a review itself/,
    (review) => {
      row(review, 3).title = reference(review, 7).title;
    },
  ],
  [
    'I9 Orazgaliyev',
    'name-spelling',
    /Orazgaliyev and Orazgaliyeva/,
    (review) => {
      row(review, 16).authors = 'Orazgaliyev et al.';
    },
  ],
  [
    'I9 Misischia',
    'name-spelling',
    /Misischia and Mischia/,
    (review) => {
      for (const one of review.citations) one.cited = one.cited.replace('Mischia', 'Misischia');
    },
  ],
  [
    'I9 Vásquez',
    'name-spelling',
    /Vásquez and Vázquez/,
    (review) => {
      for (const one of review.citations) one.cited = one.cited.replace('Vázquez', 'Vásquez');
    },
  ],
  [
    'I9 Chen C.-T.',
    'name-spelling',
    /Chen, C\.-T and Chen, C\.$/,
    (review) => {
      row(review, 4).authors = 'Chen, C.-T.';
    },
  ],
  [
    'I10 five studies that break the own criterion',
    'criterion-broken',
    /rows 3, 6, 10, 15 and 18 do not mention customer loyalty/,
    (review) => {
      for (const one of review.rows) one.mentions = ['customer loyalty'];
    },
  ],
  [
    'I11 a work at the edge of the window',
    'outside-window',
    /The work whose title row 14 prints \(reference 24\) is of 2019, outside 2020 to 2024 \(“past five years”, counted from no stated date\)/,
    (review) => {
      row(review, 14).title = reference(review, 20).title;
    },
  ],
  [
    'I12 six references never cited',
    'reference-never-cited',
    /^References 21, 23, 26, 29, 39 and 40 of 41 are cited nowhere \(19 are in the table, 22 are not\)/,
    (review) => {
      for (const n of [21, 23, 26, 29, 39, 40]) {
        const { authors, year } = reference(review, n);
        review.citations.push({ section: 'Discussion', cited: `${authors.split(',')[0]} et al., ${year}` });
      }
    },
  ],
  [
    'I12 reference 9 only in the table',
    'reference-only-in-table',
    /^Reference 9 .* stands in the table and is cited nowhere in the text/,
    (review) => {
      review.citations.push({ section: 'Discussion', cited: 'Chen et al., 2021' });
    },
  ],
  ...(
    [
      [
        /the resolver doubled, like https:\/\/doi\.org\/https:\/\/doi\.org\/10\.1016/,
        [1, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 21, 25, 28, 29, 30, 32, 37, 39],
      ],
      [/^References 5, 19, 24, 36, 38 and 40: “DOI:” after the resolver/, [5, 19, 24, 36, 38, 40]],
      [/^Reference 3: three resolvers, one within another/, [3]],
      [/^Reference 22: “doi\/” after the resolver/, [22]],
      [
        /^Reference 34: a publisher’s page after the resolver.*meant is https:\/\/doi\.org\/10\.1108\/jstp-06-2020-0118\.$/,
        [34],
      ],
      [/^Reference 35: “doi:” and a second resolver/, [35]],
    ] as const
  ).map(([said, numbers]): (typeof FAULTS)[number] => [
    `I13 malformed link of reference ${numbers[0]}`,
    'malformed-link',
    said,
    (review) => {
      for (const n of numbers) reference(review, n).link = `https://doi.org/10.1000/${n}`;
    },
  ]),
  [
    'I13 the pages of reference 16',
    'page-range-odd',
    /^The pages 23-135 of reference 16 .* are 113 pages\.$/,
    (review) => {
      reference(review, 16).pages = '123-135';
    },
  ],
  [
    'I14 Dimon before Desveaud',
    'order-broken',
    /^Rows are in the order of names, but Dimon.* stands before Desveaud/,
    (review) => {
      const [six, seven] = [row(review, 6), row(review, 7)];
      [review.rows[5], review.rows[6]] = [seven, six];
    },
  ],
  [
    'I14 Lin before Kar',
    'order-broken',
    /^Rows are in the order of names, but Lin.* stands before Kar/,
    (review) => {
      const [one] = review.rows.splice(12, 1);
      review.rows.splice(11, 0, one as Draft['rows'][number]);
      row(review, 13).authors = 'Lia et al.';
    },
  ],
  [
    'I15 countries in Spanish',
    'mixed-languages',
    /^Countries are not in English in rows 2, 5, 6, 7, 13, 14, 16 and 17: España, Francia, Rumania, Reino Unido, Sudáfrica, Kazajistán/,
    (review) => {
      for (const one of review.rows) one.country = 'Spain';
    },
  ],
  [
    'I15 “y” for “and”',
    'mixed-languages',
    /^Names are joined by a word that is not English/,
    (review) => {
      for (const one of review.rows) one.authors = one.authors.replace(/,? y /, ' & ');
    },
  ],
  [
    'I15 titles in two languages',
    'mixed-languages',
    /^Titles are in several languages: those of rows 3, 8 and 18/,
    (review) => {
      for (const n of [3, 8, 18]) row(review, n).title = `The title ${n} of a study`;
    },
  ],
  [
    'I16 steps not reported',
    'step-not-reported',
    /search dates .* search strings .* number of reviewers .* agreement between reviewers .* risk of bias .* hits per database .* duplicates removed .* excluded reports with reasons .* registration .* funding .* competing interests .* data availability/,
    (review) => {
      review.reported = lintStepNames();
    },
  ],
];

function lintStepNames(): string[] {
  return [...clean().reported];
}

describe('lintReview(the published review of customer service and loyalty)', () => {
  test.each(FAULTS)('finds %s, and no longer when it is corrected', (_, rule, said, correct) => {
    expect(messages(published(), rule).filter((message) => said.test(message))).toHaveLength(1);
    const corrected = published();
    correct(corrected);
    expect(messages(corrected, rule).filter((message) => said.test(message))).toEqual([]);
  });

  test('finds all sixteen, and nothing that is not there', () => {
    const numbers = new Set(FAULTS.map(([name]) => name.split(' ')[0]));
    expect(numbers.size).toBe(16);
    const known = found(published()).filter(
      ({ rule, message }) => !FAULTS.some(([, name, said]) => name === rule && said.test(message)),
    );
    expect(known.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'sources-not-all-named: Methodology names sources "and others"; these are not named.',
    ]);
  });

  test('does not depend on the order of references and citations', () => {
    const turned = published();
    turned.references.reverse();
    turned.citations.reverse();
    const sorted = (review: Draft) =>
      found(review)
        .map(({ rule, message }) => `${rule} ${message.length}`)
        .sort();
    expect(sorted(turned)).toEqual(sorted(published()));
  });
});

describe('lintReview(a clean review)', () => {
  test('finds nothing, and has looked at every rule', () => {
    const lint = lintReview(clean());
    expect(lint.findings).toEqual([]);
    expect(lint.rules.map(({ rule }) => rule)).toHaveLength(28);
    expect(new Set(lint.rules.map(({ rule }) => rule)).size).toBe(28);
    expect(Object.isFrozen(lint.rules[0])).toBe(true);
  });
});

/** A second review, made up, with other faults than the first: each change of the clean one and what is found then. */
const OTHER_FAULTS: readonly [name: string, change: (review: Draft) => void, expected: readonly string[]][] = [
  [
    'two sections that say different numbers',
    (review) => {
      review.counts.push({ section: 'Abstract', what: 'records_screened', n: 91, parts: [] });
    },
    ['counts-disagree: Records screened is 90 in Results and 91 in Abstract.'],
  ],
  [
    'more studies stated than rows',
    (review) => {
      for (const count of review.counts) {
        if (count.what === 'new_studies')
          Object.assign(count, {
            n: 5,
            parts: [
              ['Scopus', 3],
              ['PubMed', 2],
            ],
          });
      }
    },
    [
      'count-against-table: 5 studies are stated, and the table has 4 rows.',
      'count-against-table: 3 studies are stated from Scopus, and the table has 2.',
      'flow-identity-fails: Studies included in review 5 is more than 4: Reports of included studies 4; a study has at least one report.',
    ],
  ],
  [
    'a flow that does not add up',
    (review) => {
      for (const count of review.counts) if (count.what === 'dbr_assessed') count.n = 19;
    },
    [
      'flow-identity-fails: Reports assessed for eligibility 19 is not 18: Reports sought for retrieval 20 − Reports not retrieved 2; what is sought and retrieved is assessed.',
      'flow-identity-fails: Reports of included studies 4 is not 5: Reports assessed for eligibility 19 − Reports excluded 14; what is assessed and not excluded is included.',
    ],
  ],
  [
    'a source that no section names',
    (review) => {
      row(review, 2).source = 'CINAHL';
    },
    [
      'count-against-table: 2 studies are stated from PubMed, and the table has 1.',
      'sources-not-all-named: The source "CINAHL" is named in no section.',
    ],
  ],
  [
    'a year that differs',
    (review) => {
      row(review, 1).year = 2020;
    },
    ['year-differs: Row 1 (Abbott et al) says 2020, reference 1 says 2019.'],
  ],
  [
    'a study outside the window',
    (review) => {
      row(review, 3).year = 2009;
      reference(review, 3).year = 2009;
      for (const one of review.citations) one.cited = one.cited.replace('Costa, 2021', 'Costa, 2009');
    },
    ['outside-window: Row 3 (Costa) is of 2009, outside 2015 to 2022 (“January 2015 to March 2022”).'],
  ],
  [
    'the same work twice in the table',
    (review) => {
      row(review, 4).title = row(review, 3).title;
      row(review, 4).authors = row(review, 3).authors;
      row(review, 4).year = row(review, 3).year;
    },
    ['double-row: Rows 3 and 4 are the same work: “Peer support and vaccine uptake in rural clinics”.'],
  ],
  [
    'a row that is not in the references',
    (review) => {
      review.rows[3] = {
        ...row(review, 4),
        authors: 'Zoe',
        title: 'A title of nothing at all in this list',
        year: 2018,
      };
    },
    ['row-without-reference: Row 4 (Zoe, “A title of nothing at all in this list”) is not in the references.'],
  ],
  [
    'a citation without a reference',
    (review) => {
      review.citations.push({ section: 'Discussion', cited: 'Nguyen & Tran, 2020' });
    },
    ['citation-without-reference: Discussion cites “Nguyen & Tran, 2020”, which is not in the references.'],
  ],
  [
    'a reference twice, by title and by DOI',
    (review) => {
      review.references.push(
        { ...reference(review, 5), number: 6, title: 'PRISMA 2020: the statement' },
        { ...reference(review, 4), number: 7, link: null, authors: 'Diaz & Eriksson' },
      );
      review.citations.push({ section: 'Discussion', cited: 'Page et al., 2021' });
    },
    [
      'double-reference: References 5 and 6 are the same: DOI 10.1136/bmj.n71.',
      'double-reference: References 4 and 7 are the same: “Text messages that remind parents of vaccination dates”.',
    ],
  ],
  [
    'a reference from the future, pages that run backwards, and a link to nothing',
    (review) => {
      Object.assign(reference(review, 5), { year: 2031, pages: '178-171', link: 'htp:/bmj' });
      for (const one of review.citations) one.cited = one.cited.replace('Page et al., 2021', 'Page et al., 2031');
    },
    [
      'year-impossible: Reference 5 is of 2031, and the review is of 2023.',
      'malformed-link: Reference 5: no web address, like htp:/bmj.',
      'page-range-odd: The pages 178-171 of reference 5 (Page, M. J., McKenzie, J. E., & Bossuyt, P. M. 2031) run backwards.',
    ],
  ],
  [
    'no flow diagram',
    (review) => {
      review.flowDiagram = 'none';
      review.counts = review.counts.filter(({ what }) => what !== 'duplicates');
    },
    ['flow-not-reported: There is no flow diagram, and the text does not state: Duplicate records removed.'],
  ],
];

describe('lintReview(a second review with other faults)', () => {
  test.each(OTHER_FAULTS)('finds %s', (_, change, expected) => {
    const review = structuredClone(clean()) as unknown as Draft;
    change(review);
    const all = found(review).map(({ rule, message }) => `${rule}: ${message}`);
    for (const one of expected) expect(all).toContain(one);
  });
});

describe('lintReview refuses facts of another shape', () => {
  test.each([
    [null, 'the review is no object'],
    [{ ...clean(), title: 1 }, 'title is 1; give a text'],
    [{ ...clean(), year: '2023' }, 'year is "2023"'],
    [{ ...clean(), flowDiagram: 'yes' }, 'flowDiagram is "yes"'],
    [{ ...clean(), rows: undefined }, 'rows is undefined; give a list'],
    [{ ...clean(), rows: [null] }, 'rows[0] is null'],
    [{ ...clean(), rows: [{ ...clean().rows[0], year: '2020' }] }, 'rows[0].year is "2020"'],
    [{ ...clean(), counts: [{ section: 'a', what: 'duplicates', n: -1, parts: [] }] }, 'counts[0].n is -1'],
    [
      { ...clean(), counts: [{ section: 'a', what: 'duplicates', n: 1, parts: [['a', 1.5]] }] },
      'counts[0].parts is a list',
    ],
    [
      { ...clean(), counts: [{ section: 'a', what: 'duplicate', n: 1, parts: [] }] },
      'no line of a flow is named "duplicate"; did you mean "duplicates"?',
    ],
    [{ ...clean(), criteria: null }, 'criteria is null'],
    [{ ...clean(), criteria: { window: { from: 1 }, mentions: [] } }, 'criteria.window is another kind of object'],
    [{ ...clean(), reported: 'all' }, 'reported is "all"'],
    [{ ...clean(), reported: ['search date'] }, 'no step is named "search date"; did you mean "search dates"?'],
  ])('%#', (review, message) => {
    expect(() => lintReview(review as never)).toThrow(`lintReview: ${message}`);
  });
});

test('lintReview(review) takes no sign of apostrophe or hyphen for another spelling', () => {
  const review = structuredClone(clean()) as unknown as Draft;
  const [first, cited] = [reference(review, 1), 'D’Angelo‐Ruiz'];
  const [row1] = review.rows;
  const year = first.year;
  first.authors = "D'Angelo-Ruiz, M.";
  if (row1) row1.authors = "D'Angelo-Ruiz";
  review.citations = [{ section: 'Discussion', cited: `${cited}, ${year}` }];
  expect(messages(review, 'name-spelling')).toEqual([]);
  review.citations = [{ section: 'Discussion', cited: `D’Angela‐Ruiz, ${year}` }];
  expect(messages(review, 'name-spelling')).toEqual(["One author is spelt D'Angelo-Ruiz and D’Angela‐Ruiz."]);
});
