import { expect, test } from 'vitest';
import { labelled, outcomeText } from '../../src/display/labelled.js';
import {
  causalChain,
  compareTheory,
  contradictions,
  design,
  findRows,
  hypothesis,
  minimize,
  necessity,
  necessityPlot,
  searchNecessity,
  searchSufficiency,
  setData,
  subgroups,
  truthTable,
} from '../../src/index.js';
import { bundleOf, textOf } from './shown.js';

const labels = ['north', 'south', 'far east'];
const columns = {
  Region: [0, 1, 2, 0, 1, 2, 0, 1, 2],
  A: [1, 1, 1, 0, 0, 0, 1, 0, 1],
  Wave: [0, 0, 1, 0, 1, 2, 1, 2, 2],
  Y: [1, 0, 1, 1, 0, 0, 1, 0, 1],
  G: [1, 1, 1, 0, 0, 0, 1, 0, 0],
};
const data = setData(
  Array.from({ length: 9 }, (_, i) => `c${i}`),
  Object.entries(columns).map(([name, memberships]) =>
    name === 'Region' || name === 'Wave'
      ? { name, memberships, levels: 3, labels: name === 'Region' ? labels : ['low', 'mid', 'high'] }
      : { name, memberships },
  ),
);
const conditions = ['Region', 'A'];
const own = design(data, {
  outcome: 'Y',
  conditions,
  expectations: { Y: { Region: [0, 2] } },
  hypotheses: { H: 'Region{2}*A -> Y' },
});
const rows = truthTable(own);
const made = minimize(rows);

test.each<readonly [string, object]>([
  ['design', own],
  ['necessity', necessity(own)],
  ['necessityPlot', necessityPlot(necessity(own))],
  ['searchNecessity', searchNecessity(own, { inclusion: 0.3 })],
  ['searchSufficiency', searchSufficiency(own, { inclusion: 0.5 })],
  ['truthTable', rows],
  ['minimize', made],
  ['findRows', findRows(rows, { impossible: 'Region{1}', observed: true })],
  ['contradictions', contradictions(made, minimize(truthTable(own.negated)))],
  ['compareTheory', compareTheory(made.parsimonious, 'Region{2}')],
  ['hypothesis', hypothesis(own)],
  ['causalChain', causalChain(data)],
  ['subgroups', subgroups(data, { by: 'G', outcome: 'Y', conditions, minimize: true })],
])('%s: its display shows what the values are called', (_, result) => {
  expect(String(bundleOf(result)['text/html'])).toContain('far east');
});

test('labelled(term, sets) has nothing to put into what is always or never true', () => {
  expect(['1', '0', 'A', 'Region{0,2}*~A + A', 'A -> Wave{2}'].map((term) => labelled(term, data))).toEqual([
    '1',
    '0',
    'A',
    'Region{north,far east}*~A + A',
    'A -> Wave{high}',
  ]);
});

test('outcomeText(design) has the labels of an outcome, negated too', () => {
  const text = (outcome: string) => outcomeText(design(data, { outcome, conditions: ['A'] }));
  expect(['Wave{2}', '~Wave{2}', 'Wave{1,2}', 'Wave{2}*Y', '~Y'].map(text)).toEqual([
    'Wave{high}',
    '~Wave{high}',
    'Wave{mid,high}',
    'Wave{high}*Y',
    '~Y',
  ]);
  const result = minimize(truthTable(data, { outcome: 'Wave{2}', conditions }));
  expect(textOf(result)).toContain('-> Wave{high}');
  expect(textOf(result.table)).toContain('Truth table · Wave{high}');
});
