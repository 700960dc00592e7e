import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { BibliographicRecord, RecordSet } from '../records/types.js';
import { checkDate } from '../rows.js';
import { readStage } from './stages.js';
import type { Decision, Decisions, Stage } from './types.js';

/** What the labels of ASReview do not say. */
export interface AsreviewOptions {
  /** Who screened with it; no default, because a decision is somebody's. */
  readonly reviewer: string;
  /** Default `title and abstract`, which is what ASReview screens. */
  readonly stage?: Stage;
  /** Default: none. */
  readonly date?: string;
  /** Of tables, the column of the labels. Default: the one that ASReview itself would take for them. */
  readonly column?: string;
}

/** Columns that ASReview reads and writes labels in (its documentation, “Data format”). */
const COLUMNS = [
  'asreview_label',
  'included',
  'label',
  'label_included',
  'included_label',
  'final_included',
  'included_final',
  'included_flag',
  'include',
];

/**
 * Screening decisions from the labels of ASReview: in RIS the notes `ASReview_relevant` and `ASReview_irrelevant` (`ASReview_not_seen`
 * is no decision), in CSV and workbooks 1 and 0 in the column `included`, `label` or `asreview_label` (empty or −1 is no decision).
 *
 * @param records the records of an export of ASReview, read as any other
 * @param options `reviewer` is needed; see {@link AsreviewOptions}
 * @throws for a label that is none of these, two labels of one record that differ, and where no record has a label
 *
 * @example
 * const record = { id: 'a.ris#1', fields: [['TI', 'A title'], ['N1', 'ASReview_relevant']] }
 * asreviewDecisions({ kind: 'records', records: [record] }, { reviewer: 'Ana' }).decisions[0].answer // => 'include'
 */
export function asreviewDecisions(records: RecordSet, options: AsreviewOptions): Decisions {
  if (records?.kind !== 'records') {
    fail(`asreviewDecisions: the records are ${describeValue(records)}; pass the record set of the export`);
  }
  checkOptions('asreviewDecisions', options, ['reviewer', 'stage', 'date', 'column']);
  const { reviewer, stage = 'title and abstract', date = null, column } = options;
  if (typeof reviewer !== 'string' || reviewer.trim() === '') {
    fail('asreviewDecisions: the reviewer is not said; pass {reviewer: …}, who screened with it');
  }
  const same = {
    stage: readStage('asreviewDecisions', stage),
    reviewer,
    date: checkDate('asreviewDecisions', date),
    reason: null,
    adjudicates: false,
  };
  const names = column === undefined ? COLUMNS : [column.toLowerCase()];
  const labels = records.records.map((record) => ({ record: record.id, label: labelOf(record, names) }));
  if (labels.every(({ label }) => label === null)) {
    fail(
      'asreviewDecisions: no record has a label of ASReview; name the {column}, or pass the file that ASReview exported',
    );
  }
  const decisions = labels.flatMap(({ record, label }): Decision[] =>
    label === 'include' || label === 'exclude' ? [{ record, answer: label, ...same }] : [],
  );
  const decided = new Set(decisions.map(({ record }) => record));
  const undecided = labels.map(({ record }) => record).filter((record) => !decided.has(record));
  return displayable({ kind: 'decisions', decisions, undecided, warnings: [] });
}

type Label = Decision['answer'] | 'not seen';

/** The label of a record; `null` where it has none. */
function labelOf({ id, fields }: BibliographicRecord, names: readonly string[]): Label | null {
  const found = fields.flatMap(([tag, value]) => [
    ...inNotes(value),
    ...(names.includes(tag.trim().toLowerCase()) ? inColumn(id, tag, value) : []),
  ]);
  const [first = null, ...others] = found;
  const other = others.find((one) => one !== first);
  if (other === undefined) return first;
  return fail(
    `asreviewDecisions: record ${id} is labelled ${first} and ${other}; keep one of these labels, or name the {column}`,
  );
}

const NOTES: ReadonlyMap<string, Label> = new Map([
  ['relevant', 'include'],
  ['irrelevant', 'exclude'],
  ['not_seen', 'not seen'],
]);

function inNotes(text: string): Label[] {
  return Array.from(
    text.matchAll(/\bASReview_(relevant|irrelevant|not_seen)\b/g),
    ([, name]) => NOTES.get(name as string) as Label,
  );
}

function inColumn(id: string, tag: string, value: string): Label[] {
  const label = value.trim();
  if (label === '' || label === '-1') return ['not seen'];
  if (/^1(\.0)?$/.test(label)) return ['include'];
  if (/^0(\.0)?$/.test(label)) return ['exclude'];
  return fail(
    `asreviewDecisions: record ${id} has ${describeValue(value)} in "${tag}"; labels of ASReview are 1, 0 or empty`,
  );
}
