/**
 * Cells of a cube, one byte each: a value; {@link ANY}; or several of the values, of a position with at most
 * {@link MOST_SET_VALUES}. These are bytes from 128 on, in which the bit of each value is 1 that is allowed, and the bits above
 * are 1: so {@link ANY} allows all, and sets come after values and before it.
 */
export const ANY = 255;

/** The bit that no value has keeps sets and values apart. */
export const MOST_SET_VALUES = 7;

/** Whether two cells of a position with so many values have a value in common. */
export function overlap(a: number, b: number, levels: number): boolean {
  if (a === b || a === ANY || b === ANY) return true;
  if (a < levels && b < levels) return false;
  return (bits(a, levels) & bits(b, levels)) !== 0;
}

/** Whether each value that a cell allows is one that another allows. */
export function isWithin(cell: number, wide: number, levels: number): boolean {
  if (cell === wide || wide === ANY) return true;
  return wide >= levels && cell !== ANY && (bits(cell, levels) & ~bits(wide, levels)) === 0;
}

/** The values that a cell allows, ascending. */
export function cellValues(cell: number, levels: number): number[] {
  return Array.from({ length: levels }, (_, value) => value).filter((value) => overlap(cell, value, levels));
}

/** The cell that allows some values. */
export function cellOf(values: readonly number[], levels: number): number {
  const [first] = values;
  if (values.length === 1) return first as number;
  return values.reduce((cell, value) => cell | (1 << value), ANY & (-1 << levels));
}

function bits(cell: number, levels: number): number {
  return cell < levels ? 1 << cell : cell & ~(-1 << levels);
}
