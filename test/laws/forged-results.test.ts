import { expect, test } from 'vitest';
import * as charts from '../../src/display/charts.js';
import { necessityPlot } from '../../src/display/necessity-plot.js';
import { complexity, recoverTruth, retention, SetwiseError } from '../../src/index.js';
import * as method from '../../src/qca/index.js';

const KINDS = [
  'sets',
  'design',
  'truth-table',
  'minimization',
  'solution',
  'chosen-model',
  'prime-implicant-chart',
  'necessity',
  'necessity-search',
  'found-rows',
  'hypothesis',
  'calibration',
];
const FUNCTIONS = Object.entries({ ...method, ...charts, necessityPlot, complexity, recoverTruth, retention });
/** What may stand after a result, so that a call gets past its other arguments. */
const AFTER: readonly (readonly unknown[])[] = [
  [],
  [{}],
  [{ outcome: 'Y' }],
  [{ by: 'A' }],
  [{ design: { kind: 'design' } }],
  [{ simultaneousSubsets: { kind: 'truth-table' } }],
  [{ contradictoryAssumptions: [{ kind: 'solution' }, { kind: 'minimization' }] }],
  [{ minimizations: [{ kind: 'minimization' }] }],
  ['A'],
  ['A', 'B'],
  ['A -> Y'],
  [[1], { reason: 'it is so' }],
  [[1], 'it is so'],
  ...KINDS.map((kind) => [{ kind }]),
];

const data = method.setData(
  ['a', 'b'],
  ['A', 'Y'].map((name) => ({ name, memberships: [1, 0] })),
);
const table = method.truthTable(data, { outcome: 'Y' });

test('every function that takes a result refuses, in words, what only says that it is one', () => {
  const bare: string[] = [];
  for (const [name, call] of FUNCTIONS) {
    if (typeof call !== 'function') continue;
    for (const args of AFTER) {
      for (const first of [...KINDS.map((kind) => ({ kind })), data, table, table.design]) {
        try {
          (call as (...all: unknown[]) => unknown)(first, ...args);
        } catch (error) {
          if (!(error instanceof SetwiseError)) bare.push(`${name}(${JSON.stringify(args)}): ${String(error)}`);
        }
      }
    }
  }
  expect(bare).toEqual([]);
});

test('truthTable(…) and what follows take a result, and not a copy of it', () => {
  expect(() => method.minimize(JSON.parse(JSON.stringify(table)))).toThrow(
    'minimize: this is no truth table; pass the result of truthTable()',
  );
  expect(() => method.truthTable({ kind: 'design' } as never)).toThrow(
    'truthTable: the first argument is another kind of object; pass a design',
  );
  expect(() => method.exclude(null as never, [1], { reason: 'x' } as never)).toThrow('exclude: this is no truth table');
});
