import { exp } from '../../util/exp.js';
import { fail } from '../../util/fail.js';
import { log } from '../../util/log.js';
import type { Curve } from './curves.js';
import { leastSquares } from './least-squares.js';

/** What the logit of membership is made of. */
export const FORMS = {
  'fractional polynomial': {
    terms: [() => 1, (x) => log(x), (x) => Math.sqrt(x), (x) => x, (x) => x * x],
    positive: true,
  },
  linear: { terms: [() => 1, (x) => x], positive: false },
} as const satisfies Record<string, { readonly terms: readonly Curve[]; readonly positive: boolean }>;

export type IndirectForm = keyof typeof FORMS;

/** Fitted memberships that change by less have converged. */
const SETTLED = 1e-10;
const MOST_ROUNDS = 1000;
/** A step is halved no more often than this: it is nothing by then. */
const MOST_HALVINGS = 50;
/** Weights are kept above this, so that a case that is fitted as fully in or out divides nothing by zero. */
const LEAST_WEIGHT = 1e-12;

/**
 * The indirect method (Ragin 2008): the thresholds sort the cases into equally spaced preliminary memberships (0, 1/k … 1 for
 * k thresholds), and a binomial regression of these on the raw values, with logit link, smooths them. The fit is run until it
 * has converged (iteratively reweighted least squares). Where the thresholds separate the values completely, its limit is the
 * preliminary memberships themselves.
 */
export function indirectCurve(
  caller: string,
  thresholds: readonly number[],
  form: IndirectForm,
  values: readonly number[],
  rounds = MOST_ROUNDS,
): Curve {
  const { terms, positive } = FORMS[form];
  const wrong = values.find((value) => value <= 0);
  if (positive && wrong !== undefined) {
    fail(`${caller}: ${wrong} has no logarithm; shift the values above 0, or choose {form: 'linear'}`);
  }
  // In order of size, so that no sum depends on the order of the cases.
  const sorted = [...values].sort((a, b) => a - b);
  const scores = sorted.map((value) => thresholds.filter((at) => value >= at).length / thresholds.length);
  const columns = terms.map((term) => sorted.map(term));
  const coefficients = logit(caller, columns, scores, rounds);
  return (x) => {
    if (positive && x <= 0) return Number.NaN; // outside of what the form is defined for
    return inverseLogit(coefficients.reduce((sum, weight, i) => sum + weight * (terms[i] as Curve)(x), 0));
  };
}

const inverseLogit = (eta: number): number => 1 / (1 + exp(-eta));

/**
 * Coefficients of the binomial regression of `scores` in [0, 1] on `columns`, by iteratively reweighted least squares. A step
 * that fits worse than the one before is halved: where the tails are fitted as fully in or out, full steps go astray.
 */
function logit(
  caller: string,
  columns: readonly (readonly number[])[],
  scores: readonly number[],
  rounds: number,
): readonly number[] {
  let fitted = scores.map((score) => (score + 0.5) / 2);
  let eta = fitted.map((membership) => log(membership / (1 - membership)));
  let coefficients = columns.map(() => 0);
  let likelihood = Number.NEGATIVE_INFINITY;
  let change = 1;
  for (let round = 0; round < rounds && change >= SETTLED; round++) {
    const weights = fitted.map((membership) => Math.max(membership * (1 - membership), LEAST_WEIGHT));
    const target = scores.map((score, i) => at(eta, i) + (score - at(fitted, i)) / at(weights, i));
    const before = coefficients;
    coefficients = leastSquares(columns, weights, target);
    eta = predicted(columns, coefficients);
    for (let halving = 0; halving < MOST_HALVINGS && logLikelihood(scores, eta) < likelihood; halving++) {
      coefficients = coefficients.map((weight, j) => (weight + at(before, j)) / 2);
      eta = predicted(columns, coefficients);
    }
    likelihood = logLikelihood(scores, eta);
    const next = eta.map(inverseLogit);
    change = farthest(next, fitted);
    fitted = next;
  }
  if (change >= SETTLED) fail(`${caller}: the fit has not settled after ${rounds} rounds; choose {form: 'linear'}`);
  return coefficients;
}

function predicted(columns: readonly (readonly number[])[], coefficients: readonly number[]): number[] {
  const cases = columns[0] as readonly number[];
  return cases.map((_, i) =>
    coefficients.reduce((sum, weight, j) => sum + weight * at(columns[j] as readonly number[], i), 0),
  );
}

/** Σ score·η − ln(1 + e^η), the second written so that no exponential overflows. */
function logLikelihood(scores: readonly number[], eta: readonly number[]): number {
  return scores.reduce((sum, score, i) => {
    const own = at(eta, i);
    return sum + score * own - Math.max(own, 0) - log(1 + exp(-Math.abs(own)));
  }, 0);
}

function farthest(a: readonly number[], b: readonly number[]): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - at(b, i))), 0);
}

const at = (list: readonly number[], i: number): number => list[i] as number;
