import { folded } from '../records/normalise/index.js';
import type { Verdict } from './names.js';
import { hashed } from './word-numbers.js';

/** From this many different words on an abstract says something. */
const ENOUGH = 25;
const LONGEST = 6000;

/** Numbers for the different words of an abstract, in rising order; `null` where there are too few. */
export function preparedAbstract(abstract: string | null): Uint32Array | null {
  if (abstract === null || abstract.length < 100) return null;
  const words = folded(abstract.slice(0, LONGEST)).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const numbers = new Set<number>();
  for (const word of words) numbers.add(hashed(word));
  return numbers.size < ENOUGH ? null : Uint32Array.from(numbers).sort();
}

/** Share of the words of the shorter abstract in the longer: 0.9 agree, 0.75 partly, below 0.55 differ. */
export function compareAbstracts(a: Uint32Array | null, b: Uint32Array | null): Verdict {
  if (a === null || b === null) return 'unknown';
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const share = common / Math.min(a.length, b.length);
  return share >= 0.9 ? 'agree' : share >= 0.75 ? 'partly' : share < 0.55 ? 'differ' : 'unknown';
}
