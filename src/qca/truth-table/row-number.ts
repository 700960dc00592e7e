import { type Levels, pointNumber, pointOf } from '../../algorithms/cubes.js';
import { fail } from '../../util/fail.js';
import type { Design } from '../design.js';
import { DOES_NOT_APPLY, setNamed } from '../sets.js';

/**
 * How many values each condition has in the numbering of rows: its levels, and one more, the last, where “does not apply” is
 * a value of its own (temporal QCA). A configuration read in this mixed radix, the first condition most significant, is one
 * less than its row number: the numbering of the R package QCA.
 *
 * @throws where a row number could not be exact in a double, which counts to 2^53
 */
export function rowLevels(design: Design): Levels {
  const levels = design.conditions.map(
    (name, c) => (design.levels[c] as number) + Number(setNamed(design.sets, name, 'truthTable').temporal),
  );
  const rows = levels.reduce((product, count) => product * count, 1);
  if (rows > Number.MAX_SAFE_INTEGER) {
    fail(
      `truthTable: ${design.conditions.length} conditions with these values make ${rows} rows; leave conditions out`,
    );
  }
  return levels;
}

/** The row number of a configuration; {@link DOES_NOT_APPLY} is the last value of its condition. */
export function rowNumber(design: Design, configuration: readonly number[]): number {
  const levels = rowLevels(design);
  return 1 + pointNumber(digitsOf(configuration, levels), levels);
}

/** The configuration of a row number; the inverse of {@link rowNumber}. */
export function configurationOf(design: Design, row: number): number[] {
  return valuesOf(pointOf(row - 1, rowLevels(design)), design.levels);
}

/** A configuration as the digits of its row number. */
export function digitsOf(configuration: readonly number[], levels: Levels): number[] {
  return configuration.map((value, c) => (value === DOES_NOT_APPLY ? (levels[c] as number) - 1 : value));
}

/** The digits of a row number as a configuration; `levels` are those of the design. */
export function valuesOf(digits: readonly number[], levels: Levels): number[] {
  return digits.map((digit, c) => (digit === levels[c] ? DOES_NOT_APPLY : digit));
}
