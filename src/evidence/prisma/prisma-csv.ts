import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import { scanCsv } from '../../wrangle/scan-csv.js';
import { guardCell, unguardCell } from '../records/guard-cell.js';
import { assemble, type Count, lineNamed } from './assemble.js';
import { hasOtherMethods, isUpdated, LINES } from './lines.js';
import type { PrismaFlow, PrismaForm, PrismaPart } from './types.js';

/** The table of the PRISMA2020 package as text, with what could not be said in it. Frozen. */
export interface PrismaCsv {
  readonly kind: 'prisma-csv';
  readonly text: string;
  readonly warnings: readonly Warning[];
}

const HEADER = ['data', 'node', 'box', 'description', 'boxtext', 'tooltips', 'url', 'n'] as const;

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
const ROWS: readonly PackageRow[] = [
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
const WITH_REASONS: readonly string[] = ['dbr_excluded', 'other_excluded'];
/** Rows that hold the parts of another line. */
const DETAILS: ReadonlyMap<string, string> = new Map([
  ['database_specific_results', 'database_results'],
  ['register_specific_results', 'register_results'],
]);

/**
 * The flow as the table of the PRISMA2020 package, whose app and R function draw it: its eight columns and row names exactly;
 * `NA` where nothing is reported, which hides the line there. Reasons and databases stand as `name, number; name, number`, so a
 * comma or semicolon within a name is written as a sign that looks alike (‚ U+201A and ; U+037E) and read back; a warning says so.
 * Cells that a spreadsheet program would take for a formula are guarded with an apostrophe, which `readPrismaCsv` takes off.
 *
 * @param flow what `prismaFlow`, `reportedFlow` or `readPrismaCsv` returned
 * @throws for anything that is no flow
 * @see Haddaway et al. 2022, Campbell Systematic Reviews 18:e1230
 *
 * @example
 * writePrismaCsv(reportedFlow({ duplicates: 4 }, { source: 'Figure 1' })).text.includes('duplicates.html,4') // => true
 */
export function writePrismaCsv(flow: PrismaFlow): PrismaCsv {
  if (!isResult(flow, 'prisma-flow')) {
    fail('writePrismaCsv: this is no flow; pass what prismaFlow() or reportedFlow() returned');
  }
  const escaped: string[] = [];
  const lines = ROWS.map((own) => [...own, numberCell(flow, own[0], escaped)]);
  const text = [HEADER, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\n');
  const warnings = [
    ...escaped.map((label) => ({
      code: 'reason-escaped',
      message: `The reason "${label}" has a comma or semicolon, which this table cannot hold; signs that look alike stand for them.`,
    })),
    ...lost(flow),
  ];
  return displayable({ kind: 'prisma-csv', text: `${text}\n`, warnings });
}

/** What has no place in the table: the number of a line whose reasons stand for it, and the parts of lines that have no cell for them. */
function lost(flow: PrismaFlow): Warning[] {
  const withParts = flow.boxes.flatMap(({ lines }) => lines).filter(({ parts }) => parts.length > 0);
  return withParts.flatMap(({ name, n, parts }) => {
    const total = parts.reduce((sum, part) => sum + part.n, 0);
    if (WITH_REASONS.includes(name)) {
      if (n === total || n === null) return [];
      const message = `${name} is ${n}, but its reasons add up to ${total}, and this table holds only these.`;
      return [{ code: 'number-left-out', message }];
    }
    if ([...DETAILS.values()].includes(name)) return [];
    return [
      {
        code: 'parts-left-out',
        message: `The parts of ${name} have no place in this table, which holds its number only.`,
      },
    ];
  });
}

function numberCell(flow: PrismaFlow, name: string, escaped: string[]): string {
  const detail = DETAILS.get(name);
  if (detail !== undefined) return partsCell(lineNamed(flow, detail)?.parts ?? [], escaped) ?? 'NA';
  const line = lineNamed(flow, name);
  if (LINES.every((one) => one.name !== name)) return 'NA';
  if (line === undefined || line.n === null) return 'NA';
  return (WITH_REASONS.includes(name) ? partsCell(line.parts, escaped) : null) ?? String(line.n);
}

function partsCell(parts: readonly PrismaPart[], escaped: string[]): string | null {
  if (parts.length === 0) return null;
  return parts
    .map(({ label, n }) => {
      const safe = label.replaceAll(',', '‚').replaceAll(';', '\u037e');
      if (safe !== label) escaped.push(label);
      return `${safe}, ${n}`;
    })
    .join('; ');
}

function csvCell(cell: string): string {
  const guarded = guardCell(cell);
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * Reads a flow from the table of the PRISMA2020 package. `NA` and an empty number are "not reported"; so is a row that is not
 * there, with a warning. The package's switches follow from the table: without numbers for a previous version it is a new
 * review, without numbers for other methods it has no such column. Thousands commas are taken off.
 *
 * @param text the CSV file's text
 * @param source where it is from; it is shown with the flow. Default: `table of the PRISMA2020 package`
 * @throws for a table without the columns `data` and `n`, and a number that is none, with its row
 *
 * @example
 * readPrismaCsv('data,n\nrecords_screened,"1,200"').boxes.flatMap(({ lines }) => lines).find(({ n }) => n !== null).n // => 1200
 */
export function readPrismaCsv(text: string, source = 'table of the PRISMA2020 package'): PrismaFlow {
  if (typeof text !== 'string') fail('readPrismaCsv: the first argument is no text; pass what the file holds');
  const cells = cellsOf(text);
  const warnings: Warning[] = [];
  const counts = new Map<string, Count>();
  for (const { name } of LINES) {
    const cell = cells.get(name);
    if (cell === undefined) {
      if (!name.endsWith('_ma')) {
        warnings.push({ code: 'row-missing', message: `The table has no row "${name}"; it is taken as not reported.` });
      }
      continue;
    }
    const count = countOf(name, cell);
    if (count) counts.set(name, count);
  }
  for (const [detail, name] of DETAILS) {
    const parts = partsOf(detail, cells.get(detail) ?? 'NA');
    if (parts.length > 0) counts.set(name, { n: counts.get(name)?.n ?? null, parts });
  }
  const some = (names: readonly string[]): boolean => names.some((name) => counts.has(name));
  const previous = some(['previous_studies', 'previous_reports']);
  const other = some(['website_results', 'organisation_results', 'citations_results']);
  const form: PrismaForm = `${previous ? 'updated' : 'new'}, ${other ? 'with other methods' : 'databases and registers'}`;
  warnings.push(...leftOut(form, counts));
  return assemble({ form, origin: 'reported', source, counts, warnings });
}

/** Numbers that stand in the table but have no place in the form that follows from it. */
function leftOut(form: PrismaForm, counts: ReadonlyMap<string, Count>): Warning[] {
  return LINES.filter(({ name, column, box }) => {
    const n = counts.get(name)?.n ?? 0;
    if (n === 0) return false;
    if (box === 'box16') return !isUpdated(form);
    return column === 'other' && !hasOtherMethods(form);
  }).map(({ name }) => ({
    code: 'line-left-out',
    message: `${name} is ${counts.get(name)?.n}, but the table has no numbers for the column it belongs to; it is not shown.`,
  }));
}

/** The number of each named row. */
function cellsOf(text: string): ReadonlyMap<string, string> {
  const { rows, lines } = scanCsv(text.replace(/^\ufeff/, ''), ',');
  const header = rows[0] ?? [];
  const [data, n] = [header.indexOf('data'), header.indexOf('n')];
  if (data < 0 || n < 0)
    fail('readPrismaCsv: the table has no columns "data" and "n"; it is not of the PRISMA2020 package');
  const cells = new Map<string, string>();
  rows.slice(1).forEach((row, i) => {
    const name = (row[data] ?? '').trim();
    if (name === '' || name === 'NA') return;
    if (cells.has(name)) fail(`readPrismaCsv: line ${lines[i + 1]} is a second row "${name}"; leave one`);
    cells.set(name, unguardCell(row[n] ?? '').trim());
  });
  return cells;
}

function countOf(name: string, cell: string): Count | null {
  if (cell === '' || cell === 'NA') return null;
  if (WITH_REASONS.includes(name) && !isNumber(cell)) {
    const parts = partsOf(name, cell);
    return { n: parts.reduce((sum, part) => sum + part.n, 0), parts };
  }
  return { n: wholeNumber(name, cell) };
}

/** `Reason1, 10; Reason2, 5`: split at semicolons, each at its first comma, as the package does. */
function partsOf(name: string, cell: string): PrismaPart[] {
  if (cell === '' || cell === 'NA' || isNumber(cell)) return [];
  return cell
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const comma = part.indexOf(',');
      if (comma < 0)
        fail(`readPrismaCsv: "${part.trim()}" in the row "${name}" has no number; write it as "reason, number"`);
      const label = part.slice(0, comma).trim().replaceAll('‚', ',').replaceAll('\u037e', ';');
      return { label, n: wholeNumber(name, part.slice(comma + 1)), ids: [] };
    });
}

const isNumber = (cell: string): boolean => /^(\d+|\d{1,3}(,\d{3})+)$/.test(cell.trim());

function wholeNumber(name: string, cell: string): number {
  if (!isNumber(cell))
    fail(`readPrismaCsv: "${cell.trim()}" in the row "${name}" is no whole number; write NA where nothing is reported`);
  return Number(cell.replaceAll(',', ''));
}
