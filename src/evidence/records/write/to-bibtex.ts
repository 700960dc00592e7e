import type { BibliographicRecord } from '../types.js';
import { nameOf } from './names.js';
import { notesOf, type Settled } from './settled.js';
import { oneLine, risType } from './to-ris.js';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['JOUR', 'article'],
  ['CONF', 'inproceedings'],
  ['CPAPER', 'inproceedings'],
  ['CHAP', 'incollection'],
  ['BOOK', 'book'],
  ['THES', 'phdthesis'],
  ['RPRT', 'techreport'],
  ['UNPB', 'unpublished'],
]);

/** A record in BibTeX, from its view; `number` from 1 makes its key its own. */
export function toBibtex(record: BibliographicRecord, settled: Settled | null, number: number): string {
  const { view } = record;
  const type = TYPES.get(risType(view.type)) ?? 'misc';
  const range = view.firstPage !== null && view.lastPage !== null ? `${view.firstPage}--${view.lastPage}` : null;
  const fields: (readonly [string, string | null])[] = [
    ['author', view.authors.map((author) => escapedName(nameOf(author))).join(' and ')],
    ['title', latex(view.title)],
    [type === 'article' ? 'journal' : 'booktitle', latex(view.journal)],
    ['year', view.year === null ? null : String(view.year)],
    ['volume', latex(view.volume)],
    ['number', latex(view.number)],
    ['pages', range ?? latex(view.pages)],
    ['doi', latex(view.doi)],
    ['issn', view.issn.join(', ')],
    ['abstract', latex(view.abstract)],
    ['keywords', latex(view.keywords.join('; '))],
    ['language', view.language],
    ['url', view.url === null ? null : view.url.replace(/[%&#_~]/g, '\\$&').replace(/[{}]/g, '')],
    ['annote', latex((settled === null ? [] : notesOf(settled)).join('; ').replace(/ASReview_/g, 'ASReview\0'))],
  ];
  const filled = fields.filter(([, value]) => value !== null && value !== '');
  const lines = filled.map(([name, value]) => `  ${name} = {${oneLine((value as string).replace(/\0/g, '_'))}}`);
  return `@${type}{${keyOf(record, number)},\n${lines.join(',\n')}\n}\n`;
}

function keyOf({ view }: BibliographicRecord, number: number): string {
  const family = (view.authors[0]?.family ?? '').normalize('NFD').replace(/[^A-Za-z]/g, '');
  return `${family === '' ? 'Record' : family}${view.year ?? ''}_${number}`;
}

/** Braces that keep a name together stay, those inside of it are escaped like the rest. */
function escapedName(name: string): string {
  const braced = /^\{(.*)\}$/.exec(name);
  return braced ? `{${latex(braced[1] as string)}}` : (latex(name) as string);
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['-', '-{}'],
  ["'", "'{}"],
  ['`', '`{}'],
]);

/** A text such that LaTeX prints it as it is, and `latexToUnicode` gives it back. */
export function latex(text: string | null): string | null {
  return (
    text?.replace(
      /[\\~^]|[-'`](?=[-'`])|[?!](?=`)|[{}%&#_$]/g,
      (sign) => LETTERS.get(sign) ?? (/[?!]/.test(sign) ? `${sign}{}` : `\\${sign}`),
    ) ?? null
  );
}
