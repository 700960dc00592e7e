import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkReview } from './check-review.js';
import { matchesOf } from './matches.js';
import type { Rule } from './rule.js';
import { countsAgainstTable, countsDisagree, countsDoNotAdd, flowIdentities, flowNotReported } from './rules/counts.js';
import { criterionBroken, outsideWindow } from './rules/criteria.js';
import { mixedLanguages } from './rules/language.js';
import { malformedLink, pageRangeOdd } from './rules/links.js';
import {
  citationWithoutReference,
  doubleReference,
  referenceNeverCited,
  referenceOnlyInTable,
  yearImpossible,
} from './rules/references.js';
import {
  authorDiffers,
  countryMissing,
  doubleRow,
  orderBroken,
  rowWithoutReference,
  titleCut,
  titleOfAnother,
  yearDiffers,
  yearMissing,
} from './rules/rows.js';
import { sourceNeverCounted, sourcesNotAllNamed } from './rules/sources.js';
import { nameSpelling } from './rules/spelling.js';
import { stepNotReported } from './rules/steps.js';
import type { PublishedReview, ReviewLint } from './types.js';

/** In the order of a reader: numbers, sources, table, criteria, references, form, reporting. */
const RULES: readonly Rule[] = [
  countsDoNotAdd,
  countsDisagree,
  countsAgainstTable,
  flowIdentities,
  flowNotReported,
  sourceNeverCounted,
  sourcesNotAllNamed,
  titleOfAnother,
  authorDiffers,
  nameSpelling,
  yearMissing,
  yearDiffers,
  countryMissing,
  titleCut,
  rowWithoutReference,
  doubleRow,
  criterionBroken,
  outsideWindow,
  referenceNeverCited,
  referenceOnlyInTable,
  citationWithoutReference,
  doubleReference,
  yearImpossible,
  malformedLink,
  pageRangeOdd,
  orderBroken,
  mixedLanguages,
  stepNotReported,
];

/**
 * Checks a published review against itself: its numbers, the sources it names, its table against its text and its references,
 * its own criteria, its links, and the steps it should report. It takes facts as they are printed and judges no content; each
 * finding names its places and values. What is right in the world and wrong in print is a finding, what is wrong in both is not.
 *
 * @param review the facts, see {@link PublishedReview}; a list that does not apply is empty
 * @throws for facts of another shape, naming the one that is wrong
 *
 * @example
 * const review = { title: 'A review', source: 'made up', year: 2024, language: 'en', sources: [], criteria: { window: null, mentions: [] },
 *   counts: [{ section: 'Results', what: 'database_results', n: 31, parts: [['SciELO', 5], ['Scopus', 14]] }],
 *   flowDiagram: 'with numbers', reported: REVIEW_STEPS.map(({ name }) => name), rows: [], references: [], citations: [] };
 * lintReview(review).findings[0].message // => 'Databases 31 is not SciELO 5 + Scopus 14 = 19; 12 of them have no source.'
 */
export function lintReview(review: PublishedReview): ReviewLint {
  if (typeof review !== 'object' || review === null) {
    fail('lintReview: the review is no object; pass its facts, {title, source, year, rows, references, …}');
  }
  checkReview(review);
  // Lists of references in a finding run by number, however they came.
  const sorted = { ...review, references: [...review.references].sort((a, b) => a.number - b.number) };
  const matches = matchesOf(sorted);
  const findings = RULES.flatMap((rule) => rule.find(sorted, matches).map((found) => ({ rule: rule.name, ...found })));
  return displayable({
    kind: 'review-lint',
    title: review.title,
    source: review.source,
    findings,
    rules: RULES.map(({ name, what }) => ({
      rule: name,
      what,
      findings: findings.filter(({ rule }) => rule === name).length,
    })),
    warnings: [],
  });
}
