import { expect, test } from 'vitest';
import { cubesOf } from '../../../src/algorithms/cubes.js';
import type { Covers } from '../../../src/qca/minimize/covers.js';
import { type FoundOfGroups, limitsOfGroups, statisticsOfGroups } from '../../../src/qca/minimize/group-limits.js';
import type { Solved } from '../../../src/qca/minimize/solve.js';
import type { Limits } from '../../../src/qca/minimize/use-types.js';

/** A*B, C, ~C, A*~B*C: prime implicants of 2, 1, 1 and 3 literals. */
const IMPLICANTS = cubesOf(
  [2, 2, 2],
  [
    [1, 1, 255],
    [255, 255, 1],
    [255, 255, 0],
    [1, 0, 1],
  ],
);

/** The search of one group that found all there is: of two models with two terms both are listed. */
function solvedAs(covers: Partial<Covers> = {}, other: Partial<Solved> = {}): Solved {
  return {
    implicants: IMPLICANTS,
    exhausted: true,
    completeTo: 3,
    stoppedBy: null,
    listed: [
      [0, 1],
      [0, 2],
    ],
    covers: { size: 2, lower: 2, count: 2n, exact: true, occurrences: [2n, 1n, 1n, 0n], lightest: null, ...covers },
    ...other,
  } as unknown as Solved;
}

function sideAs(other: Partial<Limits> = {}): Limits {
  return {
    primeImplicants: { found: 4, exhausted: true, completeTo: 3 },
    size: { value: 2, lower: 2, proved: true },
    models: { listed: 2, count: 2, exact: true },
    stoppedBy: null,
    ...other,
  };
}

function foundAs(models: readonly (readonly number[])[], other: Partial<FoundOfGroups> = {}): FoundOfGroups {
  const listed = models.map((terms) => ({ terms, pairs: () => [] }));
  return { implicants: IMPLICANTS, listed, distinct: listed.length, complete: true, ...other };
}

const THREE = foundAs([
  [0, 1],
  [0, 2],
  [1, 3],
]);
const NONE = solvedAs({ size: null, lower: 0, count: 0n }, { listed: [] });

test('limitsOfGroups(solved, found, sides) of groups that are whole is proved, with the different models that they list', () => {
  expect(limitsOfGroups([solvedAs(), solvedAs()], THREE, [sideAs(), sideAs()])).toEqual({
    primeImplicants: { found: 4, exhausted: true, completeTo: 3 },
    size: { value: 2, lower: 2, proved: true },
    models: { listed: 3, count: 3, exact: true },
    stoppedBy: null,
  });
});

test('limitsOfGroups(…) is no more complete than any group and any side', () => {
  const cut = { primeImplicants: { found: 1, exhausted: false, completeTo: 2 } };
  const ofSide = limitsOfGroups([solvedAs()], THREE, [sideAs(), sideAs(cut)]);
  expect(ofSide.primeImplicants).toEqual({ found: 4, exhausted: false, completeTo: 2 });
  const ofGroup = limitsOfGroups([solvedAs(), solvedAs({}, { exhausted: false, completeTo: 1 })], THREE, [sideAs()]);
  expect(ofGroup.primeImplicants).toEqual({ found: 4, exhausted: false, completeTo: 1 });
  expect(ofGroup).toMatchObject({ size: { proved: false }, models: { exact: false } });
  expect(limitsOfGroups([solvedAs()], THREE, [sideAs()]).primeImplicants.exhausted).toBe(true);
});

test('limitsOfGroups(…) proves no size while pairs are missing or the models of a side are not all', () => {
  const partial = sideAs({ models: { listed: 1, count: 1, exact: false } });
  const open = { size: { proved: false }, models: { exact: false } };
  expect(limitsOfGroups([solvedAs()], THREE, [sideAs(), partial])).toMatchObject(open);
  expect(limitsOfGroups([solvedAs()], { ...THREE, complete: false }, [sideAs()])).toMatchObject(open);
  const unproved = limitsOfGroups([solvedAs(), solvedAs({ lower: 1 })], THREE, [sideAs()]);
  expect(unproved).toMatchObject({ size: { value: 2, lower: 1, proved: false }, models: { exact: true } });
});

test('limitsOfGroups(…) gives the smallest size of any group, none where no group has a model', () => {
  const sizes = (...solved: Solved[]) => limitsOfGroups(solved, THREE, [sideAs()]).size;
  expect(sizes(solvedAs({ size: 3, lower: 3 }), solvedAs())).toEqual({ value: 2, lower: 2, proved: true });
  expect(sizes(solvedAs(), solvedAs({ size: 3, lower: 3 }))).toEqual({ value: 2, lower: 2, proved: true });
  expect(sizes(NONE, solvedAs())).toMatchObject({ value: 2, lower: 0 });
  expect(sizes(NONE)).toMatchObject({ value: null, lower: 0 });
  expect(sizes()).toMatchObject({ value: null, lower: 0 });
});

test('limitsOfGroups(…) counts at least the models of the largest group where one does not list all', () => {
  const many = (count: bigint) => solvedAs({ count });
  const models = (...solved: Solved[]) => limitsOfGroups(solved, THREE, [sideAs()]).models;
  expect(models(solvedAs(), many(7n), many(5n))).toEqual({ listed: 3, count: 7, exact: false });
  // Of one group the models are counted, listed or not.
  expect(models(many(7n))).toEqual({ listed: 3, count: 7, exact: true });
  expect(models(solvedAs({ exact: false }))).toEqual({ listed: 3, count: 2, exact: false });
});

test('limitsOfGroups(…) names the first thing that ended a search, of a group or a side', () => {
  const stoppedBy = (groups: Solved['stoppedBy'][], sides: Limits['stoppedBy'][]) =>
    limitsOfGroups(
      groups.map((one) => solvedAs({}, { stoppedBy: one })),
      THREE,
      sides.map((one) => sideAs({ stoppedBy: one })),
    ).stoppedBy;
  expect(stoppedBy([null, 'time'], ['signal'])).toBe('time');
  expect(stoppedBy([null], [null, 'steps'])).toBe('steps');
});

test('statisticsOfGroups([one], …) takes what was counted for its only group', () => {
  const lightest = { weight: 3, count: 2n };
  const { models } = limitsOfGroups([solvedAs()], THREE, [sideAs()]);
  const of = (solved: Solved) => statisticsOfGroups([solved], THREE, { ...sideAs(), models });
  expect(of(solvedAs({ lightest }))).toEqual({
    occurrences: [2n, 1n, 1n, 0n],
    fewestLiterals: { literals: 3, count: 2 },
  });
  expect(of(solvedAs())).toEqual({ occurrences: [2n, 1n, 1n, 0n], fewestLiterals: null });
});

test('statisticsOfGroups(several, …) counts over the list where it is whole, and says null where it is not', () => {
  const several = [solvedAs(), solvedAs()];
  const limits = limitsOfGroups(several, THREE, [sideAs()]);
  expect(statisticsOfGroups(several, THREE, limits)).toEqual({
    occurrences: [2n, 2n, 1n, 1n],
    fewestLiterals: { literals: 3, count: 2 },
  });
  const nothing = { occurrences: null, fewestLiterals: null };
  expect(statisticsOfGroups(several, { ...THREE, listed: THREE.listed.slice(1) }, limits)).toEqual(nothing);
  expect(statisticsOfGroups(several, THREE, { ...limits, models: { ...limits.models, exact: false } })).toEqual(
    nothing,
  );
  const empty = foundAs([]);
  const none = limitsOfGroups([NONE, NONE], empty, [sideAs()]);
  expect(statisticsOfGroups([NONE, NONE], empty, none)).toEqual({
    occurrences: [0n, 0n, 0n, 0n],
    fewestLiterals: null,
  });
});

test('statisticsOfGroups(several, …) takes the fewest literals among models with the fewest terms alone', () => {
  // C + ~C + A*B has 4 literals, A*B + A*~B*C has 5.
  const found = foundAs([
    [0, 3],
    [0, 1, 2],
  ]);
  const several = [solvedAs(), solvedAs()];
  const limits = limitsOfGroups(several, found, [sideAs()]);
  expect(statisticsOfGroups(several, found, limits).fewestLiterals).toEqual({ literals: 5, count: 1 });
});
