import { table } from 'arquero';
import { expect, test } from 'vitest';
import { multiValue, temporal } from '../../src/qca/calibrate/codes.js';
import { crisp } from '../../src/qca/calibrate/crisp.js';
import { sShape } from '../../src/qca/calibrate/definitions.js';
import { describe as describeSets } from '../../src/qca/describe.js';
import { truthTable } from '../../src/qca/truth-table/truth-table.js';
import { sets } from '../../src/wrangle/sets.js';

const data = table({ case: ['a', 'b', 'c'], q1: [5, 5, 4], q2: [5, 3, 5], Value: [1, 0, 0.5] });

test('sets(table, {cases}) takes every other column as it is, and says so', () => {
  const made = sets(data.select('case', 'Value'), { cases: 'case' });
  expect(made.cases).toEqual(['a', 'b', 'c']);
  expect(made.columns).toEqual([
    {
      name: 'Value',
      memberships: [1, 0, 0.5],
      levels: 2,
      labels: null,
      temporal: false,
      record: { method: 'as given', rule: 'memberships as given', reason: null, from: ['Value'] },
    },
  ]);
  expect(made.warnings.map((warning) => warning.code)).toEqual(['case-at-one-half']);
});

test('sets(table, {define}) makes crisp sets from items by their rule, and keeps the reason', () => {
  const made = sets(data, {
    cases: 'case',
    define: { Trust: crisp(['q1', 'q2'], { when: 'all', is: 5, reason: 'top box' }) },
  });
  expect(made.columns.map((column) => column.name)).toEqual(['Value', 'Trust']);
  expect(made.columns[1]?.memberships).toEqual([1, 0, 0]);
  expect(made.columns[1]?.record).toMatchObject({
    method: 'crisp',
    rule: '1 where all of q1, q2 are 5, else 0',
    reason: 'top box',
    from: ['q1', 'q2'],
  });
  const any = sets(data, {
    cases: 'case',
    columns: [],
    define: { Trust: crisp(['q1', 'q2'], { when: 'any', atLeast: 5 }) },
  });
  expect(any.columns[0]?.memberships).toEqual([1, 1, 1]);
  expect(any.warnings[0]?.code).toBe('no-variation');
});

test('sets(table, …) follows the filter and the order of the table', () => {
  const some = data.filter((row: { q1: number }) => row.q1 === 5).orderby('q2');
  expect(sets(some, { cases: 'case', columns: ['Value'] }).cases).toEqual(['b', 'a']);
});

test('sets(table, …) says what is wrong, with case and column', () => {
  const bad = (columns: Record<string, unknown[]>) => () => sets(table(columns), { cases: 'case' });
  expect(() => sets(data, { cases: 'cases' })).toThrow('sets: no column named "cases"; did you mean "case"?');
  expect(bad({ case: ['a', 'b'], A: [1, 2] })).toThrow('"A" of case "b" is 2; a membership is a number from 0 to 1');
  expect(bad({ case: ['a', 'b'], A: [1, -0.1] })).toThrow('"A" of case "b" is -0.1');
  expect(bad({ case: ['a', 'b'], A: [1, null] })).toThrow('"A" of case "b" is missing');
  expect(bad({ case: ['a', 'b'], A: [1, Number.NaN] })).toThrow('"A" of case "b" is missing');
  expect(bad({ case: ['a', 'b'], A: [1, 'yes'] })).toThrow('"A" of case "b" is "yes"');
  expect(bad({ case: ['a', 'a'], A: [1, 0] })).toThrow('two cases are called "a"');
  expect(bad({ case: ['a', null], A: [1, 0] })).toThrow('row 2 has no case name in "case"');
  expect(() => sets(data, { cases: 'case', columns: ['Valeu'] })).toThrow('did you mean "Value"?');
  expect(() =>
    sets(table({ case: ['a'], q: [null] }), { cases: 'case', define: { T: crisp(['q'], { when: 'all', is: 5 }) } }),
  ).toThrow('"q" of case "a" is missing, so "T" cannot be decided');
});

test('crisp(items, rule) refuses a rule that cannot be read', () => {
  expect(() => crisp([], { when: 'all', is: 5 })).toThrow('there are no items');
  expect(() => crisp(['q'], { when: 'all' })).toThrow('either as `is` or as `atLeast`');
  expect(() => crisp(['q'], { when: 'all', is: 5, atLeast: 4 })).toThrow('either as `is` or as `atLeast`');
});

test('describe(sets) counts members, the cases at 0.5 and warns of skew', () => {
  const made = describeSets(sets(data, { cases: 'case', columns: ['Value'] }));
  expect(made.sets[0]).toMatchObject({ n: 3, members: 1, missing: 0, atOneHalf: ['c'] });
  const skewed = table({ case: [1, 2, 3, 4, 5, 6], A: [1, 1, 1, 1, 1, 0] });
  expect(describeSets(sets(skewed, { cases: 'case' })).warnings.map((warning) => warning.code)).toEqual(['skewed-set']);
});

const raw = table({
  case: ['a', 'b', 'c', 'd'],
  score: [0, 25, 75, 100],
  other: [10, 25, 65, 100],
  region: ['south', 'north', 'islands', 'north'],
  order: [1, '-', 0, 1],
  code: [3, 1, 2, 1],
  holes: [1, null, 0, Number.NaN],
  words: ['x', '', 'y', 'z'],
});
const anchors = { exclusion: 0, crossover: 50, inclusion: 100 };

test('sets(table, {define}) calibrates columns, and keeps raw values, anchors and hashes', () => {
  const reason = 'a majority';
  const made = sets(raw, {
    cases: 'case',
    columns: [],
    define: { High: sShape('score', { anchors: { ...anchors, crossover: { at: 50, reason } } }) },
  });
  expect(made.columns[0]).toMatchObject({ name: 'High', memberships: [0, 0.25, 0.75, 1], levels: 2, labels: null });
  expect(made.columns[0]?.record).toMatchObject({
    method: 's-shape',
    rule: 'score by s-shape: linear; exclusion 0, crossover 50, inclusion 100',
    reason: null,
    from: ['score'],
    calibration: {
      method: 's-shape',
      anchors: [
        { name: 'exclusion', value: 0, reason: null },
        { name: 'crossover', value: 50, reason },
        { name: 'inclusion', value: 100, reason: null },
      ],
      settings: { below: 1, above: 1 },
      raw: [0, 25, 75, 100],
      share: 0.5,
      atOneHalf: [],
    },
  });
  expect(made.columns[0]?.record.calibration?.inputHash).toMatch(/^[0-9a-f]{64}$/);
});

test('sets(table, {define}) calibrates the mean of several columns', () => {
  const made = sets(raw, { cases: 'case', columns: [], define: { Both: sShape(['score', 'other'], { anchors }) } });
  expect(made.columns[0]?.record.calibration?.raw).toEqual([5, 25, 70, 100]);
  expect(made.columns[0]?.record).toMatchObject({
    rule: 'mean of score, other by s-shape: linear; exclusion 0, crossover 50, inclusion 100',
    from: ['score', 'other'],
  });
});

test('sets(table, {define}) makes multi-value sets from texts, codes and thresholds, and temporal ones', () => {
  const made = sets(raw, {
    cases: 'case',
    columns: [],
    define: {
      Region: multiValue('region', { values: ['north', 'south', 'islands'] }),
      Code: multiValue('code', { values: [1, 2, 3], labels: ['low', 'mid', 'high'] }),
      Level: crisp('score', { thresholds: [20, 80], labels: ['low', 'mid', 'high'] }),
      Order: temporal('order'),
    },
  });
  expect(
    made.columns.map(({ name, memberships, levels, labels, temporal: order }) => [
      name,
      memberships,
      levels,
      labels,
      order,
    ]),
  ).toEqual([
    ['Region', [1, 0, 2, 0], 3, ['north', 'south', 'islands'], false],
    ['Code', [2, 0, 1, 0], 3, ['low', 'mid', 'high'], false],
    ['Level', [0, 1, 1, 2], 3, ['low', 'mid', 'high'], false],
    ['Order', [1, -1, 0, 1], 2, null, true],
  ]);
  expect(made.columns.map(({ record }) => record.calibration?.share)).toEqual([null, null, null, null]);
});

test('sets(table, {missing}) refuses a missing value, or leaves the case out and lists it', () => {
  const define = { Hole: crisp('holes', { thresholds: [1] }) };
  expect(() => sets(raw, { cases: 'case', columns: [], define })).toThrow(
    'sets: "holes" of case "b" is missing, so "Hole" cannot be made; fill it in, or pass {missing: \'drop\'}',
  );
  expect(() => sets(raw, { cases: 'case', columns: [], define, missing: 'error' })).toThrow('is missing');
  const region = { Words: multiValue('words', { values: ['x', 'y', 'z'] }) };
  expect(() => sets(raw, { cases: 'case', columns: [], define: region })).toThrow('"words" of case "b" is missing');
  const made = sets(raw, { cases: 'case', columns: [], define: { ...define, ...region }, missing: 'drop' });
  expect(made.cases).toEqual(['a', 'c']);
  expect(made.columns.map(({ memberships }) => memberships)).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(made.dropped).toEqual([
    { name: 'b', missing: ['holes', 'words'] },
    { name: 'd', missing: ['holes'] },
  ]);
  expect(made.warnings[0]).toEqual({
    code: 'cases-dropped',
    message: '2 cases were left out for missing values: b (holes, words); d (holes).',
  });
  const one = sets(
    raw.filter((row: { case: string }) => row.case !== 'd'),
    { cases: 'case', columns: ['holes'], missing: 'drop' },
  );
  expect(one.warnings[0]?.message).toBe('One case was left out for missing values: b (holes).');
  expect(
    sets(raw, { cases: 'case', columns: [], define: { Order: temporal('order') }, missing: 'drop' }).dropped,
  ).toEqual([]);
  expect(() => sets(table({ case: ['a'], A: [null] }), { cases: 'case', missing: 'drop' })).toThrow(
    'every case lacks a value',
  );
});

test('truthTable(…) says which cases were left out of its data', () => {
  const made = sets(table({ case: ['a', 'b', 'c'], A: [1, null, 0], Y: [1, 1, 0] }), {
    cases: 'case',
    missing: 'drop',
  });
  expect(truthTable(made, { outcome: 'Y' }).warnings).toContainEqual({
    code: 'cases-dropped',
    message: 'One case was left out for missing values: b (A).',
  });
});

test('sets(table, {define}) says what does not fit a definition', () => {
  const defining = (definition: unknown) => () =>
    sets(raw, { cases: 'case', columns: [], define: { X: definition as ReturnType<typeof temporal> } });
  expect(defining(sShape('words', { anchors }))).toThrow(
    'sets: "words" of case "a" is "x", no number, so "X" cannot be calibrated',
  );
  expect(defining(multiValue('region', { values: ['north', 'south'] }))).toThrow(
    'sets: "region" of case "c" is "islands", no value of "X"; there are "north", "south"',
  );
  expect(defining(multiValue('code', { values: ['1', '2', '3'] }))).toThrow(
    'is 3, no value of "X"; the list has it as another type',
  );
  expect(defining({ kind: 'rule' })).toThrow('"X" is not defined by a rule; make one with crisp(…), direct(…)');
  expect(defining(undefined)).toThrow('"X" is not defined by a rule');
  expect(() => sets(raw, { cases: 'case', missing: 'skip' as 'drop' })).toThrow(
    "missing is \"skip\"; it is 'error' or 'drop'",
  );
  expect(() => sets({} as typeof raw, { cases: 'case' })).toThrow('the first argument is no table');
  expect(() => sets(raw, {} as { cases: string })).toThrow('the column with the case names is not said');
  expect(() => sets(raw, undefined as unknown as { cases: string })).toThrow(
    'sets: the options are undefined; pass an object, like {cases: …}',
  );
  expect(() => sets(raw, { cases: 'case', columns: 'code' as unknown as string[] })).toThrow(
    'columns is "code"; pass a list',
  );
});
