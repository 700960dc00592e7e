import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../../src/evidence/records/read-records.js';
import type { RecordSet } from '../../../../src/evidence/records/types.js';
import { workbook as bytesOfWorkbook, rows } from '../../../support/workbook.js';
import { readText } from '../samples.js';

const csv = async (text: string, mapping = {}): Promise<RecordSet> =>
  await readText('a.csv', text, { mapping: { title: 'Title', ...mapping } });
const problems = (set: RecordSet) => set.problems.map(({ line, message, raw }) => [line, message, raw]);
const titles = (set: RecordSet) => set.records.map(({ view }) => view.title);

describe('readRecords of CSV', () => {
  test('reads quotes, line breaks inside of them, and blank rows', async () => {
    const set = await csv('Title,Year\n"A ""title"",\nlong",2020\n\n,\nB,2021');
    expect(titles(set)).toEqual(['A "title", long', 'B']);
    expect(set.records.map(({ line }) => line)).toEqual([2, 6]);
  });

  test('puts a row of another length aside', async () => {
    const set = await csv('Title,Year\nA,2020,x\nB,2021\n');
    expect(problems(set)).toEqual([[2, '3 cells, but the header has 2; check its separators and quotes', 'A,2020,x']]);
    expect(titles(set)).toEqual(['B']);
  });

  test('loses one line only where a quote is not closed', async () => {
    const set = await csv('Title,Year\nA,2020\n"B,2021\n"C",2022\nD,2023\n');
    expect(titles(set)).toEqual(['A', 'C', 'D']);
    expect(problems(set)).toEqual([
      [3, 'text after a closing quote; a quote inside a quoted cell is doubled', '"B,2021'],
    ]);
    const last = await csv('Title,Year\nA,2020\n"B,2021\nD,2023\n');
    expect(problems(last)).toEqual([[3, 'a quote that is never closed', '"B,2021']]);
    expect(titles(last)).toEqual(['A', 'D']);
  });

  test('takes the separator that the header has most of', async () => {
    expect(titles(await csv('Title;"A, b, c";Year\nA;x;2020'))).toEqual(['A']);
    expect(titles(await csv('Title\tYear\nA, b\t2020'))).toEqual(['A, b']);
  });

  test('reads columns by a stated mapping, of names of prototypes too', async () => {
    const set = await readText(
      'a.csv',
      '__proto__,constructor,hasOwnProperty\nA,"Doe, Ana and Roe, B.",10.5555/X.1\n',
      {
        mapping: { title: '__proto__', authors: 'constructor', doi: 'hasOwnProperty' },
      },
    );
    expect(set.records[0]?.view).toMatchObject({ title: 'A', doi: '10.5555/x.1' });
    expect(set.records[0]?.view.authors.map(({ family }) => family)).toEqual(['Doe', 'Roe']);
    expect(set.records[0]?.fields[0]).toEqual(['__proto__', 'A']);
  });

  test('warns of columns of one name, and reads the first', async () => {
    const set = await csv('Title,Title\nA,B');
    expect(titles(set)).toEqual(['A']);
    expect(set.warnings.map(({ code }) => code)).toEqual(['columns-twice']);
  });

  test.each([
    [
      'Titel,Jahr\nA,1',
      undefined,
      'the columns of "a.csv" are no known export ("Titel", "Jahr"); say which is which with {mapping:',
    ],
    [
      'Titel,Jahr\nA,1',
      { title: 'Title' },
      'there is no column "Title" in "a.csv" for mapping.title; did you mean "Titel"?',
    ],
    ['Titel,Jahr\nA,1', { year: 'Jahr' }, 'the mapping has no title'],
    ['Titel,Jahr\nA,1', { titel: 'Titel' }, 'there is no option "titel"; did you mean "title"?'],
    ['Titel,Jahr\nA,1', { title: 1 }, 'mapping.title is 1; name a column'],
    [
      'Titel,"Jahr\nA,1',
      { title: 'Titel' },
      'the first row of "a.csv", which names the columns, has a quote that is never closed',
    ],
    ['\n \n', { title: 'Titel' }, '"a.csv" is empty'],
  ])('refuses %j with %j', async (text, mapping, message) => {
    const also = { format: 'csv' as const, ...(mapping ? { mapping: mapping as object } : {}) };
    await expect(readText('a.csv', text, also)).rejects.toThrow(`readRecords: ${message}`);
  });
});

describe('readRecords of a workbook', () => {
  const sheet = rows([
    ['Title', 'Year', 'Author'],
    ['A', 2020, 'Doe, Ana'],
    [null, null, null],
    ['=1+1', null, null],
  ]);
  const read = async (also: object = {}, sheets: Record<string, string> = { One: sheet }): Promise<RecordSet> =>
    await readRecords([
      {
        name: 'a.xlsx',
        bytes: bytesOfWorkbook({ sheets }),
        source: 'S',
        mapping: { title: 'Title', year: 'Year' },
        ...also,
      },
    ]);

  test('reads rows with the row of the sheet as their line, and their cells as raw text', async () => {
    const set = await read();
    expect(set.records.map(({ line, raw }) => [line, raw])).toEqual([
      [2, '[["Title","A"],["Year","2020"],["Author","Doe, Ana"]]'],
      [4, '[["Title","=1+1"]]'],
    ]);
    expect(set.files[0]).toMatchObject({ format: 'xlsx', pieces: null });
  });

  test('names other sheets, and reads one by its name', async () => {
    const two = {
      One: sheet,
      Two: rows([
        ['Title', 'Year'],
        ['Z', 1999],
      ]),
    };
    expect((await read({}, two)).warnings[0]?.message).toBe(
      'a.xlsx: the first sheet, One, was read; there are also Two.',
    );
    expect(titles(await read({ sheet: 'Two' }, two))).toEqual(['Z']);
    await expect(read({ sheet: 'Three' }, two)).rejects.toThrow(
      'there is no sheet "Three" in "a.xlsx"; there are One, Two',
    );
  });

  test.each([
    [{ format: 'ris' }, '"a.xlsx" is an Excel workbook, not ris; leave {format} out'],
    [{ bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0) }, 'is an Excel file of the kind before 2007'],
    [{ bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 5) }, 'readRecords: "a.xlsx" is a damaged workbook'],
    [{ bytes: new TextEncoder().encode('Title'), format: 'xlsx' }, 'is no Excel workbook (.xlsx); leave {format} out'],
  ])('refuses %j', async (also, message) => {
    await expect(read(also)).rejects.toThrow(message);
  });

  test('says of an empty sheet that it is empty', async () => {
    await expect(read({}, { One: '<sheetData/>' })).rejects.toThrow('the sheet "One" of "a.xlsx" is empty');
  });
});
