import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/evidence/records/read-records.js';
import type { RecordFormat, RecordSet } from '../../../src/evidence/records/types.js';
import { writeRecords } from '../../../src/evidence/records/write/write-records.js';
import { SetwiseError } from '../../../src/util/fail.js';
import { fc, runs } from '../../support/fc.js';
import { bytesOf, MAPPING, sampleNames } from './samples.js';

/** Samples by format, cut to some records so that a run is quick. */
const seeds = sampleNames.map((name) => ({ name, bytes: bytesOf(name) }));
const text = seeds.filter(({ name }) => !name.endsWith('.xlsx'));
const book = seeds.filter(({ name }) => name.endsWith('.xlsx'));

/** What matters to some reader: tags, ends, quotes, braces, references, names of prototypes, signs of encodings. */
const TOKENS = [
  'TY  - ',
  'ER  - ',
  'TY - ',
  '\nER  -\n',
  'PMID- ',
  '\nPT J\n',
  '\nER\n',
  '\nEF',
  '@article{',
  '@string{a = a # a}',
  '}',
  '{',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\\',
  '#',
  '=',
  '<record>',
  '</record>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a>',
  '&lt;',
  '&#0;',
  '&x;',
  '<a',
  '/>',
  '__proto__',
  'constructor',
  '\ufeff',
  '\ud800',
  '\u202e',
  'é',
  '   ',
  '      ',
];

interface Edit {
  readonly kind: 'cut' | 'put' | 'copy' | 'byte';
  readonly at: number;
  readonly length: number;
  readonly token: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('cut', 'put', 'copy', 'byte'),
  at: fc.nat(1_000_000),
  length: fc.oneof(fc.nat(8), fc.nat(400)),
  token: fc.constantFrom(...TOKENS),
});

function mutated(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let now = Buffer.from(bytes);
  for (const { kind, at, length, token } of edits) {
    const place = now.length === 0 ? 0 : at % now.length;
    const [before, after] = [now.subarray(0, place), now.subarray(place)];
    if (kind === 'cut') now = Buffer.concat([before, after.subarray(length)]);
    else if (kind === 'put') now = Buffer.concat([before, Buffer.from(token), after]);
    else if (kind === 'copy') now = Buffer.concat([before, after.subarray(0, length), after]);
    else if (now.length > 0) now[place] = length % 256;
  }
  return new Uint8Array(now);
}

/** Where two texts are the same but for blanks, commas of rows and what frames records. */
const bare = (part: string): string => part.replace(/[\s,;]+/g, '');

/** Whatever stands between the records and is no frame of the format, head, comment or string is in a problem. */
const FRAMES: Readonly<Record<Exclude<RecordFormat, 'xlsx' | 'csv' | 'bibtex'>, RegExp>> = {
  ris: /^(?:Scopus\s*|EXPORT DATE:.*|Export Date:.*|Provider:.*|Database:.*|Content:.*)$/gm,
  nbib: /^(?:Scopus\s*|EXPORT DATE:.*|Export Date:.*|Provider:.*|Database:.*|Content:.*)$/gm,
  ciw: /^(?:(?:FN|VR|EF)(?: .*)?|Scopus\s*|EXPORT DATE:.*|Export Date:.*|Provider:.*|Database:.*|Content:.*)$/gm,
  'endnote-xml': /<\?xml[^<>]*>|<\/?(?:xml|records)(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/g,
};

function nothingLost(set: RecordSet, bytes: Uint8Array): void {
  const [file] = set.files;
  const back = writeRecords(set, { format: 'as read' })[0]?.bytes as Uint8Array;
  expect(Buffer.compare(back, bytes)).toBe(0);
  if (!file?.pieces || file.format === 'csv' || file.format === 'bibtex') return;
  const frame = FRAMES[file.format as keyof typeof FRAMES];
  const between = file.pieces
    .filter((piece) => typeof piece === 'string')
    .join('\n')
    .replace(/\r\n?/g, '\n')
    .replace(frame, '');
  const aside = set.problems
    .map(({ raw }) => raw)
    .join('\n')
    .replace(/\r\n?/g, '\n')
    .replace(frame, '');
  expect(bare(between)).toBe(bare(aside));
}

async function readsOrRefuses(name: string, bytes: Uint8Array): Promise<void> {
  const mapping = name.startsWith('plain.') ? { mapping: MAPPING } : {};
  try {
    const set = await readRecords([{ name, bytes, source: 'S', ...mapping }]);
    nothingLost(set, bytes);
    expect(set.problems.every(({ line, message }) => line > 0 && message !== '')).toBe(true);
    expect(set.records.every(({ fields }) => fields.length > 0)).toBe(true);
    expect(new Set(set.records.map(({ id }) => id)).size).toBe(set.records.length);
  } catch (error) {
    if (!(error instanceof SetwiseError)) throw error;
    expect(error.message).toMatch(/^readRecords: /);
    expect(error.message).toContain(name);
  }
}

describe('readRecords of a mutated export', () => {
  test('gives records and problems that hold all of its text, or an error with its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...text),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.nat(8),
        async (seed, edits, part) => {
          const some = seed.bytes.subarray(0, 500 * (part + 1));
          await readsOrRefuses(seed.name, mutated(some, edits));
        },
      ),
      { numRuns: runs(98_000) },
    );
  });

  test('gives the rows of a workbook, or an error with its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...book),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (seed, edits) => {
          await readsOrRefuses(seed.name, mutated(seed.bytes, edits));
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});

/** Processor time of reading a text, the least of some runs. */
async function cost(name: string, content: string): Promise<number> {
  const bytes = new TextEncoder().encode(content);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    try {
      await readRecords([{ name, bytes, source: 'S', mapping: { title: 'T' } }]);
    } catch (error) {
      if (!(error instanceof SetwiseError)) throw error;
    }
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

test.each<readonly [string, (n: number) => string]>([
  ['a.ris', (n) => `TY  - JOUR\n${'a\n'.repeat(n)}`],
  ['a.ris', (n) => 'TY  - JOUR\n'.repeat(n)],
  ['a.ris', (n) => `TY  - JOUR\nAU  - ${'a '.repeat(n)}\nER  - `],
  [
    'a.ris',
    (n) => `TY  - JOUR\nSP  - ${'1-'.repeat(n)}\nDO  - ${'10.1234/'.repeat(n)}\nSN  - ${'1234-'.repeat(n)}\nER  - `,
  ],
  [
    'a.ris',
    (n) =>
      `TY  - JOUR\nUR  - ${'http://a;'.repeat(n)}\nAD  - ${',a'.repeat(n)}\nPY  - ${'1'.repeat(n)}\nLA  - ${'e'.repeat(n)}\nER  - `,
  ],
  ['a.nbib', (n) => `PMID- 1\n${'      a\n'.repeat(n)}`],
  ['a.ciw', (n) => `PT J\nAU a\n${'   b\n'.repeat(n)}`],
  ['a.bib', (n) => '@article{a, title = {\n'.repeat(n)],
  ['a.bib', (n) => `@article{a, title = ${'{'.repeat(n)}`],
  ['a.bib', (n) => '@a{b,c=1}@'.repeat(n)],
  ['a.bib', (n) => `@a{b,${'c={d},'.repeat(n)}}`],
  ['a.bib', (n) => `@a{b,author={${'a and '.repeat(n)}},title={${"\\'{".repeat(n)}${'}'.repeat(n)}}}`],
  ['a.bib', (n) => `@a{b,c=1}\n${'a@b.c '.repeat(n)}`],
  ['a.xml', (n) => `<records>${'<record>'.repeat(n)}`],
  ['a.xml', (n) => `<records>${'<record/><!--'.repeat(n)}`],
  ['a.xml', (n) => `<records><record>${'<a>'.repeat(n)}`],
  ['a.xml', (n) => `<records>${'</record>'.repeat(n)}<record>`],
  ['a.csv', (n) => `T,Y\n${'"\n'.repeat(n)}`],
  ['a.csv', (n) => `T,Y\n"\n${'"",""x\n'.repeat(n)}`],
  ['a.csv', (n) => `T,Y\n${'a,"b\n'.repeat(n)}`],
])('readRecords of hostile %s takes time in proportion to its size (%#)', async (name, make) => {
  const size = 5000;
  await cost(name, make(size));
  const [less, more] = [await cost(name, make(size)), await cost(name, make(4 * size))];
  // Quadratic work would be 16 times as much; what is too short to measure is counted as 5 ms.
  expect(more / Math.max(less, 5000)).toBeLessThan(9);
});
