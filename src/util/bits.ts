/** The bits of doubles, moved about without rounding: what the elementary functions are made with. */

const view = new DataView(new ArrayBuffer(8));

/** The upper 32 bits of a double, signed: sign, exponent and the first 20 bits of the fraction. */
export function highBits(x: number): number {
  view.setFloat64(0, x);
  return view.getInt32(0);
}

/** `x` with other upper 32 bits. */
export function withHighBits(x: number, high: number): number {
  view.setFloat64(0, x);
  view.setInt32(0, high);
  return view.getFloat64(0);
}

/** `x` with its lower 32 bits zero: products of two such numbers are exact. */
export function withoutLowBits(x: number): number {
  view.setFloat64(0, x);
  view.setInt32(4, 0);
  return view.getFloat64(0);
}

/** 2 to the power of a whole number from −1022 to 1023, exactly. */
function twoTo(exponent: number): number {
  view.setInt32(0, (exponent + 1023) << 20);
  view.setInt32(4, 0);
  return view.getFloat64(0);
}

/** `x` (about 1) times 2 to the power of `exponent` (−1100 to 1024), rounded at most once. */
export function scaled(x: number, exponent: number): number {
  if (exponent > 1023) return x * 2 * twoTo(exponent - 1);
  if (exponent < -1021) return x * twoTo(exponent + 100) * twoTo(-100);
  return x * twoTo(exponent);
}
