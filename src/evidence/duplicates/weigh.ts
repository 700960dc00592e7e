import { compareAbstracts } from './abstracts.js';
import { type Facts, factsOf } from './facts.js';
import type { Verdict } from './names.js';
import type { Prepared } from './prepare.js';
import type { TitleLikeness } from './titles.js';
import type { PairAnswer } from './types.js';

/** What the rule says of two records. */
export interface Weighed {
  readonly answer: PairAnswer;
  /** How far from the border between duplicate (≥ 0) and not: beyond ±1 the rule is sure. */
  readonly margin: number;
  readonly facts: Facts;
  readonly abstract: Verdict;
}

/** Weights of the fields, in quarters so that sums are exact whatever their order. What they mean is in `weigh`. */
type Weights = Readonly<Record<Verdict, number>>;
const TITLE: Readonly<Record<TitleLikeness, number>> = {
  same: 5,
  shorter: 4,
  similar: 3,
  related: 1,
  'numbered apart': 0,
  other: -3,
  unknown: 0,
};
const AUTHORS: Weights = { agree: 2, partly: 0, differ: -2.5, unknown: 0 };
const ABSTRACT: Weights = { agree: 2, partly: 0.5, differ: -1, unknown: 0 };
const PUBLICATION: readonly (readonly [keyof Facts, Weights])[] = [
  ['year', { agree: 1, partly: -0.25, differ: -2, unknown: 0 }],
  ['journal', { agree: 1, partly: 0, differ: -1.5, unknown: 0 }],
  ['volume', { agree: 1, partly: 0, differ: -1.25, unknown: 0 }],
  ['number', { agree: 0.5, partly: 0, differ: -0.25, unknown: 0 }],
  ['pages', { agree: 2, partly: 0.5, differ: -2.5, unknown: 0 }],
  ['doi', { agree: 4, partly: 0, differ: -4, unknown: 0 }],
  ['registration', { agree: 4, partly: 0, differ: -4, unknown: 0 }],
  ['identifiers', { agree: 4, partly: 0, differ: -2, unknown: 0 }],
];
/** What the publication must add where the title alone does not tell the report. */
const NEED: Readonly<Record<TitleLikeness, number>> = {
  same: 0,
  shorter: 0.5,
  similar: 3.25,
  related: 3.5,
  'numbered apart': 6,
  other: 9,
  unknown: 3.5,
};

/**
 * Weighs two records by two questions. Is it the same *work*: title, authors, abstract? And is it the same *publication* of it:
 * year, journal, volume, issue, pages, DOI and numbers? The same work in the same publication is a duplicate; the same work in
 * another publication (a meeting's abstract and the article, a preprint and the article) is another report of the same study.
 * Weights of evidence are added as Fellegi and Sunter (1969) do; ours are set by judgement, not estimated from any data set.
 */
export function weigh(a: Prepared, b: Prepared): Weighed {
  const facts = factsOf(a, b);
  const first = margins(a, b, facts, 'unknown');
  // Abstracts are long: they are read only where they can change something.
  const alike = facts.authors === 'agree' || (facts.title !== 'other' && facts.authors !== 'differ');
  const needed = (alike || first > -4) && (first < 2.5 || facts.title !== 'same');
  const abstract = needed ? compareAbstracts(a.abstract(), b.abstract()) : 'unknown';
  const margin = abstract === 'unknown' ? first : margins(a, b, facts, abstract);
  return { answer: answerOf(a, b, facts, abstract, margin), margin, facts, abstract };
}

function margins(a: Prepared, b: Prepared, facts: Facts, abstract: Verdict): number {
  const publication = publicationWeight(a, b, facts, abstract);
  const sameWork = Math.min(workWeight(a, b, facts, abstract) - 4, publication - needed(a, b, facts, abstract));
  const margin = Math.max(sameWork, samePublication(facts, abstract, publication));
  return a.title.notice === b.title.notice ? margin : Math.min(margin, -2);
}

function workWeight(a: Prepared, b: Prepared, facts: Facts, abstract: Verdict): number {
  const telling = a.title.telling && b.title.telling;
  const title = telling ? TITLE[facts.title] : Math.min(TITLE[facts.title], 2.5);
  // A title of the same words under one number, or on one page of one volume, is no other work, whoever is said to have written it.
  const page = facts.pages === 'agree' && (facts.volume === 'agree' || facts.journal === 'agree');
  const named = (oneNumber(facts) || page) && TITLE[facts.title] > 0 ? 2 : 0;
  return title + AUTHORS[facts.authors] + ABSTRACT[abstract] + named;
}

function publicationWeight(a: Prepared, b: Prepared, facts: Facts, abstract: Verdict): number {
  let weight = a.preprint === b.preprint ? 0 : -2;
  // A trial's entry in a register is not the article about it.
  if ((a.registration === '') !== (b.registration === '')) weight -= 2.5;
  for (const [field, weights] of PUBLICATION) weight += weights[facts[field] as Verdict];
  // Two years apart is a slip or the time from a meeting to an article; more is another edition.
  if (facts.year === 'differ' && Math.abs((a.year as number) - (b.year as number)) === 2) weight += 1;
  return abstract === 'differ' ? weight - 1 : weight;
}

function needed(a: Prepared, b: Prepared, facts: Facts, abstract: Verdict): number {
  const need = NEED[facts.title] - (abstract === 'agree' && facts.title !== 'numbered apart' ? 2 : 0);
  return a.title.telling && b.title.telling ? Math.max(0, need) : Math.max(3.5, need);
}

const oneNumber = (facts: Facts): boolean =>
  facts.doi === 'agree' || facts.registration === 'agree' || facts.identifiers === 'agree';

/** One place of publication is one report even where titles differ, as in translation; never sure where nothing of the title is the same. */
function samePublication(facts: Facts, abstract: Verdict, publication: number): number {
  const place = facts.range && facts.volume !== 'differ' && facts.journal !== 'differ' && facts.year !== 'differ';
  if (!(oneNumber(facts) || place) || facts.pages === 'differ' || facts.title === 'numbered apart') return -9;
  const authors = { agree: 1, partly: 0, unknown: 0, differ: -2 }[facts.authors];
  const title = facts.title === 'other' ? -1.5 : facts.title === 'unknown' ? 0.5 : 1;
  const margin = publication - 5 + authors + title + (abstract === 'differ' ? -3 : abstract === 'agree' ? 2 : 0);
  if (facts.title !== 'other' || abstract === 'agree') return margin;
  // All abstracts of a supplement may have one DOI, and several stand on one page: only a range of pages is one article's.
  return Math.min(margin, place ? 0.5 : -0.25);
}

function answerOf(a: Prepared, b: Prepared, facts: Facts, abstract: Verdict, margin: number): PairAnswer {
  if (margin >= 0) return 'duplicate';
  if (facts.title === 'numbered apart' || facts.authors === 'differ') return 'different';
  if (a.title.notice !== b.title.notice && [a, b].some((one) => one.title.notice === 'reply')) return 'different';
  const telling = a.title.telling && b.title.telling;
  const titled = telling && (facts.title === 'same' || facts.title === 'shorter');
  // Entries of registers name no author.
  const entry = (a.registration === '') !== (b.registration === '');
  // A meeting's abstract and its article, or a preprint, may have titles of their own; what they tell is the same.
  const told = abstract === 'agree' && facts.authors === 'agree';
  return (titled && (facts.authors === 'agree' || abstract === 'agree' || entry)) || told ? 'same study' : 'different';
}
