import type { DeduplicationPayload, LookPayload, PairAnswerPayload } from '../../mime/types.js';
import { type Element, element } from '../markup.js';
import { counted, ratio } from '../number.js';
import { foot, head, names, root, warningLines } from '../parts.js';
import { tableGrid } from '../table.js';

/** What a reader has done: the pair in view, and answers to pairs by their place in the pile. */
export interface DeduplicationView {
  readonly at: number;
  readonly answers: readonly (readonly [pair: number, answer: PairAnswerPayload])[];
}

export const DEDUPLICATION_VIEW: DeduplicationView = { at: 0, answers: [] };
export const PAIR_ANSWERS: readonly PairAnswerPayload[] = ['duplicate', 'same study', 'different'];

/** What a saved notebook shows at most. */
const STATIC_PAIRS = 20;
const STATIC_GROUPS = 50;
const SIGNS = { agree: '=', partly: '≈', differ: '≠', unknown: '' } as const;

/**
 * Draws a deduplication: counts, the "please look" pile with both records beside each other, groups, studies of several reports.
 * With a `view` the pile is paged through pair by pair and answers are collected as a list to copy; without one it stands in full.
 */
export function drawDeduplication(payload: DeduplicationPayload, view: DeduplicationView | null = null): Element {
  return root(
    'deduplication',
    head('De-duplication', deduplicationAbout(payload)),
    warningLines(payload.warnings),
    view === null ? wholePile(payload) : turnedPile(payload, view),
    section(`Groups of duplicates (${payload.groups.count})`, groupsTable(payload)),
    section(`Studies of several reports (${payload.sameStudy.count})`, studiesTable(payload)),
    section(`Answers of persons (${payload.decisions.count})`, decisionsTable(payload)),
  );
}

export function deduplicationAbout({ count, kept, groups, sameStudy, pleaseLook }: DeduplicationPayload): string {
  return [
    counted(count, 'record'),
    `${counted(kept, 'report')} kept`,
    `${counted(count - kept, 'duplicate')} in ${counted(groups.count, 'group')}`,
    `${counted(sameStudy.count, 'study', 'studies')} of several reports`,
    `${counted(pleaseLook.count, 'pair')} to look at`,
  ].join(' · ');
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly of: number;
}

/** The record kept, those it stands for, and why. */
export function groupsTable({ groups }: DeduplicationPayload): Table {
  const rows = groups.first
    .slice(0, STATIC_GROUPS)
    .map(({ kept, duplicates, reason }) => [kept, names(duplicates), reason]);
  return { columns: ['kept', 'duplicates', 'why'], rows, of: groups.count };
}

export function studiesTable({ sameStudy }: DeduplicationPayload): Table {
  return {
    columns: ['reports of one study'],
    rows: sameStudy.first.slice(0, STATIC_GROUPS).map((ids) => [names(ids)]),
    of: sameStudy.count,
  };
}

export function decisionsTable({ decisions }: DeduplicationPayload): Table {
  const rows = decisions.first
    .slice(0, STATIC_GROUPS)
    .map(({ records, answer, by, date, reason }) => [records.join(' and '), answer, by, date ?? '', reason ?? '']);
  return { columns: ['records', 'answer', 'by', 'date', 'reason'], rows, of: decisions.count };
}

/** Both records of a pair, field by field, with a sign for whether they agree. */
export function pairTable({ records, fields }: LookPayload): Table {
  const rows = fields.map(({ field, values, verdict }) => [field, values[0] ?? '', SIGNS[verdict], values[1] ?? '']);
  return { columns: ['', records[0], '', records[1]], rows, of: rows.length };
}

/** What stands over a pair. */
export function pairTitle(pair: LookPayload, index: number, { pleaseLook }: DeduplicationPayload): string {
  return `Please look ${index + 1} of ${pleaseLook.count}: score ${ratio(pair.score)}, the rule says ${pair.answer}`;
}

/** Answers as code that can be copied into a cell. */
export function decisionsCode(payload: DeduplicationPayload, answers: DeduplicationView['answers']): string {
  const lines = answers.flatMap(([at, answer]) => {
    const pair = payload.pleaseLook.first[at];
    return pair ? [`  { records: ${JSON.stringify(pair.records)}, answer: ${JSON.stringify(answer)}, by: '' },`] : [];
  });
  return ['decidePairs(deduplication, [', ...lines, '])'].join('\n');
}

function section(title: string, table: Table): Element[] {
  if (table.rows.length === 0) return [];
  const more = table.of - table.rows.length;
  const box = element(
    'div',
    { class: 'setwise-section' },
    element('b', { class: 'setwise-strong' }, title),
    tableGrid(table),
  );
  return more > 0 ? [box, foot(`and ${more} more`)] : [box];
}

function wholePile(payload: DeduplicationPayload): Element[] {
  const shown = payload.pleaseLook.first.slice(0, STATIC_PAIRS);
  const more = payload.pleaseLook.count - shown.length;
  return [
    ...shown.map((pair, index) => drawPair(payload, pair, index)),
    ...(more > 0 ? [foot(`and ${counted(more, 'more pair')} to look at: pleaseLook of the result has them all`)] : []),
  ];
}

function drawPair(
  payload: DeduplicationPayload,
  pair: LookPayload,
  index: number,
  ...controls: readonly Element[]
): Element {
  return element(
    'div',
    { class: 'setwise-section' },
    element('b', { class: 'setwise-strong' }, pairTitle(pair, index, payload)),
    element('div', { class: 'setwise-soft' }, pair.reason),
    ...controls,
    tableGrid(pairTable(pair)),
  );
}

function turnedPile(payload: DeduplicationPayload, { at, answers }: DeduplicationView): Element[] {
  const { first } = payload.pleaseLook;
  const index = Math.min(at, first.length - 1);
  const pair = first[index];
  if (pair === undefined) return [];
  const given = answers.find(([one]) => one === index)?.[1];
  const code = answers.length === 0 ? [] : [element('pre', { class: 'setwise-code' }, decisionsCode(payload, answers))];
  return [
    drawPair(payload, pair, index, turners(index, first.length), answerButtons(index, given)),
    ...(answers.length === 0
      ? []
      : [foot(`${counted(answers.length, 'answer')}; copy this into a cell and say who decided:`)]),
    ...code,
  ];
}

function turners(index: number, count: number): Element {
  const turn = (label: string, to: number): Element[] =>
    to < 0 || to >= count
      ? []
      : [
          element(
            'button',
            { class: 'setwise-page', type: 'button', 'data-action': 'page', 'data-value': String(to) },
            label,
          ),
        ];
  return element(
    'div',
    { class: 'setwise-foot' },
    ...turn('‹ pair before', index - 1),
    ...turn('next pair ›', index + 1),
  );
}

function answerButtons(index: number, given: PairAnswerPayload | undefined): Element {
  const buttons = PAIR_ANSWERS.map((answer, i) =>
    element(
      'button',
      {
        class: `setwise-tab setwise-button${answer === given ? ' setwise-tab-on' : ''}`,
        type: 'button',
        'aria-pressed': String(answer === given),
        'data-action': 'answer',
        'data-value': `${index} ${i}`,
        'data-item': String(i),
      },
      answer,
    ),
  );
  return element(
    'div',
    { class: 'setwise-tabs', role: 'group', 'aria-label': 'what these two records are', 'data-roving': 'answers' },
    ...buttons,
  );
}
