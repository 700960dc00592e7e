import { table } from 'arquero';
import { expect, test } from 'vitest';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import { codingColumns, codingSets } from '../../../src/evidence/coding/coding-sets.js';
import { minimize, truthTable } from '../../../src/qca/index.js';
import { sets } from '../../../src/wrangle/sets.js';
import { adjudicated, coderA, G5, R4 } from './review.js';

const models = (from: typeof adjudicated, conditions: string[], outcome = 'LOY') =>
  minimize(truthTable(codingSets(from), { outcome, conditions })).parsimonious.models.map(
    ({ terms, inclusion, coverage }) => [
      terms
        .map(({ expression }) => expression)
        .sort()
        .join(' + '),
      inclusion,
      Number(coverage.toFixed(3)),
    ],
  );

test('codingSets(coding) of the published review gives its solutions on four and on five conditions', () => {
  expect(models(adjudicated, R4)).toEqual([['EXP + ~TEC*~REL', 1, 0.929]]);
  expect(models(adjudicated, R4, '~LOY')).toEqual([['TEC*~REL*~EXP + ~TEC*REL*~EXP', 1, 0.6]]);
  expect(models(adjudicated, G5)).toEqual([['SAT + ~QUA*~REL', 1, 0.786]]);
  expect(models(adjudicated, G5, '~LOY')).toEqual([['QUA*~SAT', 1, 0.6]]);
});

test('codingSets(coding) of coder A alone gives another solution', () => {
  expect(models(coderA, R4)).toEqual([['REL*EXP + TEC*EXP + TEC*REL + ~TEC*~REL*~EXP', 1, 1]]);
  expect(models(coderA, R4, '~LOY').map(([model]) => model)).toEqual(['TEC*~REL*~EXP + ~TEC*REL*~EXP + ~TEC*~REL*EXP']);
});

const rules = { definition: 'd', present: 'is named', absent: 'is denied' };
const book = codebook(
  [
    { name: 'A', ...rules },
    { name: 'B', ...rules, degrees: [[0.67, 'nearly']] },
  ],
  { version: '3' },
);
const coded = coding(
  book,
  [
    { study: 's', A: 1, B: 0.67 },
    { study: 't', A: 'not reported', B: 0 },
    { study: 'u', A: 0, B: 'not reported' },
  ],
  { coder: 'Ana' },
);

test('codingColumns(coding) are columns as they are, for a table', () => {
  expect(codingColumns(coded)).toEqual([
    ['study', ['s', 't', 'u']],
    ['A', [1, 'not reported', 0]],
    ['B', [0.67, 0, 'not reported']],
  ]);
  const made = sets(table(codingColumns(adjudicated) as never), { cases: 'study' });
  expect(made.columns.map(({ memberships }) => memberships)).toEqual(
    codingSets(adjudicated).columns.map(({ memberships }) => memberships),
  );
});

test('codingSets(coding) refuses silence unless told what it is', () => {
  expect(() => codingSets(coded)).toThrow(
    "codingSets: not reported are A of t; B of u; say {notReported: 'absent'} or 'drop', and look at silence()",
  );
  expect(codingSets(adjudicated).columns[3]?.record).toMatchObject({
    method: 'as given',
    from: ['TEC'],
    reason: 'not reported: an error',
  });
});

test('codingSets(coding, {notReported: absent}) says which cells were taken as 0', () => {
  const found = codingSets(coded, { notReported: 'absent' });
  expect(found.columns.map(({ memberships }) => memberships)).toEqual([
    [1, 0, 0],
    [0.67, 0, 0],
  ]);
  expect(found.columns[1]?.record).toEqual({
    method: 'as given',
    rule: 'coded by Ana, codebook version 3. 1: is named; 0.67: nearly; 0: is denied',
    reason: 'not reported: taken as 0',
    from: ['B'],
    changes: ['Not reported, so taken as absent: B of u.'],
  });
  expect(found.warnings.map(({ message }) => message)).toEqual([
    'Not reported, so taken as absent: A of t.',
    'Not reported, so taken as absent: B of u.',
  ]);
});

test('codingSets(coding, {notReported: drop}) leaves studies out by the codes that are used', () => {
  const found = codingSets(coded, { notReported: 'drop' });
  expect(found.cases).toEqual(['s']);
  expect(found.dropped).toEqual([
    { name: 't', missing: ['A'] },
    { name: 'u', missing: ['B'] },
  ]);
  expect(codingSets(coded, { notReported: 'drop', codes: ['A'] }).cases).toEqual(['s', 'u']);
  const silent = coding(book, [{ study: 's', A: 'not reported', B: 1 }], { coder: 'Ana' });
  expect(() => codingSets(silent, { notReported: 'drop' })).toThrow(
    'codingSets: in every study something is not reported',
  );
});

test('codingSets(coding, options) says what is wrong', () => {
  expect(() => codingSets(coded, { notReported: 'zero' as never })).toThrow('codingSets: notReported is "zero"');
  expect(() => codingSets(coded, { codes: ['C'] })).toThrow('codingSets: no code named "C"');
  expect(() => codingSets(coded, { codes: 'A' as never })).toThrow('codingSets: codes is "A"');
  expect(() => codingColumns([] as never)).toThrow('codingColumns: the coding is a list');
});

test('codingSets and codingColumns refuse what only says that it is a coding', () => {
  expect(() => codingSets({ kind: 'coding' } as never)).toThrow('codingSets: the coding is ');
  expect(() => codingColumns({ kind: 'coding' } as never)).toThrow('codingColumns: the coding is ');
});
