import { ANY } from '../../algorithms/cubes.js';

/** Fewer literals first; then, condition by condition, the lower value before the higher before not in the term. */
export function byLengthThenPosition(a: Uint8Array, b: Uint8Array): number {
  const literals = (cube: Uint8Array) => cube.reduce((n, cell) => n + (cell === ANY ? 0 : 1), 0);
  const difference = literals(a) - literals(b);
  if (difference !== 0) return difference;
  for (let p = 0; p < a.length; p++) if (a[p] !== b[p]) return (a[p] as number) - (b[p] as number);
  return 0;
}
