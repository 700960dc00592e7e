import { describe, expect, test } from 'vitest';
import { LIMITS, PayloadError, readPayload, SETWISE_MIMES } from '../../src/mime/index.js';
import {
  CALIBRATION,
  COVERAGE,
  DEDUPLICATION,
  EVIDENCE_MAP,
  NECESSITY,
  PRIME_IMPLICANT_CHART,
  PRISMA_FLOW,
  type SetwiseMime,
  SOLUTION,
  TRUTH_TABLE,
  VENN,
} from '../../src/mime/types.js';
import { thresholds } from '../display/calibrations.js';
import { deduplication } from '../display/evidence/deduplication-samples.js';
import { gaps } from '../display/evidence/map-samples.js';
import { silent } from '../display/evidence/prisma-samples.js';
import { coverage, necessity, solution, truthTable, venn } from '../display/granados.js';
import { chart } from '../display/multi-value.js';

const samples: Readonly<Record<SetwiseMime, object>> = {
  [TRUTH_TABLE]: truthTable,
  [NECESSITY]: necessity,
  [SOLUTION]: solution,
  [VENN]: venn,
  [COVERAGE]: coverage,
  [PRIME_IMPLICANT_CHART]: chart,
  [CALIBRATION]: thresholds,
  [PRISMA_FLOW]: silent,
  [EVIDENCE_MAP]: gaps,
  [DEDUPLICATION]: deduplication,
};

/** A copy with one value replaced, `rows.3.n` style; `undefined` takes the key out. */
function changed(value: object, path: string, to: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (to === undefined) delete holder[last];
  else holder[last] = to;
  return copy;
}

test.each(SETWISE_MIMES)('readPayload(%s, value) gives back a good payload, as JSON carries it', (mime) => {
  expect(readPayload(mime, JSON.parse(JSON.stringify(samples[mime])))).toEqual(samples[mime]);
});

test('readPayload(mime, value) leaves out keys that it does not know, and gives a copy', () => {
  const more = { ...truthTable, later: { added: true } };
  const read = readPayload(TRUTH_TABLE, more);
  expect(read).toEqual(truthTable);
  expect(read).not.toBe(more);
});

describe('what a payload may not be', () => {
  test.each([
    [TRUTH_TABLE, 'conditions', []],
    [TRUTH_TABLE, 'conditions.1', 'Quality'],
    [TRUTH_TABLE, 'conditions', Array.from({ length: 65 }, (_, i) => `C${i}`)],
    [TRUTH_TABLE, 'outcome', 'x'.repeat(LIMITS.text + 1)],
    [TRUTH_TABLE, 'rows.2.configuration', [1, 0]],
    [TRUTH_TABLE, 'rows.2.configuration.0', 2],
    [TRUTH_TABLE, 'rows.2.configuration.0', -2],
    [TRUTH_TABLE, 'rows.2.output', 'c'],
    [TRUTH_TABLE, 'exclusions', [{ expression: null }]],
    [TRUTH_TABLE, 'cutoffs.pri', 2],
    [TRUTH_TABLE, 'rows.2.row', 1],
    [TRUTH_TABLE, 'rows.2.inclusion', 1.5],
    [TRUTH_TABLE, 'rows.2.n', -1],
    [TRUTH_TABLE, 'rows.2.output', null],
    [TRUTH_TABLE, 'rows.2.output', '1'],
    [TRUTH_TABLE, 'rows.2.cases', 'c01'],
    [TRUTH_TABLE, 'cutoffs.inclusion', Number.NaN],
    [TRUTH_TABLE, 'warnings', undefined],
    [NECESSITY, 'rows.0.forOutcome.necessary', 'yes'],
    [NECESSITY, 'cut', 2],
    [SOLUTION, 'types.0.type', 'complex'],
    [SOLUTION, 'types.1.type', 'conservative'],
    [SOLUTION, 'types', []],
    [SOLUTION, 'types.0.models.0.terms.0.literals', [1]],
    [SOLUTION, 'types.0.models.1.label', 'C1'],
    [SOLUTION, 'types.2.models.0.simplifyingAssumptions.first.0', [1, 1]],
    [SOLUTION, 'types.1.counterfactuals.first.0.easy.first.0', [1]],
    [SOLUTION, 'types.1.counterfactuals.first.0.difficult.0.first.0', [1]],
    [SOLUTION, 'types.2.models.0.simplifyingAssumptions.count', 1],
    [SOLUTION, 'types.2.count', '12'],
    [SOLUTION, 'types.2.count', '1e30'],
    [SOLUTION, 'types.2.count', 2.5],
    [SOLUTION, 'types.2.terms.first.0.use', 'often'],
    [SOLUTION, 'types.2.terms.first.0.share', 1.1],
    [SOLUTION, 'types.2.terms.first.0.literals', [1]],
    [SOLUTION, 'types.2.limits.size.proved', 1],
    [SOLUTION, 'levels', [2, 2]],
    [SOLUTION, 'levels.0', 1],
    [SOLUTION, 'labels.0', ['one']],
    [SOLUTION, 'types.0.models.0.terms.0.literals.1', 2],
    [SOLUTION, 'chosen', { type: 'parsimonious' }],
    [VENN, 'conditions', Array.from({ length: 8 }, (_, i) => `C${i}`)],
    [VENN, 'regions.1.configuration', [0, 0, 0, 0, 0]],
    [VENN, 'regions.1.state', 'unknown'],
    [COVERAGE, 'cases.0.terms', [3]],
    [COVERAGE, 'cases.0.terms', [0, 0]],
    [COVERAGE, 'cases.0.terms', [0.5]],
    [COVERAGE, 'terms.0.literals', []],
    [COVERAGE, 'model.of', 0],
    [PRIME_IMPLICANT_CHART, 'columns.first.1.number', 1],
    [PRIME_IMPLICANT_CHART, 'rows.first.1.row', 1],
    [PRIME_IMPLICANT_CHART, 'columns.count', 2],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.literals', [3, null, null]],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.literals', [[0, 3], null, null]],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.literals', [[2, 0], null, null]],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.literals', [[0, 0], null, null]],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.literals', [[0, 1, 2], null, null]],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.literals', [[2], null, null]],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.literals', [[-1, 0], null, null]],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.literals', [[0, 1], [0, 1], null]],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.literals', [[0, '1'], null, null]],
    [PRIME_IMPLICANT_CHART, 'rows.first.0.configuration', [3, 0, 0]],
    [PRIME_IMPLICANT_CHART, 'models.1.label', 'P1'],
    [PRIME_IMPLICANT_CHART, 'columns.first.0.use', 'always'],
    [CALIBRATION, 'levels', 2],
    [CALIBRATION, 'labels', ['poor', 'rich']],
    [CALIBRATION, 'cases.0.membership', 3],
    [CALIBRATION, 'cases.0.membership', -2],
    [CALIBRATION, 'cases.0.raw', Number.NaN],
    [CALIBRATION, 'cases.0.raw', null],
    [CALIBRATION, 'curve.1.x', -1e9],
    [CALIBRATION, 'curve.1.membership', 2.5],
    [CALIBRATION, 'anchors.0.value', '20'],
    [CALIBRATION, 'share', 1.1],
  ] as const)('%s: %s = %j', (mime, path, to) => {
    expect(() => readPayload(mime, changed(samples[mime], path, to))).toThrow(PayloadError);
  });
});

test('readPayload(mime, value) reads a literal with several values', () => {
  const several = changed(samples[PRIME_IMPLICANT_CHART], 'columns.first.0.literals', [[0, 2], null, null]);
  expect(readPayload(PRIME_IMPLICANT_CHART, several)).toMatchObject({
    columns: { first: { 0: { literals: [[0, 2], null, null] } } },
  });
});

test('readPayload(mime, value, largest) refuses what is larger, and reads it when more is allowed', () => {
  const cases = Array.from({ length: 60_000 }, (_, i) => `a case with a long name, number ${i}`);
  const large = { ...truthTable, rows: [{ ...truthTable.rows[0], cases, n: cases.length }] };
  expect(() => readPayload(TRUTH_TABLE, large)).toThrow(expect.objectContaining({ reason: 'too large' }));
  expect(readPayload(TRUTH_TABLE, large, LIMITS.hardSize).rows[0]?.cases).toHaveLength(60_000);
  const huge = { ...truthTable, outcome: 'x'.repeat(LIMITS.hardSize + 1) };
  expect(() => readPayload(TRUTH_TABLE, huge, Number.POSITIVE_INFINITY)).toThrow(
    expect.objectContaining({ reason: 'too large' }),
  );
});

test('readPayload(mime) of a name that is not ours throws', () => {
  for (const name of ['toString', 'application/json', ''])
    expect(() => readPayload(name as SetwiseMime, {})).toThrow('no reader for');
});
