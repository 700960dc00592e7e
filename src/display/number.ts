import { reaches } from '../util/compare.js';

/**
 * A share or ratio with three decimals, for a reader: the one formatter of every table, chart and text.
 *
 * It never lies. A value is first taken to twelve significant digits (so that 0.8884999999999999, the sum of a half and a
 * rounding error, is 0.8885), then rounded half away from zero in decimal. What is not 0 or 1 is never shown as such
 * (`<0.001`, `>0.999`), and a value beside a cut-off gets as many digits as it takes to stand on its own side of it.
 * `null` and `NaN` (a ratio 0/0) are `—`: no evidence, not zero.
 *
 * @example
 * ratio(8 / 9) // => '0.889'
 */
export function ratio(value: number | null, cut?: number): string {
  if (value === null || Number.isNaN(value)) return '—';
  for (let digits = 3; digits < 12; digits++) {
    const text = rounded(value, digits);
    if (cut === undefined || reaches(value, cut) === reaches(Number(text), cut)) return honest(value, text);
  }
  return String(value);
}

/** A number as it is: whole numbers in full, others with at most ten significant digits; never `-0` or an exponent in sight of one. */
export function plainNumber(value: number): string {
  if (Number.isNaN(value)) return '—';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  if (value === 0) return '0';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(10)));
}

/** A whole number in groups of three digits, also one that a number could not hold: `5,965`. */
export function digits(count: number | string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `3 cases`, `1 case`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${plainNumber(count)} ${count === 1 ? one : many}`;
}

/** That a list is cut, and where the whole is: `first 200 of 7,744 pairs; all are in .pairs`; nothing where it is whole. */
export function firstOf(shown: number, count: number, what: string, where: string): string[] {
  return shown < count ? [`first ${digits(shown)} of ${digits(count)} ${what}; all are in ${where}`] : [];
}

function rounded(value: number, digits: number): string {
  const sign = value < 0 ? '-' : '';
  const precise = Number(Math.abs(value).toPrecision(12));
  const text = String(precise);
  if (text.includes('e-')) return `${sign}${(0).toFixed(digits)}`;
  if (text.includes('e')) return `${sign}${text}`;
  const [whole = '0', fraction = ''] = text.split('.');
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const up = fraction.charAt(digits) >= '5' ? 1n : 0n;
  const all = String(kept + up).padStart(digits + 1, '0');
  return `${sign}${all.slice(0, -digits)}.${all.slice(-digits)}`;
}

function honest(value: number, text: string): string {
  const shown = Number(text);
  const off = Math.abs(shown - value);
  if (off < 1e-9) return text.replace(/^-(0\.0+)$/, '$1');
  const step = `0.${'0'.repeat(text.split('.')[1]?.length ?? 3)}`.slice(0, -1);
  if (shown === 0) return value > 0 ? `<${step}1` : `>-${step}1`;
  if (shown === 1 && value < 1) return `>${step.replace(/0/g, (_, at: number) => (at === 0 ? '0' : '9'))}9`;
  return text;
}
