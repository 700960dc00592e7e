import { type Cubes, complement, cubesOf } from '../../algorithms/cubes.js';
import { excludedCubes } from '../truth-table/exclusions.js';
import type { TruthTable } from '../truth-table/types.js';

/** A truth table as the algorithms see it: points and cubes over the conditions. */
export interface Problem {
  readonly table: TruthTable;
  readonly width: number;
  /** Rows with output 1, ascending, as points and as row numbers. */
  readonly on: Cubes;
  readonly onRows: readonly number[];
  /** Row numbers with any output: they are no remainders. */
  readonly observed: ReadonlySet<number>;
  /** What a conservative term must avoid: everything but the rows with output 1. */
  readonly offConservative: Cubes;
  /** What a parsimonious term must avoid: rows with output 0 and excluded configurations. */
  readonly offParsimonious: Cubes;
}

/** Sorts the rows of a table into what must be covered and what must be avoided. ON and OFF share no row by construction. */
export function problemOf(table: TruthTable): Problem {
  const { levels } = table.design;
  const width = levels.length;
  const rowsWith = (output: 0 | 1) => table.rows.filter((row) => row.output === output);
  const positive = rowsWith(1);
  const on = cubesOf(
    levels,
    positive.map((row) => row.configuration),
  );
  const excluded = excludedCubes(table.exclusions, table.design.conditions, levels);
  const negative = rowsWith(0).map((row) => row.configuration);
  const cells = Array.from({ length: excluded.count }, (_, i) => excluded.cells.slice(i * width, (i + 1) * width));
  return {
    table,
    width,
    on,
    onRows: positive.map((row) => row.row),
    observed: new Set(table.rows.filter((row) => row.output !== null).map((row) => row.row)),
    offConservative: complement(on),
    offParsimonious: cubesOf(levels, [...negative, ...cells]),
  };
}
