import { fc } from '../../support/fc.js';

/** A membership with two decimals. */
export const membership = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
export const crispMembership = fc.constantFrom(0, 1);

/** Pairs of memberships in a term and in an outcome, a case each. */
export const cases = fc.array(fc.tuple(membership, membership), { minLength: 1, maxLength: 40 });
export const crispCases = fc.array(fc.tuple(crispMembership, crispMembership), { minLength: 1, maxLength: 40 });

export type Pairs = readonly (readonly [number, number])[];

export function split(rows: Pairs): readonly [number[], number[]] {
  return [rows.map(([x]) => x), rows.map(([, y]) => y)];
}

export function complement(set: readonly number[]): number[] {
  return set.map((value) => 1 - value);
}
