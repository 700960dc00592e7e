import { setData } from '../../src/index.js';
import type { SetColumnInput, SetData } from '../../src/qca/sets.js';
import { fc } from './fc.js';

/** A condition of any kind: crisp, fuzzy, multi-value, or a temporal one of these with -1 where it does not apply. */
export interface MixedColumn {
  readonly levels: number;
  readonly temporal: boolean;
  readonly memberships: readonly number[];
}

/** Conditions of all kinds, and a fuzzy or crisp outcome. */
export interface MixedStudy {
  readonly conditions: readonly MixedColumn[];
  readonly outcome: readonly number[];
}

const tenths = fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10);
const anywhere = fc.double({ min: 0, max: 1, noNaN: true });
const tiny = fc.constantFrom(1e-9, 3e-17, 1e-200, 5e-324, 1 - 2 ** -53);
const fuzzy = fc.oneof(tenths, anywhere, tiny);
const crisp = fc.constantFrom(0, 1);

function column(cases: number): fc.Arbitrary<MixedColumn> {
  const of = (levels: number, temporal: boolean, value: fc.Arbitrary<number>) =>
    fc
      .array(temporal ? fc.oneof(value, fc.constant(-1)) : value, { minLength: cases, maxLength: cases })
      .map((memberships): MixedColumn => ({ levels, temporal, memberships }));
  return fc.oneof(
    of(2, false, fuzzy),
    of(2, false, tenths),
    of(2, false, crisp),
    of(2, true, crisp),
    of(2, true, tenths),
    of(3, false, fc.integer({ min: 0, max: 2 })),
    of(4, true, fc.integer({ min: 0, max: 3 })),
  );
}

export function mixedStudies(most = 4, mostCases = 16): fc.Arbitrary<MixedStudy> {
  return fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: mostCases })).chain(([width, cases]) =>
    fc.record({
      conditions: fc.array(column(cases), { minLength: width, maxLength: width }),
      outcome: fc.oneof(...[fuzzy, crisp].map((one) => fc.array(one, { minLength: cases, maxLength: cases }))),
    }),
  );
}

export const CONDITIONS = ['A', 'B', 'C', 'D', 'E'];

export function setsOfMixed({ conditions, outcome }: MixedStudy): SetData {
  const columns: SetColumnInput[] = conditions.map((one, c) => ({ name: CONDITIONS[c] as string, ...one }));
  return setData(
    outcome.map((_, i) => `case ${i}`),
    [...columns, { name: 'Y', memberships: outcome }],
  );
}

/** Membership of case `i` in a configuration by the definition: the minimum over its literals. */
export function membershipIn({ conditions }: MixedStudy, configuration: readonly number[], i: number): number {
  const literals = conditions.map(({ levels, memberships }, c) => {
    const x = memberships[i] as number;
    const value = configuration[c] as number;
    if (value === -1 || x === -1 || levels > 2) return x === value ? 1 : 0;
    return value === 1 ? x : 1 - x;
  });
  return Math.min(...literals);
}
