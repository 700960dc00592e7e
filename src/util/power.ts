import { highBits, scaled, withHighBits, withoutLowBits } from './bits.js';
import { expRemainder } from './exp.js';

/** A number as a sum of two doubles, for more digits than one of them has. */
interface Pair {
  readonly high: number;
  readonly low: number;
}

/**
 * `base` to the power of `exponent`, within 1 unit in the last place, and the same bits on every machine. Special values as
 * the language's own `**` has them: any number to the power of 0 is 1, a negative one to a fraction `NaN`.
 *
 * The method of fdlibm (Sun Microsystems 1993, freely granted) in plain arithmetic: log₂ of the base in two doubles, times
 * the exponent, then 2 to that power.
 *
 * @example
 * power(0.7, 2.5) // => 0.4099634130016969
 */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return Number.NaN;
  const size = Math.abs(base);
  if (Math.abs(exponent) === Number.POSITIVE_INFINITY) return toInfinity(size, exponent);
  const odd = Math.abs(exponent % 2) === 1;
  const negative = base < 0 || Object.is(base, -0);
  const sign = negative && odd ? -1 : 1;
  if (size === 0) return sign * (exponent > 0 ? 0 : Number.POSITIVE_INFINITY);
  if (size === Number.POSITIVE_INFINITY) return sign * (exponent > 0 ? size : 0);
  if (negative && !Number.isInteger(exponent)) return Number.NaN;
  if (exponent === 1) return base;
  return sign * twoToThe(times(exponent, log2(size)));
}

function toInfinity(size: number, exponent: number): number {
  if (size === 1) return Number.NaN;
  return size > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;
}

const TWO_53 = 9007199254740992;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
/** log₂ 1.5 and 2 / (3 ln 2), each in two parts. */
const LOG2_OF_1_5: Pair = { high: 0.5849624872207642, low: 1.350039202129749e-8 };
const PER_3_LN2: Pair = { high: 0.9617967009544373, low: -7.028461650952758e-9 };
const PER_3_LN2_WHOLE = 0.9617966939259756;

/** log₂ of a positive finite number with about 70 bits: n + log₂ of a mantissa near 1 or near 1.5. */
function log2(size: number): Pair {
  const lifted = size < SMALLEST_NORMAL ? size * TWO_53 : size;
  const bits = highBits(lifted);
  const fraction = bits & 0xfffff;
  const up = fraction >= 0xbb67a ? 1 : 0; // mantissa above √3: halve it
  const near15 = up === 0 && fraction > 0x3988e; // above √1.5
  const n = (bits >> 20) - 1023 + up - (size < SMALLEST_NORMAL ? 53 : 0);
  const mantissa = withHighBits(lifted, (fraction | 0x3ff00000) - (up << 20));
  const { high, low } = mantissaTimes3Over2(mantissa, near15 ? 1.5 : 1);
  const zHigh = PER_3_LN2.high * high;
  const zLow = PER_3_LN2.low * high + low * PER_3_LN2_WHOLE + (near15 ? LOG2_OF_1_5.low : 0);
  const offset = near15 ? LOG2_OF_1_5.high : 0;
  const sum = withoutLowBits(zHigh + zLow + offset + n);
  return { high: sum, low: zLow - (sum - n - offset - zHigh) };
}

/** 3/2 · ln(mantissa / centre) in two parts, by a series in s = (mantissa − centre) / (mantissa + centre). */
function mantissaTimes3Over2(mantissa: number, centre: number): Pair {
  const u = mantissa - centre;
  const v = 1 / (mantissa + centre);
  const s = u * v;
  const sHigh = withoutLowBits(s);
  const sumHigh = withoutLowBits(mantissa + centre);
  const sumLow = mantissa - (sumHigh - centre);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  const square = s * s;
  const series =
    square *
      square *
      (0.5999999999999946 +
        square *
          (0.4285714285785502 +
            square *
              (0.33333332981837743 +
                square * (0.272728123808534 + square * (0.23066074577556175 + square * 0.20697501780033842))))) +
    sLow * (sHigh + s);
  const highSquare = sHigh * sHigh;
  const tHigh = withoutLowBits(3 + highSquare + series);
  const tLow = series - (tHigh - 3 - highSquare);
  const high = sHigh * tHigh;
  const low = sLow * tHigh + tLow * s;
  const total = withoutLowBits(high + low);
  return { high: total, low: low - (total - high) };
}

/** A number times a pair whose high part has few bits. */
function times(y: number, { high, low }: Pair): Pair {
  const yHigh = withoutLowBits(y);
  return { high: yHigh * high, low: (y - yHigh) * high + y * low };
}

/** ln 2, and the same in two parts. */
const LN2 = Math.LN2;
const LN2_PARTS: Pair = { high: 0.6931471824645996, low: -1.904654299957768e-9 };
/** How far the sum of a pair at 1024 may still be below it: log₂ of half a unit in the last place of the largest double. */
const OVERFLOW_MARGIN = 8.008566259537294e-17;

/** 2 to the power of `high + low`. */
function twoToThe({ high, low }: Pair): number {
  const z = low + high;
  if (z > 1024 || (z === 1024 && low + OVERFLOW_MARGIN > z - high)) return Number.POSITIVE_INFINITY;
  if (z < -1075 || (z === -1075 && low <= z - high)) return 0;
  const n = Math.floor(z + 0.5);
  const rest = high - n;
  const t = withoutLowBits(low + rest);
  const u = t * LN2_PARTS.high;
  const v = (low - (t - rest)) * LN2 + t * LN2_PARTS.low;
  const r = u + v;
  const error = v - (r - u);
  const c = expRemainder(r);
  return scaled(1 - ((r * c) / (c - 2) - (error + r * error) - r), n);
}
