import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import type { Coding } from '../../../src/evidence/coding/types.js';

/** By the path, not the address: in a test with a page there is no address of a file. */
const FOLDER = join(import.meta.dirname, '../../../notebooks/data/loyalty-review');

/** The facts of the published review, as they stand in `notebooks/data/loyalty-review`. */
export function reviewRows(name: string): Record<string, string>[] {
  const text = readFileSync(join(FOLDER, `${name}.csv`), 'utf8');
  const lines = text.trimEnd().split('\n').map(fields);
  const [head = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ''])));
}

/** One line of these files: no field holds a line break. */
function fields(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

export const book = codebook(reviewRows('codebook') as never, { version: '1' });

const read = (name: string, coder: string): Coding => coding(book, reviewRows(name), { coder, note: 'justification' });

export const coderA = read('coder-a', 'A');
export const coderB = read('coder-b', 'B');
export const adjudicated = read('adjudicated', 'adjudicated');

/** The models of the two analyses: conditions of each. */
export const R4 = ['TEC', 'REL', 'EXP', 'VAL'];
export const G5 = ['QUA', 'VAL', 'TRU', 'REL', 'SAT'];
