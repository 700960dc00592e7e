import { expect, test } from 'vitest';
import '../../src/display/register.js';
import { certificateTable, modelDifferenceTable } from '../../src/display/model-tables.js';
import {
  checkCertificate,
  minimize,
  primeImplicantChart,
  setData,
  solveChart,
  truthTable,
  whyDifferent,
} from '../../src/qca/index.js';
import { textOf } from './shown.js';

const memberships = { A: [1, 1, 0, 0], B: [1, 0, 1, 0], C: [1, 0, 1, 0], Y: [1, 1, 1, 0] };
const data = setData(
  ['a', 'b', 'c', 'd'],
  Object.entries(memberships).map(([name, values]) => ({ name, memberships: values })),
);
const { parsimonious } = minimize(truthTable(data, { outcome: 'Y' }));

test('two models are drawn with the rows and cases for which they differ', () => {
  const [a, b] = parsimonious.models;
  const text = textOf(whyDifferent(a as never, b as never));
  expect(text).toContain('Why P1 and P2 differ');
  expect(text).toMatch(/the whole B C|the whole C B/);
  expect(text).toMatch(/case c [BC] [BC]/);
  expect(text).toContain('both have: A');
});

test('models that assume the same rows are drawn without that line', () => {
  const difference = { ...whyDifferent(parsimonious.models[0] as never, parsimonious.models[1] as never) };
  const same = modelDifferenceTable({ ...difference, assumptions: { onlyA: [], onlyB: [] } });
  expect(same.rows.map(([first]) => first)).not.toContain('assumed rows');
  const other = modelDifferenceTable({ ...difference, assumptions: { onlyA: [2, 7], onlyB: [] } });
  expect(other.rows.at(-1)).toEqual(['assumed rows', '2, 7', 'none']);
});

test('the covers of a chart are drawn with their number, and what is not listed is counted', () => {
  expect(textOf(solveChart(primeImplicantChart(parsimonious)))).toContain(
    '2 ways to cover every row · 2 columns at least',
  );
  const some = textOf(solveChart([[1, 1, 1]], { maxModels: 2 }));
  expect(some).toContain('3 ways to cover every row · 1 column at least');
  expect(some).toContain('2 of 3 are listed');
  expect(textOf(solveChart([[0, 0]]))).toContain('No set of columns covers every row');
});

test('a certificate is drawn with what holds, what does not and what is missing', () => {
  expect(textOf(checkCertificate(parsimonious))).toContain('Certificate of the solution · ✓ holds');
  const broken = certificateTable({
    kind: 'certificate-check',
    holds: false,
    prime: true,
    chart: false,
    minimum: null,
    exhausted: false,
  });
  expect(broken.title).toContain('▲ does not hold');
  expect(broken.rows.map(([, found]) => found)).toEqual([
    '✓ holds',
    '▲ does not hold',
    '— no certificate',
    '▲ says not',
  ]);
});
