import { expect, test } from 'vitest';
import { adjudicate, type Resolution } from '../../../src/evidence/coding/adjudicate.js';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import { compareCoders } from '../../../src/evidence/coding/compare-coders.js';
import { adjudicated, coderA, coderB } from './review.js';

const settled = (study: string, code: string, value: 0 | 1, why = 'the title counts'): Resolution => ({
  study,
  code,
  value,
  by: 'both',
  why,
  date: '2024-12-01',
});
const resolutions = [
  settled('S03', 'TEC', 1),
  settled('S04', 'LOY', 1),
  settled('S07', 'VAL', 0, 'an offer is no value to the customer'),
  settled('S08', 'LOY', 1),
  settled('S11', 'SAT', 1),
  settled('S13', 'TEC', 0, 'the title names a method, not a strategy'),
  settled('S17', 'LOY', 1),
  settled('S18', 'TEC', 1),
];

test('adjudicate(a, b, resolutions) makes the adjudicated coding of the published review', () => {
  const made = adjudicate(coderA, coderB, resolutions);
  expect(made.coder).toBe('adjudicated (A, B)');
  expect(made.cells.map(({ value }) => value)).toEqual(adjudicated.cells.map(({ value }) => value));
  const cell = made.cells.find(({ study, code }) => study === 'S13' && code === 'TEC');
  expect(cell).toMatchObject({ coder: 'both', note: 'the title names a method, not a strategy', date: '2024-12-01' });
  expect(made.cells[0]).toMatchObject({ coder: 'A, B', note: expect.stringMatching(/^Outsourcing only/) });
});

test('adjudicate(codings, resolutions) takes a list of three', () => {
  const three = adjudicate([coderA, coderB, adjudicated], resolutions);
  expect(three.cells.map(({ value }) => value)).toEqual(adjudicated.cells.map(({ value }) => value));
  expect(compareCoders(three, adjudicated).conflicts).toEqual([]);
});

test('adjudicate(a, b, resolutions) lists what nobody settled', () => {
  expect(() => adjudicate(coderA, coderB, resolutions.slice(2))).toThrow(
    'adjudicate: 2 conflicts are not settled: TEC of S03; LOY of S04; add a resolution for each',
  );
  expect(() => adjudicate(coderA, coderB, resolutions.slice(1))).toThrow(
    'adjudicate: one conflict is not settled: TEC of S03',
  );
});

test('adjudicate(a, b, resolutions) says what is wrong with a resolution', () => {
  const withOne = (one: object) => () => adjudicate(coderA, coderB, [...resolutions, one as Resolution]);
  expect(withOne(settled('S01', 'TEC', 1))).toThrow('adjudicate: TEC of S01 is in no conflict, all say 0');
  expect(withOne(settled('S99', 'TEC', 1))).toThrow('adjudicate: no study "S99"');
  expect(withOne(settled('S01', 'TEX', 1))).toThrow('adjudicate: no code named "TEX"; did you mean "TEC"?');
  expect(withOne({ ...settled('S01', 'TEC', 1), value: 0.5 })).toThrow(
    'adjudicate: TEC of S01 is settled as 0.5; it is 0, 1, not reported',
  );
  expect(withOne({ ...settled('S01', 'TEC', 1), why: ' ' })).toThrow(
    'adjudicate: TEC of S01 is settled without {why: …}',
  );
  expect(withOne({ ...settled('S01', 'TEC', 1), date: '1.5.2024' })).toThrow(
    'adjudicate: TEC of S01: the date is "1.5.2024"',
  );
  expect(withOne(settled('S03', 'TEC', 1))).toThrow('adjudicate: TEC of S03 is settled twice');
  expect(() => adjudicate(coderA, coderB, undefined as never)).toThrow('adjudicate: the resolutions are undefined');
  expect(() => adjudicate([coderA], [])).toThrow('adjudicate: 1 codings');
});

test('adjudicate(a, b, resolutions) needs every study from every coder, and keeps what both quote', () => {
  const book = codebook([{ name: 'A', definition: 'd', present: 'p', absent: 'a' }], { version: '1' });
  const by = (coder: string, date: string, quotation: string, studies: string[]) =>
    coding(
      book,
      studies.map((study) => ({ study, A: 1, 'A quotation': quotation })),
      { coder, date },
    );
  const [a, b] = [by('Ana', '2024-05-01', 'one', ['s', 't']), by('Ben', '2024-05-02', 'two', ['s', 't'])];
  expect(adjudicate(a, b, []).cells[0]).toMatchObject({
    quotation: 'one / two',
    date: null,
    coder: 'Ana, Ben',
    note: null,
  });
  const fewer = by('Ben', '2024-05-01', 'one', ['s']);
  expect(() => adjudicate(a, fewer, [])).toThrow('adjudicate: Ben did not code t; every coder codes every study');
  const same = by('Ben', '2024-05-01', 'one', ['s', 't']);
  expect(adjudicate(a, same, []).cells[0]).toMatchObject({ quotation: 'one', date: '2024-05-01' });
});
