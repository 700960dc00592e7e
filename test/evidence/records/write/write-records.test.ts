import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../../src/evidence/records/read-records.js';
import { recordedDecisions } from '../../../../src/evidence/records/recorded-decisions.js';
import { readRow } from '../../../../src/evidence/records/table/scan-rows.js';
import type { RecordSet } from '../../../../src/evidence/records/types.js';
import { toCsv } from '../../../../src/evidence/records/write/to-table.js';
import { type WriteOptions, writeRecords } from '../../../../src/evidence/records/write/write-records.js';
import { fc } from '../../../support/fc.js';
import { messageOf } from '../../../support/thrown.js';
import { MAPPING, readSample, readText, sampleNames } from '../samples.js';

const written = (set: RecordSet, options: WriteOptions): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeRecords(set, options)[0]?.bytes);
const RIS = 'TY  - JOUR\r\nTI  - One\r\nER  - \r\n\r\nTY  - JOUR\r\nTI  - Two\r\nER  - \r\n';

describe('writeRecords(set, {format: as read, decisions})', () => {
  test('appends what ASReview reads to each record of RIS, in its line ends, and nothing else', async () => {
    const set = await readText('a.ris', RIS);
    const text = written(set, {
      format: 'as read',
      decisions: [{ record: 'a.ris#1', answer: 'exclude', reason: 'wrong\n population' }],
    });
    expect(text).toBe(
      'TY  - JOUR\r\nTI  - One\r\nN1  - ASReview_irrelevant\r\nN1  - Setwise_reason: wrong population\r\nER  - \r\n\r\n' +
        'TY  - JOUR\r\nTI  - Two\r\nN1  - ASReview_not_seen\r\nER  - \r\n',
    );
  });

  test('replaces a label that is there', async () => {
    const first = await readText('a.ris', written(await readText('a.ris', RIS), { format: 'as read', decisions: [] }));
    const text = written(first, { format: 'as read', decisions: [{ record: 'a.ris#2', answer: 'include' }] });
    expect(text.match(/ASReview_\w+/g)).toEqual(['ASReview_not_seen', 'ASReview_relevant']);
  });

  test('writes the one blank of records that have one, and leaves what was put aside', async () => {
    const set = await readText('a.ris', 'TY - JOUR\nTI - One\nER -\nlost\n');
    expect(written(set, { format: 'as read', decisions: [] })).toBe(
      'TY - JOUR\nTI - One\nN1 - ASReview_not_seen\nER -\nlost\n',
    );
  });

  test.each([
    ['a.nbib', 'PMID- 1\nTI  - One\n', 'PMID- 1\nTI  - One\nGN  - ASReview_relevant\n'],
    ['a.ciw', 'PT J\nTI One\nER\n\nEF', 'PT J\nTI One\nN1 ASReview_relevant\nER\n\nEF'],
    ['a.bib', '@misc{a,\n\ttitle = {One}\n}\n', '@misc{a,\n\ttitle = {One},\n\tannote = {ASReview_relevant}\n}\n'],
    [
      'a.bib',
      '@misc{a, annote={x}, title="One",}',
      '@misc{a, annote={x}, title="One",\n\tannotation = {ASReview_relevant}\n}',
    ],
    [
      'a.xml',
      '<xml><records><record><rec-number>1</rec-number><notes>x</notes></record></records></xml>',
      '<xml><records><record><rec-number>1</rec-number><notes>x</notes><research-notes>ASReview_relevant</research-notes></record></records></xml>',
    ],
  ])('appends a note in %s', async (name, text, expected) => {
    const set = await readText(name, text);
    expect(written(set, { format: 'as read', decisions: [{ record: `${name}#1`, answer: 'include' }] })).toBe(expected);
  });

  test('appends columns to a table, and fills those it has', async () => {
    const mapping = { title: 'T' };
    const set = await readText('a.csv', '\nT;Y\r\n"A;B";1\r\nbroken\r\nC;2\r\n', { mapping });
    const decisions = [
      { record: 'a.csv#1', answer: 'exclude' as const, reason: '=wrong; "population"' },
      { record: 'a.csv#2', answer: 'include' as const },
    ];
    const text = written(set, { format: 'as read', decisions });
    expect(text).toBe(
      '\nT;Y;included;exclusion_reason\r\n"A;B";1;0;"\'=wrong; ""population"""\r\nbroken\r\nC;2;1;\r\n',
    );
    const again = await readText('a.csv', text, { mapping });
    expect(recordedDecisions(again, { reviewer: 'R' }).map(({ answer, reason }) => [answer, reason])).toEqual([
      ['exclude', '=wrong; "population"'],
      ['include', null],
    ]);
    const changed = written(again, { format: 'as read', decisions: [{ record: 'a.csv#2', answer: 'exclude' }] });
    expect(changed).toBe(
      '\nT;Y;included;exclusion_reason\r\n"A;B";1;;"\'=wrong; ""population"""\r\nbroken\r\nC;2;0;\r\n',
    );
  });

  test.each(sampleNames.filter((name) => !name.endsWith('.xlsx')))(
    'is read again with the same records and the decisions: %s',
    async (name) => {
      const set = await readSample(name);
      const decisions = set.records.slice(1).map(({ id }, i) => ({
        record: id,
        answer: i % 2 === 0 ? ('include' as const) : ('exclude' as const),
        reason: i % 2 === 0 ? null : 'wrong population',
      }));
      const [file] = writeRecords(set, { format: 'as read', decisions });
      const mapping = name.startsWith('plain.') ? { mapping: MAPPING } : {};
      const again = await readRecords([{ name, bytes: file?.bytes as Uint8Array, source: 'A source', ...mapping }]);
      expect(again.problems).toEqual([]);
      expect(again.records.map(({ view }) => view)).toEqual(set.records.map(({ view }) => view));
      const found = recordedDecisions(again, { reviewer: 'R' });
      expect(found.map(({ record, answer, reason }) => ({ record, answer, reason }))).toEqual(decisions);
    },
  );

  test('refuses what it cannot write', async () => {
    const set = await readText('a.ris', RIS);
    const refusal = (options: object): string => messageOf(() => writeRecords(set, options as WriteOptions));
    expect(refusal({ format: 'as read', decisions: [{ record: 'x', answer: 'include' }] })).toMatch(
      'there is no record "x"',
    );
    expect(refusal({ format: 'ris', records: ['x'] })).toMatch('there is no record "x"; see the ids');
    expect(refusal({ format: 'as read', records: [] })).toMatch("'as read' writes whole files");
    expect(refusal({ format: 'docx' })).toMatch('format is "docx"; it is one of as read, ris, bibtex, csv, xlsx');
    const both = ['include', 'exclude'].map((answer) => ({ record: 'a.ris#1', answer }));
    expect(refusal({ format: 'ris', decisions: both })).toMatch('"a.ris#1" has both include and exclude');
    const western = await readText('a.ris', RIS, { encoding: 'windows-1252' });
    const decisions = [{ record: 'a.ris#1', answer: 'exclude' as const, reason: 'не то' }];
    expect(messageOf(() => writeRecords(western, { format: 'as read', decisions }))).toMatch(
      '"н" cannot be written into "a.ris", which is in windows-1252; write another format',
    );
    const book = await readSample('plain.xlsx');
    expect(messageOf(() => writeRecords(book, { format: 'as read', decisions: [] }))).toMatch(
      'is a workbook, which is not changed',
    );
    const copied = JSON.parse(JSON.stringify(book)) as RecordSet;
    expect(messageOf(() => writeRecords(copied, { format: 'as read' }))).toMatch(
      'the bytes of "plain.xlsx" are not known here',
    );
  });

  test('takes the later stage of two, and the adjudicated of two at one stage', async () => {
    const set = await readText('a.ris', RIS);
    const record = 'a.ris#1';
    const decisions = [
      { record, answer: 'exclude' as const, stage: 'full text' as const, adjudicates: false },
      { record, answer: 'include' as const, stage: 'full text' as const, adjudicates: true },
      { record, answer: 'exclude' as const, stage: 'title and abstract' as const },
      { record: 'a.ris#2', answer: 'conflict' as const },
    ];
    expect(written(set, { format: 'as read', decisions }).match(/ASReview_\w+/g)).toEqual([
      'ASReview_relevant',
      'ASReview_not_seen',
    ]);
  });
});

describe('writeRecords(set, {format}) of views', () => {
  const kept = ({ view }: RecordSet['records'][number]) => {
    const { type: _, identifiers: __, country: ___, pages: ____, ...rest } = view;
    return rest;
  };

  test.each(['ris', 'bibtex', 'csv', 'xlsx'] as const)('%s is read again with the same views', async (format) => {
    for (const name of ['scopus.ris', 'zotero.bib', 'pubmed.nbib']) {
      const set = await readSample(name);
      const decisions = [{ record: `${name}#1`, answer: 'exclude' as const, reason: 'too old' }];
      const [file] = writeRecords(set, { format, decisions });
      const again = await readRecords([{ name: file?.name as string, bytes: file?.bytes as Uint8Array, source: 'S' }]);
      expect(again.records.map(kept)).toEqual(set.records.map(kept));
      expect(recordedDecisions(again, { reviewer: 'R' }).map(({ answer, reason }) => [answer, reason])).toEqual([
        ['exclude', 'too old'],
      ]);
    }
  });

  test('writes the records asked for, in that order', async () => {
    const set = await readText('a.ris', RIS);
    const text = written(set, { format: 'ris', records: ['a.ris#2', 'a.ris#1'] });
    expect(text.match(/TI {2}- \w+/g)).toEqual(['TI  - Two', 'TI  - One']);
    expect(text).not.toContain('ASReview');
  });

  test('keeps identifiers and countries in a table', async () => {
    const set = await readSample('pubmed.nbib');
    const [file] = writeRecords(set, { format: 'csv' });
    const again = await readRecords([{ name: 'records.csv', bytes: file?.bytes as Uint8Array, source: 'S' }]);
    const of = (own: RecordSet) => own.records.map(({ view }) => [view.country, view.identifiers]);
    expect(of(again)).toEqual(of(set));
  });

  test('a text is a text in a workbook, whatever it looks like', async () => {
    const titles = ['=1+1', '_x0041_', 'a\u0001b', ' <b> & ', '\u{1f600}'];
    const set = await readText('a.csv', `T\n${titles.map((title) => `"${title}"`).join('\n')}\n`, {
      mapping: { title: 'T' },
      format: 'csv',
    });
    const [file] = writeRecords(set, { format: 'xlsx' });
    const again = await readRecords([{ name: 'r.xlsx', bytes: file?.bytes as Uint8Array, source: 'S' }]);
    expect(again.records.map(({ view }) => view.title)).toEqual(set.records.map(({ view }) => view.title));
    expect(Buffer.from(file?.bytes as Uint8Array).toString('utf8')).not.toContain('<f>');
    const long = await readText('a.csv', `T\n${'a'.repeat(40_000)}\n`, { mapping: { title: 'T' }, format: 'csv' });
    expect(messageOf(() => writeRecords(long, { format: 'xlsx' }))).toMatch('is longer than a cell of Excel holds');
  });

  test('guards every text cell of CSV that begins like a formula, and gives it back', async () => {
    const payloads = [
      '=1+1',
      '=HYPERLINK("http://x.example";"y")',
      "=cmd|' /C calc'!A0",
      '+1+1',
      '+cmd',
      '@SUM(1)',
      '-1+1',
      "-2+3+cmd|' /C calc'!A0",
      '-a',
      '\t=1',
      "'=1",
      "''=1",
      '=',
      '@',
      '+',
      '-',
      '=IMPORTXML(1)',
      '-=1',
      '+-1',
      '@@',
    ];
    const cells = [...payloads, '-0.5', '-5', '~A', 'a=b', "'quoted'", '0'];
    const row = toCsv([cells]).slice(1).trimEnd();
    const read = readRow(row, 0, ',');
    const shown = 'cells' in read ? read.cells : [];
    for (const cell of shown) expect(/^(?:[=+@\t\r]|-(?!\d*\.?\d+$))/.test(cell)).toBe(false);
    expect(shown.slice(payloads.length)).toEqual(['-0.5', '-5', '~A', 'a=b', "'quoted'", '0']);
    const text = `TY  - JOUR\nAB  - x\n${payloads.map((own) => `KW  - ${own}`).join('\n')}\nER  - \n`;
    const set = await readText('a.ris', text);
    const keywords = set.records[0]?.view.keywords as string[];
    for (const title of keywords) {
      const one = { ...set, records: set.records.map((own) => ({ ...own, view: { ...own.view, title } })) };
      const [file] = writeRecords(one, { format: 'csv' });
      const again = await readRecords([{ name: 'r.csv', bytes: file?.bytes as Uint8Array, source: 'S' }]);
      expect(again.records[0]?.view.title).toBe(title);
    }
  });

  test('any title, of any signs, comes back from every format', async () => {
    const base = await readText('a.ris', 'TY  - JOUR\nTI  - x\nER  - \n');
    const signs = fc.string({ unit: fc.constantFrom(...'ab é"\'{}\\%&#_$~^-=+@,;<>|`?'.split('')), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(signs, fc.constantFrom('ris', 'bibtex', 'csv', 'xlsx' as const), async (text, format) => {
        const title = text.replace(/\s+/g, ' ').trim();
        fc.pre(title !== '');
        const set = { ...base, records: base.records.map((own) => ({ ...own, view: { ...own.view, title } })) };
        const [file] = writeRecords(set, { format: format as 'ris' });
        const again = await readRecords([
          { name: file?.name as string, bytes: file?.bytes as Uint8Array, source: 'S' },
        ]);
        expect(again.records[0]?.view.title).toBe(title);
      }),
      { numRuns: 200 },
    );
  });
});

describe('recordedDecisions(set, options)', () => {
  test('names the reviewer and the stage, and passes over records that were not seen', async () => {
    const text =
      'TY  - JOUR\nTI  - A\nN1  - a note; ASReview_relevant ASReview_prior\nER  - \nTY  - JOUR\nTI  - B\nN1  - ASReview_not_seen\nER  - \n';
    const set = await readText('a.ris', text);
    expect(recordedDecisions(set, { reviewer: 'Ana', stage: 'full text' })).toEqual([
      {
        record: 'a.ris#1',
        stage: 'full text',
        answer: 'include',
        reason: null,
        reviewer: 'Ana',
        date: null,
        adjudicates: false,
      },
    ]);
  });

  test('reads the columns that ASReview reads', async () => {
    const set = await readText('a.csv', 'T,label_included\nA,1\nB,0\nC,\nD,-1\n', { mapping: { title: 'T' } });
    expect(recordedDecisions(set, { reviewer: 'R' }).map(({ answer }) => answer)).toEqual(['include', 'exclude']);
  });

  test('refuses two labels, other values and no reviewer', async () => {
    const two = await readText(
      'a.ris',
      'TY  - JOUR\nTI  - A\nN1  - ASReview_relevant\nN1  - ASReview_irrelevant\nER  - \n',
    );
    expect(messageOf(() => recordedDecisions(two, { reviewer: 'R' }))).toMatch(
      '"a.ris#1" is labelled relevant and irrelevant',
    );
    const odd = await readText('a.csv', 'T,included\nA,maybe\n', { mapping: { title: 'T' } });
    expect(messageOf(() => recordedDecisions(odd, { reviewer: 'R' }))).toMatch('"a.csv#1" has "maybe" in included');
    expect(messageOf(() => recordedDecisions(odd, { reviewer: '' }))).toMatch('reviewer is ""');
  });
});
