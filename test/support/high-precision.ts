/**
 * exp, log and power to some 300 bits, in whole numbers only: what the library's own are measured against. A number is a
 * BigInt counted in units of 2^−BITS.
 */
const BITS = 320n;
export const ONE = 1n << BITS;

/** A finite double, exactly (down to 2^−320, which the arguments here never go below in a way that matters). */
export function fromDouble(x: number): bigint {
  const [mantissa, exponent] = parts(x);
  const shift = BigInt(exponent) + BITS;
  return shift >= 0n ? mantissa << shift : mantissa >> -shift;
}

/** Whole mantissa and exponent: x = mantissa · 2^exponent. */
export function parts(x: number): readonly [bigint, number] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = field === 0 ? fraction : fraction | 0x10000000000000n;
  return [bits >> 63n ? -mantissa : mantissa, Math.max(field, 1) - 1075];
}

export const multiply = (a: bigint, b: bigint): bigint => (a * b) >> BITS;

/** ln 2 = Σ 1 / (n·2^n). */
const LN2 = (() => {
  let sum = 0n;
  for (let n = 1n; n <= BITS; n++) sum += ONE / (n << n);
  return sum;
})();

/** e^x as [value, exponent]: value · 2^exponent with value from about ½ to 2; a Taylor series after halving. */
export function exactExp(x: bigint): readonly [bigint, number] {
  const k = (x + LN2 / 2n) / LN2 - (x + LN2 / 2n < 0n ? 1n : 0n);
  const r = (x - k * LN2) >> 16n;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && n < 200n; n++) {
    term = multiply(term, r) / n;
    sum += term;
  }
  for (let i = 0; i < 16; i++) sum = multiply(sum, sum);
  return [sum, Number(k)];
}

/** ln x for a positive double: x = m·2^k with m near 1, ln m = 2·artanh((m − 1) / (m + 1)). */
export function exactLog(x: number): bigint {
  const [mantissa, exponent] = parts(x);
  const length = mantissa.toString(2).length;
  const k = exponent + length - 1;
  const m = mantissa << (BITS - BigInt(length - 1));
  const s = ((m - ONE) << BITS) / (m + ONE);
  const square = multiply(s, s);
  let power = s;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = multiply(power, square);
  }
  return 2n * sum + BigInt(k) * LN2;
}

/** x^y for a positive base, as [value, exponent]; y is exact, so is the logarithm to 300 bits. */
export function exactPower(x: number, y: number): readonly [bigint, number] {
  const [mantissa, exponent] = parts(y);
  const product = exactLog(x) * mantissa;
  return exactExp(exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent));
}

/** How far `found` is from value · 2^exponent, in units of the last place of `found`. */
export function ulpError(found: number, value: bigint, exponent = 0): number {
  const [mantissa, last] = parts(found);
  // Both in units of 2^−BITS of one unit in the last place, shifted to whole numbers.
  const shift = BigInt(exponent - last);
  const exact = shift >= 0n ? value << shift : value >> -shift;
  const difference = (mantissa << BITS) - exact;
  return Number((difference < 0n ? -difference : difference) >> (BITS - 60n)) / 2 ** 60;
}
