import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { type Curve, logisticCurve, sCurve } from './curves.js';
import { itemWords } from './definitions.js';
import { ecdfCurve, tfrCurve } from './distribution.js';
import { type IndirectForm, indirectCurve } from './indirect.js';
import type { CalibrationDefinition } from './types.js';

/** What a curve follows from. */
export type Recipe = Pick<CalibrationDefinition, 'items' | 'method' | 'anchors' | 'settings'>;

/**
 * Memberships of raw values by a calibration, one for each value, in their order. A multi-value `crisp` gives value codes.
 *
 * No value is rounded or snapped (`compat: 'r'` in the definition does what the R package QCA does).
 *
 * @param values the raw values of all cases; none may be missing
 * @param definition what {@link direct}, `sShape`, `ecdf`, `tfr`, `indirect` or `crisp` with thresholds gave
 * @throws for a value that is missing or no number, a crisp threshold outside of the values, and values that do not vary
 *   where the method ranks or fits them
 *
 * @example
 * calibrate([1, 4, 6], crisp('score', { thresholds: [3, 5] })) // => [0, 1, 2]
 */
export function calibrate(values: readonly number[], definition: CalibrationDefinition): number[] {
  if (definition?.kind !== 'calibration') {
    fail(`calibrate: the definition is ${describeValue(definition)}; make one with direct('score', {…}) or its like`);
  }
  if (!Array.isArray(values) || values.length === 0) {
    fail(`calibrate: the values are ${describeValue(values)}; pass a list with one number a case`);
  }
  values.forEach((value: unknown, i) => {
    if (!Number.isFinite(value)) {
      fail(
        `calibrate: value ${i + 1} of "${itemWords(definition.items)}" is ${describeValue(value)}; it must be a number`,
      );
    }
  });
  return values.map(curveOf(definition, values));
}

/** Membership as a function of the raw value; methods that rank or fit do so over `values`. */
export function curveOf(definition: Recipe, values: readonly number[]): Curve {
  const { method, settings } = definition;
  const curve = methodCurve(definition, values);
  return settings.compat === 'r' && SNAPPED.has(method) ? (x) => snapped(curve(x)) : curve;
}

const SNAPPED = new Set(['direct', 's-shape', 'ecdf']);

function snapped(membership: number): number {
  if (membership < 0.0001) return 0;
  return membership > 0.9999 ? 1 : membership;
}

function methodCurve({ items, method, anchors, settings }: Recipe, values: readonly number[]): Curve {
  const item = itemWords(items);
  const places = anchors.map(({ value }) => value);
  switch (method) {
    case 'direct':
      return logisticCurve(anchors, settings.logOdds as number, settings.compat === 'r');
    case 's-shape':
      return sCurve(anchors, settings.below as number, settings.above as number);
    case 'ecdf':
      return ecdfCurve(anchors, values);
    case 'tfr':
      return tfrCurve(lowestCategory(item, values, settings.lowest as number | undefined), values);
    case 'indirect':
      varying(item, values);
      return indirectCurve('indirect', places, settings.form as IndirectForm, values);
    case 'crisp':
      return stepCurve(item, places, values);
  }
}

/** The lowest category of a scale, which has cases above it. */
function lowestCategory(item: string, values: readonly number[], stated: number | undefined): number {
  if (stated === undefined) return varying(item, values);
  if (values.some((value) => value > stated)) return stated;
  return fail(`calibrate: no value of "${item}" is above its lowest category, ${stated}; so none is in the set`);
}

/** The lowest of values that are not all the same. */
function varying(item: string, values: readonly number[]): number {
  const lowest = extreme(values, Math.min);
  if (lowest === extreme(values, Math.max)) {
    fail(`calibrate: "${item}" is ${lowest} in every case, so there is nothing to rank or fit; choose anchors instead`);
  }
  return lowest;
}

/** The number of thresholds that a value reaches. A threshold outside of the values divides nothing. */
function stepCurve(item: string, thresholds: readonly number[], values: readonly number[]): Curve {
  const [lowest, highest] = [extreme(values, Math.min), extreme(values, Math.max)];
  const outside = thresholds.find((threshold) => threshold < lowest || threshold > highest);
  if (outside !== undefined) {
    fail(`calibrate: threshold ${outside} is outside of "${item}", which goes from ${lowest} to ${highest}; move it`);
  }
  return (x) => thresholds.filter((threshold) => x >= threshold).length;
}

function extreme(values: readonly number[], of: (a: number, b: number) => number): number {
  return values.reduce((best, value) => of(best, value));
}
