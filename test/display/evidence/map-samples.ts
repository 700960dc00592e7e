import { countsPayload, gapMapPayload, overlapPayload } from '../../../src/display/evidence/evidence-map-payload.js';
import { codingSets } from '../../../src/evidence/coding/coding-sets.js';
import { countStudies } from '../../../src/evidence/tables/count-studies.js';
import { gapMap } from '../../../src/evidence/tables/gap-map.js';
import type { SourceOverlap } from '../../../src/evidence/tables/source-overlap.js';
import type { EvidenceMapPayload } from '../../../src/mime/types.js';
import { truthTable } from '../../../src/qca/truth-table/truth-table.js';
import { adjudicated, R4 } from '../../evidence/coding/review.js';
import { register } from '../../evidence/tables/review.js';

/** Maps of the published review: its studies by year and by year and database, and where it has none. */
export const years = countsPayload(countStudies(register, 'year'));
export const yearsByDatabase = countsPayload(countStudies(register, 'year', 'database'));
const table = truthTable(codingSets(adjudicated), { outcome: 'LOY', conditions: R4, inclusion: 0.8 });
export const gaps = gapMapPayload(gapMap(table, { studies: register }));

/** An overlap of four sources (synthetic, own), one with a long name and one that brought nothing. */
const SOURCES = ['Cumulative Index to Nursing and Allied Health Literature', 'SciELO', 'Scopus', 'Web of Science'];
const SETS = [
  ['0011', 41],
  ['0010', 23],
  ['0100', 9],
  ['0111', 4],
  ['0101', 1],
] as const;
const rows = SETS.map(([key, n], s) => ({
  label: SOURCES.filter((_, m) => key[m] === '1').join(' & '),
  marks: [...key].map((sign) => sign === '1'),
  cells: [{ n, ids: Array.from({ length: n }, (_, i) => `file-${s}.ris#${i + 1}`) }],
  gap: false,
}));
const brought = (m: number, alone: boolean): number =>
  SETS.reduce(
    (sum, [key, n]) => sum + (key[m] === '1' && (!alone || key.indexOf('1') === key.lastIndexOf('1')) ? n : 0),
    0,
  );
export const overlapResult: SourceOverlap = {
  kind: 'source-overlap',
  rowTitle: 'found in',
  columns: ['reports'],
  marks: SOURCES,
  rows,
  items: rows.flatMap(({ cells }) =>
    cells.flatMap(({ ids }) => ids.map((id) => ({ id, label: `Doe 2020. Report ${id}` }))),
  ),
  sources: SOURCES.map((source, m) => ({
    source,
    records: brought(m, false) + m,
    reports: brought(m, false),
    unique: brought(m, true),
  })),
  warnings: [],
};
export const overlap = overlapPayload(overlapResult);

/** The largest that is drawn: long names, many rows and columns, more of each than a picture has room for (synthetic, own). */
const name = (i: number): string => `A country with quite a long name indeed, as some of them are, and number ${i}`;
export const large: EvidenceMapPayload = {
  ...years,
  title: 'Studies by country and by the design that their authors say they followed in the section on methods',
  columns: { first: Array.from({ length: 14 }, (_, c) => `design number ${c} of a long list`), count: 20 },
  rows: {
    first: Array.from({ length: 90 }, (_, r) => ({
      label: name(r),
      marks: [],
      cells: Array.from({ length: 14 }, (_, c) => ({ n: (r * c) % 23, items: (r * c) % 23 > 0 ? [c % 19] : [] })),
      gap: false,
    })),
    count: 120,
  },
  warnings: [{ code: 'x', message: 'A finding.' }],
};
