import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadOptions, load } from '../../../src/wrangle/load.js';
import { type LoadReport, loadReport } from '../../../src/wrangle/load-report.js';
import '../../../src/display/register.js';
import { JUPYTER_DISPLAY } from '../../../src/util/displayable.js';
import { rows, type WorkbookParts, workbook } from '../../support/workbook.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'setwise-workbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function loaded(parts: WorkbookParts | Uint8Array, options?: LoadOptions) {
  const path = join(folder, 'data.xlsx');
  await writeFile(path, parts instanceof Uint8Array ? parts : workbook(parts));
  return load(path, options);
}
const sheet = (cells: Parameters<typeof rows>[0]) => ({ sheets: { Data: rows(cells) } });
const codes = (report: LoadReport) => report.warnings.map(({ code }) => code);
const messages = (report: LoadReport) => report.warnings.map(({ message }) => message);

test('load(path) reads the first sheet: names in the first row, numbers as numbers, empty cells as null', async () => {
  const made = await loaded(
    sheet([
      ['case', 'Año', 'note'],
      ['a', 0.5, 'x'],
      ['b', null, null],
    ]),
  );
  expect(made.objects()).toEqual([
    { case: 'a', Año: 0.5, note: 'x' },
    { case: 'b', Año: null, note: null },
  ]);
  expect(loadReport(made)).toMatchObject({
    format: 'workbook',
    sheet: 'Data',
    sheets: ['Data'],
    rows: 2,
    columns: ['case', 'Año', 'note'],
    numeric: ['Año'],
    accented: ['Año'],
    separator: null,
    decimal: null,
    encoding: null,
    lineEnds: null,
    blankLines: 0,
    warnings: [],
  });
});

test('load(path, {sheet}) reads the one that is named, by name or place; without it a warning names the others', async () => {
  const parts = { sheets: { One: rows([['a'], [1]]), Two: rows([['a'], [2]]) } };
  expect((await loaded(parts)).array('a')[0]).toBe(1);
  expect(messages(loadReport(await loaded(parts)))).toEqual(['The first sheet, One, was read; there are also Two.']);
  expect((await loaded(parts, { sheet: 'Two' })).array('a')[0]).toBe(2);
  expect(loadReport(await loaded(parts, { sheet: 2 }))).toMatchObject({ sheet: 'Two', warnings: [] });
  await expect(loaded(parts, { sheet: 'Tow' })).rejects.toThrow(/there is no sheet "Tow" in .*; did you mean "Two"\?/);
  await expect(loaded(parts, { sheet: 3 })).rejects.toThrow(/there is no sheet 3 in .*; it has 2, counted from 1/);
  await expect(loaded(parts, { sheet: 0 })).rejects.toThrow('sheet is 0; give its name, or its place from 1');
  await expect(loaded(parts, { sheet: ',' as unknown as number, separator: ',' })).rejects.toThrow('is a workbook');
  await expect(loaded(parts, { decimal: ',' })).rejects.toThrow('no separator and no decimal sign');
  await expect(loaded(Buffer.from('a,b\n1,2\n'), { sheet: 1 })).rejects.toThrow('is no workbook, so it has no sheets');
});

test('load(path) passes over sheets that are charts', async () => {
  const made = await loaded({ sheets: { Chart: '', Data: rows([['a'], [1]]) }, types: ['chartsheet'] });
  expect(loadReport(made)).toMatchObject({ sheet: 'Data', sheets: ['Data'] });
  await expect(loaded({ sheets: { Chart: '' }, types: ['chartsheet'] })).rejects.toThrow('has no sheet with cells');
});

test('load(path) takes shared and rich texts, without the readings of characters', async () => {
  const made = await loaded({
    sheets: {
      Data: '<sheetData><row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c></row><row><c t="inlineStr"><is><r><t>in</t></r><rPh><t>no</t></rPh><r><t>line</t></r></is></c></row></sheetData>',
    },
    texts:
      '<si><t>name</t></si><si><r><t>rich </t></r><r><t xml:space="preserve">text</t></r><rPh sb="0"><t>reading</t></rPh></si><si><t>two_x000A_lines<![CDATA[ & ]]></t></si>',
  });
  expect(Array.from(made.array('name'))).toEqual(['rich text', 'two\nlines & ', 'inline']);
});

test('load(path) refuses a reference to a text that is not there', async () => {
  const data = '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>';
  await expect(loaded({ sheets: { Data: data }, texts: '<si><t>a</t></si>' })).rejects.toThrow(
    /cell A1 of .* refers to a text that is not there/,
  );
});

describe('load(path) reads the columns of a workbook by one rule each', () => {
  test('numbers stored as text are numbers where the whole column is', async () => {
    const made = await loaded(
      sheet([
        ['A', 'B', 'C', 'D'],
        [1, '007', 1, 'x'],
        ['2.5', '008', '1,5', 2],
      ]),
    );
    expect(made.objects()).toEqual([
      { A: 1, B: '007', C: '1', D: 'x' },
      { A: 2.5, B: '008', C: '1,5', D: '2' },
    ]);
    expect(messages(loadReport(made))).toEqual(['Numbers are stored as text in A; they were read as numbers.']);
  });

  test('TRUE and FALSE are 1 and 0, in a column of text they are words', async () => {
    const data =
      '<sheetData><row><c t="str"><v>A</v></c><c t="str"><v>B</v></c></row><row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row><row><c t="b"><v>0</v></c><c t="str"><v>maybe</v></c></row></sheetData>';
    const made = await loaded({ sheets: { Data: data } });
    expect(made.objects()).toEqual([
      { A: 1, B: 'FALSE' },
      { A: 0, B: 'maybe' },
    ]);
    expect(messages(loadReport(made))).toEqual(['TRUE and FALSE were read as 1 and 0 in A.']);
  });

  test('an empty text is an empty cell, and a column of nothing but a name is text', async () => {
    const made = await loaded(
      sheet([
        ['A', 'B'],
        ['', 1],
        ['', 2],
      ]),
    );
    expect(made.objects()).toEqual([
      { A: null, B: 1 },
      { A: null, B: 2 },
    ]);
    expect(loadReport(made).numeric).toEqual(['B']);
  });

  test('dates are text, in both calendars, and a format decides what is one', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf/></cellXfs>';
    const cell = (style: number, value: number | string) => `<c s="${style}"><v>${value}</v></c>`;
    const data = `<sheetData><row>${['a', 'b', 'c', 'd', 'e'].map((name) => `<c t="str"><v>${name}</v></c>`).join('')}</row><row>${cell(1, 45413)}${cell(2, 45413.5)}${cell(3, 45413)}${cell(4, 45413)}<c t="d"><v>2024-05-01</v></c></row></sheetData>`;
    const made = await loaded({ sheets: { Data: data }, styles });
    expect(made.objects()).toEqual([
      { a: '2024-05-01', b: '2024-05-01T12:00:00', c: 45413, d: 45413, e: '2024-05-01' },
    ]);
    const other = await loaded({ sheets: { Data: data }, styles, properties: 'date1904="1"' });
    expect(other.array('a')[0]).toBe('2028-05-02');
    const beyond = data.replace('45413<', '9999999<');
    expect((await loaded({ sheets: { Data: beyond }, styles })).array('a')[0]).toBe(9999999);
  });

  test('a formula is the value it had; without one it is refused, and so is an error', async () => {
    const data = (cell: string) => ({
      sheets: { Data: `<sheetData><row><c t="str"><v>A</v></c></row><row>${cell}</row></sheetData>` },
    });
    expect((await loaded(data('<c><f>1+1</f><v>2</v></c>'))).array('A')[0]).toBe(2);
    expect((await loaded(data('<c t="str"><f>A1</f><v>x</v></c>'))).array('A')[0]).toBe('x');
    await expect(loaded(data('<c><f>1+1</f></c>'))).rejects.toThrow(/cell A2 of .* is a formula without a value/);
    await expect(loaded(data('<c><f>1+1</f><v></v></c>'))).rejects.toThrow('is a formula without a value');
    expect((await loaded(data('<c t="str"><f>T</f><v></v></c>'))).array('A')[0]).toBe(null);
    await expect(loaded(data('<c t="e"><v>#N/A</v></c>'))).rejects.toThrow(/cell A2 of .* holds the error #N\/A/);
    await expect(loaded(data('<c><v>1e999</v></c>'))).rejects.toThrow(/cell A2 of .* holds "1e999" as a number/);
    await expect(loaded(data('<c><v></v></c>'))).rejects.toThrow('has a header and no rows');
  });
});

test('load(path) passes over rows and columns without a filled cell, and counts the rows', async () => {
  const data =
    '<sheetData><row r="3"><c r="B3" t="str"><v>A</v></c><c r="D3" t="str"><v>B</v></c></row><row r="4"><c r="B4"><v>1</v></c><c r="C4" s="1"/></row><row r="5"><c r="B5"/></row><row r="7"><c r="D7"><v>2</v></c></row></sheetData>';
  const made = await loaded({ sheets: { Data: data } });
  expect(made.objects()).toEqual([
    { A: 1, B: null },
    { A: null, B: 2 },
  ]);
  expect(loadReport(made)).toMatchObject({ rows: 2, blankLines: 2 });
});

test('load(path) says which cells are merged or hidden', async () => {
  const data = `<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>${rows([
    ['A', 'B'],
    [1, 2],
  ]).replace('<row>', '<row hidden="true">')}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B5:C5"/></mergeCells>`;
  const report = loadReport(await loaded({ sheets: { Data: data } }));
  expect(messages(report)).toEqual([
    'Cells are merged in A1:A2, B5:C5: the upper left one has the value, the others are empty.',
    'The sheet hides 1 rows and 2 columns; they were read like the others.',
  ]);
});

test('load(path) holds names of columns of a workbook to the same rules as those of a CSV file', async () => {
  await expect(
    loaded(
      sheet([
        ['A', 'A'],
        [1, 2],
      ]),
    ),
  ).rejects.toThrow(/columns 1 and 2 of .* are both named "A"/);
  await expect(loaded(sheet([['__proto__'], [1]]))).rejects.toThrow('is named "__proto__"');
  await expect(
    loaded(
      sheet([
        ['A', null],
        [1, 2],
      ]),
    ),
  ).rejects.toThrow(/column B of .* has no name; give it one in row 1/);
  const made = await loaded(
    sheet([
      ['constructor', 2024, 'toString '],
      [1, 2, 3],
    ]),
  );
  expect(made.columnNames()).toEqual(['constructor', '2024', 'toString ']);
  expect(made.array('constructor')[0]).toBe(1);
  expect(codes(loadReport(made))).toEqual(['invisible-characters']);
});

test('load(path) refuses an empty sheet, and one with a header alone', async () => {
  await expect(loaded({ sheets: { Data: '<sheetData/>' } })).rejects.toThrow(/the sheet "Data" of .* is empty/);
  await expect(loaded(sheet([['A']]))).rejects.toThrow(/the sheet "Data" of .* has a header and no rows/);
});

test('load(path) refuses what only looks like a workbook', async () => {
  await expect(loaded(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).rejects.toThrow('before 2007 or with a password');
  await expect(loaded(Buffer.from('PK\u0003\u0004 and nothing more'))).rejects.toThrow(/is a damaged workbook \(.*\)/);
  const parts = sheet([['A'], [1]]);
  const gone = { name: 'xl/worksheets/sheet1.xml', content: '<worksheet/>' };
  await expect(
    loaded({ ...parts, also: [{ ...gone, name: 'xl/workbook.xml', content: '<a><b></a>' }] }),
  ).rejects.toThrow(/is a damaged workbook \("xl\/workbook.xml": .*\)/);
  await expect(
    loaded({ ...parts, also: [{ name: '_rels/.rels', content: '<Relationships/>' }] }),
  ).resolves.toBeDefined();
  await expect(
    loaded({
      ...parts,
      also: [
        { name: '_rels/.rels', content: '<R><Relationship Id="a" Type="x/officeDocument" Target="content.xml"/></R>' },
      ],
    }),
  ).rejects.toThrow('is no Excel workbook (.xlsx)');
  const rels = '<R><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/none.xml"/></R>';
  await expect(loaded({ ...parts, also: [{ name: 'xl/_rels/workbook.xml.rels', content: rels }] })).rejects.toThrow(
    /the sheet "Data" of .* is missing; the workbook is damaged/,
  );
});

test('loadReport(table) of a workbook is shown with its sheet, and has no separator', async () => {
  const report = loadReport(await loaded(sheet([['A'], [1]])));
  const draw = (report as unknown as Record<symbol, () => Record<string, string>>)[JUPYTER_DISPLAY];
  const text = draw?.call(report)['text/plain'] ?? '';
  expect(text).toMatch(/sheet +Data\n/);
  expect(text).toMatch(/blank rows +0\n/);
  expect(text).not.toMatch(/separator|null/);
});
