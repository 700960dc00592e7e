import { expect, test } from 'vitest';
import { never } from '../../../src/algorithms/stop.js';
import { sideOf, usedTerms } from '../../../src/qca/minimize/alike.js';
import type { Found } from '../../../src/qca/minimize/found.js';

type Rows = (own: number, other: number) => readonly number[];

/** What a solution with these models is made of, as far as sets of models that are alike depend on it. */
function foundAs(models: readonly (readonly number[])[], implicants = 5, counted = true): Found {
  const all = models.map((terms) => ({ terms, pairs: () => [] }));
  const occurrences = Array.from({ length: implicants }, (_, i) =>
    BigInt(models.filter((terms) => terms.includes(i)).length),
  );
  return {
    occurrences: counted ? occurrences : null,
    limits: { models: { count: models.length } },
    listed: all.slice(0, 2),
    each: () => all[Symbol.iterator](),
  } as unknown as Found;
}

const setsOf = (found: Found, rows: Rows, others: readonly number[] | null = [7]) => {
  const { alike, setOf } = sideOf(found, others, rows, never);
  const count = Number(found.limits.models.count);
  return [
    alike.map((one) => [one.first, one.terms.join(), one.count]),
    Array.from({ length: count }, (_, i) => setOf(i + 1)),
  ];
};

const MODELS = [
  [0, 1],
  [0, 2],
  [0, 3],
];

test('usedTerms(found) are the terms that some model has; null where models are not counted', () => {
  expect(usedTerms(foundAs(MODELS))).toEqual([0, 1, 2, 3]);
  expect(usedTerms(foundAs(MODELS, 5, false))).toBeNull();
});

test('sideOf(found, …) is one set where no term brings a counterfactual of its own', () => {
  const one = [[[1, '0,1', 3n]], [0, 0, 0]];
  expect(setsOf(foundAs(MODELS), () => [])).toEqual(one);
  // What the term of all models brings, others do not bring anew.
  expect(setsOf(foundAs(MODELS), () => [4])).toEqual(one);
  expect(setsOf(foundAs([[0, 1]]), (own) => [own])).toEqual([[[1, '0,1', 1n]], [0]]);
  // A term that no model has does not matter.
  expect(setsOf(foundAs(MODELS), (own) => (own === 4 ? [6] : []))).toEqual(one);
  const empty = sideOf(foundAs([]), [7], () => [], never);
  expect([empty.alike, empty.setOf(1)]).toEqual([[], 0]);
});

test('sideOf(found, …) counts all models of its one set without going through them', () => {
  const found = { ...foundAs(MODELS), each: () => expect.unreachable('models are gone through') } as unknown as Found;
  expect(sideOf(found, [7], () => [], never).alike).toEqual([{ terms: [0, 1], first: 1, count: 3n }]);
});

test('sideOf(found, …) tells models apart by what their own terms bring', () => {
  // Terms 1 and 3 bring row 5, term 2 brings row 6.
  const rows: Rows = (own) => [[4], [4, 5], [6], [5], []][own] as number[];
  expect(setsOf(foundAs(MODELS), rows)).toEqual([
    [
      [1, '0,1', 2n],
      [2, '0,2', 1n],
    ],
    [0, 1, 0],
  ]);
  const models = [
    [1, 2],
    [2, 3],
    [1, 3],
  ];
  // The order of the terms makes no difference.
  expect(setsOf(foundAs(models), (own) => [own === 2 ? 6 : 5])[1]).toEqual([0, 0, 1]);
});

test('sideOf(found, …) keeps apart what a term brings with one term of the other solution and with another', () => {
  const rows: Rows = (own, other) => ((own === 1 && other === 7) || (own === 2 && other === 8) ? [5] : []);
  expect(setsOf(foundAs(MODELS), rows, [7, 8])[1]).toEqual([0, 1, 2]);
  const both: Rows = (own, other) => (own === 1 || (own === 2 && other === 8) ? [5] : []);
  expect(setsOf(foundAs(MODELS), both, [7, 8])[1]).toEqual([0, 1, 2]);
  // With term 8 of the other solution terms 1 and 2 bring the same, with term 7 they do not.
  const second: Rows = (own, other) => (own === 0 || own === 3 ? [] : other === 8 ? [6] : own === 1 ? [5] : [4]);
  expect(setsOf(foundAs(MODELS), second, [7, 8])[1]).toEqual([0, 1, 2]);
});

test('sideOf(found, …) has each model by itself where models or the terms of the other solution are not counted', () => {
  const each = [
    [
      [1, '0,1', 1n],
      [2, '0,2', 1n],
      [3, '0,3', 1n],
    ],
    [0, 1, 2],
  ];
  expect(setsOf(foundAs(MODELS), () => [], null)).toEqual(each);
  expect(setsOf(foundAs(MODELS, 5, false), () => [])).toEqual(each);
});

test('sideOf(found, …) goes through at most 20,000 models, and ends when it is told to', () => {
  const many = foundAs(
    Array.from({ length: 20_001 }, (_, i) => [i]),
    0,
    false,
  );
  expect(sideOf(many, null, () => [], never).alike.length).toBe(20_000);
  let calls = 0;
  const stop = { check: () => ++calls > 2 };
  expect(sideOf(many, null, () => [], stop).alike.length).toBe(2);
});
