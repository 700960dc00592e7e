import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/evidence/records/read-records.js';
import { readText } from './samples.js';

const RIS = 'TY  - JOUR\nTI  - Ñandú “quoted” – €\nER  - \n';
const folder = mkdtempSync(join(tmpdir(), 'setwise-records-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('readRecords(path)', () => {
  test('reads a file, by its name for want of a source, with a warning', async () => {
    const set = await readRecords(file('scopus.ris', RIS));
    expect(set.files[0]).toMatchObject({ name: 'scopus.ris', source: 'scopus', sourceType: 'database', format: 'ris' });
    expect(set.records[0]?.id).toBe('scopus.ris#1');
    expect(set.warnings.map(({ code }) => code)).toEqual(['source-not-stated']);
    expect(Object.isFrozen(set.records[0]?.fields)).toBe(true);
  });

  test('reads the exports of a folder in the order of their names, and says what else is there', async () => {
    file('notes.md', 'no export');
    file('a.nbib', 'PMID- 1\nTI  - One\n');
    const set = await readRecords([{ path: folder, source: 'Several' }]);
    expect(set.files.map(({ name }) => name)).toEqual(['a.nbib', 'scopus.ris']);
    expect(set.warnings).toEqual([{ code: 'files-not-read', message: `In the folder ${folder}, not read: notes.md.` }]);
  });

  test('tells two files of one name apart by their paths, and warns of one file twice', async () => {
    const other = mkdtempSync(join(folder, 'x-'));
    writeFileSync(join(other, 'scopus.ris'), RIS);
    const both = [join(folder, 'scopus.ris'), join(other, 'scopus.ris')];
    const set = await readRecords(both);
    expect(set.files.map(({ name }) => name)).toEqual(both);
    expect(set.warnings.at(-1)?.code).toBe('file-twice');
    await expect(readRecords([both[0] as string, both[0] as string])).rejects.toThrow('there are two files');
  });

  test.each([
    [() => join(folder, 'none.ris'), 'readRecords: there is no file'],
    [() => [], 'there are no files'],
    [() => ({ path: 'a', name: 'b', bytes: new Uint8Array() }), "a file is given as {path: '…'}, or as"],
    [() => ({ name: 'b' }), "a file is given as {path: '…'}, or as"],
    [() => ({ name: 'b', bytes: 'text' }), 'bytes is no Uint8Array'],
    [() => ({ path: 'a', sorce: 'x' }), 'there is no option "sorce"; did you mean "source"?'],
    [() => ({ path: 'a', format: 'rsi' }), 'format is "rsi"; it is one of ris, bibtex'],
    [() => ({ path: 'a', sourceType: 'db' }), 'sourceType is "db"; it is one of database'],
    [() => ({ path: '' }), 'path is ""; give a text'],
    [() => 5, 'readRecords: the options are 5'],
    [() => mkdtempSync(join(folder, 'empty-')), 'there is no export in the folder'],
  ])('refuses what it cannot read (%#)', async (sources, message) => {
    await expect(readRecords(sources() as string)).rejects.toThrow(message);
  });
});

describe('readRecords and encodings', () => {
  const read = async (bytes: Uint8Array, also: object = {}) =>
    await readRecords([{ name: 'a.ris', bytes, source: 'S', ...also }]);

  test('reads windows-1252 with its quotation marks, and says that it was guessed', async () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('TY  - JOUR\nTI  - '),
      0x93,
      0xd1,
      0x94,
      0x80,
      ...Buffer.from('\nER  - \n'),
    ]);
    const set = await read(bytes);
    expect(set.records[0]?.view.title).toBe('“Ñ”€');
    expect(set.warnings.map(({ code }) => code)).toEqual(['encoding-guessed']);
    expect((await read(bytes, { encoding: 'windows-1251' })).records[0]?.view.title).toBe('“С”Ђ');
    expect((await read(bytes, { encoding: 'windows-1251' })).warnings).toEqual([]);
  });

  test('takes UTF-16 without a mark for a guess, unless it is stated', async () => {
    const bytes = new Uint8Array(Buffer.from(RIS, 'utf16le'));
    expect((await read(bytes)).warnings.map(({ code }) => code)).toEqual(['encoding-guessed']);
    const set = await read(bytes, { encoding: 'UTF16LE' });
    expect(set.warnings).toEqual([]);
    expect(set.records[0]?.view.title).toBe('Ñandú “quoted” – €');
    await expect(read(Uint8Array.from([0xff, 0xfe, ...bytes]), { encoding: 'utf-8' })).rejects.toThrow(
      'is not the encoding that is stated',
    );
  });

  test('reads the encoding that JabRef states', async () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('% Encoding: Cp1250\n@misc{a, title = {'),
      0xb3,
      ...Buffer.from('}}'),
    ]);
    const set = await readRecords([{ name: 'a.bib', bytes, source: 'S' }]);
    expect(set.records[0]?.view.title).toBe('ł');
    expect(set.files[0]?.encoding).toBe('windows-1250');
  });

  test.each([
    [{ encoding: 'gbk' }, RIS, 'its encoding is stated as "gbk"; save it again as UTF-8'],
    [{}, '<?xml version="1.0" encoding="big5"?><xml/>', 'it says that its encoding is "big5"'],
    [
      { encoding: 'utf-8' },
      Uint8Array.of(0x54, 0x0a, 0xe9),
      'on line 2 of "a.ris" there is not the encoding that is stated',
    ],
    [
      { encoding: 'windows-1257' },
      Uint8Array.of(0x54, 0x0a, 0xa1),
      'on line 2 of "a.ris" there is byte 161, which windows-1257 has not',
    ],
    [{}, Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), 'readRecords: "a.ris" says it is utf-16le but is not valid'],
    [{}, 'nothing that is known', 'what "a.ris" is cannot be seen from its text'],
  ])('refuses %j', async (also, text, message) => {
    await expect(read(typeof text === 'string' ? new TextEncoder().encode(text) : text, also)).rejects.toThrow(message);
  });
});

describe('links of records', () => {
  const url = async (link: string) =>
    (await readText('a.ris', `TY  - JOUR\nTI  - A\nUR  - ${link}\nER  - `)).records[0]?.view.url;

  test.each(['http://a.example/x?y=1&z=2#t', 'HTTPS://a.example/', "https://a.example/it's(1)"])(
    '%s is one',
    async (link) => {
      expect(await url(link)).toBe(link);
    },
  );

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'ftp://a.example/',
    'mailto:a@a.example',
    '//a.example/',
    'www.a.example',
    'https:a.example',
    'http://a.example/ onclick=1',
    'https://a.example/"><b>',
    'https://a.example/\\x',
    'https://a.example/\u202egpj',
    'view-source:https://a.example',
    '&#106;avascript:alert(1)',
  ])('%j is none', async (link) => {
    expect(await url(link)).toBeNull();
  });
});
