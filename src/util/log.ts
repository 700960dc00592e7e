import { highBits, withHighBits } from './bits.js';
import { LN2_HIGH, LN2_LOW } from './exp.js';

/** 2^54: lifts the smallest doubles, which have fewer bits, to normal ones. */
const TWO_54 = 18014398509481984;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
/** The upper bits of 1 and of √½: mantissas are taken from √½ to √2, around 1. */
const ONE = 0x3ff00000;
const ROOT_HALF = 0x3fe6a09e;

/**
 * The natural logarithm of `x`, within 1 unit in the last place, and the same bits on every machine; `NaN` below 0.
 *
 * The method of fdlibm (Sun Microsystems 1993, freely granted) in plain arithmetic: `x = 2^k·(1 + f)` with 1 + f between
 * √½ and √2; log(1 + f) by a polynomial in s = f / (2 + f).
 *
 * @example
 * log(10) // => 2.302585092994046
 */
export function log(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const lifted = x < SMALLEST_NORMAL ? x * TWO_54 : x;
  const shifted = highBits(lifted) + (ONE - ROOT_HALF);
  const k = (shifted >> 20) - 1023 - (x < SMALLEST_NORMAL ? 54 : 0);
  const f = withHighBits(lifted, (shifted & 0xfffff) + ROOT_HALF) - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const rest = halfSquare + logRemainder(s * s);
  return s * rest + k * LN2_LOW - halfSquare + f + k * LN2_HIGH;
}

/** (log(1 + f) − 2s) / s by a polynomial in z = s² (Remes; error below 2^−58). */
function logRemainder(z: number): number {
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  return odd + even;
}
