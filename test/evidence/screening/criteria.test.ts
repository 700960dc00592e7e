import { expect, test } from 'vitest';
import type { BibliographicRecord } from '../../../src/evidence/records/types.js';
import { computedDecisions, criteria } from '../../../src/evidence/screening/criteria.js';

const record = (id: string, year: number | null, language: string | null): BibliographicRecord =>
  ({ id, view: { year, language } }) as BibliographicRecord;

const rules = criteria([
  { name: 'window', text: 'past five years', years: [2020, 2024] },
  { name: 'language', text: 'English or Spanish', languages: ['English', 'es'] },
  { name: 'no loyalty', kind: 'exclusion', text: 'no clear relation to loyalty' },
]);

test('criteria(list) are data, with a rule where a computer can apply them', () => {
  expect(rules.criteria.map(({ name, kind, rule }) => [name, kind, rule])).toEqual([
    ['window', 'inclusion', { field: 'year', from: 2020, to: 2024 }],
    ['language', 'inclusion', { field: 'language', oneOf: ['en', 'es'] }],
    ['no loyalty', 'exclusion', null],
  ]);
  expect(Object.isFrozen(rules.criteria[0])).toBe(true);
});

test.each([
  [[], 'criteria: the criteria are a list'],
  [[{ name: ' ', text: 't' }], 'criteria: number 1 has no name'],
  [[{ name: 'a, b', text: 't' }], 'criteria: the name "a, b" holds a comma or a semicolon'],
  [[{ name: 'a', text: '' }], 'criteria: "a" has no text'],
  [[{ name: 'a', text: 't', kind: 'both' }], 'criteria: "a" is of the kind "both"'],
  [[{ name: 'a', text: 't', yeras: [1, 2] }], 'criteria: number 1: there is no option "yeras"; did you mean "years"?'],
  [[{ name: 'a', text: 't', years: [2024, 2020] }], 'criteria: the years of "a" end before they begin: 2024 to 2020'],
  [[{ name: 'a', text: 't', years: [null, null] }], 'criteria: the years of "a" are [null,null]'],
  [[{ name: 'a', text: 't', years: 2020 }], 'criteria: the years of "a" are 2020'],
  [[{ name: 'a', text: 't', languages: [] }], 'criteria: the languages of "a" are a list'],
  [[{ name: 'a', text: 't', years: [1, 2], languages: ['en'] }], 'criteria: "a" has years and languages'],
  [[{ name: 'a', text: 't', kind: 'exclusion', years: [1, 2] }], 'criteria: "a" is an exclusion with a rule'],
  [
    [
      { name: 'a', text: 't' },
      { name: 'a', text: 'u' },
    ],
    'criteria: two criteria are called "a"',
  ],
])('criteria(%j) says what is wrong', (list, message) => {
  expect(() => criteria(list as never)).toThrow(message);
});

test('computedDecisions(records, criteria) excludes what is outside, and leaves what states nothing to people', () => {
  const found = computedDecisions(
    [
      record('in', 2020, 'en'),
      record('early', 2019, 'en'),
      record('late', 2025, 'de'),
      record('german', 2024, 'de'),
      record('silent', null, 'es'),
      record('mute', 2021, null),
    ],
    rules,
  );
  expect(found.decisions.map(({ record: id, reason, reviewer, answer }) => [id, reason, reviewer, answer])).toEqual([
    ['early', 'window', 'automation: window', 'exclude'],
    ['late', 'window', 'automation: window', 'exclude'],
    ['late', 'language', 'automation: language', 'exclude'],
    ['german', 'language', 'automation: language', 'exclude'],
  ]);
  expect(found.undecided).toEqual(['silent', 'mute']);
  expect(found.warnings.map(({ message }) => message)).toEqual([
    '“window” could not be applied to one record: no year is stated.',
    '“language” could not be applied to one record: no language is stated.',
  ]);
});

test('computedDecisions(records, criteria) takes an open window, a part of the criteria, and a record set', () => {
  const open = criteria([{ name: 'since', text: 'since 2020', years: [2020, null] }]);
  const set = { records: [record('a', 1999, null), record('b', 2999, null)] } as never;
  expect(computedDecisions(set, open).decisions.map((one) => one.record)).toEqual(['a']);
  const until = criteria([{ name: 'until', text: 'until 2020', years: [null, 2020] }]);
  expect(computedDecisions(set, until).decisions.map((one) => one.record)).toEqual(['b']);
  expect(computedDecisions([record('a', 1999, 'de')], rules, { only: ['language'] }).decisions).toHaveLength(1);
});

test('computedDecisions(records, criteria) says what it cannot apply', () => {
  const people = criteria([{ name: 'a', text: 't' }]);
  expect(() => computedDecisions([], people)).toThrow('computedDecisions: no criterion has years or languages');
  expect(() => computedDecisions([], rules, { only: ['languag'] })).toThrow('did you mean "language"?');
  expect(() => computedDecisions([], {} as never)).toThrow(
    'computedDecisions: the criteria are another kind of object',
  );
  expect(() => computedDecisions(null as never, rules)).toThrow('computedDecisions: the records are null');
});
