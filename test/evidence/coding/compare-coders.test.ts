import { expect, test } from 'vitest';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import { compareCoders } from '../../../src/evidence/coding/compare-coders.js';
import { adjudicated, book, coderA, coderB } from './review.js';

const compared = compareCoders(coderA, coderB);

test('compareCoders(a, b) of the published review agrees on .947 of 152 cells, kappa .869', () => {
  expect(compared.cells).toBe(152);
  expect(compared.overall.percentage.value).toBeCloseTo(0.9474, 4);
  expect(compared.overall.cohensKappa?.value).toBeCloseTo(0.8689, 4);
  expect(compared.overall.units).toBe(152);
});

test.each([
  ['LOY', 0.8421, 0.6587, ['S04', 'S08', 'S17']],
  ['TEC', 0.8421, 0.6275, ['S03', 'S13', 'S18']],
  ['SAT', 0.9474, 0.7711, ['S11']],
  ['VAL', 0.9474, 0.8257, ['S07']],
  ['TRU', 1, 1, []],
  ['QUA', 1, 1, []],
  ['EXP', 1, 1, []],
  ['REL', 1, 1, []],
] as const)('compareCoders(a, b) on %s agrees on %f, kappa %f', (code, share, kappa, studies) => {
  const found = compared.codes.find((one) => one.code === code);
  expect(found?.agreement.percentage.value).toBeCloseTo(share, 4);
  expect(found?.agreement.cohensKappa?.value).toBeCloseTo(kappa, 4);
  expect(compared.conflicts.filter((one) => one.code === code).map(({ study }) => study)).toEqual(studies);
  expect(found?.conflicts).toBe(studies.length);
});

test('compareCoders(a, b) lays what both say of a conflict side by side', () => {
  const [first] = compared.conflicts;
  expect([first?.study, first?.code]).toEqual(['S03', 'TEC']);
  expect(first?.cells.map(({ coder, value }) => [coder, value])).toEqual([
    ['A', 0],
    ['B', 1],
  ]);
  expect(first?.cells[1]?.note).toMatch(/title names the CRM tool/);
});

test('compareCoders(a, b, …more) takes three, and has no Cohen’s kappa then', () => {
  const three = compareCoders(coderA, coderB, adjudicated);
  expect(three.coders).toEqual(['A', 'B', 'adjudicated']);
  expect(three.overall.cohensKappa).toBe(null);
  expect(three.overall.fleissKappa.value).toBeGreaterThan(0.85);
  expect(three.conflicts).toHaveLength(8);
});

const rules = { definition: 'trust', present: 'named', absent: 'denied' };
const small = codebook([{ name: 'TRU', ...rules }], { version: '1' });
const by = (coder: string, values: Record<string, unknown>, from = small) =>
  coding(
    from,
    Object.entries(values).map(([study, TRU]) => ({ study, TRU })),
    { coder },
  );

test('compareCoders(a, b) takes not reported for a value, and names studies that one coder coded', () => {
  const found = compareCoders(by('A', { s: 0, t: 1, u: 1 }), by('B', { s: 'not reported', t: 1 }));
  expect(found.conflicts.map(({ study }) => study)).toEqual(['s']);
  expect(found.overall.categories).toEqual([0, 1, 'not reported']);
  expect(found.warnings).toEqual([{ code: 'coded-once', message: 'Coded by one coder only, so left out: u.' }]);
});

test('compareCoders(a, b) says what cannot be compared, and warns of two versions', () => {
  expect(() => compareCoders(coderA, coderA)).toThrow(
    'compareCoders: two codings are by "A"; name each coder differently',
  );
  expect(() => compareCoders(coderA, by('Z', { S01: 1 }))).toThrow('compareCoders: A coded EXP, LOY,');
  expect(() => compareCoders(by('A', { s: 1 }), by('B', { t: 1 }))).toThrow(
    'compareCoders: no study was coded by two of A, B',
  );
  expect(() => compareCoders(coderA, book as never)).toThrow('compareCoders: the coding is another kind of object');
  const second = codebook([{ name: 'TRU', ...rules }], { version: '2' });
  const [warning] = compareCoders(by('A', { s: 1 }), by('B', { s: 1 }, second)).warnings;
  expect(warning?.message).toBe('The coders followed different versions of the codebook: A version 1, B version 2.');
});
