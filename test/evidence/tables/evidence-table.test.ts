import { expect, test } from 'vitest';
import { coding } from '../../../src/evidence/coding/coding.js';
import { studies } from '../../../src/evidence/screening/studies.js';
import { evidenceTable } from '../../../src/evidence/tables/evidence-table.js';
import { adjudicated, book } from '../coding/review.js';
import { register } from './review.js';

test('evidenceTable(register) has the id, the label and every attribute, a row a study', () => {
  const table = evidenceTable(register);
  expect(table.columns).toEqual(['study', 'label', 'year', 'country', 'database', 'design']);
  expect(table.rows).toHaveLength(19);
  expect(table.rows[0]).toEqual(['S01', 'Barra et al. 2023', 2023, 'Argentina', 'SciELO', 'primary']);
  expect(table.warnings).toEqual(register.warnings);
});

test('evidenceTable(register, {columns, coding}) has any columns in the order asked for', () => {
  const columns = ['LOY', 'records', 'country', 'reports', 'TEC'];
  const table = evidenceTable(register, { columns, coding: adjudicated });
  expect(table.columns).toEqual(columns);
  expect(table.rows[1]).toEqual([1, 'table#2', 'España', 'S02-report', 1]);
  expect(evidenceTable(register, { coding: adjudicated }).columns.slice(-8)).toEqual(
    adjudicated.codebook.codes.map(({ name }) => name),
  );
});

test('evidenceTable(register, {coding}) keeps "not reported" apart from 0 and from what nobody coded', () => {
  const codes = coding(
    book,
    [{ study: 'S01', ...Object.fromEntries(book.codes.map(({ name }) => [name, '0'])), TEC: 'not reported' }],
    {
      coder: 'A',
    },
  );
  const table = evidenceTable(register, { columns: ['TEC', 'REL'], coding: codes });
  expect(table.rows.slice(0, 2)).toEqual([
    ['not reported', 0],
    [null, null],
  ]);
});

test('evidenceTable(register) says which of two things of the same name it shows', () => {
  const double = studies([
    { id: 'S01', attributes: { TEC: 'an attribute', study: 'mine', country: 'Chile' } },
    { id: 'S02' },
  ]);
  const table = evidenceTable(double, { coding: adjudicated });
  expect(table.columns.filter((name) => name === 'study' || name === 'TEC')).toEqual(['study', 'TEC']);
  expect(table.rows[0]?.slice(0, 3)).toEqual(['S01', 'S01', 'an attribute']);
  expect(table.rows[1]?.[2]).toBe(null);
  expect(table.warnings.filter(({ code }) => code === 'ambiguous-column').map(({ message }) => message)).toEqual([
    '"study" is a name of 2 things (column of every evidence table, attribute); the first is shown.',
    '"TEC" is a name of 2 things (attribute, code); the first is shown.',
  ]);
});

test('evidenceTable(register, options) refuses what it cannot show', () => {
  expect(() => evidenceTable(register, { columns: ['coutry'] })).toThrow(
    'evidenceTable: nothing is called "coutry" here; did you mean "country"?',
  );
  expect(() => evidenceTable(register, { columns: 'country' as never })).toThrow('columns is "country"; pass a list');
  expect(() => evidenceTable(undefined as never)).toThrow('evidenceTable: the studies are none');
  expect(() => evidenceTable(register, { coding: { ...adjudicated } as never })).toThrow('the coding is none');
});
