export const HEADER = ['data', 'node', 'box', 'description', 'boxtext', 'tooltips', 'url', 'n'] as const;

/** The package's columns of one row besides its number. */
type PackageRow = readonly [
  data: string,
  node: string,
  box: string,
  description: string,
  boxtext: string,
  tooltips: string,
  url: string,
];

const REASONS = '[separate reasons and numbers using ; e.g. Reason1, xxx; Reason2, xxx; Reason3, xxx';

/** The rows of the package's template (PRISMA2020 1.1.4, MIT, inst/extdata/PRISMA.csv), in its order. */
export const ROWS: readonly PackageRow[] = [
  [
    'NA',
    'node4',
    'prevstud',
    'Grey title box; Previous studies',
    'Previous studies',
    'Grey title box; Previous studies',
    'prevstud.html',
  ],
  row('previous_studies', 'node5', 'box1', 'Studies included in previous version of review'),
  row('previous_reports', 'NA', 'box1', 'Reports of studies included in previous version of review'),
  [
    'NA',
    'node6',
    'newstud',
    'Yellow title box; Identification of new studies via databases and registers',
    'Identification of new studies via databases and registers',
    'Yellow title box; Identification of new studies via databases and registers',
    'newstud.html',
  ],
  [
    'database_results',
    'node7',
    'box2',
    'Records identified from: Databases',
    'Databases',
    'Records identified from: Databases and Registers',
    'database_results.html',
  ],
  [
    'database_specific_results',
    'NA',
    'box2',
    'Records identified from: specific databases',
    'Specific Databases',
    'NA',
    'database_results.html',
  ],
  ['register_results', 'NA', 'box2', 'Records identified from: Registers', 'Registers', 'NA', 'NA'],
  [
    'register_specific_results',
    'NA',
    'box2',
    'Records identified from: specific registers',
    'Specific Registers',
    'NA',
    'database_results.html',
  ],
  [
    'NA',
    'node16',
    'othstud',
    'Grey title box; Identification of new studies via other methods',
    'Identification of new studies via other methods',
    'Grey title box; Identification of new studies via other methods',
    'othstud.html',
  ],
  [
    'website_results',
    'node17',
    'box11',
    'Records identified from: Websites',
    'Websites',
    'Records identified from: Websites, Organisations and Citation Searching',
    'website_results.html',
  ],
  ['organisation_results', '', 'box11', 'Records identified from: Organisations', 'Organisations', 'NA', 'NA'],
  ['citations_results', 'NA', 'box11', 'Records identified from: Citation searching', 'Citation searching', 'NA', 'NA'],
  row('duplicates', 'node8', 'box3', 'Duplicate records'),
  [
    'excluded_automatic',
    'NA',
    'box3',
    'Records marked as ineligible by automation tools',
    'Records marked as ineligible by automation tools',
    'NA',
    'NA',
  ],
  [
    'excluded_other',
    'NA',
    'box3',
    'Records removed for other reasons',
    'Records removed for other reasons',
    'NA',
    'NA',
  ],
  row('records_screened', 'node9', 'box4', 'Records screened', ' (databases and registers)'),
  row('records_excluded', 'node10', 'box5', 'Records excluded', ' (databases and registers)'),
  row('dbr_sought_reports', 'node11', 'box6', 'Reports sought for retrieval', ' (databases and registers)'),
  row('dbr_notretrieved_reports', 'node12', 'box7', 'Reports not retrieved', ' (databases and registers)'),
  row('other_sought_reports', 'node18', 'box12', 'Reports sought for retrieval', ' (other)'),
  row('other_notretrieved_reports', 'node19', 'box13', 'Reports not retrieved', ' (other)'),
  row('dbr_assessed', 'node13', 'box8', 'Reports assessed for eligibility', ' (databases and registers)'),
  [
    'dbr_excluded',
    'node14',
    'box9',
    `Reports excluded (databases and registers): ${REASONS}]`,
    'Reports excluded',
    `Reports excluded (databases and registers): ${REASONS}`,
    'dbrexcludedrecords.html',
  ],
  row('other_assessed', 'node20', 'box14', 'Reports assessed for eligibility', ' (other)'),
  [
    'other_excluded',
    'node21',
    'box15',
    `Reports excluded (other): ${REASONS}]`,
    'Reports excluded',
    `Reports excluded (other): ${REASONS}`,
    'other_excluded.html',
  ],
  row('new_studies', 'node15', 'box10', 'New studies included in review'),
  row('new_reports', 'NA', 'box10', 'Reports of new included studies'),
  row('total_studies', 'node22', 'box16', 'Total studies included in review'),
  row('total_reports', 'NA', 'box16', 'Reports of total included studies'),
  [
    'identification',
    'node1',
    'identification',
    'Blue identification box',
    'Identification',
    'Blue identification box',
    'identification.html',
  ],
  ['screening', 'node2', 'screening', 'Blue screening box', 'Screening', 'Blue screening box', 'screening.html'],
  ['included', 'node3', 'included', 'Blue included box', 'Included', 'Blue included box', 'included.html'],
  [
    'total_studies_ma',
    'node23',
    'box17',
    'Total studies included in meta-analysis',
    'Total studies included in meta-analysis',
    'Total studies included in meta-analysis',
    'total_studies_meta_analysis.html',
  ],
  [
    'total_reports_ma',
    'NA',
    'box17',
    'Reports of total included studies in meta-analysis',
    'Reports of total included studies in meta-analysis',
    'NA',
    'NA',
  ],
];

function row(name: string, node: string, box: string, words: string, more = ''): PackageRow {
  return [name, node, box, `${words}${more}`, words, node === 'NA' ? 'NA' : `${words}${more}`, `${name}.html`];
}

/** Lines whose number the package takes as parts, `Reason1, 10; Reason2, 5`. */
export const WITH_REASONS: readonly string[] = ['dbr_excluded', 'other_excluded'];
/** Rows that hold the parts of another line. */
export const DETAILS: ReadonlyMap<string, string> = new Map([
  ['database_specific_results', 'database_results'],
  ['register_specific_results', 'register_results'],
]);
