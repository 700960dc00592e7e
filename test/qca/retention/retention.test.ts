import { expect, test } from 'vitest';
import { retention, setData, truthTable } from '../../../src/index.js';
import { chosenSubsets, ratioOf } from '../../../src/qca/retention/counts.js';
import { fc, runs } from '../../support/fc.js';

type Cases = readonly (readonly number[])[];
interface Cuts {
  readonly inclusion: number;
  readonly frequency: number;
  readonly pri: number;
  readonly contradiction?: number;
}

const tableOf = (cases: Cases, options: object = {}) =>
  truthTable(
    setData(
      cases.map((_, i) => `c${i}`),
      ['A', 'B', 'Y'].map((name, c) => ({ name, memberships: cases.map((one) => one[c] as number) })),
    ),
    { outcome: 'Y', ...options },
  );

/** The outputs of rows by configuration, from the cases alone. */
function outputs(cases: Cases, { inclusion, frequency, contradiction, pri }: Cuts): string {
  const rows = new Map<string, number[]>();
  for (const [a, b, y] of cases) rows.set(`${a}${b}`, [...(rows.get(`${a}${b}`) ?? []), y as number]);
  const coded = [...rows].map(([key, ys]) => {
    const share = ys.filter((y) => y === 1).length / ys.length;
    if (ys.length < frequency) return '';
    const [first, lower, partial] = [inclusion, contradiction ?? 2, pri].map((cut) => share >= cut - 1e-9);
    return `${key}${first ? Number(partial) : lower ? 'C' : 0}`;
  });
  return coded
    .filter((code) => code !== '')
    .sort()
    .join(' ');
}

/** The share (or probability) of perturbations that change nothing, by going through every set of cases. */
function enumerated(cases: Cases, kind: string, cuts: Cuts, size: number | null, p = 0): number {
  const before = outputs(cases, cuts);
  let [kept, all] = [0, 0];
  for (let set = 0; set < 1 << cases.length; set++) {
    const hit = cases.map((_, i) => ((set >> i) & 1) === 1);
    const hits = hit.filter(Boolean).length;
    if (size !== null && hits !== size) continue;
    let weight = 1;
    if (size === null) for (const one of hit) weight *= one ? p : 1 - p;
    const after =
      kind === 'deletion'
        ? cases.filter((_, i) => !hit[i])
        : cases.map(([a, b, y], i) => [a, b, hit[i] ? 1 - (y as number) : y] as number[]);
    all += weight;
    if (outputs(after, cuts) === before) kept += weight;
  }
  return kept / all;
}

test('retention(table, …) agrees with going through every set of perturbed cases', () => {
  const bit = fc.constantFrom(0, 1);
  const cases = fc.array(fc.tuple(bit, bit, bit), { minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(
      cases,
      fc.constantFrom('corruption', 'deletion'),
      fc.record({
        inclusion: fc.constantFrom(0.6, 0.75, 1),
        frequency: fc.constantFrom(1, 2),
        pri: fc.constantFrom(0, 0.9),
      }),
      fc.option(fc.constantFrom(0.3, 0.5), { nil: undefined }),
      fc.nat(2),
      fc.constantFrom(0, 0.1, 0.5, 1),
      (data, perturbation, first, contradiction, size, p) => {
        const cuts = { ...first, ...(contradiction !== undefined && { contradiction }) };
        const table = tableOf(data, cuts);
        const made = retention(table, { perturbation, cases: size } as never).probability;
        expect(made).toBeCloseTo(enumerated(data, perturbation, cuts, size), 12);
        const each = retention(table, { perturbation, probability: p } as never).probability;
        expect(each).toBeCloseTo(enumerated(data, perturbation, cuts, null, p), 12);
      },
    ),
    { numRuns: runs(500) },
  );
});

const FOUR: Cases = [
  [1, 1, 1],
  [1, 1, 1],
  [0, 0, 0],
  [0, 0, 0],
];

test('retention(table, {cases}) gives the rows one by one', () => {
  const made = retention(tableOf(FOUR, { inclusion: 1 }), { perturbation: 'deletion', cases: 2 });
  expect(made.probability).toBeCloseTo(4 / 6, 15);
  expect(made.rows).toEqual([
    { row: 1, output: 0, n: 2, probability: 5 / 6 },
    { row: 4, output: 1, n: 2, probability: 5 / 6 },
  ]);
  expect([made.perturbation, made.cases, made.perturbationProbability]).toEqual(['deletion', 2, null]);
  expect(retention(tableOf(FOUR), { cases: 4 }).probability).toBe(0);
});

test('retention(table, {perturbation: deletion}) takes members and others away, each from its own', () => {
  // One row, two members of three: without a member it is 1 of 2, without the other 2 of 2.
  const three: Cases = [
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 0],
  ];
  const at = (inclusion: number) =>
    retention(tableOf(three, { inclusion }), { perturbation: 'deletion', cases: 1 }).probability;
  expect(at(0.6)).toBeCloseTo(1 / 3, 15);
  expect(at(0.7)).toBeCloseTo(2 / 3, 15);
  expect(at(0.5)).toBe(1);
  const corrupted = retention(tableOf(three, { inclusion: 0.6 }), { cases: 1 }).probability;
  expect(corrupted).toBeCloseTo(1 / 3, 15);
  const complete = retention(tableOf(three, { complete: true }), { cases: 1 });
  expect(complete.rows.map((row) => row.row)).toEqual([4]);
});

test('retention(table, {probability}) corrupts by default', () => {
  const made = retention(tableOf(FOUR, { inclusion: 1 }), { probability: 0.5 });
  expect(made.perturbation).toBe('corruption');
  expect(made.rows.map((row) => row.probability)).toEqual([0.75, 0.25]);
  expect(made.probability).toBe(0.1875);
});

test('retention(table, …) lets a row that is excluded by rule be', () => {
  const table = tableOf(FOUR, { exclude: ['A*B'] });
  expect(retention(table, { perturbation: 'deletion', cases: 2 }).rows.map((row) => row.probability)).toEqual([
    5 / 6,
    1,
  ]);
});

test('retention(table, …) refuses fuzzy data and options that are none', () => {
  const fuzzy = truthTable(
    setData(
      ['a'],
      ['A', 'Y'].map((name) => ({ name, memberships: [name === 'A' ? 0.7 : 1] })),
    ),
    { outcome: 'Y' },
  );
  expect(() => retention(fuzzy, { cases: 1 })).toThrow('retention: A is fuzzy');
  const partly = setData(
    ['a', 'b'],
    ['A', 'Y'].map((name) => ({ name, memberships: name === 'Y' ? [1, 0.3] : [1, 0] })),
  );
  expect(() => retention(truthTable(partly, { outcome: 'Y' }), { cases: 1 })).toThrow('retention: Y is fuzzy');
  expect(() => retention(null as never, { cases: 1 })).toThrow('retention: this is no truth table');
  const tested = tableOf(FOUR, { binomialTest: { significance: 0.05 } });
  expect(() => retention(tested, { cases: 1 })).toThrow('retention: the outputs follow a binomial test');
  const table = tableOf(FOUR);
  expect(() => retention({} as never, { cases: 1 })).toThrow('retention: this is no truth table');
  expect(() => retention(table, {})).toThrow('retention: give either cases');
  expect(() => retention(table, { cases: 1, probability: 0.1 })).toThrow('retention: give either cases');
  for (const cases of [-1, 5, 0.5]) {
    expect(() => retention(table, { cases })).toThrow(`retention: cases is ${cases}; pass a whole number from 0 to 4`);
  }
  for (const probability of [-0.1, 1.1, Number.NaN]) {
    expect(() => retention(table, { probability })).toThrow(`retention: probability is ${probability}; pass a number`);
  }
  expect(() => retention(table, { cases: 1, perturbation: 'loss' as never })).toThrow('perturbation is "loss"; write');
});

test('ratioOf(part, whole) holds where both are beyond a double', () => {
  const whole = chosenSubsets(1200, 0, () => true)[600] as bigint;
  expect(ratioOf(whole / 4n, whole)).toBeCloseTo(0.25, 14);
  expect(ratioOf(1n, 3n)).toBe(1 / 3);
});
