import { table } from 'arquero';
import { expect, test } from 'vitest';
import {
  calibrationReport,
  causalChain,
  compareCalibrations,
  compareTheory,
  contradictions,
  coverageChart,
  cutoffGaps,
  describe,
  design,
  findRows,
  fit as fitOf,
  hypothesis,
  minimize,
  necessity,
  necessityPlot,
  primeImplicantChart,
  retention,
  searchNecessity,
  searchSufficiency,
  selectCases,
  setData,
  sets,
  sShape,
  subgroups,
  truthTable,
  venn,
} from '../../src/index.js';
import { bundleOf } from './shown.js';

const raw = table({
  who: ['a', 'b', 'c', 'd', 'e', 'f'],
  A: [1, 1, 0, 0, 1, 0],
  B: [1, 0, 1, 0, 1, 0],
  G: [1, 1, 1, 0, 0, 0],
  Y: [1, 1, 0, 0, 1, 0],
  score: [9, 8, 1, 2, null, 1],
});
const anchors = { exclusion: 0, crossover: 5, inclusion: 10 };
const data = sets(raw, { cases: 'who', define: { S: sShape('score', { anchors }) }, missing: 'drop' });
const LISTED = 'One case was left out for missing values: e (score).';

const own = design(data, { outcome: 'Y', conditions: ['A', 'B'], hypotheses: { H: 'A -> Y' } });
const rows = truthTable(own);
const made = minimize(rows);
const chosen = made.parsimonious.choose(1, { reason: 'the first' });

test.each<readonly [string, object]>([
  ['sets', data],
  ['describe', describe(data)],
  ['calibrationReport', calibrationReport(data, 'S')],
  ['compareCalibrations', compareCalibrations(data, 'S', 'A')],
  ['design', own],
  ['fit', fitOf(data, 'A*B -> Y')],
  ['fit of a design', fitOf(own, 'A*B')],
  ['necessity', necessity(own)],
  ['necessityPlot', necessityPlot(necessity(own))],
  ['searchNecessity', searchNecessity(own)],
  ['searchSufficiency', searchSufficiency(own)],
  ['truthTable', rows],
  ['venn', venn(rows)],
  ['cutoffGaps', cutoffGaps(rows)],
  ['findRows', findRows(rows, { contradicts: 'A <- Y' })],
  ['retention', retention(rows, { cases: 1 })],
  ['minimize', made],
  ['a solution', made.parsimonious],
  ['a chosen model', chosen],
  ['coverageChart', coverageChart(chosen)],
  ['primeImplicantChart', primeImplicantChart(made.parsimonious)],
  ['contradictions', contradictions(made, minimize(truthTable(own.negated)))],
  ['compareTheory', compareTheory(chosen, 'A')],
  ['hypothesis', hypothesis(own)],
  ['selectCases', selectCases(own)],
  ['causalChain', causalChain(data)],
  ['subgroups', subgroups(own, { by: 'G', minimize: true })],
])('%s: its display lists the cases that were left out, once', (_, result) => {
  const bundle = bundleOf(result);
  for (const form of ['text/html', 'text/plain']) {
    expect(String(bundle[form]).replace(/&#39;/g, "'").replace(/\s+/g, ' ').split(LISTED)).toHaveLength(2);
  }
});

test('subgroups(…).groups: the table of each group lists the cases that were left out', () => {
  const { groups, warnings } = subgroups(own, { by: 'G' });
  for (const group of groups) expect(group.table.warnings.map(({ message }) => message)).toContain(LISTED);
  expect(warnings.filter(({ code }) => code === 'cases-dropped')).toHaveLength(1);
});

test('fit(design, …) says which memberships a policy moved, of the sets that it uses', () => {
  const half = setData(
    ['a', 'b'],
    ['A', 'B', 'Y'].map((name) => ({ name, memberships: [0.5, 1] })),
  );
  const nudged = design(half, { outcome: 'Y', oneHalf: { nudge: 'in', by: 0.1 } });
  const changes = (expression: string) =>
    fitOf(nudged, expression).warnings.filter(({ code }) => code !== 'sym-unconfirmed');
  expect(changes('A').map(({ message }) => message)).toEqual([
    'A was exactly 0.5 for a and is taken as 0.6, nudged in by 0.1.',
  ]);
  expect(changes('A <- B')).toHaveLength(2);
  expect(selectCases(nudged).warnings.map(({ code }) => code)).toEqual([
    'memberships-changed',
    'memberships-changed',
    'case-at-one-half',
  ]);
});
