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

/** The twelve lines of the plane of nine points: a Steiner triple system, hard for its size. */
export const NINE_POINTS = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
  [0, 4, 8],
  [1, 5, 6],
  [2, 3, 7],
  [0, 5, 7],
  [1, 3, 8],
  [2, 4, 6],
];

/** The 35 lines of the space of fifteen points. */
export const FIFTEEN_POINTS = Array.from({ length: 15 * 15 }, (_, i) => [1 + Math.floor(i / 15), 1 + (i % 15)] as const)
  .filter(([a, b]) => a < b && b < (a ^ b))
  .map(([a, b]) => [a - 1, b - 1, (a ^ b) - 1]);

/** Rows of so many columns each, always the same for a seed. */
export function seededChart(seed: number, rows: number, columns: number, each: number): number[][] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % columns;
  };
  return Array.from({ length: rows }, () => {
    const row = new Set<number>();
    while (row.size < each) row.add(next());
    return [...row];
  });
}
