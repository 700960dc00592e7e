import { suggestion } from '../../util/did-you-mean.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { checkDate, type NamedRows, type RowSource, readRows, textIn } from '../rows.js';
import { readStage } from './stages.js';
import type { Decision, Decisions, Stage } from './types.js';

/** In which column of a table each part of a decision stands, and what is the same in all rows. */
export interface DecisionMapping {
  /** The column with the id of the record (of a report: of its kept record). */
  readonly record: string;
  /** The column that says include or exclude. */
  readonly answer: string;
  readonly stage?: string;
  readonly reviewer?: string;
  readonly reason?: string;
  /** ISO 8601 dates. */
  readonly date?: string;
  /** A column with 1, yes or true where the decision settles a conflict. */
  readonly adjudicates?: string;
  /** What is the same in every row and has no column: `{stage: 'full text', reviewer: 'Ana'}`. */
  readonly always?: {
    readonly stage?: Stage;
    readonly reviewer?: string;
    readonly date?: string;
    readonly adjudicates?: boolean;
  };
  /** Answers that mean include, whatever their letter case. Default: include, included, yes, true, relevant, 1. */
  readonly include?: readonly (string | number | boolean)[];
  /** Answers that mean exclude. Default: exclude, excluded, no, false, irrelevant, 0. */
  readonly exclude?: readonly (string | number | boolean)[];
}

const MAPPING = [
  'record',
  'answer',
  'stage',
  'reviewer',
  'reason',
  'date',
  'adjudicates',
  'always',
  'include',
  'exclude',
] as const;
const COLUMNS = ['record', 'answer', 'stage', 'reviewer', 'reason', 'date', 'adjudicates'] as const;
const INCLUDE = ['include', 'included', 'yes', 'true', 'relevant', '1'];
const EXCLUDE = ['exclude', 'excluded', 'no', 'false', 'irrelevant', '0'];

/**
 * Screening decisions from a table or from rows, by a stated mapping of columns. A row without an answer is no decision; its record
 * is in `undecided`.
 *
 * @param source what `load` returned, any arquero table, or a list of objects
 * @param mapping the columns `record` and `answer`; `stage` and `reviewer` by column or, where they are the same in all rows, by `always`
 * @throws with the row for an answer that means neither, an unknown stage, a record or reviewer that is missing, a wrong date; for a
 *   column that is not there
 *
 * @example
 * const rows = [{ id: 'a', verdict: 'yes' }, { id: 'b', verdict: 'no' }]
 * const mapping = { record: 'id', answer: 'verdict', always: { stage: 'full text', reviewer: 'Ana' } }
 * decisionsFrom(rows, mapping).decisions.map((one) => one.answer) // => ['include', 'exclude']
 */
export function decisionsFrom(source: RowSource, mapping: DecisionMapping): Decisions {
  const named = readRows('decisionsFrom', source);
  checkMapping(named, mapping);
  const yes = answers(mapping.include, INCLUDE);
  const no = answers(mapping.exclude, EXCLUDE);
  const both = yes.find((word) => no.includes(word));
  if (both !== undefined) fail(`decisionsFrom: "${both}" means both include and exclude; list it once`);
  const decisions: Decision[] = [];
  const undecided: string[] = [];
  named.rows.forEach((row, i) => {
    const where = `decisionsFrom: row ${i + 1}`;
    const cell = (part: (typeof COLUMNS)[number]): string | null => {
      const column = mapping[part];
      return column === undefined ? null : textIn(row[named.columns.indexOf(column)]);
    };
    const record = cell('record') ?? fail(`${where} has no record in "${mapping.record}"; give its id`);
    const answer = cell('answer');
    if (answer === null) undecided.push(record);
    else decisions.push(readDecision(where, record, readAnswer(where, answer, yes, no), cell, mapping));
  });
  return displayable({ kind: 'decisions', decisions, undecided, warnings: [] });
}

function checkMapping(named: NamedRows, mapping: DecisionMapping): void {
  checkOptions('decisionsFrom', mapping, MAPPING);
  for (const part of COLUMNS) {
    const column = mapping[part];
    if (column === undefined && part !== 'record' && part !== 'answer') continue;
    if (typeof column !== 'string') {
      fail(
        `decisionsFrom: the column of the ${part} is ${describeValue(column)}; name it, like {record: 'id', answer: 'decision'}`,
      );
    }
    if (!named.columns.includes(column)) {
      fail(`decisionsFrom: no column named "${column}" for the ${part}${suggestion(column, named.columns)}`);
    }
  }
  checkOptions('decisionsFrom: always', mapping.always ?? {}, ['stage', 'reviewer', 'date', 'adjudicates']);
  for (const part of ['stage', 'reviewer'] as const) {
    const said = Number(mapping[part] !== undefined) + Number(mapping.always?.[part] !== undefined);
    if (said !== 1) {
      const what = said === 0 ? 'is not said' : 'is said twice';
      fail(`decisionsFrom: the ${part} ${what}; name its column, or pass always: {${part}: …}`);
    }
  }
}

function answers(given: DecisionMapping['include'], usual: readonly string[]): readonly string[] {
  return given === undefined ? usual : given.map((word) => String(word).trim().toLowerCase());
}

function readAnswer(where: string, text: string, yes: readonly string[], no: readonly string[]): Decision['answer'] {
  const word = text.toLowerCase();
  if (yes.includes(word)) return 'include';
  if (no.includes(word)) return 'exclude';
  return fail(`${where}: the answer is ${describeValue(text)}; say what it means with include: […] or exclude: […]`);
}

function readDecision(
  where: string,
  record: string,
  answer: Decision['answer'],
  cell: (part: (typeof COLUMNS)[number]) => string | null,
  { always = {} }: DecisionMapping,
): Decision {
  const settles = cell('adjudicates');
  return {
    record,
    stage: readStage(where, always.stage ?? cell('stage')),
    answer,
    reason: cell('reason'),
    reviewer: always.reviewer ?? cell('reviewer') ?? fail(`${where} has no reviewer; say who decided`),
    date: checkDate(where, cell('date') ?? always.date ?? null),
    adjudicates: settles === null ? (always.adjudicates ?? false) : INCLUDE.includes(settles.toLowerCase()),
  };
}
