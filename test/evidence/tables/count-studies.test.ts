import { expect, test } from 'vitest';
import { studies } from '../../../src/evidence/screening/studies.js';
import { countStudies } from '../../../src/evidence/tables/count-studies.js';
import { register } from './review.js';

const counts = (counted: ReturnType<typeof countStudies>) =>
  counted.rows.map(({ label, cells }) => [label, ...cells.map(({ n }) => n)]);
const by = (...values: readonly (string | number | null)[]) =>
  countStudies(studies(values.map((value, i) => ({ id: `s${i}`, attributes: { x: value, y: i % 2 } }))), 'x');

test('countStudies(register, attribute) counts the years and the databases of the published review', () => {
  expect(counts(countStudies(register, 'year'))).toEqual([
    ['2020', 1],
    ['2021', 3],
    ['2022', 5],
    ['2023', 3],
    ['2024', 7],
  ]);
  const databases = countStudies(register, 'database');
  expect(counts(databases)).toEqual([
    ['Scopus', 14],
    ['SciELO', 5],
  ]);
  expect(databases).toMatchObject({
    kind: 'study-counts',
    by: 'database',
    across: null,
    columns: ['studies'],
    marks: [],
  });
  expect(databases.items).toHaveLength(19);
  expect(databases.items[0]).toEqual({ id: 'S01', label: 'Barra et al. 2023' });
});

test('countStudies(register, attribute, across) makes a column of each value, and every study is in one cell', () => {
  const counted = countStudies(register, 'year', 'database');
  expect(counted.columns).toEqual(['Scopus', 'SciELO']);
  expect(counted.across).toBe('database');
  const ids = counted.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.ids));
  expect([...ids].sort()).toEqual(register.studies.map(({ id }) => id));
  expect(counted.rows.map(({ cells }) => cells.reduce((sum, { n }) => sum + n, 0))).toEqual([1, 3, 5, 3, 7]);
});

test('countStudies(register, attribute) keeps years without a study, and says what is not reported', () => {
  expect(counts(by(2021, 2023, null))).toEqual([
    ['2021', 1],
    ['2022', 0],
    ['2023', 1],
    ['not reported', 1],
  ]);
  expect(counts(by(null))).toEqual([['not reported', 1]]);
});

test('countStudies(register, attribute) fills no gap that is wider than a life', () => {
  expect(counts(by(1960, 2020))).toHaveLength(61);
  expect(counts(by(1959, 2020))).toEqual([
    ['1959', 1],
    ['2020', 1],
  ]);
});

test('countStudies(register, attribute) loses no study whose number is written otherwise', () => {
  const labels = ['007', '7', '99999999999999999999', '1e3'];
  expect(counts(by(...labels)).sort()).toEqual(labels.map((label) => [label, 1]).sort());
});

test('countStudies(register, attribute) has the most frequent value first, equal ones by name', () => {
  expect(counts(by('b', 'c', 'a', 'c')).map(([label]) => label)).toEqual(['c', 'a', 'b']);
});

test('countStudies(register, attribute) takes names that an object has for plain ones', () => {
  expect(counts(by('__proto__', 'constructor', '__proto__'))).toEqual([
    ['__proto__', 2],
    ['constructor', 1],
  ]);
});

test('countStudies(register, attribute) names the nearest attribute', () => {
  expect(() => countStudies(register, 'yaer')).toThrow(
    'countStudies: nothing is called "yaer" here; did you mean "year"?',
  );
  expect(() => countStudies(register, 'year', 'databse')).toThrow('did you mean "database"?');
  expect(() => countStudies({ ...register } as never, 'year')).toThrow('countStudies: the studies are none');
});
