import type { Columns } from '../../src/algorithms/relaxation.js';

/** The seven lines of the plane of seven points: prices show 7 / 3, and a proof that three are needed branches. */
export const FANO = [
  [0, 1, 2],
  [0, 3, 4],
  [0, 5, 6],
  [1, 3, 5],
  [1, 4, 6],
  [2, 3, 6],
  [2, 4, 5],
];

/** The plane twice over, joined: it needs branching with more than two columns left. */
export const JOINED = [...FANO, ...FANO.map((row) => row.map((column) => column + 7)), [0, 7], [6, 13]];

/** Rows as the columns that cover them, the other way round. */
export function columnsOf(rows: readonly (readonly number[])[]): Columns {
  const count = Math.max(...rows.flat()) + 1;
  const lists = Array.from({ length: count }, (_, g) => rows.flatMap((row, i) => (row.includes(g) ? [i] : [])));
  const start = Int32Array.from({ length: count + 1 }, (_, g) => lists.slice(0, g).flat().length);
  return { rowCount: rows.length, count, start, rows: Int32Array.from(lists.flat()) };
}
