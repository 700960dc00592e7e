import { describe, expect, test } from 'vitest';
import { sumMemberships } from '../../src/expression/evaluate.js';
import { factor } from '../../src/expression/factor.js';
import { parse, readTree } from '../../src/expression/parse.js';
import type { Tree } from '../../src/expression/tree.js';
import { fuzzyPoint, LEVELS, lookupOf, written } from '../support/expressions.js';
import { fc, runs } from '../support/fc.js';
import { messageOf } from '../support/thrown.js';

describe('factor(expression) writes once what products share', () => {
  test.each([
    ['A*B + A*C', ['A*(B + C)']],
    ['A*B + ~C', ['A*B + ~C']],
    ['A*~B + ~A*C + B*C', ['A*~B + C*(~A + B)']],
    ['A*C + B*C + A*D + B*D', ['A*(C + D) + B*(C + D)', 'C*(A + B) + D*(A + B)']],
    [
      '~A*~B*C + ~A*B*~C + A*B*C',
      ['A*B*C + ~A*(B*~C + ~B*C)', '~A*B*~C + C*(A*B + ~A*~B)', '~A*~B*C + B*(A*C + ~A*~C)'],
    ],
    ['A*B*C + A*B*D', ['A*B*(C + D)']],
    ['A + A*B', ['A']],
    ['A*B + A*C*D', ['A*(B + C*D)']],
    ['A*M{1} + A*M{2}', ['A*(M{1} + M{2})']],
    ['A*B + A*C + X*Y + X*Z', ['A*(B + C) + X*(Y + Z)']],
    ['0', ['0']],
    ['1', ['1']],
  ])('%s', (source, forms) => {
    const found = factor(source);
    expect([...found.forms].sort()).toEqual([...forms].sort());
    expect(found.exhausted).toBe(true);
  });

  test('all ways, those with the fewest literals first', () => {
    expect(factor('A*B*D + A*C*D + B*C*D').forms).toEqual(
      [
        'D*(A*(B + C) + B*C)',
        'D*(A*B + C*(A + B))',
        'D*(A*C + B*(A + C))',
        'A*B*D + C*D*(A + B)',
        'A*C*D + B*D*(A + C)',
        'A*D*(B + C) + B*C*D',
      ].sort((a, b) => literals(a) - literals(b) || (a < b ? -1 : 1)),
    );
  });
});

describe('factor(expression, {sums: true}) factors sums out too', () => {
  test.each([
    ['A*C + B*C + A*D + B*D', ['(A + B)*(C + D)']],
    ['A*C + B*C + A*D + B*D + E', ['(A + B)*(C + D) + E']],
    ['(A + B)*(C + D)*(E + F)', ['(A + B)*(C + D)*(E + F)']],
    ['X*(A + B)*(C + D)', ['X*(A + B)*(C + D)']],
    ['A*B + ~C', ['A*B + ~C']],
    ['(A + B)*(C + D) + A*B', ['A*B + (A + B)*(C + D)']],
    ['A*B*D + A*C*D', ['A*D*(B + C)']],
  ])('%s', (source, forms) => {
    expect(factor(source, { sums: true }).forms).toEqual(expect.arrayContaining(forms));
  });
});

test('factor(expression) has the memberships of the expression in every form, and no more literals', () => {
  fc.assert(
    fc.property(written, fuzzyPoint, fc.boolean(), ({ text, membership }, point, sums) => {
      const { products } = parse(text, LEVELS);
      for (const form of factor(text, { names: LEVELS, sums, limit: 20 }).forms) {
        expect(sumMemberships(parse(form, LEVELS).products, 1, lookupOf(point))).toEqual([membership(point)]);
        expect(literals(form)).toBeLessThanOrEqual(products.flat().length);
      }
    }),
    { numRuns: runs(3000) },
  );
});

test('factor(expression) leaves nothing in a sum that two of its parts share', () => {
  fc.assert(
    fc.property(written, ({ text }) => {
      for (const form of factor(text, { names: LEVELS, limit: 20 }).forms)
        expect(sharing(readTree(form, LEVELS).tree)).toBe(false);
    }),
    { numRuns: runs(1000) },
  );
});

/** Whether two parts of a sum have a literal in common in front of their parentheses. */
function sharing(tree: Tree): boolean {
  if (tree.kind !== 'sum' && tree.kind !== 'product') return false;
  if (tree.parts.some(sharing)) return true;
  if (tree.kind === 'product') return false;
  const fronts = tree.parts.map((part) =>
    (part.kind === 'product' ? part.parts : [part]).flatMap((one) =>
      one.kind === 'literal' ? [JSON.stringify(one.literal)] : [],
    ),
  );
  return fronts.some((front, i) => fronts.some((other, j) => i < j && front.some((one) => other.includes(one))));
}

function literals(form: string): number {
  return form.match(/[A-Z](\{[^}]*\})?/g)?.length ?? 0;
}

test('factor(expression, {limit}) makes so many forms, and says that there are more', () => {
  const source = 'A*C + B*C + A*D + B*D';
  expect(factor(source, { limit: 1 })).toMatchObject({ exhausted: false });
  expect(factor(source, { limit: 1 }).forms).toHaveLength(1);
  expect(factor(source, { limit: 8 }).exhausted).toBe(true);
  const large = Array.from({ length: 24 }, (_, i) => `A${i % 5}*B${i % 7}*C${i % 3}`).join(' + ');
  const found = factor(large, { limit: 30 });
  expect(found.exhausted).toBe(false);
  expect(found.forms.length).toBeGreaterThan(1);
  expect(found.forms.length).toBeLessThanOrEqual(30);
});

test('factor(expression, {limit}) says that these are all only where more forms are not to be had', () => {
  const products = fc.uniqueArray(
    fc.subarray(['A', 'B', 'C', 'D', 'E', 'F'], { minLength: 1, maxLength: 4 }).map((some) => some.join('*')),
    { minLength: 2, maxLength: 8 },
  );
  fc.assert(
    fc.property(products, fc.integer({ min: 1, max: 6 }), fc.boolean(), (some, limit, sums) => {
      const source = some.join(' + ');
      const { forms, exhausted } = factor(source, { sums, limit });
      expect(forms.length).toBeLessThanOrEqual(limit);
      if (exhausted) expect(forms).toEqual(factor(source, { sums, limit: 100_000 }).forms);
    }),
    { numRuns: runs(5000) },
  );
  expect(factor('A*B + A*C', { limit: 1 })).toEqual({ forms: ['A*(B + C)'], exhausted: true });
  expect(factor('(A + B)*(C + D)*(E + F)').exhausted).toBe(true);
  // Two shared products, A and C, give the same form; B, which is not looked at, another one.
  const two = 'A*C + A*D + B*C + B*D + B*E';
  expect(factor(two, { sums: true, limit: 1 })).toEqual({ forms: ['(A + B)*(C + D) + B*E'], exhausted: false });
  expect(factor(two, { sums: true }).forms).toContain('A*(C + D) + B*(C + D + E)');
});

test('factor(expression, {limit}) follows one way only after ten steps for each form that may be listed', () => {
  const steps = (n: number) => Array.from({ length: n }, (_, i) => `A${i}*B${i} + A${i}*C${i}`).join(' + ');
  const few = factor(`${steps(30)} + X*Z + Y*Z + X*W + Y*W`, { limit: 4 });
  expect([few.forms.length, few.exhausted]).toEqual([2, true]);
  const source = `${steps(44)} + X*Z + Y*Z + X*W + Y*W`;
  const many = factor(source, { limit: 4 });
  expect([many.forms.length, many.exhausted]).toEqual([1, false]);
  expect(factor(source).forms).toContain(many.forms[0]);
});

test('factor(expression, {limit}) looks at few of the products shared where these are exponentially many', () => {
  const names = Array.from({ length: 24 }, (_, i) => `A${i}`);
  const source = names.map((one) => names.filter((other) => other !== one).join('*')).join(' + ');
  const { forms, exhausted } = factor(source, { limit: 5 });
  expect([forms.length, exhausted]).toEqual([5, false]);
});

test('factor(expression) refuses more than 200 products, arrows and unknown options', () => {
  const sum = (n: number) => Array.from({ length: n }, (_, i) => `A${i % 50}*B${i}`).join(' + ');
  expect(factor(sum(200)).exhausted).toBe(true);
  expect(messageOf(() => factor(sum(201)))).toContain('factor: the expression has 201 products; at most 200');
  expect(messageOf(() => factor('A -> B'))).toContain('has an arrow');
  expect(messageOf(() => factor('A', { pos: true } as object))).toContain('there is no option "pos"');
});
