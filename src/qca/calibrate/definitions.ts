import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { log } from '../../util/log.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { type Anchor, type AnchorInput, type AnchorsInput, readAnchor, readAnchors } from './anchors.js';
import { FORMS, type IndirectForm } from './indirect.js';
import type { CalibrationDefinition, CalibrationMethod, CalibrationOptions } from './types.js';

/** A column, or several of which the mean is taken. */
export type Items = string | readonly string[];

/** Options of {@link direct}. */
export interface DirectOptions extends CalibrationOptions {
  readonly anchors: AnchorsInput;
  /** Membership at the inclusion anchor, above 0.5 and below 1. Default 0.95, as in the R package QCA. */
  readonly idm?: number;
  /** The same said as log-odds; Ragin (2008) has 3, a membership of 0.953. Give either. */
  readonly logOdds?: number;
}

/**
 * The direct method of calibration (Ragin 2008): a logistic curve through three anchors. Membership is 0.5 at the crossover,
 * `idm` at the inclusion and 1 − `idm` at the exclusion: 1 / (1 + e^(−L·d)), with L = ln(idm / (1 − idm)) and d the distance
 * from the crossover in units of that to the anchor on the same side. Anchors that fall make a set that falls; pairs of
 * anchors make a bell or a valley, as much in as the lower, or the higher, of its two flanks.
 *
 * @param item the column of raw values; of several, as the items of a scale, their mean
 * @param options the anchors, each a value or `{at, reason}`; they have no default, since they are the researcher's
 * @throws when an anchor is missing or no number, when they neither rise nor fall, and for an `idm` outside of (0.5, 1)
 *
 * @example
 * calibrate([20, 50, 80], direct('score', { anchors: { exclusion: 20, crossover: 50, inclusion: 80 }, logOdds: 3 }))
 *   .map((membership) => Math.round(membership * 1000)) // => [47, 500, 953]
 */
export function direct(item: Items, options: DirectOptions): CalibrationDefinition {
  checkOptions('direct', options, ['anchors', 'idm', 'logOdds', 'reason', 'compat']);
  const { idm, logOdds } = options;
  if (idm !== undefined && logOdds !== undefined) fail('direct: idm and logOdds say the same thing; give either');
  if (idm !== undefined && !(typeof idm === 'number' && idm > 0.5 && idm < 1)) {
    fail(`direct: idm is ${describeValue(idm)}; the membership at the inclusion is above 0.5 and below 1`);
  }
  if (logOdds !== undefined && !(logOdds > 0 && Number.isFinite(logOdds))) {
    fail(`direct: logOdds is ${describeValue(logOdds)}; give a number above 0, like 3`);
  }
  const said = logOdds === undefined ? (idm ?? 0.95) : null;
  const settings = said === null ? { logOdds: logOdds as number } : { idm: said, logOdds: log(said / (1 - said)) };
  const words = said === null ? `log-odds of ±${logOdds}` : `${said} at inclusion`;
  return defined('direct', item, readAnchors('direct', options.anchors), settings, `logistic, ${words}`, options);
}

/** Options of {@link sShape}. */
export interface SShapeOptions extends CalibrationOptions {
  readonly anchors: AnchorsInput;
  /** Exponent under the crossover. Default 1: a straight line. Above 1 memberships fall off faster. */
  readonly below?: number;
  /** Exponent over the crossover. Default 1: a straight line. */
  readonly above?: number;
}

/**
 * The linear s-shape, or with exponents the power s-shape (Duşa 2019): 0 up to the exclusion e, ½·((e − x) / (e − c))^below
 * up to the crossover c, 1 − ½·((i − x) / (i − c))^above up to the inclusion i, and 1 from there. Unlike the logistic curve
 * it reaches 0 and 1. Anchors that fall make a set that falls; pairs of anchors make a bell or a valley.
 *
 * @param item the column of raw values; of several, as the items of a scale, their mean
 * @param options the anchors, which have no default, and the exponents
 * @throws when an anchor is missing or no number, when they neither rise nor fall, and for an exponent that is not above 0
 *
 * @example
 * calibrate([0, 25, 50, 75, 100], sShape('share', { anchors: { exclusion: 0, crossover: 50, inclusion: 100 } }))
 *   // => [0, 0.25, 0.5, 0.75, 1]
 */
export function sShape(item: Items, options: SShapeOptions): CalibrationDefinition {
  checkOptions('sShape', options, ['anchors', 'below', 'above', 'reason', 'compat']);
  const { below = 1, above = 1 } = options;
  for (const [name, exponent] of [['below', below] as const, ['above', above] as const]) {
    if (!(exponent > 0 && Number.isFinite(exponent))) {
      fail(`sShape: ${name} is ${describeValue(exponent)}; an exponent is a number above 0`);
    }
  }
  const words = below === 1 && above === 1 ? 'linear' : `power ${below} below and ${above} above the crossover`;
  return defined('s-shape', item, readAnchors('sShape', options.anchors), { below, above }, words, options);
}

/** Options of {@link ecdf}. */
export interface EcdfOptions extends CalibrationOptions {
  readonly anchors: AnchorsInput;
}

/**
 * Calibration by rank: the empirical cumulative distribution F of the values between the outer anchors, bent so that the
 * crossover c has 0.5: F(x) / (2F(c)) up to it and 1 − (1 − F(x)) / (2(1 − F(c))) above it; 0 and 1 beyond the anchors.
 * Memberships depend on which cases are in the data, so say why rank is what matters.
 *
 * @param item the column of raw values; of several, as the items of a scale, their mean
 * @param options three anchors, which have no default
 * @throws when an anchor is missing, double or no number, and when they neither rise nor fall
 *
 * @example
 * calibrate([1, 2, 3, 10], ecdf('score', { anchors: { exclusion: 1, crossover: 2, inclusion: 10 } })) // => [0.25, 0.5, 0.75, 1]
 */
export function ecdf(item: Items, options: EcdfOptions): CalibrationDefinition {
  checkOptions('ecdf', options, ['anchors', 'reason', 'compat']);
  const anchors = readAnchors('ecdf', options.anchors);
  if (anchors.length > 3) fail('ecdf: a rank has one crossover; give one value for each anchor');
  return defined('ecdf', item, anchors, {}, 'by cumulative distribution', options);
}

/** Options of {@link tfr}. */
export interface TfrOptions extends CalibrationOptions {
  /** The lowest category of the scale. Default: the lowest value in the data; say it where no case has it. */
  readonly lowest?: number;
}

/**
 * The totally fuzzy and relative method for ordinal scales, such as Likert items (Cheli & Lemmi 1995): with F the cumulative
 * distribution of the categories, max(0, (F(x) − F(lowest)) / (1 − F(lowest))). The lowest category is fully out, the highest
 * fully in. The R package QCA takes category 1 as the lowest on every scale; `compat: 'r'` does so too.
 *
 * @param item the column of categories, coded as ascending numbers
 * @param options none is needed
 * @throws when `lowest` is no number
 *
 * @example
 * calibrate([0, 0, 1, 2, 2, 2], tfr('answer', { reason: 'only the order counts' })) // => [0, 0, 0.25, 1, 1, 1]
 */
export function tfr(item: Items, options: TfrOptions = {}): CalibrationDefinition {
  checkOptions('tfr', options, ['lowest', 'reason', 'compat']);
  const lowest = options.lowest ?? (options.compat === 'r' ? 1 : undefined);
  if (lowest !== undefined && !Number.isFinite(lowest)) {
    fail(`tfr: lowest is ${describeValue(lowest)}; give the number of the lowest category`);
  }
  const words = `totally fuzzy and relative, lowest category ${lowest ?? 'of the data'}`;
  return defined('tfr', item, [], lowest === undefined ? {} : { lowest }, words, options);
}

/** Options of {@link indirect}. */
export interface IndirectOptions extends CalibrationOptions {
  /** The raw values that part the cases into preliminary memberships, ascending; at least two. */
  readonly thresholds: readonly AnchorInput[];
  /**
   * What the log-odds of membership are made of: x alone (`linear`, as SetMethods), or ln x, √x, x and x² (`fractional
   * polynomial`, the default, as the R package QCA), which needs values above 0.
   */
  readonly form?: IndirectForm;
}

/**
 * The indirect method of calibration (Ragin 2008): thresholds part the cases into preliminary memberships 0, 1/k … 1, and a
 * binomial regression of these on the raw values smooths them. The fit is run until memberships change by less than 10⁻¹²;
 * the R package QCA stops earlier and rounds, up to 4·10⁻⁴ away.
 *
 * @param item the column of raw values; of several, as the items of a scale, their mean
 * @param options the thresholds, which have no default, and the form
 * @throws for fewer than two thresholds, or such as do not ascend; in `calibrate` for a value not above 0 under the
 *   fractional polynomial
 *
 * @example
 * calibrate([1, 2, 3, 4, 5, 6], indirect('score', { thresholds: [2, 4, 6], form: 'linear' })).map((m) => Math.round(m * 100))
 *   // => [8, 19, 38, 62, 81, 92]
 */
export function indirect(item: Items, options: IndirectOptions): CalibrationDefinition {
  checkOptions('indirect', options, ['thresholds', 'form', 'reason', 'compat']);
  const { thresholds, form = 'fractional polynomial' } = options;
  if (!Object.hasOwn(FORMS, form)) {
    fail(
      `indirect: form is ${describeValue(form)}; it is ${Object.keys(FORMS)
        .map((one) => `'${one}'`)
        .join(' or ')}`,
    );
  }
  const anchors = readThresholds('indirect', thresholds);
  if (anchors.length < 2) fail('indirect: one threshold makes two groups, which no curve smooths; give two or more');
  return defined('indirect', item, anchors, { form }, `binomial fit, ${form}`, options);
}

/** Thresholds, checked: at least one, ascending. */
export function readThresholds(caller: string, input: unknown): Anchor[] {
  const given: readonly unknown[] = Array.isArray(input) ? input : [];
  if (given.length === 0) fail(`${caller}: the thresholds are not said; pass a list of raw values, like [3, 5]`);
  const anchors = given.map((one) => readAnchor(caller, 'threshold', one));
  if (anchors.some(({ value }, i) => i > 0 && value <= (anchors[i - 1] as Anchor).value)) {
    fail(`${caller}: the thresholds ${anchors.map(({ value }) => value).join(', ')} do not ascend; put them in order`);
  }
  return anchors;
}

/** A definition, frozen; what all methods have in common is checked here. */
export function defined(
  method: CalibrationMethod,
  item: Items,
  anchors: readonly Anchor[],
  settings: CalibrationDefinition['settings'],
  words: string,
  { reason, compat }: CalibrationOptions,
  labels: readonly string[] | null = null,
): CalibrationDefinition {
  const items = readItems(method, item);
  if (reason !== undefined && typeof reason !== 'string') {
    fail(`${method}: the reason is ${describeValue(reason)}; write it in words`);
  }
  if (compat !== undefined && compat !== 'r')
    fail(`${method}: compat is ${describeValue(compat)}; it is 'r' or left out`);
  const places = anchors.map(({ name, value }) => `${name} ${value}`).join(', ');
  return displayable({
    kind: 'calibration',
    items,
    method,
    anchors,
    settings: compat === undefined ? settings : { ...settings, compat },
    rule: `${itemWords(items)} by ${method}: ${words}${places === '' ? '' : `; ${places}`}`,
    reason: reason ?? null,
    levels: method === 'crisp' ? anchors.length + 1 : 2,
    labels,
  });
}

function readItems(caller: string, input: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(input) ? input : [input];
  if (items.length === 0) fail(`${caller}: there is no column; give its name`);
  const wrong = items.findIndex((item) => typeof item !== 'string' || item === '');
  if (wrong >= 0) fail(`${caller}: the column is ${describeValue(items[wrong])}; give its name`);
  return [...items] as readonly string[];
}

/** The raw value in words. */
export function itemWords(items: readonly string[]): string {
  return items.length === 1 ? (items[0] as string) : `mean of ${items.join(', ')}`;
}
