import { isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Decision, Stage } from '../screening/types.js';
import { latexToUnicode } from './bibtex/latex.js';
import { unguardCell } from './guard-cell.js';
import type { BibliographicRecord, RecordFormat, RecordSet } from './types.js';
import { valuesOf } from './view/fields.js';
import { NOTE_TAGS, noteDecision } from './write/append-note.js';

/** Whose decisions these are, and at which stage they were taken. */
export interface RecordedDecisionsOptions {
  readonly reviewer: string;
  /** Default: `title and abstract`, which is what screening tools record. */
  readonly stage?: Stage;
}

/** The names of columns that ASReview reads labels from. */
const COLUMNS = [
  'included',
  'label',
  'label_included',
  'included_label',
  'included_final',
  'final_included',
  'included_flag',
  'include',
  'asreview_label',
];

/**
 * The decisions that the records of a set carry: ASReview's labels in notes (RIS `N1  - ASReview_relevant`; BibTeX, EndNote and
 * others in their notes), or 1 and 0 in a column `included` of a table. Records that were not seen carry none.
 *
 * @throws for a record that is labelled relevant and irrelevant, and for other values in the column
 *
 * @example
 * const bytes = new TextEncoder().encode('TY  - JOUR\nTI  - Trust\nN1  - ASReview_irrelevant\nER  - \n')
 * const set = await readRecords([{ name: 'one.ris', bytes, source: 'Scopus' }])
 * recordedDecisions(set, { reviewer: 'Ana' }).map(({ record, answer }) => [record, answer]) // => [['one.ris#1', 'exclude']]
 */
export function recordedDecisions(set: RecordSet, options: RecordedDecisionsOptions): Decision[] {
  if (!isResult(set, 'records'))
    fail(`recordedDecisions: the first argument is ${describeValue(set)}; pass what readRecords() returned`);
  checkOptions('recordedDecisions', options, ['reviewer', 'stage']);
  const { reviewer, stage = 'title and abstract' } = options;
  if (typeof reviewer !== 'string' || reviewer === '') {
    fail(`recordedDecisions: reviewer is ${describeValue(reviewer)}; say whose decisions these are`);
  }
  const formats = new Map(set.files.map(({ name, format }) => [name, format]));
  return set.records.flatMap((record): Decision[] => {
    const found = decisionOf(record, formats.get(record.file) as RecordFormat);
    if (found === null) return [];
    return [{ record: record.id, stage, ...found, reviewer, date: null, adjudicates: false }];
  });
}

type Found = Pick<Decision, 'answer' | 'reason'>;

function decisionOf(record: BibliographicRecord, format: RecordFormat): Found | null {
  if (format === 'csv' || format === 'xlsx') return cellDecision(record);
  const notes = valuesOf(record.fields, ...NOTE_TAGS[format]);
  const { labels, reason } = noteDecision(format === 'bibtex' ? notes.map(latexToUnicode) : notes);
  const yes = labels.includes('ASReview_relevant');
  const no = labels.includes('ASReview_irrelevant');
  if (yes && no) {
    fail(`recordedDecisions: "${record.id}" is labelled relevant and irrelevant; correct its notes`);
  }
  if (!yes && !no) return null;
  return { answer: yes ? 'include' : 'exclude', reason: yes ? null : reason };
}

function cellDecision(record: BibliographicRecord): Found | null {
  const [name, value] = record.fields.find(([column]) => COLUMNS.includes(column.trim())) ?? ['', ''];
  const text = value.trim();
  if (text === '' || text === '-1') return null;
  if (text !== '0' && text !== '1') {
    return fail(`recordedDecisions: "${record.id}" has ${JSON.stringify(text)} in ${name}; it should be 1, 0 or empty`);
  }
  const reason = valuesOf(record.fields, 'exclusion_reason')[0];
  return { answer: text === '1' ? 'include' : 'exclude', reason: reason === undefined ? null : unguardCell(reason) };
}
