import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../../src/evidence/records/read-records.js';
import { inLanguages, withinWindow } from '../../../../src/evidence/records/strategy/computed-criteria.js';
import { type SearchStrategyInput, searchStrategy } from '../../../../src/evidence/records/strategy/search-strategy.js';
import { searchString } from '../../../../src/evidence/records/strategy/search-string.js';
import { searchYield } from '../../../../src/evidence/records/strategy/search-yield.js';
import { messageOf } from '../../../support/thrown.js';
import { readText } from '../samples.js';

const TERMS = [['loyalty', 'fidelización de clientes'], 'service'];
const record = (year: string, language: string): string =>
  `TY  - JOUR\nTI  - A\nPY  - ${year}\nLA  - ${language}\nER  - \n`;

test.each([
  ['Scopus', 'TITLE-ABS-KEY(loyalty OR "fidelización de clientes") AND TITLE-ABS-KEY(service)'],
  ['Web of Science', 'TS=(loyalty OR "fidelización de clientes") AND TS=(service)'],
  ['PubMed', '("loyalty"[tiab] OR "fidelización de clientes"[tiab]) AND ("service"[tiab])'],
  ['SciELO', '(loyalty OR "fidelización de clientes") AND (service)'],
])('searchString(terms, %s)', (database, expected) => {
  expect(searchString(TERMS, database)).toBe(expected);
});

describe('searchStrategy(input)', () => {
  test('makes strings that are left out, and says of what is missing that it is not reported', () => {
    const strategy = searchStrategy({
      terms: TERMS,
      searches: [
        { source: 'Scopus', date: '2024-05-01', hits: 14 },
        { source: 'SciELO', string: null },
      ],
      window: { from: 2020, to: 2024 },
      languages: ['English', 'es'],
    });
    expect(strategy.searches.map(({ made, hits, languages, window }) => [made, hits, languages, window?.to])).toEqual([
      [true, 14, ['en', 'es'], 2024],
      [false, null, ['en', 'es'], 2024],
    ]);
    expect(strategy.warnings).toEqual([
      { code: 'search-string-not-reported', message: 'The search string is not reported for Scopus, SciELO.' },
      { code: 'search-date-not-reported', message: 'The date of the search is not reported for SciELO.' },
      { code: 'search-hits-not-reported', message: 'The number of hits is not reported for SciELO.' },
    ]);
    expect(Object.isFrozen(strategy.terms[0])).toBe(true);
  });

  const good = { terms: ['a'], searches: [{ source: 'Scopus' }] };
  test.each([
    [{ ...good, terms: 'a' }, 'terms is "a"; list the concepts'],
    [{ ...good, terms: [''] }, 'a term is ""'],
    [{ ...good, terms: [[]] }, 'a term is a list'],
    [{ ...good, searches: [] }, 'there are no searches'],
    [{ ...good, searches: [{ source: '' }] }, 'a search has the source ""'],
    [{ ...good, searches: [{ source: 'A' }, { source: 'a' }] }, 'the source "a" is named twice'],
    [
      { ...good, searches: [{ source: 'A', date: '1.5.2024' }] },
      'the date of A is "1.5.2024"; write it like 2024-05-01',
    ],
    [{ ...good, searches: [{ source: 'A', hits: -1 }] }, 'the hits of A are -1'],
    [{ ...good, searches: [{ source: 'A', hit: 1 }] }, 'there is no option "hit"; did you mean "hits"?'],
    [{ ...good, searches: [{ source: 'A', sourceType: 'x' }] }, 'sourceType is "x"'],
    [{ ...good, window: { from: 2024, to: 2020 } }, 'the window from 2024 to 2020 ends before it begins'],
    [{ ...good, window: { from: '2020', to: null } }, 'the window has the year "2020"'],
    [{ ...good, languages: 'en' }, 'languages is no list of names'],
  ])('refuses %j', (input, message) => {
    expect(messageOf(() => searchStrategy(input as unknown as SearchStrategyInput))).toMatch(
      `searchStrategy: ${message}`,
    );
  });
});

describe('withinWindow and inLanguages', () => {
  const strategy = searchStrategy({
    terms: TERMS,
    searches: [{ source: 'a source' }, { source: 'Other', window: null, languages: null }],
    window: { from: 2020, to: null },
    languages: ['en'],
  });

  test.each([
    ['2020', 'English', 'yes', 'yes'],
    ['2019', 'spa', 'no', 'no'],
    ['in press', '', 'not said', 'not said'],
  ])('of a record of %s in "%s"', async (year, language, window, languages) => {
    const [own] = (await readText('a.ris', record(year, language))).records;
    expect(own && withinWindow(strategy, own)).toBe(window);
    expect(own && inLanguages(strategy, own)).toBe(languages);
  });

  test('of a source whose search has no rule it is not said; of one that is not named the whole strategy counts', async () => {
    const [own] = (await readText('a.ris', record('2019', 'spa'), { source: 'Other' })).records;
    expect(own && withinWindow(strategy, own)).toBe('not said');
    expect(own && inLanguages(strategy, own)).toBe('not said');
    const [third] = (await readText('a.ris', record('2019', 'spa'), { source: 'Third' })).records;
    expect(third && withinWindow(strategy, third)).toBe('no');
  });
});

test('searchYield(strategy, set) compares hits and records, and finds sources without files and files without sources', async () => {
  const strategy = searchStrategy({
    terms: TERMS,
    searches: [
      { source: 'Scopus', hits: 3 },
      { source: 'SciELO', hits: 9 },
      { source: 'PubMed', hits: 1 },
    ],
    window: { from: 2020, to: 2024 },
    languages: null,
  });
  const encode = (text: string) => new TextEncoder().encode(text);
  const set = await readRecords([
    { name: 'a.ris', bytes: encode(`${record('2019', '')}${record('2021', '')}lost`), source: 'scopus' },
    { name: 'b.ris', bytes: encode(record('x', '')), source: 'PubMed' },
    { name: 'c.ris', bytes: encode(record('x', 'en')), source: 'Emerald' },
  ]);
  const found = searchYield(strategy, set);
  expect(found.sources[0]).toEqual({
    source: 'Scopus',
    hits: 3,
    records: 2,
    problems: 1,
    window: { yes: 1, no: 1, 'not said': 0 },
    languages: { yes: 0, no: 0, 'not said': 2 },
  });
  expect(found.warnings.map(({ message }) => message)).toEqual([
    'Scopus: 3 hits are reported, but 2 were read (1 put aside).',
    'SciELO: it was searched, but no file of it was read.',
    'Emerald: records were read, but the strategy names no such source.',
  ]);
});

test.each([null, {}, { kind: 'search-strategy' }])('what asks a strategy refuses %j', (given) => {
  expect(() => withinWindow(given as never, {} as never)).toThrow('withinWindow: the first argument is ');
  expect(() => inLanguages(given as never, {} as never)).toThrow('inLanguages: the first argument is ');
  expect(() => searchYield(given as never, {} as never)).toThrow('searchYield: the first argument is ');
});

test.each([undefined, null, {}, { source: 'Scopus' }])('what asks of a record refuses %j', (given) => {
  const strategy = searchStrategy({ terms: TERMS, searches: [{ source: 'Scopus' }] });
  expect(() => withinWindow(strategy, given as never)).toThrow('withinWindow: the second argument is ');
  expect(() => inLanguages(strategy, given as never)).toThrow('inLanguages: the second argument is ');
  expect(() => searchYield(strategy, given as never)).toThrow('searchYield: the second argument is ');
});

test.each([[null], ['loyalty'], [[1]], [[['a', 1]]]])(
  'searchString(%j, database) refuses what are no terms',
  (terms) => {
    expect(() => searchString(terms as never, 'Scopus')).toThrow('searchString: the terms are ');
    expect(() => searchString(TERMS, undefined as never)).toThrow('searchString: the database is undefined');
  },
);
