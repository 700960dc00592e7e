import { fullSet, isSubset, wordsFor } from './bit-sets.js';
import type { Implicants } from './implicant-list.js';

/** What covers what: for each column the bit set of the rows it covers, flat, `words` 32-bit words a column. */
export interface Chart {
  readonly rows: number;
  readonly columns: number;
  readonly words: number;
  readonly sets: Int32Array;
}

/** The prime implicant chart: implicants as columns, ON cubes as rows. */
export function chartOf(implicants: Implicants, rows: number): Chart {
  return { rows, columns: implicants.cubes.count, words: implicants.words, sets: implicants.coverage };
}

/** A chart given as the columns of each row. */
export function chartOfRows(rows: readonly (readonly number[])[]): Chart {
  const columns = rows.reduce((most, row) => row.reduce((a, b) => Math.max(a, b + 1), most), 0);
  const words = wordsFor(rows.length);
  const sets = new Int32Array(columns * words);
  rows.forEach((row, i) => {
    for (const column of row) {
      const at = column * words + (i >> 5);
      sets[at] = (sets[at] as number) | (1 << (i & 31));
    }
  });
  return { rows: rows.length, columns, words, sets };
}

/** Whether each row is covered by some column. */
export function coverable(chart: Chart): boolean {
  const covered = new Int32Array(chart.words);
  chart.sets.forEach((word, i) => {
    covered[i % chart.words] = (covered[i % chart.words] as number) | word;
  });
  return isSubset(fullSet(chart.rows), covered);
}
