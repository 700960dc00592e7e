/**
 * P(K ≥ `successes`) for K successes in `trials` independent trials with the given probability of success.
 *
 * Every term of the distribution follows from its neighbour by one multiplication and one division; all are taken relative
 * to the largest, which stands for 1, and divided by their total in the end. So nothing overflows, no logarithm is needed,
 * and terms that vanish beside the largest vanish from the answer too. O(trials).
 *
 * @example
 * binomialTail(4, 4, 0.5) // => 0.0625
 */
export function binomialTail(successes: number, trials: number, probability: number): number {
  if (probability === 0) return successes > 0 ? 0 : 1;
  if (probability === 1) return successes > trials ? 0 : 1;
  const odds = probability / (1 - probability);
  const mode = Math.min(trials, Math.floor((trials + 1) * probability));
  let all = 0;
  let tail = 0;
  const count = (at: number, term: number) => {
    all += term;
    if (at >= successes) tail += term;
  };
  let term = 1;
  for (let at = mode; at <= trials && term > 0; at++) {
    count(at, term);
    term *= ((trials - at) / (at + 1)) * odds;
  }
  term = 1;
  for (let at = mode; at > 0 && term > 0; at--) {
    term *= at / ((trials - at + 1) * odds);
    count(at - 1, term);
  }
  return tail / all;
}
