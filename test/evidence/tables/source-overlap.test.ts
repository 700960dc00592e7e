import { expect, test } from 'vitest';
import { decidePairs } from '../../../src/evidence/duplicates/decide.js';
import { deduplicate } from '../../../src/evidence/duplicates/deduplicate.js';
import { readRecords } from '../../../src/evidence/records/read-records.js';
import { sourceOverlap } from '../../../src/evidence/tables/source-overlap.js';

const TITLES = ['Trust and loyalty in retail banks', 'Rewards of airlines', 'Loyalty of students at universities'];
const ris = (...places: readonly number[]): Uint8Array =>
  new TextEncoder().encode(
    places
      .map(
        (i) =>
          `TY  - JOUR\nAU  - Doe, J.\nTI  - ${TITLES[i]}\nPY  - 202${i}\nJO  - Journal ${i}\nDO  - 10.1000/x${i}\nER  - \n\n`,
      )
      .join(''),
  );
const records = await readRecords([
  { name: 'a.ris', source: 'Scopus', bytes: ris(0, 1, 1) },
  { name: 'b.ris', source: 'SciELO', bytes: ris(0, 2) },
  { name: 'c.ris', source: 'Web of Science', bytes: ris(0, 2) },
  { name: 'd.ris', source: 'Nothing found', bytes: ris(), format: 'ris' },
]);
const duplicates = deduplicate(records);
const overlap = sourceOverlap(records, duplicates);

test('sourceOverlap(records, duplicates) counts the reports of every combination of sources, once each', () => {
  expect(overlap.marks).toEqual(['Nothing found', 'SciELO', 'Scopus', 'Web of Science']);
  expect(overlap.rows.map(({ label, marks, cells }) => [label, marks.map(Number).join(''), cells[0]?.n])).toEqual([
    ['SciELO & Scopus & Web of Science', '0111', 1],
    ['SciELO & Web of Science', '0101', 1],
    ['Scopus', '0010', 1],
  ]);
  expect(overlap.items.find(({ id }) => id === 'a.ris#1')).toEqual({
    id: 'a.ris#1',
    label: 'Doe 2020. Trust and loyalty in retail banks',
  });
});

test('sourceOverlap(records, duplicates) says of each source what it brought, and what only it did', () => {
  expect(overlap.sources).toEqual([
    { source: 'Nothing found', records: 0, reports: 0, unique: 0 },
    { source: 'SciELO', records: 2, reports: 2, unique: 0 },
    { source: 'Scopus', records: 3, reports: 2, unique: 1 },
    { source: 'Web of Science', records: 2, reports: 2, unique: 0 },
  ]);
});

test('sourceOverlap(records, duplicates) has the largest combination first, and follows what persons decide', () => {
  const apart = decidePairs(duplicates, [{ records: ['b.ris#2', 'c.ris#2'], answer: 'different', by: 'Ana' }]);
  expect(sourceOverlap(records, apart).rows.map(({ label }) => label)).toEqual([
    'SciELO & Scopus & Web of Science',
    'SciELO',
    'Scopus',
    'Web of Science',
  ]);
});

test('sourceOverlap(records, duplicates, {only}) counts reports with one of these records', () => {
  const some = sourceOverlap(records, duplicates, { only: ['c.ris#1', 'a.ris#3'] });
  expect(some.rows.map(({ label }) => label)).toEqual(['SciELO & Scopus & Web of Science', 'Scopus']);
  expect(some.sources.map(({ reports }) => reports)).toEqual([0, 1, 2, 1]);
  expect(sourceOverlap(records, duplicates, { only: [] }).rows).toEqual([]);
});

test('sourceOverlap(records, duplicates, options) refuses what does not belong together', async () => {
  const others = await readRecords([{ name: 'z.ris', source: 'Scopus', bytes: ris(0) }]);
  expect(() => sourceOverlap(others, duplicates)).toThrow('duplicates has "a.ris#1", which is no record here');
  expect(() => sourceOverlap(records, duplicates, { only: ['a.ris#9'] })).toThrow('only names "a.ris#9"');
  expect(() => sourceOverlap({} as never, duplicates)).toThrow('this is no record set');
  expect(() => sourceOverlap(records, { ...duplicates })).toThrow('duplicates is none');
});
