import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { TruthTable } from '../../src/qca/index.js';
import { oracle } from './runner/command.mjs';
import { callOf } from './runner/evaluate.mjs';
import { runFile } from './runner/run.mjs';

const complexity = (n: number, result: unknown, more: object = {}) => ({
  do: { fn: 'complexity', positional: [n] },
  result,
  ...more,
});
const d = { columns: ['A', 'B', 'Y'], case_ids: ['a', 'b'], values: { A: [1, 0], B: [0, 0], Y: [1, 0] } };
const table = { fn: 'truthTable', positional: [{ ref: 'd' }], args: { outcome: 'Y', conditions: 'A,B' } };
const statuses = (calls: readonly object[], definitions: object = {}) =>
  runFile({ id: 'made-up', input: { d }, definitions, calls: calls.map((call, i) => ({ id: `k${i}`, ...call })) });

test('runFile(file) says of each call whether it agrees, differs, is not supported or not required', () => {
  const outcomes = statuses([
    complexity(2, [4, 4]),
    complexity(2, [4, 5]),
    { do: { fn: 'unheardOf', positional: [] }, result: 1 },
    { do: { ...table, args: { ...table.args, 'a.new.option': 1 } }, result: {} },
    complexity(2, [0], { notRequired: 'for the test' }),
    complexity(2, [4.4, 4], { tolerance: 0.5 }),
  ]);
  expect(outcomes.map((one) => one.status)).toEqual([
    'agree',
    'differ',
    'not supported',
    'not supported',
    'not required',
    'agree',
  ]);
  expect(outcomes[1]?.reasons).toEqual(['layer 2: ours 4, expected 5']);
  expect(outcomes[3]?.reasons).toEqual(['a.new.option']);
});

test('runFile(file) holds an error of the peer to its kind', () => {
  const nothing = { fn: 'minimize', positional: [{ ...table, args: { ...table.args, 'n.cut': 5 } }] };
  const always = { fn: 'minimize', positional: [{ ref: 'all' }], args: { include: '?' } };
  const outcomes = statuses(
    [
      { do: { fn: 'complexity', positional: [0] }, error: 'no', errorKind: 'invalid' },
      { do: { fn: 'complexity', positional: [2] }, error: 'no', errorKind: 'invalid' },
      { do: { fn: 'truthTable', positional: [{ ref: 'missing' }] }, error: 'no', errorKind: 'invalid' },
      { do: nothing, error: 'none', errorKind: 'empty' },
      { do: complexity(2, 0).do, error: 'none', errorKind: 'empty' },
      { do: always, error: 'all', errorKind: 'tautology' },
      { do: nothing, error: 'all', errorKind: 'tautology' },
      { do: nothing, error: 'slow', errorKind: 'time' },
      { do: nothing, error: 'broken', errorKind: 'peer-defect' },
    ],
    { all: { ...table, positional: [{ ref: 'd', columns: ['B', 'Y'] }], args: { outcome: '~B', conditions: 'Y' } } },
  );
  expect(outcomes.map((one) => one.status)).toEqual([
    'agree',
    'differ',
    'differ', // a crash is no refusal
    'agree',
    'differ',
    'agree',
    'differ',
    'agree',
    'agree',
  ]);
});

test('runFile(file) finds what the peer stopped at in the calls inside a call', () => {
  const csa = { fn: 'findRows', positional: [{ ...table, args: { ...table.args, 'n.cut': 5 } }], args: { type: 2 } };
  const without = { ...table, args: { ...table.args, exclude: csa } };
  const outcomes = statuses([
    { do: csa, error: 'none', errorKind: 'empty' },
    { do: without, error: 'none', errorKind: 'empty' },
    { do: table, error: 'none', errorKind: 'empty' },
  ]);
  expect(outcomes.map((one) => one.status)).toEqual(['agree', 'agree', 'differ']);
});

test('runFile(file) knows a term of pof by what it says where it is written otherwise', () => {
  const m = { columns: ['M', 'Y'], case_ids: ['a', 'b', 'c'], values: { M: [0, 1, 2], Y: [1, 0, 1] } };
  const pof = (rows: object[]) => ({
    id: 'k1',
    do: { fn: 'pof', positional: ['~M[1] -> Y'], args: { data: { ref: 'm' } } },
    result: { rows },
  });
  const row = { inclS: 1, PRI: 1, covS: 1, covU: null };
  const status = (term: string) =>
    runFile({ id: 'made-up', input: { m }, calls: [pof([{ term, ...row }])] })[0]?.status;
  expect(['~M[1]', 'M[0,2]', 'M{0,1}'].map(status)).toEqual(['agree', 'agree', 'differ']);
});

test("runFile(file) reads the peer's forms of outcomes, expectations, excluded rows and orders", () => {
  const m = {
    columns: ['M', 'B', 'Y'],
    case_ids: ['a', 'b', 'c', 'e'],
    values: { M: [0, 1, 2, 2], B: [0, 1, 1, 0], Y: [0, 1, 1, 0] },
  };
  const of = (args: object) => ({ fn: 'truthTable', positional: [{ ref: 'm' }], args: { outcome: 'Y', ...args } });
  const minimized = (outcome: string, expectations: unknown) => ({
    fn: 'minimize',
    positional: [of({ outcome })],
    args: { include: '?', 'dir.exp': expectations },
  });
  const answer = <Answer>(call: object) =>
    callOf<Answer>(call, { file: { input: { m } }, known: new Map(), met: [] }).answer;
  const designOf = (call: object) => answer<{ solution: { table: TruthTable } }>(call).solution.table.design;
  const expected = ['M[1,2], B', [2, 1], ['2', '-']].map((one) => designOf(minimized('Y', one)).expectations);
  expect(expected).toEqual([
    [[1, 2], 'present'],
    [[2], 'present'],
    [[2], 'none'],
  ]);
  expect(designOf(minimized('~Y[1]', '-,1')).outcome).toBe('~Y');
  const excluding = answer<{ table: TruthTable }>(of({ exclude: '1, 2' })).table;
  expect(excluding.exclusions[0]?.rows).toEqual([1, 2]);
  const chain = (ordering: unknown) =>
    answer({ fn: 'causalChain', positional: [{ ref: 'm', columns: ['B', 'Y'] }, ordering], args: {} });
  expect(chain(['B', 'Y'])).toEqual(chain('B < Y'));
});

test('runFile(file) leaves out the columns of a data frame that are no sets, and refuses a call that names one', () => {
  const others = {
    COUNTRY: ['x', 'y'],
    YEAR: [1990, 1995],
    RAW: [3.7, -4],
    GAP: [null, 1],
  };
  const wide = {
    columns: [...d.columns, ...Object.keys(others)],
    case_ids: d.case_ids,
    values: { ...d.values, ...others },
  };
  const rows = [{ term: 'A', inclS: 1, PRI: 1, covS: 1, covU: null }];
  const pof = (expression: string) => ({ fn: 'pof', positional: [expression], args: { data: { ref: 'wide' } } });
  const calls = [
    { do: pof('A -> Y'), result: { rows } },
    ...Object.keys(others).map((name) => ({ do: pof(`${name} -> Y`), error: 'no set', errorKind: 'invalid' })),
  ].map((call, i) => ({ id: `k${i}`, ...call }));
  const outcomes = runFile({ id: 'made-up', input: { wide }, calls });
  expect(outcomes.map((one) => one.status)).toEqual(['agree', 'agree', 'agree', 'agree', 'agree']);
});

const folder = mkdtempSync(join(tmpdir(), 'setwise-oracle-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('oracle([DIR]) prints what does not agree and the counts, and ends with 1 for it', () => {
  const write = (name: string, calls: readonly object[] | undefined) =>
    writeFileSync(join(folder, name), JSON.stringify({ id: name, input: {}, calls }));
  mkdirSync(join(folder, 'inner'));
  write('one.json', [{ id: 'k1', ...complexity(1, [2]) }]);
  write('inner/two.json', [{ id: 'k2', ...complexity(1, [3]) }]);
  write('three.json', undefined);
  writeFileSync(join(folder, 'README.md'), 'no fixture');
  const run = (...given: string[]) => {
    const lines: string[] = [];
    return [oracle(given, (line) => lines.push(line)), ...lines];
  };
  expect(run(folder)).toEqual([
    1,
    'inner/two.json k2 complexity: layer 1: ours 2, expected 3',
    'three.json: no fixture',
    '1 agree, 1 differ, 0 not supported, 0 not required',
  ]);
  expect(run(folder, '--only', 'one.json k1').at(-1)).toBe('1 agree, 0 differ, 0 not supported, 0 not required');
  expect(run(folder, '--only', 'one.json k1')[0]).toBe(0);
  expect(run(folder, '--only', 'nothing like it')[0]).toBe(1);
  expect(run()[0]).toBe(2);
  expect(run(folder, '--all')[0]).toBe(2);
  expect(run(folder, '--only')[0]).toBe(2);
});
