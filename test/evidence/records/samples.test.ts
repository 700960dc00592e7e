import { describe, expect, test } from 'vitest';
import { writeRecords } from '../../../src/evidence/records/write/write-records.js';
import { bytesOf, readSample, sampleNames, views } from './samples.js';

const ENCODINGS: Readonly<Record<string, string>> = {
  'scopus.ris': 'utf-8 with BOM',
  'endnote.ris': 'utf-8 with BOM',
  'zotero-utf16.ris': 'utf-16le with BOM',
  'springer-utf16be.ris': 'utf-16be with BOM',
  'scielo-windows-1252.ris': 'windows-1252',
  'web-of-science.ciw': 'utf-8 with BOM',
  'scopus.csv': 'utf-8 with BOM',
  'zotero-latin1.xml': 'windows-1252',
  'plain.csv': 'windows-1252',
};
const FORMATS: Readonly<Record<string, string>> = { bib: 'bibtex', xml: 'endnote-xml' };

test('there is a list of what it says for every sample', () => {
  expect([...views.keys()].sort()).toEqual(sampleNames);
});

describe.each(sampleNames)('readRecords(%s)', (name) => {
  test('views every record field by field as the work it was made of', async () => {
    const set = await readSample(name);
    expect(set.problems).toEqual([]);
    expect(set.records.map(({ view }) => view)).toEqual(views.get(name));
  });

  test('sees format and encoding', async () => {
    const [file] = (await readSample(name)).files;
    const ending = name.slice(name.lastIndexOf('.') + 1);
    expect(file?.format).toBe(FORMATS[ending] ?? ending);
    expect(file?.encoding).toBe(ENCODINGS[name] ?? 'utf-8');
  });

  test('keeps every byte: written as read, it is the same file', async () => {
    const set = await readSample(name);
    const [written] = writeRecords(set, { format: 'as read' });
    expect(written?.name).toBe(name);
    expect(Buffer.compare(written?.bytes as Uint8Array, bytesOf(name))).toBe(0);
  });

  test('numbers the records, and says on which line each begins', async () => {
    const set = await readSample(name);
    expect(set.records.map(({ id }) => id)).toEqual(set.records.map((_, i) => `${name}#${i + 1}`));
    if (name.endsWith('.xlsx')) return;
    const encoding = set.files[0]?.encoding.replace(' with BOM', '');
    const lines = new TextDecoder(encoding).decode(bytesOf(name)).split(/\r\n|\n|\r/);
    for (const { line, raw } of set.records) expect(lines[line - 1]).toContain(raw.split(/\r\n|\n|\r/)[0]);
  });
});
