import { scaled } from './bits.js';

/** ln 2 in two parts; the upper one has 32 zero bits at its end, so its product with a small whole number is exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;
const PER_LN2 = Math.LOG2E;

/** Beyond these e^x is infinite, or less than half the smallest double. */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;

/**
 * e to the power of `x`, within 1 unit in the last place, and the same bits on every machine.
 *
 * The native function differs in its last digits between engines; this is the method of fdlibm (Sun Microsystems 1993,
 * freely granted) in plain arithmetic: `x = k·ln 2 + r` with |r| ≤ ½ ln 2, e^r by a rational approximation, times 2^k.
 *
 * @example
 * exp(2) // => 7.38905609893065
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW) return 0;
  const k = Math.floor(PER_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = expRemainder(r);
  return scaled(1 - (low - (r * c) / (2 - c) - high), k);
}

/** r − r·(e^r + 1)/(e^r − 1) + 2, by a polynomial in r² (Remes; error below 2^−59 for |r| ≤ ½ ln 2). */
export function expRemainder(r: number): number {
  const t = r * r;
  return (
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  );
}
