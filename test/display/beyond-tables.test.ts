import { expect, test } from 'vitest';
import '../../src/display/register.js';
import {
  causalChain,
  compareTheory,
  complexity,
  generate,
  minimize,
  recoverTruth,
  retention,
  selectCases,
  setData,
  truthTable,
} from '../../src/index.js';
import { JUPYTER_DISPLAY, type MimeBundle } from '../../src/util/displayable.js';
import { granadosDesign } from '../oracle/granados.js';
import { strictly } from './strict-markup.js';

const columns = { U: [1, 1, 0, 0, 0.5], D: [1, 0, 1, 0, 1], L: [1, 1, 1, 0, 1] };
const data = setData(
  ['a', 'b', 'c', 'd', 'e'],
  Object.entries(columns).map(([name, memberships]) => ({ name, memberships })),
);
/** One positive and one negative case that differ in twelve conditions. */
const manyModels = setData(
  ['p', 'n'],
  [...'ABCDEFGHIJKLY'].map((name) => ({ name, memberships: [1, 0] })),
);
const bundleOf = (result: object): MimeBundle =>
  (result as unknown as Record<symbol, () => MimeBundle>)[JUPYTER_DISPLAY]?.() ?? {};
const textOf = (result: object) => {
  const bundle = bundleOf(result);
  strictly(String(bundle['text/html']));
  return String(bundle['text/plain']).replace(/\s+/g, ' ');
};

test('a causal chain is drawn with the models of each outcome, or why it has none', () => {
  const text = textOf(causalChain(data, { ordering: 'U < D < L', inclusion: 0.8 }));
  expect(text).toContain('Causal chain · 3 outcomes');
  expect(text).toMatch(/U +— +nothing comes before it/);
  expect(text).toMatch(/D +— +no row is sufficient/);
  expect(text).toMatch(/L +1 of 1 +(U \+ D|D \+ U)/);
  expect(text).toContain('order: U < D < L');
  expect(textOf(causalChain(data))).not.toContain('order:');
  const bounded = { inclusion: 0.8, maxLiterals: 1 };
  const xor = { A: [0, 0, 1, 1], B: [0, 1, 0, 1], Y: [0, 1, 1, 0] };
  const names = Object.entries(xor).map(([name, memberships]) => ({ name, memberships }));
  expect(textOf(causalChain(setData(['a', 'b', 'c', 'd'], names), bounded))).toContain('none found within the bounds');
});

test('a theory comparison is drawn with its areas and the cases in none', () => {
  const solution = minimize(truthTable(data, { outcome: 'L', conditions: ['U', 'D'] })).parsimonious;
  const text = textOf(compareTheory(solution, 'U'));
  expect(text).toContain('Theory beside the parsimonious solution · L');
  expect(text).toMatch(/P1 +~T\*S +~U\*D/);
  expect(text).toContain('cases with ~L');
  expect(text).toContain('P1: at exactly 0.5, so in no area: e');
  const crisp = compareTheory(minimize(truthTable(granadosDesign())).conservative, 'Valor');
  expect(textOf(crisp)).not.toContain('in no area');
});

test('a retention probability is drawn with its rows', () => {
  const table = truthTable(granadosDesign(), { frequency: 2 });
  expect(textOf(retention(table, { cases: 1 }))).toContain('corruption of 1 case · Lealtad');
  const text = textOf(retention(table, { probability: 0.1, perturbation: 'deletion' }));
  expect(text).toContain('deletion of each case with probability 0.1');
  expect(text).toMatch(/\?/);
});

test('the size of a search is drawn with all digits', () => {
  expect(textOf(complexity(50))).toContain(String(3n ** 50n - 1n));
});

test('generated data and a recovery are drawn with their seed and their truth', () => {
  const made = generate({ seed: 12, truth: 'A*B', cases: 7 });
  expect(textOf(made)).toContain('Generated data · A*B -> Y');
  expect(textOf(generate({ seed: 12, fuzzy: true }))).toMatch(/yes/);
  expect(textOf(recoverTruth({ seed: 12, dataSets: 2 }))).toContain('truths drawn at random · 2 data sets');
  expect(textOf(recoverTruth({ seed: 12, dataSets: 2, truth: 'A' }))).toContain('Would it be found? A ·');
});

test('a case selection is drawn with its pairs, and counts in words', () => {
  const text = textOf(selectCases(granadosDesign()));
  expect(text).toContain(
    '544 pairs; 11 at distance 0; 29 at distance 1 (differ in Calidad 7, Valor 3, Confianza 10, Compromiso 5, Satisfaccion 4)',
  );
  expect(textOf(selectCases(granadosDesign(), { maxPairs: 3 }))).toContain('3 of 40 listed');
});

test('a theory is shown beside the first ten models, and the display says so', () => {
  const twelve = compareTheory(minimize(truthTable(manyModels, { outcome: 'Y' })).parsimonious, 'A');
  expect(twelve.models.length).toBeGreaterThan(10);
  const text = textOf(twelve);
  expect(text).toContain(`first 10 of ${twelve.models.length} models; all are in .models`);
  expect(text).not.toContain('P11 ');
});
