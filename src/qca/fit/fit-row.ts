import { fail } from '../../util/fail.js';
import {
  antecedentAdjustedContrapositiveConsistency,
  antecedentAdjustedCoverage,
  prevalenceAdjustedConsistency,
  prevalenceAdjustedContrapositiveCoverage,
} from './adjusted.js';
import { binomialTest } from './binomial-test.js';
import { consistency } from './consistency.js';
import { consistencyPriProduct } from './consistency-pri-product.js';
import { contrapositiveConsistency, contrapositiveCoverage } from './contrapositive.js';
import { coverage } from './coverage.js';
import { haesebrouckConsistency } from './haesebrouck-consistency.js';
import { pri } from './pri.js';
import { relevanceOfNecessity } from './relevance-of-necessity.js';
import { setCoincidence } from './set-coincidence.js';
import { type Memberships, sumOfPairs } from './sums.js';
import { sym } from './sym.js';
import { trivialnessOfNecessity } from './trivialness-of-necessity.js';
import type { FitAsNecessary, FitAsSufficient, FitRow } from './types.js';

/** What is asked of every row. */
export interface RowQuestion {
  readonly direction: 'sufficiency' | 'necessity' | null;
  readonly shares: readonly number[];
  readonly compat: 'r' | null;
}

/** One row: a term or the whole against the outcome. */
export function fitRow(
  term: string,
  x: Memberships,
  y: Memberships,
  uniqueCoverage: number,
  asked: RowQuestion,
): FitRow {
  const row = {
    term,
    sufficiency: asked.direction === 'necessity' ? null : asSufficient(x, y, uniqueCoverage, asked.shares),
    necessity: asked.direction === 'sufficiency' ? null : asNecessary(x, y, asked.shares),
    coincidence: setCoincidence([x, y]),
  };
  if (asked.compat === null) return row;
  return { ...row, sufficiency: snapped(row.sufficiency), necessity: snapped(row.necessity) };
}

function asSufficient(
  x: Memberships,
  y: Memberships,
  uniqueCoverage: number,
  shares: readonly number[],
): FitAsSufficient {
  return {
    inclusion: consistency(x, y),
    pri: pri(x, y),
    sym: sym(x, y),
    coverage: coverage(x, y),
    uniqueCoverage,
    haesebrouck: haesebrouckConsistency(x, y),
    product: consistencyPriProduct(x, y),
    contrapositiveConsistency: contrapositiveConsistency(x, y),
    contrapositiveCoverage: contrapositiveCoverage(x, y),
    prevalenceAdjustedConsistency: prevalenceAdjustedConsistency(x, y),
    antecedentAdjustedContrapositiveConsistency: antecedentAdjustedContrapositiveConsistency(x, y),
    antecedentAdjustedCoverage: antecedentAdjustedCoverage(x, y),
    prevalenceAdjustedContrapositiveCoverage: prevalenceAdjustedContrapositiveCoverage(x, y),
    pValues: pValues(x, y, shares),
  };
}

function asNecessary(x: Memberships, y: Memberships, shares: readonly number[]): FitAsNecessary {
  return {
    inclusion: consistency(y, x),
    coverage: coverage(y, x),
    ron: relevanceOfNecessity(x, y),
    trivialness: trivialnessOfNecessity(x, y),
    haesebrouck: haesebrouckConsistency(y, x),
    pValues: pValues(y, x, shares),
  };
}

/** The tests of `from` as a subset of `to`, one a share. */
function pValues(from: Memberships, to: Memberships, shares: readonly number[]): number[] {
  if (shares.length === 0) return [];
  for (const set of [from, to]) {
    const fuzzy = Array.from(set).find((value) => value !== 0 && value !== 1);
    if (fuzzy !== undefined) {
      fail(
        `fit: a binomial test counts cases, but a membership is ${fuzzy}; leave binomialTest out, or use crisp sets`,
      );
    }
  }
  const trials = sumOfPairs(from, to, (a) => a);
  return shares.map((share) => binomialTest(sumOfPairs(from, to, Math.min), trials, share));
}

/** Below this the R package QCA sets a value of fit to 0. */
const SNAP = 1e-5;

function snapped<Values extends FitAsSufficient | FitAsNecessary>(values: Values | null): Values | null {
  if (values === null) return null;
  const own = Object.entries(values).map(([name, value]) => [name, value < SNAP ? 0 : value]);
  return { ...(Object.fromEntries(own) as Values), pValues: values.pValues };
}
