import { expect, test } from 'vitest';
import { setData, truthTable } from '../../src/qca/index.js';
import { fc, runs } from '../support/fc.js';

/** One case: memberships in condition and outcome, in hundredths. */
type Pair = readonly [x: number, y: number];

/** Cut-offs as fractions, and as what a researcher types. */
const CUTS = [
  { p: 3, q: 4, cut: 0.75 },
  { p: 4, q: 5, cut: 0.8 },
  { p: 17, q: 20, cut: 0.85 },
  { p: 9, q: 10, cut: 0.9 },
] as const;

/** Adds cases until Σ min(x, y) / Σ x is exactly p/q: in whole numbers, p·Σx = q·Σ min. */
function balanced(some: readonly Pair[], p: number, q: number): Pair[] {
  const pairs: Pair[] = [...some, [97, 31]];
  let open = pairs.reduce((sum, [x, y]) => sum + p * x - q * Math.min(x, y), 0);
  // A case without the outcome opens p·x, one inside of it closes (q − p)·x.
  for (; open < 0 || open % (q - p) !== 0; open += p) pairs.push([1, 0]);
  for (let left = open / (q - p); left > 0; ) {
    const x = Math.min(left, 93);
    pairs.push([x, 100]);
    left -= x;
  }
  return pairs;
}

const tables = fc.tuple(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 5,
    maxLength: 40,
  }),
  fc.constantFrom(...CUTS),
  fc.integer({ min: 1, max: 2 ** 30 }),
);

/** Fisher–Yates by Park and Miller's generator. */
function shuffled(pairs: readonly Pair[], seed: number): Pair[] {
  const list = [...pairs];
  let state = seed;
  for (let i = list.length - 1; i > 0; i--) {
    state = (state * 48_271) % 2_147_483_647;
    const j = state % (i + 1);
    [list[i], list[j]] = [list[j] as Pair, list[i] as Pair];
  }
  return list;
}

function rowOf(pairs: readonly Pair[], cut: number) {
  const sets = setData(
    pairs.map((_, i) => `c${i}`),
    [
      { name: 'A', memberships: pairs.map(([x]) => x / 100) },
      { name: 'Y', memberships: pairs.map(([, y]) => y / 100) },
    ],
  );
  return truthTable(sets, { outcome: 'Y', inclusion: cut }).rows.find(({ configuration }) => configuration[0] === 1);
}

/** The sum as a loop adds it up, rounded at every step. */
function plainInclusion(pairs: readonly Pair[]): number {
  let [inside, all] = [0, 0];
  for (const [x, y] of pairs) {
    inside += Math.min(x / 100, y / 100);
    all += x / 100;
  }
  return inside / all;
}

test('truthTable(…) never flips a row whose consistency is exactly at the cut, in 50 orders of the cases', () => {
  let plainFlips = 0;
  fc.assert(
    fc.property(tables, ([some, { p, q, cut }, seed]) => {
      const pairs = balanced(some, p, q);
      const first = rowOf(pairs, cut);
      expect(first?.output).toBe(1);
      for (let order = 1; order < 50; order++) {
        const other = shuffled(pairs, seed + order);
        const row = rowOf(other, cut);
        expect([row?.output, row?.inclusion, row?.pri]).toEqual([first?.output, first?.inclusion, first?.pri]);
        if (plainInclusion(other) >= cut !== plainInclusion(pairs) >= cut) plainFlips++;
      }
    }),
    { numRuns: runs(2000) },
  );
  // Sums in a loop and a bare comparison do flip: the tables are such as can.
  expect(plainFlips).toBeGreaterThan(0);
});
