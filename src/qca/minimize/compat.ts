import type { Problem } from './problem.js';

/** The R package QCA 3.25 prints measures of fit below this as 0 in its tables of models. */
const SMALLEST_PRINTED = 1e-4;

/** A measure of fit, as it is; with `compat: 'r'` as the R package prints it. */
export function snapped({ options }: Problem, value: number): number {
  return options.compat === 'r' && value < SMALLEST_PRINTED ? 0 : value;
}
