import type { Chart } from '../../algorithms/chart.js';
import { ANY, type Cubes } from '../../algorithms/cubes.js';
import { byCodeUnits } from '../../util/compare.js';
import type { Problem } from './problem.js';

/**
 * Prime implicants and rows in the order they would have if the conditions stood in the order of their names.
 *
 * @param whole whether these are all prime implicants: else which of them are there depends on the order of the conditions
 *   anyhow, and they stay as they are
 */
export function canonicalOrder(
  implicants: Cubes,
  problem: Problem,
  whole: boolean,
): { readonly columns: number[]; readonly rows: number[] } {
  const { conditions } = problem.table.design;
  const byName = conditions
    .map((_, c) => c)
    .sort((a, b) => byCodeUnits(conditions[a] as string, conditions[b] as string));
  if (!whole || byName.every((position, c) => position === c)) {
    return { columns: Array.from({ length: implicants.count }, (_, i) => i), rows: problem.onRows.map((_, i) => i) };
  }
  return { columns: sorted(implicants, byName), rows: sorted(problem.on, byName) };
}

/** Indices of cubes: fewer literals first, then position by position in the given order, the lower value first, a free one last. */
function sorted({ cells, width, count }: Cubes, positions: readonly number[]): number[] {
  const literals = new Int32Array(count);
  for (let at = 0; at < count * width; at++) {
    const i = Math.floor(at / width);
    if (cells[at] !== ANY) literals[i] = (literals[i] as number) + 1;
  }
  return Array.from({ length: count }, (_, i) => i).sort((a, b) => {
    if (literals[a] !== literals[b]) return (literals[a] as number) - (literals[b] as number);
    // No two are the same.
    const p = positions.find((position) => cells[a * width + position] !== cells[b * width + position]) as number;
    return (cells[a * width + p] as number) - (cells[b * width + p] as number);
  });
}

/** The chart with its columns and its rows in another order. */
export function reordered(chart: Chart, columns: readonly number[], rows: readonly number[]): Chart {
  if (columns.every((own, i) => own === i) && rows.every((own, i) => own === i)) return chart;
  const { words } = chart;
  const sets = new Int32Array(columns.length * words);
  columns.forEach((from, column) => {
    rows.forEach((own, row) => {
      const bit = ((chart.sets[from * words + (own >> 5)] as number) >>> (own & 31)) & 1;
      const at = column * words + (row >> 5);
      sets[at] = (sets[at] as number) | (bit << (row & 31));
    });
  });
  return { ...chart, sets };
}
