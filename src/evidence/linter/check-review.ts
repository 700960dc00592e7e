import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { LINES } from '../prisma/lines.js';
import { REVIEW_STEPS } from './steps.js';
import type { PublishedReview } from './types.js';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const textOrNull: Check = (value) => value === null || typeof value === 'string';
const whole: Check = (value) => Number.isSafeInteger(value);
const yearOrNull: Check = (value) => value === null || whole(value);
const texts: Check = (value) => Array.isArray(value) && value.every(text);

const SHAPES: readonly (readonly [
  list: 'sources' | 'counts' | 'rows' | 'references' | 'citations',
  fields: Readonly<Record<string, Check>>,
])[] = [
  ['sources', { section: text, names: texts, openEnded: (value) => typeof value === 'boolean' }],
  ['counts', { section: text, what: text, n: (value) => whole(value) && (value as number) >= 0, parts: isParts }],
  [
    'rows',
    {
      row: whole,
      authors: text,
      year: yearOrNull,
      country: textOrNull,
      title: text,
      source: textOrNull,
      mentions: texts,
    },
  ],
  [
    'references',
    {
      number: whole,
      authors: text,
      year: yearOrNull,
      title: text,
      container: textOrNull,
      pages: textOrNull,
      publisher: textOrNull,
      link: textOrNull,
    },
  ],
  ['citations', { section: text, cited: text }],
];

function isParts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((part) => Array.isArray(part) && text(part[0]) && Number.isSafeInteger(part[1]) && part.length === 2)
  );
}

/** Refuses facts of another shape: one that is missing would look like one without fault. */
export function checkReview(review: PublishedReview): void {
  for (const name of ['title', 'source', 'language'] as const) {
    if (!text(review[name])) wrong(name, review[name], 'give a text');
  }
  if (!whole(review.year)) wrong('year', review.year, 'give the year it was published in');
  if (!['with numbers', 'without numbers', 'none'].includes(review.flowDiagram)) {
    wrong('flowDiagram', review.flowDiagram, "it is 'with numbers', 'without numbers' or 'none'");
  }
  for (const [list, fields] of SHAPES) checkList(review, list, fields);
  checkCriteria(review);
  checkNames(review);
}

function checkList(
  review: PublishedReview,
  list: (typeof SHAPES)[number][0],
  fields: Readonly<Record<string, Check>>,
): void {
  const items: unknown = review[list];
  if (!Array.isArray(items)) wrong(list, items, 'give a list, empty where there is none');
  (items as readonly Record<string, unknown>[]).forEach((item, i) => {
    if (typeof item !== 'object' || item === null) wrong(`${list}[${i}]`, item, 'give an object');
    for (const [field, check] of Object.entries(fields)) {
      if (!check(item[field])) wrong(`${list}[${i}].${field}`, item[field], 'see PublishedReview for its form');
    }
  });
}

function checkCriteria({ criteria }: PublishedReview): void {
  if (typeof criteria !== 'object' || criteria === null || !texts(criteria.mentions)) {
    wrong('criteria', criteria, 'give {window, mentions}, with null and [] where none is stated');
  }
  const { window } = criteria;
  const right = window === null || (whole(window?.from) && whole(window?.to) && text(window?.stated));
  if (!right) wrong('criteria.window', window, 'give {from, to, stated, dated}, or null');
}

function checkNames({ counts, reported }: PublishedReview): void {
  const lines = LINES.map(({ name }) => name);
  for (const { what } of counts) {
    if (!lines.includes(what)) fail(`lintReview: no line of a flow is named "${what}"${suggestion(what, lines)}`);
  }
  if (!texts(reported)) wrong('reported', reported, 'give a list of steps');
  const steps = REVIEW_STEPS.map(({ name }) => name);
  for (const step of reported) {
    if (!steps.includes(step)) fail(`lintReview: no step is named "${step}"${suggestion(step, steps)}`);
  }
}

function wrong(what: string, value: unknown, advice: string): never {
  return fail(`lintReview: ${what} is ${describeValue(value)}; ${advice}`);
}
