import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/evidence/records/read-records.js';
import { writeRecords } from '../../../src/evidence/records/write/write-records.js';
import { bytesOf } from './samples.js';

const FOLDER = new URL('../../../notebooks/data/own-review/', import.meta.url);
const NAMES = ['emerald.ris', 'pubmed.nbib', 'scielo.ris', 'scopus.csv', 'springer.bib', 'web-of-science.ciw'];

describe('the exports of the template notebook', () => {
  test('are read without a problem, and every record has title, authors, year and journal', async () => {
    const paths = NAMES.map((name) => ({ path: fileURLToPath(new URL(name, FOLDER)), source: name }));
    const set = await readRecords(paths);
    expect(set.problems).toEqual([]);
    expect(set.files.map(({ name, records }) => [name, records.length])).toEqual(
      NAMES.map((name, i) => [name, [8, 5, 7, 18, 8, 14][i]]),
    );
    for (const { view } of set.records) {
      expect([view.title, view.year, view.journal, view.abstract].includes(null)).toBe(false);
      expect(view.authors.length).toBeGreaterThan(0);
      expect(view.url ?? 'https://').toMatch(/^https?:\/\//);
    }
    for (const { name, bytes } of writeRecords(set, { format: 'as read' })) {
      expect(Buffer.compare(bytes, bytesOf(`../../../../notebooks/data/own-review/${name}`))).toBe(0);
    }
  });
});
