import { describe, expect, test } from 'vitest';
import { decidePairs, deduplicate, undoDecisions } from '../../../src/evidence/duplicates/index.js';
import { record } from './records.js';

const one = {
  title: 'Loyalty of bank customers after mergers',
  authors: 'Roe, L.',
  year: '2020',
  pages: '5-9',
  volume: '3',
};
const other = { ...one, pages: '70', volume: '9', journal: 'Lancet' };
const third = { title: 'Soil fertility of island gardens in autumn', authors: 'Poe, M.', year: '1999' };
const found = deduplicate([record('a', one), record('b', one), record('c', other), record('d', third)]);
const by = 'Ada';

describe('decidePairs(deduplication, decisions)', () => {
  test('puts a person’s answer in the place of the rule’s, and says so', () => {
    expect(found.groups).toEqual([{ kept: 'a', duplicates: ['b'] }]);
    expect(found.sameStudy).toEqual([['a', 'c']]);
    const decided = decidePairs(found, [
      { records: ['b', 'a'], answer: 'different', by, date: '2024-05-01', reason: 'two editions.' },
    ]);
    expect(decided.groups).toEqual([]);
    expect(decided.kept).toEqual(['a', 'b', 'c', 'd']);
    expect(decided.decisions).toEqual([
      { records: ['a', 'b'], answer: 'different', by, date: '2024-05-01', reason: 'two editions.' },
    ]);
    expect(decided.pairs[0]).toMatchObject({
      zone: 'person',
      answer: 'different',
      reason: 'Ada says different (2024-05-01): two editions.',
      score: found.pairs[0]?.score,
    });
  });

  test('joins whole groups where a person says duplicate, against the rule and where the rule saw nothing', () => {
    const joined = decidePairs(found, [{ records: ['c', 'a'], answer: 'duplicate', by }]);
    expect(joined.groups).toEqual([{ kept: 'a', duplicates: ['b', 'c'] }]);
    expect(joined.sameStudy).toEqual([]);
    const unseen = decidePairs(found, [{ records: ['d', 'a'], answer: 'same study', by }]);
    expect(unseen.sameStudy).toEqual([['a', 'c', 'd']]);
    expect(unseen.pairs.find(({ records }) => records[1] === 'd')).toMatchObject({ zone: 'person', score: 0 });
  });

  test('lets a later answer replace an earlier one, and an answer leave the pile', () => {
    const first = decidePairs(found, [{ records: ['a', 'b'], answer: 'different', by }]);
    const again = decidePairs(first, [{ records: ['a', 'b'], answer: 'duplicate', by: 'Ben' }]);
    expect(again.decisions).toEqual([
      { records: ['a', 'b'], answer: 'duplicate', by: 'Ben', date: null, reason: null },
    ]);
    expect(again.groups).toEqual(found.groups);
    const near = deduplicate([record('x', { ...third, year: '2000' }), record('y', third)]);
    expect(near.pleaseLook).toHaveLength(1);
    expect(decidePairs(near, [{ records: ['x', 'y'], answer: 'duplicate', by }]).pleaseLook).toEqual([]);
  });

  test('refuses ids that are none, answers that are none, nobody, and answers against one another', () => {
    const refused =
      (...decisions: unknown[]) =>
      () =>
        decidePairs(found, decisions as never);
    expect(refused({ records: ['a', 'z'], answer: 'duplicate', by })).toThrow(/decidePairs: there is no record "z"/);
    expect(refused({ records: ['a', 'a'], answer: 'duplicate', by })).toThrow(/pass two different ids/);
    expect(refused({ records: ['a', 'b'], answer: 'same', by })).toThrow(/the answer is "same"; pass one of duplicate/);
    expect(refused({ records: ['a', 'b'], answer: 'duplicate', by: ' ' })).toThrow(/by is " "; say who decided/);
    const circle = [
      ['a', 'c', 'duplicate'],
      ['c', 'd', 'duplicate'],
      ['a', 'd', 'different'],
    ].map(([a, b, answer]) => ({ records: [a, b], answer, by }));
    expect(refused(...circle)).toThrow(/a and d are called different, but other answers make them one report/);
  });
});

describe('undoDecisions(deduplication, pairs)', () => {
  const decided = decidePairs(found, [
    { records: ['a', 'b'], answer: 'different', by },
    { records: ['c', 'd'], answer: 'duplicate', by },
  ]);

  test('gives the former result back', () => {
    expect(undoDecisions(undoDecisions(decided))).toEqual(found);
    expect(
      undoDecisions(decided, [
        ['b', 'a'],
        ['c', 'd'],
      ]),
    ).toEqual(found);
    expect(undoDecisions(found)).toEqual(found);
  });

  test('takes back the latest where no pair is named', () => {
    expect(undoDecisions(decided)).toEqual(decidePairs(found, [{ records: ['a', 'b'], answer: 'different', by }]));
  });

  test('refuses a pair without an answer', () => {
    expect(() => undoDecisions(found, [['a', 'b']])).toThrow(/undoDecisions: nobody decided on \["a","b"\]/);
  });
});

test.each([null, {}, { kind: 'deduplication' }, 'x'])('decidePairs and undoDecisions refuse %j', (given) => {
  expect(() => decidePairs(given as never, [])).toThrow('decidePairs: the first argument is ');
  expect(() => undoDecisions(given as never)).toThrow('undoDecisions: the first argument is ');
});

test('decidePairs and undoDecisions refuse what is no list of pairs', () => {
  expect(() => decidePairs(found, 'x' as never)).toThrow('decidePairs: the second argument is "x"; pass a list');
  expect(() => decidePairs(found, [null] as never)).toThrow('decidePairs: the second argument is a list');
  expect(() => undoDecisions(found, [1] as never)).toThrow('undoDecisions: the second argument is a list');
  expect(() => decidePairs(found, [{ by }] as never)).toThrow(
    'decidePairs: records is undefined; pass two different ids',
  );
});
