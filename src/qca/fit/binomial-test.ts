import { exactSum } from '../../util/exact-sum.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';

/**
 * One-sided binomial test: the probability of at least `successes` in `trials` when the true share is `share`.
 *
 * For a crisp term, `trials` are the cases in it and `successes` those of them with the outcome; a small value speaks against a
 * true consistency as low as `share` (Ragin 2000). Terms of the distribution are taken relative to the likeliest one and their sums
 * are exact, so nothing overflows and the answer is the same on every machine. O(trials).
 *
 * @param successes a whole number from 0 to `trials`
 * @param trials a whole number from 0
 * @param share the share under the null hypothesis, between 0 and 1
 * @throws when a number is out of its range
 *
 * @example
 * binomialTest(3, 3, 0.5) // => 0.125
 */
export function binomialTest(successes: number, trials: number, share: number): number {
  if (!(Number.isSafeInteger(trials) && trials >= 0)) {
    fail(`binomialTest: trials is ${describeValue(trials)}; pass how many cases there are, a whole number from 0`);
  }
  if (!(Number.isInteger(successes) && successes >= 0 && successes <= trials)) {
    fail(
      `binomialTest: successes is ${describeValue(successes)} of ${trials} trials; pass a whole number from 0 to ${trials}`,
    );
  }
  if (!(share > 0 && share < 1))
    fail(`binomialTest: share is ${describeValue(share)}; a share to test against lies between 0 and 1`);
  const mode = Math.min(trials, Math.floor((trials + 1) * share));
  const [all, tail] = [exactSum(), exactSum()];
  const add = (k: number, weight: number): void => {
    all.add(weight);
    if (k >= successes) tail.add(weight);
  };
  const odds = share / (1 - share);
  add(mode, 1);
  // The weight past the last number is 0.
  for (let k = mode, weight = 1; weight > 0; k++) {
    weight *= ((trials - k) / (k + 1)) * odds;
    add(k + 1, weight);
  }
  for (let k = mode, weight = 1; weight > 0; k--) {
    weight *= k / (trials - k + 1) / odds;
    add(k - 1, weight);
  }
  return tail.value() / all.value();
}
