import { expect, test } from 'vitest';
import { elements } from '../../src/algorithms/bit-sets.js';
import { ANY, binary, type Cubes, complement, cubeAt, cubesOf, pointOf } from '../../src/algorithms/cubes.js';
import { type PrimeImplicants, primeImplicants } from '../../src/algorithms/prime-implicants.js';
import { stepBudget } from '../../src/algorithms/stop.js';
import { primesByDefinition, primesByDifferences, type Term } from '../support/brute-force-problems.js';
import { fc, runs } from '../support/fc.js';
import { problems } from '../support/random-problems.js';

const points = (cubes: Cubes) => Array.from({ length: cubes.count }, (_, i) => [...cubeAt(cubes, i)]);
const terms = ({ cubes }: PrimeImplicants): Term[] =>
  points(cubes).map((cells) => cells.map((cell) => (cell === ANY ? null : cell)));
const sorted = (list: readonly Term[]) => list.map(String).sort();
const literals = (term: Term) => term.filter((cell) => cell !== null).length;

test('primeImplicants(on, off) are the prime implicants of a brute-force search, each once', () => {
  fc.assert(
    fc.property(problems, ({ levels, on, off }) => {
      const found = primeImplicants(on, off);
      expect(sorted(terms(found))).toEqual(sorted(primesByDefinition(levels, points(on), points(off))));
      expect(found).toMatchObject({ exhausted: true, completeTo: levels.length });
    }),
    { numRuns: runs(4000) },
  );
});

test('primeImplicants(on, off) come by number of literals, then value by value, with the ON points that agree', () => {
  fc.assert(
    fc.property(problems, ({ on, off }) => {
      const found = primeImplicants(on, off);
      const key = (term: Term) => [literals(term), ...term.map((cell) => cell ?? ANY)];
      const keys = terms(found).map((term) =>
        key(term)
          .map((n) => String(n).padStart(3, '0'))
          .join(),
      );
      expect(keys).toEqual([...keys].sort());
      terms(found).forEach((term, i) => {
        points(on).forEach((point, row) => {
          const bit = ((found.coverage[i * found.words + (row >> 5)] as number) >>> (row & 31)) & 1;
          expect(bit === 1).toBe(term.every((cell, c) => cell === null || cell === point[c]));
        });
      });
    }),
    { numRuns: runs(1000) },
  );
});

test('primeImplicants(on, complement(on)) reads OFF given as cubes like OFF given as points', () => {
  fc.assert(
    fc.property(problems, ({ levels, on }) => {
      const everything = points(complement(cubesOf(levels, [])));
      expect(everything.length).toBe(1);
      const outside = complement(on);
      expect(sorted(terms(primeImplicants(on, outside)))).toEqual(
        sorted(
          primesByDefinition(
            levels,
            points(on),
            allPoints(levels).filter((point) => !has(on, point)),
          ),
        ),
      );
    }),
    { numRuns: runs(2000) },
  );
});

const has = (cubes: Cubes, point: readonly number[]) => points(cubes).some((other) => String(other) === String(point));
const allPoints = (levels: readonly number[]) =>
  levels.reduce<number[][]>(
    (list, values) => list.flatMap((head) => Array.from({ length: values }, (_, value) => [...head, value])),
    [[]],
  );

test('primeImplicants(on, off, {maxLiterals}) are those with at most so many literals, and says up to where they are all', () => {
  fc.assert(
    fc.property(problems, fc.integer({ min: 0, max: 5 }), ({ levels, on, off }, maxLiterals) => {
      const all = terms(primeImplicants(on, off));
      const found = primeImplicants(on, off, { maxLiterals });
      expect(sorted(terms(found))).toEqual(sorted(all.filter((term) => literals(term) <= maxLiterals)));
      if (found.exhausted) expect(found.cubes.count).toBe(all.length);
      expect(found.completeTo).toBe(found.exhausted ? levels.length : maxLiterals);
    }),
    { numRuns: runs(2000) },
  );
});

const rows = (texts: string[]) =>
  cubesOf(
    binary((texts[0] as string).length),
    texts.map((one) => [...one].map((cell) => (cell === '-' ? ANY : Number(cell)))),
  );
const texts = (found: PrimeImplicants) => terms(found).map((term) => term.map((cell) => cell ?? '-').join(''));

test('primeImplicants(on, off) finds the long one that R QCA 3.25 stops before', () => {
  const found = primeImplicants(rows(['101111', '011111']), rows(['000111', '001011', '001101', '001110']));
  expect(texts(found)).toEqual(['1-----', '-1----', '--1111']);
});

/** Numbers below `n` from a fixed seed. */
function generator(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % n;
  };
}

test.each([
  [17, 2],
  [18, 2],
  [33, 2],
  [17, 3],
  [9, 4],
  [12, 4],
])(
  'primeImplicants(on, off) of %i conditions with %i values are those of each row and its differences',
  (width, values) => {
    const below = generator(width * values);
    const levels = new Array<number>(width).fill(values);
    const point = () => levels.map((n) => below(n));
    const [on, off] = [Array.from({ length: 4 }, point), Array.from({ length: 6 }, point)];
    const found = primeImplicants(cubesOf(levels, on), cubesOf(levels, off));
    const expected = primesByDifferences(levels, on, off);
    expect(expected.length).toBeGreaterThan(50);
    expect(sorted(terms(found))).toEqual(sorted(expected));
  },
);

test('primeImplicants(on, off) of more than 32 rows of each kind are those of a brute-force search', () => {
  const levels = [2, 3, 2, 2, 3, 2, 2];
  const below = generator(3);
  const numbers = new Set<number>();
  while (numbers.size < 110) numbers.add(below(288));
  const [on, off] = [[...numbers].slice(0, 70), [...numbers].slice(70)].map((part) =>
    part.map((number) => pointOf(number, levels)),
  ) as [number[][], number[][]];
  const found = primeImplicants(cubesOf(levels, on), cubesOf(levels, off));
  expect(sorted(terms(found))).toEqual(sorted(primesByDefinition(levels, on, off)));
  terms(found).forEach((term, i) => {
    const agreeing = on.flatMap((point, row) =>
      term.every((cell, c) => cell === null || cell === point[c]) ? [row] : [],
    );
    expect(elements(found.coverage.slice(i * found.words, (i + 1) * found.words))).toEqual(agreeing);
  });
});

test('primeImplicants(on, off): a position that does not apply agrees with no literal and is hit by none', () => {
  expect(texts(primeImplicants(rows(['1-']), rows(['01', '00'])))).toEqual(['1-']);
  expect(texts(primeImplicants(rows(['11']), rows(['0-'])))).toEqual(['1-']);
  expect(texts(primeImplicants(rows(['1-', '11']), rows(['00'])))).toEqual(['1-', '-1']);
  expect(texts(primeImplicants(rows(['-1']), rows(['-0', '1-'])))).toEqual([]);
});

test('primeImplicants(on, off) without a negative row is the one term that says nothing; without a positive row none', () => {
  expect(texts(primeImplicants(rows(['11']), cubesOf(binary(2), [])))).toEqual(['--']);
  expect(primeImplicants(cubesOf(binary(2), []), rows(['11']))).toMatchObject({
    exhausted: true,
    completeTo: 2,
    cubes: { count: 0 },
  });
});

test('primeImplicants(on, off) of a row that is both positive and negative are none', () => {
  expect(texts(primeImplicants(rows(['11']), rows(['11'])))).toEqual([]);
});

test('primeImplicants(on, off, {limit}) stops at the limit and says so', () => {
  const [on, off] = [rows(['111']), rows(['000'])];
  expect(primeImplicants(on, off, { limit: 2 })).toMatchObject({
    exhausted: false,
    completeTo: 0,
    cubes: { count: 2 },
  });
  expect(primeImplicants(on, off, { limit: 3 })).toMatchObject({ exhausted: true, completeTo: 3, cubes: { count: 3 } });
});

test('primeImplicants(on, off, {stop}) stops and says so', () => {
  const below = generator(7);
  const points = Array.from({ length: 40 }, () => Array.from({ length: 16 }, () => below(2)));
  const [on, off] = [cubesOf(binary(16), points.slice(0, 20)), cubesOf(binary(16), points.slice(20))];
  const all = primeImplicants(on, off);
  expect(all.cubes.count).toBeGreaterThan(1000);
  const some = primeImplicants(on, off, { stop: stepBudget(1024) });
  expect(some).toMatchObject({ exhausted: false, completeTo: 0 });
  expect(some.cubes.count).toBeLessThan(all.cubes.count);
  expect(new Set(texts(all))).toEqual(new Set([...texts(all), ...texts(some)]));
});

test('primeImplicants(on, off, {stop}) asks every 1,024 nodes, of which there are few more than prime implicants', () => {
  const below = generator(7);
  const points = Array.from({ length: 44 }, () => Array.from({ length: 17 }, () => below(2)));
  const [on, off] = [cubesOf(binary(17), points.slice(0, 20)), cubesOf(binary(17), points.slice(20))];
  const told: number[] = [];
  const check = (steps: number) => {
    told.push(steps);
    return false;
  };
  const found = primeImplicants(on, off, { stop: { check } });
  expect(found.cubes.count).toBe(3919);
  expect(new Set(told)).toEqual(new Set([1024]));
  expect(told.length).toBeLessThanOrEqual(6);
});
