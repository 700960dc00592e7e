import { ANY } from '../../algorithms/cubes.js';

/** Order of two different cubes: fewer literals first; then, condition by condition, the lower value before the higher before not in the term. */
export function byLengthThenPosition(a: Uint8Array, b: Uint8Array): number {
  const literals = (cube: Uint8Array) => cube.reduce((n, cell) => n + (cell === ANY ? 0 : 1), 0);
  const p = a.findIndex((cell, position) => cell !== b[position]);
  return literals(a) - literals(b) || (a[p] as number) - (b[p] as number);
}
