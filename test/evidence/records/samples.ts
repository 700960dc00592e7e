import { readdirSync, readFileSync } from 'node:fs';
import type { RecordSource } from '../../../src/evidence/records/inputs.js';
import { readRecords } from '../../../src/evidence/records/read-records.js';
import type { RecordSet, RecordView } from '../../../src/evidence/records/types.js';

export const SAMPLES = new URL('./samples/', import.meta.url);

/** The names of all samples. */
export const sampleNames = readdirSync(SAMPLES)
  .filter((name) => !/^\.|\.md$|^views\.json$/.test(name))
  .sort();

/** What the records of each sample say, from the list of works they were made of. */
export const views = new Map<string, RecordView[]>(
  Object.entries(JSON.parse(readFileSync(new URL('views.json', SAMPLES), 'utf8'))),
);

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, SAMPLES)));

/** What is stated of the samples that are plain tables. */
export const MAPPING = {
  id: 'Nr',
  title: 'Título',
  authors: 'Autores',
  year: 'Año',
  journal: 'Revista',
  volume: 'Tomo',
  pages: 'Páginas',
  doi: 'DOI',
  language: 'Idioma',
  authorSeparator: ' & ',
};

export function sample(name: string, bytes = bytesOf(name)): RecordSource {
  return { name, bytes, source: 'A source', ...(name.startsWith('plain.') ? { mapping: MAPPING } : {}) };
}

export async function readSample(name: string): Promise<RecordSet> {
  return await readRecords([sample(name)]);
}

/** A text as a file to read. */
export async function readText(name: string, text: string, also: Partial<RecordSource> = {}): Promise<RecordSet> {
  return await readRecords([{ name, bytes: new TextEncoder().encode(text), source: 'A source', ...also }]);
}
