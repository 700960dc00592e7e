/**
 * Cosine and sine in plain arithmetic, of an angle in turns (1 is once round).
 *
 * `Math.cos` may differ in the last place from engine to engine; a drawing must be the same text in Node and in every browser.
 * The angle is folded into an eighth of a turn, then a Taylor series of degree 17 leaves an error below 1e-16.
 */
export function cosine(turns: number): number {
  const folded = Math.abs(turns - Math.round(turns));
  if (folded <= 0.125) return series(folded, 0);
  if (folded <= 0.375) return series(0.25 - folded, 1);
  return -series(0.5 - folded, 0);
}

export function sine(turns: number): number {
  return cosine(turns - 0.25);
}

/** The angle in turns, from 0 to 0.5, whose cosine this is; by bisection, so that it is exact to the last place that matters. */
export function arcCosine(value: number): number {
  let low = 0;
  let high = 0.5;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (cosine(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The direction of (x, y), in turns from -0.5 to 0.5. */
export function direction(x: number, y: number): number {
  const length = Math.sqrt(x * x + y * y);
  if (length === 0) return 0;
  const turns = arcCosine(Math.max(-1, Math.min(1, x / length)));
  return y < 0 ? -turns : turns;
}

/** Taylor series of the cosine (`odd` 0) or the sine (`odd` 1) at up to an eighth of a turn. */
function series(turns: number, odd: 0 | 1): number {
  const x = turns * 6.283185307179586;
  let term = odd === 1 ? x : 1;
  let sum = term;
  for (let n = odd + 1; n < 18; n += 2) {
    term *= (-x * x) / (n * (n + 1));
    sum += term;
  }
  return sum;
}
