import { reaches } from './compare.js';

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
