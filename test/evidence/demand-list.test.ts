import { expect, test } from 'vitest';
import { demandNames } from '../../src/evidence/demand-list.js';
import { deduplicate } from '../../src/evidence/duplicates/index.js';
import { computedDecisions, criteria, linkStudies, recordedDecisions, studiesFrom } from '../../src/evidence/index.js';

test('demandNames(where, given) gives a list of texts back', () => {
  expect(demandNames('x', ['a'])).toEqual(['a']);
});

test.each([null, 'name', 1, {}, [null], [1]])('demandNames(where, %j) is refused', (given) => {
  expect(() => demandNames('linkStudies: apart', given as never)).toThrow('linkStudies: apart is ');
});

test('lists of names are asked for in words', () => {
  const none = deduplicate([]);
  expect(() => linkStudies(none, { sameStudy: 'ab' as never })).toThrow('linkStudies: sameStudy is "ab"');
  expect(() => linkStudies(none, { sameStudy: ['ab'] as never })).toThrow('linkStudies: sameStudy is "ab"');
  expect(() => linkStudies(none, { apart: 'ab' as never })).toThrow('linkStudies: apart is "ab"');
  const rules = criteria([{ name: 'window', text: 'from 2020', years: [2020, null] }]);
  expect(() => computedDecisions([], rules, { only: 'window' as never })).toThrow(
    'computedDecisions: only is "window"',
  );
  expect(() => computedDecisions([null] as never, rules)).toThrow('computedDecisions: record 1 is null');
  expect(() => studiesFrom([{ id: 'a' }], { id: 'id', label: 'id' as never })).toThrow('studiesFrom: label is "id"');
  const attributes = 'id' as never;
  expect(() => studiesFrom([{ id: 'a' }], { id: 'id', attributes })).toThrow('studiesFrom: attributes is "id"');
  expect(() => recordedDecisions({ kind: 'records' } as never, { reviewer: 'Ana' })).toThrow(
    'recordedDecisions: the first argument is ',
  );
});
