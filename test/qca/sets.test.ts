import { expect, test } from 'vitest';
import { asGiven, DOES_NOT_APPLY, negate, type SetColumnInput, setData, setNamed } from '../../src/qca/sets.js';

const cases = ['a', 'b'];
const make =
  (columns: unknown, names: unknown = cases) =>
  () =>
    setData(names as string[], columns as SetColumnInput[]);
const refuses = (column: object, message: string) =>
  expect(make([{ name: 'A', memberships: [0, 1], ...column }])).toThrow(message);

test('setData(cases, columns) is frozen plain data, with a record for every set', () => {
  const made = setData(cases, [
    { name: 'A', memberships: [0.2, 1] },
    { name: 'M', memberships: [2, 0], levels: 3, labels: ['x', 'y', 'z'], record: asGiven('m', 'coded') },
    { name: 'T', memberships: [DOES_NOT_APPLY, 1], temporal: true },
  ]);
  expect(made).toEqual({
    kind: 'sets',
    cases,
    columns: [
      { name: 'A', memberships: [0.2, 1], levels: 2, labels: null, temporal: false, record: asGiven('A') },
      {
        name: 'M',
        memberships: [2, 0],
        levels: 3,
        labels: ['x', 'y', 'z'],
        temporal: false,
        record: asGiven('m', 'coded'),
      },
      { name: 'T', memberships: [-1, 1], levels: 2, labels: null, temporal: true, record: asGiven('T') },
    ],
    dropped: [],
    warnings: [],
  });
  expect(Object.isFrozen(made.columns[1]?.labels)).toBe(true);
});

test('setData(cases, columns, also, dropped) keeps warnings of the data and lists the cases that were left out', () => {
  const also = { code: 'encoding-guessed', message: 'guessed' };
  const dropped = [{ name: 'c', missing: ['A'] }];
  const made = setData(cases, [{ name: 'A', memberships: [0.5, 1] }], [also], dropped);
  expect(made.dropped).toEqual(dropped);
  expect(made.warnings).toEqual([
    also,
    { code: 'cases-dropped', message: 'One case was left out for missing values: c (A).' },
    { code: 'case-at-one-half', message: 'A is exactly 0.5 for a: neither in nor out, so in no truth-table row.' },
  ]);
});

test('setData(cases, columns, also, dropped) counts several cases that were left out', () => {
  const dropped = [
    { name: 'c', missing: ['A'] },
    { name: 'd', missing: ['A', 'B'] },
  ];
  expect(setData(cases, [{ name: 'A', memberships: [0, 1] }], [], dropped).warnings).toEqual([
    { code: 'cases-dropped', message: '2 cases were left out for missing values: c (A); d (A, B).' },
  ]);
});

test('asGiven(name, reason) is the record of memberships that were given', () => {
  expect(asGiven('A')).toEqual({ method: 'as given', rule: 'memberships as given', reason: null, from: ['A'] });
  expect(asGiven('A', 'coded').reason).toBe('coded');
});

test('setData(cases, columns) takes up to 250 values a set, and -1 alone below 0 in a temporal one', () => {
  expect(make([{ name: 'A', memberships: [0, 249], levels: 250 }])().columns[0]?.levels).toBe(250);
  refuses({ levels: 251 }, 'sets: "A" has 251 levels; a set has from 2 to 250');
  refuses(
    { temporal: true, memberships: [-2, 1] },
    'sets: "A" of case "a" is -2; a membership is a number from 0 to 1',
  );
  refuses({ temporal: true, memberships: [-1, 2] }, 'sets: "A" of case "b" is 2');
});

test('setData(cases, columns) warns of a set that does not vary', () => {
  expect(setData(cases, [{ name: 'A', memberships: [0, 0] }]).warnings).toEqual([
    { code: 'no-variation', message: 'A does not vary: it is 0 in every case, so it can explain nothing.' },
  ]);
});

test('setData(cases, columns) says what is wrong with the lists and the names', () => {
  expect(make('A')).toThrow('sets: cases or sets are no list');
  expect(make([], 'a')).toThrow('sets: cases or sets are no list');
  expect(make([{ name: 'A', memberships: [] }], [])).toThrow('sets: there is no case');
  expect(make([])).toThrow('sets: there is no set');
  expect(make([{ name: 'A', memberships: [1, 0] }], ['a', 'a'])).toThrow(
    'two cases are called "a"; case names must be unique',
  );
  expect(make([{ name: 'A', memberships: [1, 0] }], ['a', ' '])).toThrow('case 2 has no name; give every case one');
  expect(make([{ name: 'A', memberships: [1, 0] }], ['a', 7])).toThrow('case 2 has no name');
  expect(
    make([
      { name: 'A', memberships: [1, 0] },
      { name: 'A', memberships: [1, 0] },
    ]),
  ).toThrow('two sets are called "A"');
  expect(make([{ name: '', memberships: [1, 0] }])).toThrow('set 1 has no name');
});

test('setData(cases, columns) says what is wrong with a membership', () => {
  expect(make([{ name: 'A' }])).toThrow('"A" has no list of memberships; give one number for each case');
  refuses({ memberships: [1] }, '"A" has 1 values for 2 cases; give one for each');
  for (const hole of [null, undefined, '', Number.NaN])
    refuses({ memberships: [1, hole] }, '"A" of case "b" is missing');
  refuses({ memberships: [1, 'x'] }, '"A" of case "b" is "x"; a membership is a number from 0 to 1');
  refuses({ memberships: [1, 1.1] }, '"A" of case "b" is 1.1; a membership is a number from 0 to 1, so calibrate');
  refuses({ memberships: [-0.1, 1] }, '"A" of case "a" is -0.1');
  refuses({ memberships: [DOES_NOT_APPLY, 1] }, '"A" of case "a" is -1');
});

test('setData(cases, columns) says what is wrong with the values of a multi-value set', () => {
  refuses({ levels: 1 }, '"A" has 1 levels; a set has from 2 to');
  refuses({ levels: 2.5 }, '"A" has 2.5 levels');
  refuses({ levels: 1000 }, '"A" has 1000 levels');
  refuses({ levels: 3, labels: ['x', 'y'] }, '"A" has 2 labels for 3 values; name each value once');
  refuses(
    { levels: 3, memberships: [0, 3] },
    '"A" of case "b" is 3; a value of a set with 3 levels is a whole number from 0 to 2',
  );
  refuses({ levels: 3, memberships: [0, 0.5] }, '"A" of case "b" is 0.5');
  refuses({ levels: 3, memberships: [-1, 0] }, '"A" of case "a" is -1');
  expect(
    setData(cases, [{ name: 'A', memberships: [-1, 2], levels: 3, temporal: true }]).columns[0]?.memberships,
  ).toEqual([-1, 2]);
});

test('setNamed(sets, name, caller) finds a set, or names the nearest', () => {
  const sets = setData(cases, [{ name: 'Trust', memberships: [0, 1] }]);
  expect(setNamed(sets, 'Trust', 'fit').name).toBe('Trust');
  expect(() => setNamed(sets, 'trust', 'fit')).toThrow('fit: no set named "trust"; did you mean "Trust"?');
});

test('negate(memberships) is 1 minus each', () => {
  expect(negate([0, 0.25, 1])).toEqual([1, 0.75, 0]);
});
