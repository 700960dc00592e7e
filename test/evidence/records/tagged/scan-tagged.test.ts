import { describe, expect, test } from 'vitest';
import type { RecordSet } from '../../../../src/evidence/records/types.js';
import { readText } from '../samples.js';

const ris = async (...lines: string[]): Promise<RecordSet> =>
  await readText('a.ris', lines.join('\n'), { format: 'ris' });
const problems = (set: RecordSet) => set.problems.map(({ line, message, raw }) => [line, message, raw]);

describe('readRecords of RIS', () => {
  test('goes on with a value on lines without a tag, and passes blank lines over', async () => {
    const set = await ris('TY  - JOUR', 'TI  - A title', 'that goes', '', '  on', 'AU  - Doe, Ana', 'ER  -');
    expect(set.records[0]?.fields).toEqual([
      ['TY', 'JOUR'],
      ['TI', 'A title\nthat goes\non'],
      ['AU', 'Doe, Ana'],
    ]);
    expect(set.records[0]?.view.title).toBe('A title that goes on');
  });

  test('keeps repeated and unknown tags in their order, and names of prototypes as tags and values', async () => {
    const set = await ris(
      'TY  - JOUR',
      'XX  - 1',
      'N1  - a',
      'N1  - __proto__',
      'KW  - constructor',
      'XX  - 2',
      'ER  - ',
    );
    expect(set.records[0]?.fields.map(([tag]) => tag)).toEqual(['TY', 'XX', 'N1', 'N1', 'KW', 'XX']);
    expect(set.records[0]?.view.keywords).toEqual(['constructor']);
  });

  test('reads tags with one blank, where the record begins so; else such a line goes on with a value', async () => {
    const narrow = await ris('TY - JOUR', 'TI - One', 'ER -');
    expect(narrow.records[0]?.view.title).toBe('One');
    const wide = await ris('TY  - JOUR', 'AB  - One', 'AB - two', 'ER  -');
    expect(wide.records[0]?.view.abstract).toBe('One AB - two');
  });

  test('puts a record without ER aside, and reads the next', async () => {
    const set = await ris('TY  - JOUR', 'TI  - Cut', '', 'TY  - JOUR', 'TI  - Whole', 'ER  - ');
    expect(set.records.map(({ view }) => view.title)).toEqual(['Whole']);
    expect(problems(set)).toEqual([
      [1, 'the record is cut off: it has no line ER at its end', 'TY  - JOUR\nTI  - Cut'],
    ]);
  });

  test('puts aside what is cut off at the end of the file', async () => {
    const set = await ris('TY  - JOUR', 'TI  - Whole', 'ER  - ', 'TY  - JOUR', 'TI  - Cu');
    expect(set.records).toHaveLength(1);
    expect(problems(set)).toEqual([[4, 'the record is cut off: it has no line ER at its end', 'TY  - JOUR\nTI  - Cu']]);
  });

  test('puts text outside of records aside, but not the heads of databases', async () => {
    const set = await ris(
      'Provider: One',
      'Content: text',
      '',
      'TI  - Lost',
      'ER  - ',
      '',
      'TY  - JOUR',
      'TI  - A',
      'ER  - ',
      'end',
    );
    expect(problems(set)).toEqual([
      [4, 'text outside of a record; a record begins with a line TY', 'TI  - Lost\nER  - '],
      [10, 'text outside of a record; a record begins with a line TY', 'end'],
    ]);
  });

  test('ends what is outside where the head of a database follows', async () => {
    const set = await ris('lost', 'Provider: One', 'TY  - JOUR', 'TI  - A', 'ER  - ');
    expect(problems(set).map(([line, , raw]) => [line, raw])).toEqual([[1, 'lost']]);
  });

  test('puts a record aside that says nothing but its type, and one with a NUL', async () => {
    const set = await ris('TY  - JOUR', 'ER  - ', 'TY  - JOUR', 'TI  - A', 'AB  - \0', 'ER  - ');
    expect(problems(set).map(([line, message]) => [line, message])).toEqual([
      [1, 'a record with nothing but TY'],
      [5, 'a NUL character'],
    ]);
  });

  test('keeps what stands behind ER', async () => {
    const set = await ris('TY  - JOUR', 'TI  - A', 'ER  - behind');
    expect(set.records[0]?.fields.at(-1)).toEqual(['ER', 'behind']);
  });
});

describe('readRecords of PubMed', () => {
  const nbib = async (text: string): Promise<RecordSet> => await readText('a.nbib', text);

  test('ends a record where the next begins', async () => {
    const set = await nbib('PMID- 1\nTI  - One\n\nPMID- 2\nTI  - Two\n      goes on\n');
    expect(set.records.map(({ view, line }) => [view.title, line])).toEqual([
      ['One', 1],
      ['Two goes on', 4],
    ]);
    expect(set.records[0]?.raw).toBe('PMID- 1\nTI  - One');
  });

  test('puts a record aside where a line has neither tag nor blanks before it', async () => {
    const set = await nbib('PMID- 1\nTI  - One\nlost its tag\n\nPMID- 2\nTI  - Two\n');
    expect(set.problems.map(({ line, message }) => [line, message])).toEqual([
      [3, '"lost its tag" has no tag and goes on with nothing'],
    ]);
    expect(set.records.map(({ view }) => view.title)).toEqual(['Two']);
  });

  test('takes a tag of other signs for none', async () => {
    const set = await nbib('PMID- 1\nTI  - One\nA.b - no\n');
    expect(set.problems).toHaveLength(1);
  });
});

describe('readRecords of Web of Science', () => {
  const ciw = async (...lines: string[]): Promise<RecordSet> => await readText('a.ciw', lines.join('\n'));
  const HEAD = ['FN Clarivate Analytics Web of Science', 'VR 1.0'];

  test('takes further lines of authors for further authors, and those of a title for its text', async () => {
    const set = await ciw(...HEAD, 'PT J', 'AU Doe, A', '   Roe, B', 'TI A long', '   title', 'ER', '', 'EF');
    expect(set.records[0]?.view.authors.map(({ family }) => family)).toEqual(['Doe', 'Roe']);
    expect(set.records[0]?.view.title).toBe('A long title');
    expect(set.problems).toEqual([]);
  });

  test('says that a file without EF may be cut off, and puts aside a record that EF cuts off', async () => {
    const open = await ciw(...HEAD, 'PT J', 'TI A', 'ER');
    expect(open.problems.map(({ line, message }) => [line, message])).toEqual([
      [5, 'the file ends without the line EF: it may be cut off'],
    ]);
    const cut = await ciw(...HEAD, 'PT J', 'TI A', 'EF');
    expect(cut.problems.map(({ line, message }) => [line, message])).toEqual([
      [3, 'the record is cut off: it has no line ER at its end'],
    ]);
  });

  test('reads files that were put together', async () => {
    const one = [...HEAD, 'PT J', 'TI A', 'ER', 'EF'];
    expect((await ciw(...one, ...one)).records).toHaveLength(2);
    expect((await ciw(...one, ...one)).problems).toEqual([]);
  });
});
