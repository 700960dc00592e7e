import type { CertificateCheck } from '../qca/minimize/certificate.js';
import type { ChartSolution } from '../qca/minimize/solve-chart.js';
import type { ModelDifference } from '../qca/minimize/why-different.js';
import { counted, digits } from './number.js';
import { names } from './parts.js';
import type { PlainTable } from './table.js';

/** What is found out about models and their search, as tables. One function a kind. */
const sum = (terms: readonly string[]): string => (terms.length > 0 ? terms.join(' + ') : 'nothing');

export function modelDifferenceTable({
  a,
  b,
  shared,
  onlyA,
  onlyB,
  rows,
  cases,
  assumptions,
}: ModelDifference): PlainTable {
  return {
    title: `Why ${a} and ${b} differ`,
    columns: ['for', `${a} has`, `${b} has`],
    rows: [
      ['the whole', sum(onlyA), sum(onlyB)],
      ...rows.map(({ row, byA, byB }) => [`row ${row}`, sum(byA), sum(byB)]),
      ...cases.map(({ name, byA, byB }) => [`case ${name}`, sum(byA), sum(byB)]),
      ...(assumptions.onlyA.length + assumptions.onlyB.length > 0
        ? [['assumed rows', rowList(assumptions.onlyA), rowList(assumptions.onlyB)]]
        : []),
    ],
    notes: [
      `both have: ${sum(shared)}`,
      'each row is covered by a term of either model, and by none that they share: the table leaves open which it is',
    ],
  };
}

function rowList(rows: readonly number[]): string {
  return rows.length > 0 ? names(rows.map(String)) : 'none';
}

export function chartSolutionTable({ size, proved, count, exact, covers, exhausted }: ChartSolution): PlainTable {
  const ways = `${exact ? '' : 'at least '}${digits(String(count))} ${String(count) === '1' ? 'way' : 'ways'}`;
  return {
    title:
      size === null
        ? 'No set of columns covers every row'
        : `${ways} to cover every row · ${counted(size, 'column')} ${proved ? 'at least' : 'in the smallest found, not proved'}`,
    columns: ['', 'columns'],
    rows: covers.map((columns, index) => [index + 1, columns.join(' + ')]),
    notes: exhausted ? [] : [`${covers.length} of ${digits(String(count))} are listed`],
  };
}

export function certificateTable({ holds, prime, chart, minimum, exhausted }: CertificateCheck): PlainTable {
  const sign = (right: boolean | null): string =>
    right === null ? '— no certificate' : right ? '✓ holds' : '▲ does not hold';
  return {
    title: `Certificate of the solution · ${holds ? '✓ holds' : '▲ does not hold'}`,
    columns: ['what was checked', 'found'],
    rows: [
      ['every prime implicant is an implicant, and prime', sign(prime)],
      ['the chart says of each the rows that it covers', sign(chart)],
      ['no smaller set of them covers every row', sign(minimum)],
      ['they are all there are, as the search says', exhausted ? '✓ says so' : '▲ says not'],
    ],
    notes: ['checked by code that had no part in the search; that no prime implicant is missing is not checked again'],
  };
}
