import { table } from 'arquero';
import { expect, test } from 'vitest';
import { decisionsFrom } from '../../../src/evidence/screening/decisions.js';

const mapping = { record: 'id', answer: 'verdict', always: { stage: 'full text', reviewer: 'Ana' } } as const;

test('decisionsFrom(table, mapping) reads every part by its column', () => {
  const rows = table({
    id: ['a', 'b', 3],
    verdict: ['Include', 'no', 1],
    at: ['title and abstract', 'full text', 'retrieval'],
    who: ['Ana', 'Ben', 'Eva'],
    why: [null, 'wrong population', ''],
    on: ['2024-05-01', null, '2024-05-02'],
    last: [null, 'yes', 0],
  });
  const all = {
    record: 'id',
    answer: 'verdict',
    stage: 'at',
    reviewer: 'who',
    reason: 'why',
    date: 'on',
    adjudicates: 'last',
  };
  const [a, b, c] = decisionsFrom(rows, all).decisions;
  expect(a).toEqual({
    record: 'a',
    stage: 'title and abstract',
    answer: 'include',
    reason: null,
    reviewer: 'Ana',
    date: '2024-05-01',
    adjudicates: false,
  });
  expect(b).toMatchObject({ answer: 'exclude', reason: 'wrong population', date: null, adjudicates: true });
  expect(c).toMatchObject({ record: '3', answer: 'include', reason: null, adjudicates: false });
});

test('decisionsFrom(rows, mapping) takes what is always the same, own words for answers, and names what is undecided', () => {
  const rows = [
    { id: 'a', verdict: 'sí' },
    { id: 'b', verdict: 'NO' },
    { id: 'c', verdict: '' },
    { id: '__proto__', verdict: 'sí' },
  ];
  const found = decisionsFrom(rows, {
    ...mapping,
    include: ['Sí'],
    always: { ...mapping.always, date: '2024-01-31', adjudicates: true },
  });
  expect(found.decisions.map(({ record, answer, date, adjudicates }) => [record, answer, date, adjudicates])).toEqual([
    ['a', 'include', '2024-01-31', true],
    ['b', 'exclude', '2024-01-31', true],
    ['__proto__', 'include', '2024-01-31', true],
  ]);
  expect(found.undecided).toEqual(['c']);
});

test.each([
  [[{ id: 'a', verdict: 'maybe' }], {}, 'decisionsFrom: row 1: the answer is "maybe"; say what it means'],
  [[{ id: '', verdict: 'yes' }], {}, 'decisionsFrom: row 1 has no record in "id"'],
  [[{ idd: 'a', verdict: 'yes' }], {}, 'decisionsFrom: no column named "id" for the record; did you mean "idd"?'],
  [[{ id: 'a', verdict: 'yes' }], { always: { stage: 'full text' } }, 'decisionsFrom: the reviewer is not said'],
  [[{ id: 'a', verdict: 'yes', r: 'x' }], { reviewer: 'r' }, 'decisionsFrom: the reviewer is said twice'],
  [
    [{ id: 'a', verdict: 'yes' }],
    { always: { stage: 'fulltext', reviewer: 'A' } },
    'the stage is "fulltext"; did you mean "full text"?',
  ],
  [[{ id: 'a', verdict: 'yes', r: '' }], { reviewer: 'r', always: { stage: 'full text' } }, 'row 1 has no reviewer'],
  [[{ id: 'a', verdict: 'yes', d: '1/5/24' }], { date: 'd' }, 'row 1: the date is "1/5/24"; write it as 2024-05-01'],
  [[{ id: 'a', verdict: 'yes' }], { include: ['x'], exclude: ['X'] }, '"x" means both include and exclude'],
  [[{ id: 'a', verdict: 'yes' }], { answer: 7 }, 'the column of the answer is 7'],
  ['rows', {}, 'decisionsFrom: the rows are "rows"'],
  [[7], {}, 'decisionsFrom: row 1 is 7'],
])('decisionsFrom(%j, %j) says what is wrong', (rows, change, message) => {
  expect(() => decisionsFrom(rows as never, { ...mapping, ...change } as never)).toThrow(message);
});
