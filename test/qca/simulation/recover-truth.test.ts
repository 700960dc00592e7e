import { expect, test } from 'vitest';
import { design, generate, type RecoverTruthOptions, recoverTruth, setData } from '../../../src/index.js';
import { granadosDesign } from '../../oracle/granados.js';

const sumOfVerdicts = ({ type: _, ...counts }: object & { type: string }) =>
  Object.values(counts).reduce((sum: number, n) => sum + (n as number), 0);

test('recoverTruth(options) finds the truth in every data set where all configurations occur', () => {
  const found = recoverTruth({ seed: 1, conditions: 4, cases: 300, dataSets: 8, truth: 'A*~B + C*D' });
  expect(found.truth).toBe('A*~B + C*D');
  for (const type of found.types) expect([type.exact, sumOfVerdicts(type)]).toEqual([8, 8]);
  expect(found.types.map((type) => type.type)).toEqual(['conservative', 'intermediate', 'parsimonious']);
});

test('recoverTruth(options) shows what limited diversity and noise cost', () => {
  const poor = recoverTruth({ seed: 2, conditions: 4, cases: 12, dataSets: 30, truth: 'A*~B + C*D' });
  for (const type of poor.types) expect(sumOfVerdicts(type)).toBe(30);
  const [conservative, intermediate, parsimonious] = poor.types;
  // Without expectations nothing is easy, so the intermediate models are the conservative ones.
  expect({ ...intermediate, type: '' }).toEqual({ ...conservative, type: '' });
  expect(conservative.exact).toBeLessThan(30);
  expect(parsimonious.submodel).toBeGreaterThan(0);
  expect(conservative.wrong).toBeGreaterThan(parsimonious.wrong);
  const noisy = recoverTruth({ seed: 2, conditions: 4, cases: 12, dataSets: 30, truth: 'A*~B + C*D', noise: 0.3 });
  expect(noisy.types[2].wrong).toBeGreaterThan(parsimonious.wrong);
});

test('recoverTruth({expectations}) helps the intermediate solution', () => {
  const options = { seed: 2, conditions: 4, cases: 12, dataSets: 20, truth: 'A*B + C*D' };
  const with_ = recoverTruth({ ...options, expectations: 'all present' }).types[1];
  expect(with_.exact).toBeGreaterThan(recoverTruth(options).types[1].exact);
});

test('recoverTruth(options) is the same for the same seed', () => {
  const options = { seed: 9, dataSets: 10, cases: 10 };
  expect(recoverTruth(options)).toEqual(recoverTruth(options));
  expect(recoverTruth(options).truth).toBeNull();
});

test('recoverTruth({inclusion, frequency}) analyses with these cut-offs', () => {
  const options = { seed: 3, conditions: 2, cases: 3, dataSets: 10, truth: 'A*B' };
  expect(recoverTruth({ ...options, frequency: 4 }).types[2].none).toBe(10);
  const noisy = { ...options, cases: 400, noise: 0.3 };
  expect(recoverTruth({ ...noisy, inclusion: 0.5 }).types[2].exact).toBe(10);
  expect(recoverTruth({ ...noisy, inclusion: 1 }).types[2].none).toBe(10);
});

test('recoverTruth({truth}) takes a model that is always true for no model', () => {
  // One configuration only: it has the outcome or it has not, and the parsimonious model is “1” or none.
  const found = recoverTruth({ seed: 4, conditions: 2, diversity: 0, cases: 5, dataSets: 8, truth: 'A' });
  expect(found.types[2].none).toBe(8);
});

test('recoverTruth({design}) keeps the cases of a study and its limited diversity', () => {
  const found = recoverTruth({ seed: 1, design: granadosDesign(), truth: 'Confianza*Compromiso', dataSets: 3 });
  expect(found.types[2].exact + found.types[2].exactAmongSeveral).toBe(3);
  const drawn = recoverTruth({ seed: 1, design: granadosDesign(), dataSets: 5, noise: 0.1 });
  expect([drawn.truth, sumOfVerdicts(drawn.types[0])]).toEqual([null, 5]);
});

test('recoverTruth({levels}) recovers values of multi-value conditions', () => {
  const found = recoverTruth({ seed: 6, conditions: 2, levels: [3, 2], cases: 200, dataSets: 4, truth: 'A{1}*B' });
  expect(found.types[0].exact).toBe(4);
});

test('recoverTruth(options) counts solutions of which not all models are listed', () => {
  const options = { seed: 1, dataSets: 10, cases: 9, conditions: 5 };
  expect(recoverTruth(options).notAllListed).toBe(0);
  expect(recoverTruth({ ...options, maxModels: 1 }).notAllListed).toBeGreaterThan(0);
});

test('recoverTruth(…) refuses what is the design’s to say, and options that are none', () => {
  const made = generate({ seed: 1 });
  const q = design(made.sets, { outcome: 'Y' });
  const refuse = (options: object, message: string) =>
    expect(() => recoverTruth({ seed: 1, ...options } as RecoverTruthOptions)).toThrow(`recoverTruth: ${message}`);
  refuse({ design: q, cases: 3 }, "cases is the design's to say");
  refuse({ design: setData(['a'], [{ name: 'A', memberships: [1] }]) }, 'design is another kind of object');
  refuse({ design: null }, 'design is null');
  const columns = ['T', 'Y'].map((name) => ({ name, memberships: [1, 0], temporal: name === 'T' }));
  const temporal = design(setData(['a', 'b'], columns), { outcome: 'Y' });
  refuse({ design: temporal, truth: 'T' }, 'T does not apply to every case');
  refuse({ design: q, noise: 2 }, 'noise is 2');
  refuse({ design: q, truth: 'Y' }, 'the truth uses "Y"');
  refuse({ dataSets: 0 }, 'dataSets is 0');
  refuse({ seed: 1.5 }, 'seed is 1.5');
  refuse({ seeds: 1 }, 'there is no option "seeds"');
});
