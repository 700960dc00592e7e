import { expect, test } from 'vitest';
import '../../src/display/register.js';
import { coverageChart } from '../../src/display/charts.js';
import { readPayload, SETWISE_MIMES } from '../../src/mime/index.js';
import { exclude, minimize, primeImplicantChart, setData, truthTable } from '../../src/qca/index.js';
import { bundleOf, textOf } from './shown.js';

/** Synthetic (own): a multi-value condition with labels, a temporal one, a crisp one. */
const cases = Array.from({ length: 24 }, (_, i) => `case ${i + 1}`);
const region = cases.map((_, i) => i % 3);
const union = cases.map((_, i) => Number(i % 5 < 3));
const first = cases.map((_, i) => (union[i] === 1 ? Number(i % 2 === 0) : -1));
const reform = cases.map((_, i) => Number((region[i] === 2 && union[i] === 1) || first[i] === 1));
const data = setData(cases, [
  { name: 'Region', memberships: region, levels: 3, labels: ['south', 'east', 'north'] },
  { name: 'Union', memberships: union },
  { name: 'UnionFirst', memberships: first, temporal: true },
  { name: 'Reform', memberships: reform },
]);
const table = truthTable(data, {
  outcome: 'Reform',
  inclusion: 0.8,
  contradiction: 0.4,
  complete: true,
  binomialTest: { significance: 0.5 },
});
const excluded = exclude(table, [1], 'no such place');
const result = minimize(
  truthTable(data, { outcome: 'Reform', inclusion: 0.8, contradiction: 0.4, exclude: ['Region{0}*~Union'] }),
);

/** The payload under our own name, as a saved notebook gives it back. */
function readBack(shown: object): unknown {
  const bundle = bundleOf(shown);
  const mime = SETWISE_MIMES.find((one) => one in bundle);
  if (mime === undefined) throw new Error('there is no JSON of ours');
  const payload = readPayload(mime, JSON.parse(JSON.stringify(bundle[mime])));
  expect(payload).toEqual(bundle[mime]);
  return payload;
}

test('a multi-value, temporal table with two cut-offs, a test and an exclusion is drawn and read back', () => {
  readBack(table);
  const text = textOf(excluded);
  expect(text).toContain('inclusion from 0.800, C from 0.400, frequency from 1');
  expect(text).toContain('Region: 0 south, 1 east, 2 north');
  expect(text).toContain('-: the condition does not apply');
  expect(text).toMatch(/of 18 rows observed/);
  expect(text).toContain('no such place');
});

test('its solutions, their chart and the coverage of a model are drawn with labels and read back', () => {
  for (const shown of [result, result.parsimonious, primeImplicantChart(result.parsimonious)]) readBack(shown);
  const text = textOf(result);
  expect(text).toContain('enhanced parsimonious solution');
  expect(text).toMatch(/Region\{(north|east|south)\}/);
  const chosen = result.parsimonious.choose(1, { reason: 'the first' });
  readBack(chosen);
  readBack(coverageChart(chosen));
});
