import { describe, expect, test } from 'vitest';
import type { RecordSet } from '../../../../src/evidence/records/types.js';
import { readText } from '../samples.js';

const bib = async (text: string): Promise<RecordSet> => await readText('a.bib', text, { format: 'bibtex' });
const problems = (set: RecordSet) => set.problems.map(({ line, message }) => [line, message]);

describe('readRecords of BibTeX', () => {
  test('reads braces, quotes, numbers, names of strings and what is joined by #', async () => {
    const set = await bib(
      '@string{j = "Journal of " # {Trust}}\n@Article(key2020, title = "A {"}quoted{"} title", journal = J # ", B", year = 2020, month = mar)',
    );
    expect(set.records[0]?.fields).toEqual([
      ['@', 'Article'],
      ['@key', 'key2020'],
      ['title', 'A {"}quoted{"} title'],
      ['journal', 'Journal of Trust, B'],
      ['year', '2020'],
      ['month', 'mar'],
    ]);
    expect(set.records[0]?.view).toMatchObject({
      title: 'A "quoted" title',
      journal: 'Journal of Trust, B',
      year: 2020,
    });
  });

  test('keeps the name of a string that nothing says, and warns', async () => {
    const set = await bib('@article{a, title = {T}, journal = jcr}');
    expect(set.records[0]?.view.journal).toBe('jcr');
    expect(set.warnings).toEqual([
      { code: 'bibtex-string-unknown', message: 'a.bib: no @string says what jcr stands for; the name is kept.' },
    ]);
  });

  test('notes entries that refer to others', async () => {
    const set = await bib('@incollection{a, title = {T}, crossref = {b}}');
    expect(set.warnings.map(({ code }) => code)).toEqual(['bibtex-crossref']);
  });

  test('loses only the entry whose brace is never closed', async () => {
    const set = await bib('@article{a, title = {One}}\n@article{b, title = {Two}\n\n@article{c, title = {Three}}\n');
    expect(set.records.map(({ view }) => view.title)).toEqual(['One', 'Three']);
    expect(problems(set)).toEqual([[2, 'the entry ends where , or } should be']]);
    expect(set.problems[0]?.raw).toBe('@article{b, title = {Two}');
  });

  test('reads entries on one line, and braces and escaped braces inside of others', async () => {
    const set = await bib('@misc{a, title = {x {y} \\{ z}} @misc{b, title={B},,}');
    expect(set.records.map(({ view }) => view.title)).toEqual(['x y { z', 'B']);
    expect(set.problems).toEqual([]);
  });

  test.each([
    ['@article{a b, title = {T}}', 'there is no comma after the key "a"'],
    ['@article{a, = {T}}', 'the name of a field, or }, should be here'],
    ['@article{a, title {T}}', 'there is "{" where = should be'],
    ['@article{a, title = }', 'a field without a value'],
    ['@article{a, title = {T', 'a brace that is never closed'],
    ['@article{a, title = "T}', 'a brace is closed that was not opened'],
    ['@article{a, title = "T', 'a quote that is never closed'],
    ['@article{a}', 'an entry with nothing but its type and its key'],
    ['@comment{a', 'a brace that is never closed'],
    ['@article{a, title = {T} year = 2}', 'there is "y" where , or } should be'],
    ['author = {A}}', 'text outside of an entry; an entry begins with @, its type and {'],
  ])('puts %s aside: %s', async (text, message) => {
    const set = await bib(`@misc{z, title = {Z}}\n${text}\n`);
    expect(problems(set)).toEqual([[2, message]]);
    expect(set.problems[0]?.raw).toBe(text);
    expect(set.records).toHaveLength(1);
  });

  test('passes comment lines and heads over, and bounds strings that double one another', async () => {
    const doubling = Array.from({ length: 40 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`);
    const set = await bib(
      ['% a comment', 'Scopus', '@string{s0 = "aaaaaaaaaa"}', ...doubling, '@misc{a, title = s40}'].join('\n'),
    );
    expect(set.problems[0]?.message).toBe('@string s8 stands for more than 2000 characters');
    expect(set.records.every(({ raw, view }) => raw.length > 0 && (view.title ?? '').length <= 4000)).toBe(true);
  });

  test('bounds how much longer strings make a text', async () => {
    const uses = '@misc{a, title = s}\n'.repeat(2000);
    const set = await bib(`@string{s = "${'a'.repeat(1900)}"}\n${uses}`);
    expect(set.problems.at(-1)?.message).toBe('what @string stands for makes the text many times as long');
    expect(set.records.length + set.problems.length).toBe(2000);
  });
});
