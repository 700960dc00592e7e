import { expect, test } from 'vitest';
import type { Product } from '../../src/expression/expression.js';
import { print, printProduct } from '../../src/expression/print.js';
import { simplify } from '../../src/expression/simplify.js';
import { LEVELS, POINTS, truthOf, truthOfSum, type Written, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

const forms = (source: string, names?: ReadonlyMap<string, number>) =>
  simplify(source, names ? { names } : {}).forms.map((form) => print(form));

/** Sums of whole configurations: more of them need several forms. */
const configurations: fc.Arbitrary<Written> = fc
  .subarray([...POINTS], { minLength: 4, maxLength: 40 })
  .map((points) => ({
    text: points.map((point) => [...LEVELS.keys()].map((name) => `${name}{${point[name]}}`).join('*')).join(' + '),
    membership: (point) => (points.includes(point) ? 1 : 0),
  }));

test('simplify(expression) gives all sums of the fewest prime implicants, and those alone: against every subset of them', () => {
  fc.assert(
    fc.property(fc.oneof(written, configurations), (source) => {
      const truth = BigInt(`0b${truthOf(source)}`);
      const found = simplify(source.text, { names: LEVELS, limit: 1_000_000 });
      expect(found.proved && found.exhausted).toBe(true);
      const primes = allPrimes(truth);
      fc.pre(primes.length <= 14);
      const expected = fewest(primes, truth).map((form) =>
        form
          .map(({ product }) => printProduct(product))
          .sort()
          .join(' + '),
      );
      const ours = found.forms.map(({ products }) => products.map(printProduct).sort().join(' + '));
      expect(ours.sort()).toEqual(expected.sort());
      const lengths = found.forms.map(({ products }) => products.flat().length);
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      expect(found.count).toBe(BigInt(expected.length));
    }),
    { numRuns: runs(3000) },
  );
});

interface Known {
  readonly product: Product;
  readonly literals: readonly string[];
  /** Where it is true, one bit a configuration. */
  readonly truth: bigint;
}

/** Every product of one value a literal. */
const PRODUCTS: readonly Known[] = [...LEVELS]
  .reduce<Product[]>(
    (some, [condition, levels]) =>
      some.flatMap((product) => {
        const values = [...new Array(levels).keys()];
        const literals = values.map((value) => (levels === 2 ? { condition, value } : { condition, values: [value] }));
        return [product, ...literals.map((literal) => [...product, literal])];
      }),
    [[]],
  )
  .map((product) => ({
    product,
    literals: product.map((literal) => JSON.stringify(literal)),
    truth: BigInt(`0b${truthOfSum([product])}`),
  }));

/** The products that are true only where `truth` is, and of which no part is. */
function allPrimes(truth: bigint): Known[] {
  const implicants = PRODUCTS.filter((one) => (one.truth & ~truth) === 0n);
  const within = (small: Known, large: Known) =>
    small !== large && small.literals.every((one) => large.literals.includes(one));
  return implicants.filter((one) => !implicants.some((other) => within(other, one)));
}

/** Every choice of as few primes as cover. */
function fewest(primes: readonly Known[], truth: bigint): Known[][] {
  for (let size = 0; size <= primes.length; size++) {
    const found = choices(primes, size).filter((some) => some.reduce((all, one) => all | one.truth, 0n) === truth);
    if (found.length > 0) return found;
  }
  throw new Error('the primes do not cover');
}

function choices(primes: readonly Known[], size: number): Known[][] {
  if (size === 0) return [[]];
  return primes.flatMap((first, i) => choices(primes.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}

test('simplify("A + ~A") is 1 and simplify("A*~A") is 0', () => {
  expect(forms('A + ~A')).toEqual(['1']);
  expect(forms('A*~A')).toEqual(['0']);
  expect(forms('1')).toEqual(['1']);
  expect(forms('0')).toEqual(['0']);
  expect(simplify('A + ~A').forms[0]?.products).toEqual([[]]);
});

test('simplify(expression) lists several forms where there are, those with fewer literals first', () => {
  expect(forms('A*~B + B*~C + C*~A')).toEqual(['A*~B + ~A*C + B*~C', 'A*~C + ~A*B + ~B*C']);
  expect(forms('A*B*C + D*~E + E*~F + F*~D')[0]).toBe('D*~E + ~D*F + E*~F + A*B*C');
  const { forms: all } = simplify('~A*~B*~C + ~A*~B*C + ~A*B*C + A*B*C + A*B*~C');
  const lengths = all.map(({ products }) => products.flat().length);
  expect(lengths).toEqual([...lengths].sort());
  expect(all.length).toBeGreaterThan(1);
});

test('simplify(expression, {limit}) lists so many, and counts them all', () => {
  const cycle = ['A*~B', 'B*~C', 'C*~D', 'D*~E', 'E*~A'].join(' + ');
  const { forms: two, ...rest } = simplify(cycle, { limit: 2 });
  expect(two).toHaveLength(2);
  expect(rest).toEqual({ count: 24n, proved: true, exhausted: false });
  expect(simplify(cycle).forms).toHaveLength(24);
  expect(simplify(cycle, { limit: 24 }).exhausted).toBe(true);
});

test('simplify(expression, {names}) knows values: those of a product in the order of names', () => {
  const names = new Map([
    ['C', 2],
    ['B', 2],
    ['A', 3],
  ]);
  expect(forms('A[0,2]*B[1] + ~C[1]', names)).toEqual(['~C + B*A{2} + B*A{0}']);
  expect(forms('A{0} + A{1} + A{2}', names)).toEqual(['1']);
  expect(forms('A{0,1}*A{1,2}', names)).toEqual(['A{1}']);
});

test('simplify(expression) does not depend on how the expression was written', () => {
  expect(forms('Z*A + B*~A')).toEqual(forms('B*~A + A*Z'));
  expect(forms('A*~B*D + A*~B + B*~C + C*~A')).toEqual(forms('A*~B + B*~C + C*~A'));
  const cycle = ['A*~B', 'B*~C', 'C*~D', 'D*~E', 'E*~A'];
  for (let i = 0; i < cycle.length; i++) {
    const turned = [...cycle.slice(i), ...cycle.slice(0, i)].join(' + ');
    expect(simplify(turned, { limit: 1 }).forms).toEqual(simplify(cycle.join(' + ')).forms.slice(0, 1));
  }
});

test('simplify(expression, {limit}) lists the same forms first, whatever the order of the products', () => {
  fc.assert(
    fc.property(
      configurations.chain(({ text }) => {
        const products = text.split(' + ');
        return fc.tuple(fc.constant(text), fc.shuffledSubarray(products, { minLength: products.length }));
      }),
      ([text, shuffled]) => {
        const options = { names: LEVELS, limit: 2 };
        expect(simplify(shuffled.join(' + '), options)).toEqual(simplify(text, options));
      },
    ),
    { numRuns: runs(2000) },
  );
});

test('simplify(expression) of a hundred random configurations of nine conditions looks at few regions', () => {
  let state = 5;
  const rows = new Set<number>();
  while (rows.size < 100) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    rows.add((state >>> 8) % 512);
  }
  const text = (row: number) => Array.from({ length: 9 }, (_, c) => `${(row >> c) & 1 ? '' : '~'}X${c}`).join('*');
  const found = simplify([...rows].map(text).join(' + '), { limit: 1 });
  expect(found.proved).toBe(true);
  expect(found.count).toBe(384n);
});

test('simplify(expression) of many conditions looks at no table of all configurations', () => {
  const source = Array.from({ length: 15 }, (_, i) => `A${i}*B${i}`).join(' + ');
  expect(simplify(source).forms[0]?.products).toHaveLength(15);
});

test('simplify(expression) refuses what it cannot do', () => {
  expect(messageOf(() => simplify('A -> Y'))).toBe(
    'simplify: "A -> Y" has an arrow; pass the part before or behind it',
  );
  expect(messageOf(() => simplify('A{1} + B'))).toBe(
    `simplify: how many values "A" has is not known; pass {names: new Map([['A', 3]])}`,
  );
  expect(messageOf(() => simplify('A{-}', { names: new Map([['A', 2]]) }))).toContain(
    'a condition that does not apply',
  );
  expect(messageOf(() => simplify('X', { names: ['A'] }))).toContain('there is no set named "X"');
  expect(messageOf(() => simplify('X', { name: ['A'] } as object))).toContain('there is no option "name"');
  const values = new Map(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => [name, 9]));
  const wide = [...values.keys()].map((name) => `${name}{0,1,2,3,4,5,6}`).join('*');
  expect(messageOf(() => simplify(wide, { names: values }))).toContain('the values make more than 100000 products');
});

test('simplify(expression) says when there is too much to look through', () => {
  const rows = Array.from({ length: 2 ** 12 }, (_, i) => i)
    .filter((i) => [...i.toString(2)].filter((bit) => bit === '1').length % 3 !== 0)
    .map((i) => Array.from({ length: 12 }, (_, c) => `${(i >> c) & 1 ? '' : '~'}X${c}`).join('*'));
  expect(messageOf(() => simplify(rows.join(' + ')))).toContain('too many prime implicants to look through');
  // Not all equal: few prime implicants, and each pair of configurations is covered by others of them.
  const cycle = Array.from({ length: 10 }, (_, i) => `A${i}*~A${(i + 1) % 10}`).join(' + ');
  expect(messageOf(() => simplify(cycle))).toContain('too many prime implicants to look through');
});
