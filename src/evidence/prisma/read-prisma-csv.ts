import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import { scanCsv } from '../../wrangle/scan-csv.js';
import { unguardCell } from '../records/guard-cell.js';
import { assemble, type Count } from './assemble.js';
import { hasOtherMethods, isUpdated, LINES } from './lines.js';
import { DETAILS, WITH_REASONS } from './prisma-csv-rows.js';
import type { PrismaFlow, PrismaForm, PrismaPart } from './types.js';

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
