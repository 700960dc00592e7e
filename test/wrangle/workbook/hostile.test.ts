import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SetwiseError } from '../../../src/util/fail.js';
import { load } from '../../../src/wrangle/load.js';
import { rows, workbookParts } from '../../support/workbook.js';
import { type ZipPart, zip } from '../../support/zip.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'setwise-hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const plain = { sheets: { Data: rows([['A'], [1]]) } };
const withSheet = (content: string | Uint8Array, more: Partial<ZipPart> = {}) =>
  zip(workbookParts({ ...plain, also: [{ name: SHEET, content, ...more }] }));
const data = (inside: string, before = '') =>
  withSheet(`${before}<worksheet><sheetData>${inside}</sheetData></worksheet>`);

/** The error, which must be ours, come soon, and take little memory. */
async function refused(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'hostile.xlsx');
  await writeFile(path, bytes);
  const before = process.memoryUsage();
  const start = performance.now();
  const error = await load(path).then(
    () => null,
    (reason: unknown) => reason,
  );
  const after = process.memoryUsage();
  expect(error).toBeInstanceOf(SetwiseError);
  expect(performance.now() - start).toBeLessThan(5000); // a second alone, more beside others
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(64 * MB);
  return (error as Error).message.replace(path, 'FILE');
}

describe('load(path) refuses a workbook that would fill the memory', () => {
  test('a part of 100 MB of zeros', async () => {
    expect(await refused(withSheet(new Uint8Array(100 * MB)))).toBe(
      `load: "FILE" has a part, "${SHEET}", of 100 MB unpacked, more than any table needs; save the sheet as a CSV file`,
    );
  });
  test('a part that unpacks to a thousand times its size', async () => {
    expect(await refused(withSheet(`<worksheet>${'<c/>'.repeat(4 * MB)}</worksheet>`))).toMatch(
      /that unpacks to \d+ times its size/,
    );
  });
  test('a part that states a small size and unpacks to a large one', async () => {
    expect(await refused(withSheet(new Uint8Array(60 * MB), { statedSize: 1000 }))).toMatch(
      /is a damaged workbook \(too many bytes/,
    );
  });
  test('a part that states more than it holds', async () => {
    expect(await refused(withSheet('<worksheet/>', { statedSize: 5000 }))).toMatch(
      /is a damaged workbook \(not enough bytes/,
    );
    expect(await refused(withSheet('<worksheet/>', { statedSize: 5000, stored: true }))).toMatch(
      /is a damaged workbook/,
    );
  });
  test('many parts that are large together', async () => {
    let state = 1;
    const noise = Uint8Array.from({ length: 0.4 * MB }, () => {
      state = Math.imul(state, 1664525) + 1013904223;
      return state >>> 24;
    });
    const parts = Array.from({ length: 5 }, (_, i) => ({ name: `xl/${i}`, content: noise, statedSize: 60 * MB }));
    expect(await refused(zip([...workbookParts(plain), ...parts]))).toMatch(/is 301 MB unpacked/);
  });
  test('more parts than any workbook has', async () => {
    const parts = Array.from({ length: 1000 }, (_, i) => ({ name: `xl/${i}`, content: '' }));
    expect(await refused(zip([...workbookParts(plain), ...parts]))).toMatch(/has 1004 parts/);
  });
  test('cells so far apart that the table between them would be huge', async () => {
    const header = `<row r="1">${Array.from({ length: 5000 }, (_, c) => `<c t="str"><v>n${c}</v></c>`).join('')}</row>`;
    const body = Array.from({ length: 5000 }, (_, r) => `<row r="${r + 2}"><c r="A${r + 2}"><v>1</v></c></row>`).join(
      '',
    );
    expect(await refused(data(header + body))).toMatch(/has 5000 rows of 5000 columns; that is too large/);
  });
});

describe('load(path) refuses a workbook that is forged', () => {
  test('a part that is there twice', async () => {
    const twice = [...workbookParts(plain), { name: SHEET, content: '<worksheet/>' }];
    expect(await refused(zip(twice))).toBe(`load: "FILE" holds "${SHEET}" twice; it is damaged or forged`);
  });
  test('a name that leads out of the archive', async () => {
    expect(await refused(zip([...workbookParts(plain), { name: '../../etc/passwd', content: '' }]))).toMatch(
      /is a damaged workbook \(invalid relative path/,
    );
  });
  test.each(['XFE1', 'A1048577', 'A0', 'a1', '1', 'AAAA1', '__proto__'])('a cell at %s', async (at) => {
    expect(await refused(data(`<row><c r="${at}"><v>1</v></c></row>`))).toContain(
      `has a cell at "${at}", which no sheet has`,
    );
  });
  test('a row beyond the last', async () => {
    expect(await refused(data('<row r="1048577"><c><v>1</v></c></row>'))).toContain('a cell at "A1048577"');
    expect(await refused(data('<row r="x"><c><v>1</v></c></row>'))).toContain('which no sheet has');
  });
  test('a cell that is there twice', async () => {
    expect(await refused(data('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))).toContain(
      'holds cell A1 twice',
    );
  });
  test('a document type, as an attack with entities needs', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(await refused(data('<row><c t="str"><v>&b;</v></c></row>', laughs))).toMatch(/has a document type in/);
    expect(await refused(data('<row><c t="str"><v>&b;</v></c></row>'))).toMatch(/is a damaged workbook/);
  });
  test('elements nested beyond all measure', async () => {
    expect(await refused(data(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`))).toMatch(
      /is nested deeper than 200 levels/,
    );
  });
  test('bytes that are no text', async () => {
    expect(await refused(withSheet(Uint8Array.from([0x3c, 0xff, 0xfe, 0x3e])))).toMatch(/is a damaged workbook/);
  });
});

test('load(path) reads the very last cell of a sheet', async () => {
  const path = join(folder, 'far.xlsx');
  await writeFile(
    path,
    data('<row r="1"><c r="XFD1" t="str"><v>A</v></c></row><row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'),
  );
  expect((await load(path)).objects()).toEqual([{ A: 7 }]);
});
