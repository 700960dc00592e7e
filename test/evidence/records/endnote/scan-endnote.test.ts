import { describe, expect, test } from 'vitest';
import type { RecordSet } from '../../../../src/evidence/records/types.js';
import { readText } from '../samples.js';

const xml = async (inside: string): Promise<RecordSet> =>
  await readText('a.xml', `<?xml version="1.0"?>\n<xml><records>\n${inside}\n</records></xml>`);
const record = (title: string): string => `<record><titles><title>${title}</title></titles></record>`;
const problems = (set: RecordSet) => set.problems.map(({ line, message }) => [line, message]);

describe('readRecords of EndNote XML', () => {
  test('reads texts of several styles, CDATA and references', async () => {
    const set = await xml(record('<style face="italic">A</style><style> &amp; B</style><![CDATA[ <c>]]> &#233;'));
    expect(set.records[0]?.view.title).toBe('A & B <c> é');
  });

  test('loses only the record that is damaged', async () => {
    const set = await xml([record('One'), '<record><titles><title>Two</titles></record>', record('Three')].join('\n'));
    expect(set.records.map(({ view }) => view.title)).toEqual(['One', 'Three']);
    expect(set.problems).toHaveLength(1);
    expect(set.problems[0]).toMatchObject({ line: 4, raw: '<record><titles><title>Two</titles></record>' });
    expect(set.problems[0]?.message).toMatch(/^damaged XML: /);
  });

  test('puts aside a record without an end, one that says nothing, and text between records', async () => {
    const set = await xml(
      ['<record><titles>', record('Two'), '<record></record>', 'stray', record('Three')].join('\n'),
    );
    expect(problems(set)).toEqual([
      [3, 'the record is cut off: it has no </record>'],
      [5, 'a record that says nothing'],
      [6, 'text outside of a record'],
    ]);
    expect(set.records).toHaveLength(2);
  });

  test('says that a file without its end may be cut off', async () => {
    const set = await readText('a.xml', `<xml><records>\n${record('One')}\n`);
    expect(problems(set)).toEqual([[3, 'the file ends without </records>: it may be cut off']]);
  });

  test.each([
    ['<!DOCTYPE xml>', 'has a document type on line 2 \\(<!DOCTYPE\\)'],
    ['<!doctype lolz [<!ENTITY lol "lol">]>', 'has a document type on line 2 \\(<!doctype\\)'],
    ['<!ENTITY file SYSTEM "file:///etc/passwd">', 'has a document type on line 2 \\(<!ENTITY\\)'],
  ])('refuses %s', async (type, message) => {
    const text = `<?xml version="1.0"?>\n${type}\n<xml><records>${record('&lol;')}</records></xml>`;
    await expect(readText('a.xml', text)).rejects.toThrow(new RegExp(`^readRecords: "a.xml" ${message}`));
  });

  test('puts a record with an entity nobody has said aside', async () => {
    expect((await xml(record('&xxe;'))).problems[0]?.message).toMatch(/^damaged XML: /);
  });

  test('puts a record aside that is nested deeper than any is, at once', async () => {
    const deep = 100_000;
    const set = await xml(`<record>${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}</record>\n${record('One')}`);
    expect(problems(set)).toEqual([[3, 'elements are nested deeper than 200 levels']]);
    expect(set.records).toHaveLength(1);
  });

  test('refuses more elements and more references than an export has', async () => {
    const flood = (inside: string): Promise<RecordSet> => xml(`<record>${inside.repeat(1_000_001)}</record>`);
    await expect(flood('<a/>')).rejects.toThrow('has more than 1000000 elements');
    await expect(flood('&#97;')).rejects.toThrow('has 1000001 references');
  });

  test('refuses XML of another kind', async () => {
    await expect(readText('a.xml', '<html><body/></html>')).rejects.toThrow('is XML without a <record>');
  });

  test('takes names of prototypes for elements and attributes', async () => {
    const set = await xml(
      '<record constructor="1"><__proto__ toString="2">x</__proto__><titles><title>A</title></titles></record>',
    );
    expect(set.records[0]?.fields.slice(0, 2)).toEqual([
      ['__proto__/@toString', '2'],
      ['__proto__', 'x'],
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('finds no record in an empty library', async () => {
    const set = await xml('<!-- none -->');
    expect(set.records).toEqual([]);
    expect(set.problems).toEqual([]);
    expect(set.warnings).toEqual([{ code: 'no-records', message: 'a.xml has no record.' }]);
  });
});
