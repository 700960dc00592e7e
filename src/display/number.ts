export { ratio } from '../util/ratio.js';

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
