import type { Warning } from '../util/warning.js';

/** A set with fewer members than this share, or more than 1 minus it, is called skewed. */
const SKEW = 0.2;

/** The warning of a set that nearly all or nearly no cases are in (membership above 0.5), none of any other. */
export function skewFindings(name: string, memberships: readonly number[]): Warning[] {
  const n = memberships.length;
  const members = memberships.filter((membership) => membership > 0.5).length;
  if (members === 0 || members === n || (members >= SKEW * n && members <= (1 - SKEW) * n)) return [];
  const message = `${name} is skewed: ${members} of ${n} cases are in it, so high measures of fit say little.`;
  return [{ code: 'skewed-set', message }];
}
