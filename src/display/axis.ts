/** A linear scale from values to pixels. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
}

export function scale(low: number, high: number, from: number, to: number): Scale {
  const span = high - low;
  return { low, high, at: (value) => (span > 0 ? from + ((value - low) / span) * (to - from) : (from + to) / 2) };
}

/** An end of the range that a rounding error keeps from being a multiple is one. */
const NEAR = 1e-9;
const STEPS = [1, 2, 5, 10] as const;

/**
 * Round numbers from `low` to `high`, about `count` of them: multiples of 1, 2 or 5 times a power of ten.
 *
 * @example
 * ticks(0, 47, 5) // => [0, 10, 20, 30, 40]
 */
export function ticks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count;
  if (!(rough > 0) || !Number.isFinite(rough)) return [low];
  const power = Number(`1e${rough.toExponential().split('e')[1]}`);
  const step = power * (STEPS.find((one) => one * power >= rough) ?? 10);
  const first = Math.ceil(low / step - NEAR);
  const last = Math.floor(high / step + NEAR);
  // Cut to fifteen digits, so that three times 0.1 is 0.3 on an axis.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(15)));
}
