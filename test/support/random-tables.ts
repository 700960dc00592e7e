import { type Design, design, type Expectation, setData, type TruthTable, truthTable } from '../../src/index.js';
import { fc } from './fc.js';

/** A random study, small enough for brute force: memberships, cut-offs, expectations. */
export interface Study {
  readonly width: number;
  /** One row a case: the conditions, then the outcome. */
  readonly cases: readonly (readonly number[])[];
  readonly inclusion: number;
  readonly frequency: number;
  readonly expectations: readonly Expectation[];
}

const NAMES = ['A', 'B', 'C', 'D', 'E'];

/** @param membership what memberships are drawn from: crisp or fuzzy ones */
export function studies(membership: fc.Arbitrary<number>, widest = 4): fc.Arbitrary<Study> {
  return fc.integer({ min: 1, max: widest }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      cases: fc.array(fc.array(membership, { minLength: width + 1, maxLength: width + 1 }), {
        minLength: 1,
        maxLength: 18,
      }),
      inclusion: fc.constantFrom(0.5, 0.75, 0.8, 1),
      frequency: fc.constantFrom(1, 1, 1, 2),
      expectations: fc.array(fc.constantFrom<Expectation>('present', 'absent', 'none'), {
        minLength: width,
        maxLength: width,
      }),
    }),
  );
}

export const crispMembership = fc.constantFrom(0, 1);
export const fuzzyMembership = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);

/** The study's design; cases and conditions in their own or in another order. */
export function designOfStudy(
  study: Study,
  caseOrder: readonly number[] = [...study.cases.keys()],
  conditionOrder: readonly number[] = Array.from({ length: study.width }, (_, c) => c),
): Design {
  const columns = [...NAMES.slice(0, study.width), 'Y'].map((name, c) => ({
    name,
    memberships: caseOrder.map((i) => study.cases[i]?.[c] as number),
  }));
  const sets = setData(
    caseOrder.map((i) => `case ${i}`),
    columns,
  );
  const expectations = Object.fromEntries(
    NAMES.slice(0, study.width).map((name, c) => [name, study.expectations[c] as Expectation]),
  );
  return design(sets, {
    outcome: 'Y',
    conditions: conditionOrder.map((c) => NAMES[c] as string),
    expectations: { Y: expectations },
  });
}

export function tableOfStudy(study: Study, ...orders: readonly (readonly number[])[]): TruthTable {
  return truthTable(designOfStudy(study, ...orders), { inclusion: study.inclusion, frequency: study.frequency });
}

/** A permutation of 0 … n − 1. */
export function permutation(n: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length: n }, (_, i) => i);
  return fc.shuffledSubarray(all, { minLength: n, maxLength: n });
}
