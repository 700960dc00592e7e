import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SetwiseError } from '../../src/util/fail.js';
import type { Decoded } from '../../src/wrangle/decode.js';
import { load, readCsv } from '../../src/wrangle/load.js';
import { loadReport } from '../../src/wrangle/load-report.js';
import { fc, runs } from '../support/fc.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'setwise-load-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function loadBytes(bytes: Uint8Array | string): Promise<Awaited<ReturnType<typeof load>>> {
  const path = join(folder, 'data.csv');
  await writeFile(path, bytes);
  return load(path);
}
const utf8 = (text: string): Decoded => ({ text, encoding: 'utf-8', guessed: false });
const read = (text: string) => readCsv(utf8(text), 'data.csv');

describe('load(path) detects and reports', () => {
  test.each([
    ['commas and points', 'case,A,Y\nx,0.5,1\ny,1,0\n', ',', '.', 'LF', [0.5, 1]],
    ['semicolons and decimal commas', 'case;A;Y\r\nx;0,5;1\r\ny;1;0\r\n', ';', ',', 'CRLF', [0.5, 1]],
    ['tabs', 'case\tA\tY\nx\t,5\t1\ny\t1\t0', '\t', ',', 'LF', [0.5, 1]],
    ['old line ends', 'case,A,Y\rx,0.5,1\ry,1,0', ',', '.', 'CR', [0.5, 1]],
    ['mixed line ends', 'case,A,Y\nx,0.5,1\r\ny,1,0', ',', '.', 'mixed', [0.5, 1]],
    ['quoted decimal commas between commas', 'case,A,Y\nx,"0,5",1\ny,"1,0",0', ',', ',', 'LF', [0.5, 1]],
  ] as const)('%s', async (_, text, separator, decimal, lineEnds, values) => {
    const table = await loadBytes(text);
    expect(loadReport(table)).toMatchObject({ separator, decimal, lineEnds, rows: 2, columns: ['case', 'A', 'Y'] });
    expect(Array.from(table.array('A'))).toEqual(values);
  });

  const text = 'case;Satisfacción del cliente;Año\nMuñoz;1;0\n';
  const utf16 = (mark: readonly number[], swap: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return Buffer.from([...mark, ...(swap ? bytes.swap16() : bytes)]);
  };
  test.each([
    ['utf-8', Buffer.from(text, 'utf8'), 'utf-8'],
    ['utf-8 with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf8'), 'utf-8 with BOM'],
    ['utf-16le with a byte order mark', utf16([0xff, 0xfe], false), 'utf-16le'],
    ['utf-16be with a byte order mark', utf16([0xfe, 0xff], true), 'utf-16be'],
    ['utf-16le without one', utf16([], false), 'utf-16le'],
    ['windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
  ])('%s', async (_, bytes, encoding) => {
    const table = await loadBytes(bytes);
    const report = loadReport(table);
    expect(report.encoding).toBe(encoding);
    expect(report.accented).toEqual(['Satisfacción del cliente', 'Año']);
    expect(report.quoted).toEqual(['Satisfacción del cliente']);
    expect(table.get('case', 0)).toBe('Muñoz');
  });

  test('names with invisible characters, kept and warned of', () => {
    const table = read('case,A\u200b,B \nx,1,0\n');
    expect(table.columnNames()).toEqual(['case', 'A\u200b', 'B ']);
    expect(loadReport(table).warnings.map((warning) => warning.code)).toEqual([
      'invisible-characters',
      'invisible-characters',
    ]);
    expect(loadReport(table).warnings[0]?.message).toContain('"A\\u{200b}"');
  });

  test('columns that are codes, kept as text: leading zeros, long numbers', () => {
    const table = read('case,code,long\n007,01,12345678901234567890\n008,02,1\n');
    expect(Array.from(table.array('case'))).toEqual(['007', '008']);
    expect(table.get('long', 0)).toBe('12345678901234567890');
  });

  test('empty fields as null and blank lines left out', () => {
    const table = read('case,A\n\nx,\n   \ny,1\n\n');
    expect(Array.from(table.array('A'))).toEqual([null, 1]);
    expect(loadReport(table).blankLines).toBe(3);
  });
});

describe('load(path) says what is wrong and where', () => {
  test.each([
    ['a ragged row', 'case,A,B\nx,1,0\ny,1\n', 'line 3 of "data.csv" has 2 fields but the header has 3'],
    ['a ragged row after a field with line breaks', 'case,A\n"x\ny",1\nz\n', 'line 4 of "data.csv" has 1 fields'],
    ['an open quote', 'case,A\nx,"1\ny,0\n', 'the quote opened on line 2 is never closed'],
    ['text after a quote', 'case,A\nx,"1"0\n', 'on line 2 there is text after a closing quote'],
    ['a doubled name', 'case,A,A\nx,1,0\n', 'columns 2 and 3 of "data.csv" are both named "A"'],
    ['a missing name', 'case,,A\nx,1,0\n', 'column 2 of "data.csv" has no name'],
    ['the name __proto__', 'case,__proto__\nx,1\n', 'is named "__proto__"'],
    ['no rows', 'case,A\n', 'has a header and no rows'],
    ['nothing', '', 'is empty'],
    ['a NUL', 'case,A\nx,1\ny,\0\n', 'NUL character on line 3'],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(SetwiseError);
  });
  test('a file that is not there, a folder', async () => {
    await expect(load(join(folder, 'none.csv'))).rejects.toThrow('there is no file');
    await expect(load(folder)).rejects.toThrow('is a folder');
  });
  test('bytes that are not what the byte order mark says', async () => {
    await expect(loadBytes(Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0xfe]))).rejects.toThrow('not valid utf-8');
  });
});

const HARD = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  ' ',
  '"',
  ',',
  ';',
  '\n',
  '\r\n',
  '=1+1',
  'é',
  '0,5',
  '.5',
  '1e3',
  'NA',
  '-',
];
const field = fc
  .oneof(fc.constantFrom(...HARD), fc.string({ maxLength: 6, unit: 'grapheme' }))
  .filter((text) => !text.includes('\0'));
const sheets = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }));
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('load(path) gives back every field of any quoted sheet, and poisons no prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  fc.assert(
    fc.property(
      sheets,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, separator, end) => {
        const [header, ...body] = rows.map((row) => row.map((text) => text)) as [string[], ...string[][]];
        const names = header.map((text, i) =>
          text === '__proto__' || text.trim() === '' || header.indexOf(text) !== i ? `${text}${i}_` : text,
        );
        fc.pre(new Set(names).size === names.length);
        const text = [names, ...body].map((row) => row.map(quote).join(separator)).join(end);
        const table = readCsv(utf8(text), 'x', { separator: separator as ',' });
        expect(table.columnNames()).toEqual(names);
        const numeric = loadReport(table).numeric;
        names.forEach((name, c) => {
          const values = Array.from(table.array(name));
          body.forEach((row, r) => {
            const given = row[c] as string;
            if (numeric.includes(name))
              expect(values[r] === null ? '' : typeof values[r]).toBe(given.trim() === '' ? '' : 'number');
            else expect(values[r]).toBe(given === '' ? null : given);
          });
        });
      },
    ),
    { numRuns: runs(20_000) },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('load(path) reads any text or says in a SetwiseError what is wrong', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'a',
      '1',
      '0,5',
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r',
      '__proto__',
      'constructor',
      ' ',
      '\ufeff',
      '\0',
    ),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((some) => some.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        try {
          const table = read(text);
          expect(table.numRows()).toBe(loadReport(table).rows);
        } catch (error) {
          if (!(error instanceof SetwiseError)) throw error;
        }
      },
    ),
    { numRuns: runs(50_000) },
  );
});

test('load(path) takes time in proportion to the size, also for hostile input', () => {
  for (const unit of ['"', '"a,', ',', '\n', 'x"', '""']) {
    const start = performance.now();
    expect(() => read(`a,b\n${unit.repeat(300_000)}`)).toThrow(SetwiseError);
    expect(performance.now() - start, JSON.stringify(unit)).toBeLessThan(4000);
  }
});
