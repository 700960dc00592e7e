import { editDistance } from '../../util/did-you-mean.js';
import { folded } from '../records/normalise/index.js';

/** A name for comparing: folded, letters only. */
export function nameKey(name: string): string {
  return folded(name).replace(/[^\p{L}]+/gu, '');
}

/** Whether two folded names are one letter or two apart, as misspellings are; short names must be equal. */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5) return false;
  return editDistance(a, b) <= (shorter < 7 ? 1 : 2);
}
