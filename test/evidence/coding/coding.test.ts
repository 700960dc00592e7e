import { table } from 'arquero';
import { describe, expect, test } from 'vitest';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import { load } from '../../../src/wrangle/load.js';
import { adjudicated, book, reviewRows } from './review.js';

const rules = { definition: 'd', present: 'p', absent: 'a' };
const small = codebook(
  [
    { name: 'A', ...rules },
    {
      name: 'F',
      ...rules,
      degrees: [
        [0.33, 'rather not'],
        [0.67, 'rather'],
      ],
    },
  ],
  { version: '2' },
);

describe('codebook(list, {version})', () => {
  test('reads the codebook of the published review', () => {
    expect(book.codes.map(({ name }) => name)).toEqual(['SAT', 'TRU', 'QUA', 'TEC', 'EXP', 'REL', 'VAL', 'LOY']);
    expect(book.codes[7]?.present).toMatch(/names customer loyalty/);
    expect(small.codes[1]?.degrees).toEqual([
      [0.33, 'rather not'],
      [0.67, 'rather'],
    ]);
  });

  test.each([
    [[{ name: '', ...rules }], 'codebook: code 1 has no name'],
    [[{ name: 'study', ...rules }], 'codebook: a code cannot be called "study"'],
    [[{ name: 'A', ...rules, absent: ' ' }], 'codebook: "A" has no absent; say it in words'],
    [[{ name: 'A', ...rules, absnt: 'x' }], 'codebook: a code has no "absnt"'],
    [
      [
        { name: 'A', ...rules },
        { name: 'A', ...rules },
      ],
      'codebook: two codes are called "A"',
    ],
    [[{ name: 'A', ...rules, degrees: 0.5 }], 'codebook: the degrees of "A" are 0.5'],
    [
      [
        {
          name: 'A',
          ...rules,
          degrees: [
            [0.7, 'x'],
            [0.3, 'y'],
          ],
        },
      ],
      'codebook: a degree of "A" is [0.3,"y"]',
    ],
    [[{ name: 'A', ...rules, degrees: [[0.7]] }], 'codebook: a degree of "A" is [0.7]'],
    [[{ name: 'A', ...rules, degrees: [[1, 'x']] }], 'codebook: a degree of "A" is [1,"x"]'],
    [[], 'codebook: there is no code'],
  ])('says what is wrong with %j', (list, message) => {
    expect(() => codebook(list as never, { version: '1' })).toThrow(message);
  });

  test('needs a version, and warns of rules that are the same', () => {
    expect(() => codebook([{ name: 'A', ...rules }], { version: '' })).toThrow('codebook: the version is ""');
    const [warning] = codebook([{ name: 'A', definition: 'd', present: 'x', absent: 'x' }], { version: '1' }).warnings;
    expect(warning?.message).toBe('The rules for 1 and for 0 are the same for A.');
  });
});

describe('coding(codebook, rows)', () => {
  test('reads the adjudicated table of the published review, wide', () => {
    expect(adjudicated.studies).toHaveLength(19);
    expect(adjudicated.cells).toHaveLength(152);
    expect(adjudicated.cells.filter(({ code, value }) => code === 'LOY' && value === 1)).toHaveLength(14);
    expect(adjudicated.cells[0]).toMatchObject({
      study: 'S01',
      code: 'SAT',
      value: 0,
      coder: 'adjudicated',
      quotation: null,
    });
    expect(adjudicated.cells[0]?.note).toMatch(/^Outsourcing only/);
    expect(adjudicated.warnings).toEqual([]);
  });

  test('reads the same from long rows as from wide ones, quotations and all', () => {
    const wide = table({
      study: ['s', 't'],
      A: [1, 'not reported'],
      'A quotation': ['we trust', null],
      'A locator': ['p. 4', null],
      'A note': [null, 'nothing on it'],
      F: [0.67, '0.33'],
    });
    const long = [
      { study: 's', code: 'A', value: true, quotation: 'we trust', locator: 'p. 4' },
      { study: 's', code: 'F', value: '0.67', coder: 'Ana' },
      { study: 't', code: 'F', value: 0.33 },
      { study: 't', code: 'A', value: 'Not reported', note: 'nothing on it' },
    ];
    const one = coding(small, wide, { coder: 'Ana', date: '2024-05-01' });
    expect(coding(small, long, { date: '2024-05-01' })).toEqual(one);
    expect(one.cells.map(({ value }) => value)).toEqual([1, 0.67, 'not reported', 0.33]);
    expect(one.cells[0]).toEqual({
      study: 's',
      code: 'A',
      value: 1,
      quotation: 'we trust',
      locator: 'p. 4',
      coder: 'Ana',
      date: '2024-05-01',
      note: null,
    });
    expect(one.warnings.map(({ message }) => message)).toEqual([
      '1 of 4 cells are not reported, which is not the same as absent: A of t.',
    ]);
  });

  test('reads the files of the published review as load() returns them', async () => {
    const folder = 'notebooks/data/loyalty-review/';
    const loaded = codebook(await load(`${folder}codebook.csv`), { version: '1' });
    const rows = await load(`${folder}adjudicated.csv`);
    expect(loaded).toEqual(book);
    expect(coding(loaded, rows, { coder: 'adjudicated', note: 'justification' })).toEqual(adjudicated);
  });

  test('takes an empty cell for not reported only when told', () => {
    const rows = [{ study: 's', A: 1, F: null }];
    expect(() => coding(small, rows, { coder: 'x' })).toThrow('coding: F of s is empty; code it');
    expect(coding(small, rows, { coder: 'x', empty: 'not reported' }).cells[1]?.value).toBe('not reported');
    expect(() => coding(small, rows, { coder: 'x', empty: 'absent' as never })).toThrow('coding: empty is "absent"');
    expect(() => coding(small, [{ study: 's', code: 'A', value: 1 }], { coder: 'x' })).toThrow(
      'coding: F of s is empty',
    );
  });

  test('takes names from strangers as names', () => {
    const strange = codebook([{ name: '__proto__', ...rules }], { version: '1' });
    const rows = JSON.parse('[{"id": "constructor", "__proto__": 1}]') as object[];
    expect(coding(strange, rows, { coder: 'toString', study: 'id' }).cells[0]).toMatchObject({
      study: 'constructor',
      code: '__proto__',
      value: 1,
    });
  });

  const row = { study: 's', A: 1, F: 0 };

  test.each([
    [[{ ...row, A: 2 }], { coder: 'x' }, "coding: A of s is 2; it is 0, 1 or 'not reported'"],
    [[{ ...row, A: 0.33 }], { coder: 'x' }, "coding: A of s is 0.33; it is 0, 1 or 'not reported'"],
    [[{ ...row, F: '0.5' }], { coder: 'x' }, 'coding: F of s is "0.5"; it is 0, 0.33, 0.67, 1 or \'not reported\''],
    [[{ ...row, A: 'yes' }], { coder: 'x' }, 'coding: A of s is "yes"'],
    [[row, row], { coder: 'x' }, 'coding: A of s is there twice'],
    [[{ ...row, study: '' }], { coder: 'x' }, 'coding: row 1 has no study in "study"'],
    [[row], {}, "coding: the coder is not said; pass {coder: 'Ana'}"],
    [[row], { coder: '' }, 'coding: the coder is ""'],
    [[{ ...row, B: 1 }], { coder: 'x' }, 'coding: the column "B" is neither a code nor about one'],
    [[{ study: 's', A: 1 }], { coder: 'x' }, 'coding: there is no column for the code "F"'],
    [[row], { coder: 'x', study: 'id' }, 'coding: no column named "id" for the studies'],
    [[row], { coder: 'x', note: 'why' }, 'coding: no column named "why" for notes'],
    [[row], { coder: 'x', date: '5' }, 'coding: the date is "5"'],
    [[{ study: 's', code: 'B', value: 1 }], { coder: 'x' }, 'coding: row 1 names the code "B"'],
    [[{ study: 's', code: '', value: 1 }], { coder: 'x' }, 'coding: row 1 has no code'],
    [
      [{ study: 's', code: 'A', value: 1, coder: 'y' }],
      { coder: 'x' },
      'coding: the coder is "x", but rows are by "y"',
    ],
    [
      [
        { study: 's', code: 'A', value: 1, coder: 'y' },
        { study: 's', code: 'F', value: 1, coder: 'z' },
      ],
      {},
      'coding: the rows are by several coders (y, z)',
    ],
    [
      [
        { study: 's', code: 'A', value: 1, date: 'x' },
        { study: 's', code: 'F', value: 1 },
      ],
      { coder: 'x' },
      'coding: A of s: the date is "x"',
    ],
  ])('says what is wrong with %j', (rows, options, message) => {
    expect(() => coding(small, rows as never, options)).toThrow(message);
  });

  test('names up to twenty silent cells in its warning', () => {
    const rows = Array.from({ length: 23 }, (_, i) => ({ study: `s${i}`, A: 'not reported', F: 0 }));
    expect(coding(small, rows, { coder: 'x' }).warnings[0]?.message).toMatch(/s18, s19 and 3 more\.$/);
  });

  test('passes over columns that it is told to, and refuses another codebook', () => {
    expect(coding(small, [{ ...row, B: 1 }], { coder: 'x', ignore: ['B'] }).cells).toHaveLength(2);
    expect(() => coding([] as never, [row], { coder: 'x' })).toThrow('coding: the codebook is a list');
    expect(() => coding(book, reviewRows('adjudicated'), { coder: 'x' })).toThrow(
      'coding: the column "justification" is neither',
    );
  });
});
