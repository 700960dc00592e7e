import { expect, test } from 'vitest';
import { toHtml } from '../../src/display/html.js';
import { primeImplicantBundle } from '../../src/display/prime-implicant-bundle.js';
import { drawPrimeImplicantChart, shortened } from '../../src/display/prime-implicant-chart.js';
import { primeImplicantChartPayload } from '../../src/display/prime-implicant-payload.js';
import { minimize, primeImplicantChart, setData, truthTable } from '../../src/qca/index.js';
import { chart } from './multi-value.js';
import { strictly } from './strict-markup.js';

const textOf = (drawn: Parameters<typeof toHtml>[0]): string => strictly(toHtml(drawn)).text;
const plain = (of: typeof chart): string => String(primeImplicantBundle(of)['text/plain']);

test('drawPrimeImplicantChart(chart) circles what alone covers a row, and shades no model unless there is one', () => {
  const text = textOf(drawPrimeImplicantChart(chart));
  expect(text.match(/⊗/g)).toHaveLength(2); // in the chart and in its key
  expect(text).not.toContain('shaded: model');
  const [first] = chart.models;
  expect(textOf(drawPrimeImplicantChart({ ...chart, models: first ? [first] : [], count: 1 }))).toContain(
    'shaded: model P1',
  );
  expect(textOf(drawPrimeImplicantChart(chart, { model: 1 }))).toContain('shaded: model P2');
  expect(textOf(drawPrimeImplicantChart(chart, { model: 7 }))).not.toContain('shaded');
});

test('drawPrimeImplicantChart(chart) says where models are not counted', () => {
  const columns = { ...chart.columns, first: chart.columns.first.map((one) => ({ ...one, use: null, models: null })) };
  const text = textOf(drawPrimeImplicantChart({ ...chart, columns, count: 0, exact: false, models: [] }));
  expect(text).toContain('0 models or more');
  expect(text).not.toContain('essential');
});

test('shortened(chart, columns, rows) keeps what is in some model, with its number, and the counts', () => {
  const short = shortened(chart, 3, 2);
  expect(short.columns.first.map(({ number }) => number)).toEqual([1, 2, 9]);
  expect([short.columns.count, short.rows.count, short.rows.first.length]).toEqual([12, 3, 2]);
  expect(textOf(drawPrimeImplicantChart(short))).toContain('1 more row not shown; they are in .rows');
});

test('primeImplicantBundle(chart) as text names the columns of each model and counts the rest', () => {
  expect(plain(chart)).toContain('P1: 1 + 9\nP2: 2 + 9');
  expect(plain({ ...chart, count: '18014398509481984' })).toContain('18,014,398,509,481,982 more models not shown');
  expect(plain({ ...chart, count: 3 })).toContain('1 more model not shown');
});

test('primeImplicantBundle(chart) of many columns writes which cover a row instead', () => {
  const [column] = chart.columns.first;
  const many = Array.from({ length: 20 }, (_, i) => ({ ...(column as NonNullable<typeof column>), number: i + 1 }));
  const text = plain({ ...chart, columns: { first: many, count: 20 }, models: [] });
  expect(text).toContain('covered by');
  expect(text).toMatch(/1 {2}211 +1, 2, 3/);
});

test('primeImplicantChartPayload(chart) is what the method found', () => {
  const memberships = { A: [1, 1, 0, 0], B: [1, 0, 1, 0], C: [1, 0, 1, 0], Y: [1, 1, 1, 0] };
  const data = setData(
    ['a', 'b', 'c', 'd'],
    Object.entries(memberships).map(([name, values]) => ({ name, memberships: values })),
  );
  const payload = primeImplicantChartPayload(
    primeImplicantChart(minimize(truthTable(data, { outcome: 'Y' })).parsimonious),
  );
  expect(payload.columns.first.map(({ expression, use, models }) => [expression, use, models])).toEqual([
    ['A', 'essential', 2],
    ['B', 'alternative', 1],
    ['C', 'alternative', 1],
  ]);
  expect(payload.models.map(({ columns }) => columns)).toEqual([
    [1, 2],
    [1, 3],
  ]);
});
