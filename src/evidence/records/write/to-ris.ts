import type { BibliographicRecord } from '../types.js';
import { nameOf } from './names.js';
import { notesOf, type Settled } from './settled.js';

/** Types of other formats by the words in them, as RIS calls them; what none fits is `GEN`. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/preprint|unpublished/i, 'UNPB'],
  [/chapter|incollection|inbook/i, 'CHAP'],
  [/conference|proceedings|meeting/i, 'CONF'],
  [/thesis|dissertation/i, 'THES'],
  [/report/i, 'RPRT'],
  [/article|review|journal|^j$/i, 'JOUR'],
  [/book|monograph/i, 'BOOK'],
];

/** A type in the words of RIS. */
export function risType(type: string | null): string {
  if (type === null) return 'GEN';
  return /^[A-Z]{3,6}$/.test(type) ? type : (TYPES.find(([words]) => words.test(type))?.[1] ?? 'GEN');
}

/** A record in RIS, from its view. Lines end as RIS has it, with CR and LF. */
export function toRis(record: BibliographicRecord, settled: Settled | null): string {
  const { view, source, id } = record;
  const whole = view.firstPage !== null && view.lastPage !== null;
  const lines: (readonly [string, string | number | null])[] = [
    ['TY', risType(view.type)],
    ...view.authors.map((author) => ['AU', nameOf(author)] as const),
    ['TI', view.title],
    ['PY', view.year],
    ['T2', view.journal],
    ['VL', view.volume],
    ['IS', view.number],
    ['SP', whole ? view.firstPage : view.pages],
    ['EP', whole ? view.lastPage : null],
    ['DO', view.doi],
    ...view.issn.map((issn) => ['SN', issn] as const),
    ['AB', view.abstract],
    ...view.keywords.map((word) => ['KW', word] as const),
    ['LA', view.language],
    ['UR', view.url],
    ...view.identifiers.map(([name, value]) => ['AN', `${name}:${value}`] as const),
    ['DB', source],
    ['N1', `Setwise_record: ${id}`],
    ...(settled === null ? [] : notesOf(settled).map((note) => ['N1', note] as const)),
  ];
  const filled = lines.filter(([, value]) => value !== null && value !== '');
  return `${filled.map(([tag, value]) => `${tag}  - ${oneLine(String(value))}\r\n`).join('')}ER  - \r\n`;
}

export const oneLine = (text: string): string => text.replace(/[\s\0]+/g, ' ').trim();
