import { reaches } from '../../util/compare.js';
import { binomialTest as tailOf } from '../fit/binomial-test.js';
import type { RowFit } from './case-sums.js';
import type { Rules } from './options.js';
import type { Output, RowTest } from './types.js';

/** The output of an observed row: see the options of a truth table for the rule. */
export function outputOf(fit: Pick<RowFit, 'inclusion' | 'pri'>, test: RowTest | null, rules: Rules): Output {
  const { inclusion, contradiction, pri } = rules.cutoffs;
  const significance = rules.binomialTest?.significance ?? 0;
  const reached = (cut: number, p: number | undefined) =>
    p === undefined ? reaches(fit.inclusion, cut) : reaches(significance, p);
  if (reached(inclusion, test?.inclusion)) return reaches(fit.pri, pri) ? 1 : 0;
  if (contradiction === null) return 0;
  return reached(contradiction, test?.contradiction ?? undefined) ? 'C' : 0;
}

/** The binomial test of a row of crisp data with `n` cases. */
export function rowTest(inclusion: number, n: number, { cutoffs, binomialTest }: Rules): RowTest | null {
  if (binomialTest === null || n === 0) return null;
  // Nothing can be significantly above 1.
  const p = (cut: number) => (cut === 1 ? 1 : tailOf(Math.round(n * inclusion), n, cut));
  return { inclusion: p(cutoffs.inclusion), contradiction: cutoffs.contradiction && p(cutoffs.contradiction) };
}
