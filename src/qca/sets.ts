import { suggestion } from '../util/did-you-mean.js';
import { displayable } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import type { Warning } from '../util/warning.js';
import type { CalibrationRecord } from './calibrate/types.js';

/** How one set came about; it travels with the set and is shown with it. */
export interface SetRecord {
  /** `as given`: the memberships are the column's own. Else by what they were made from raw values. */
  readonly method: 'as given' | CalibrationRecord['method'];
  /** The rule in words, e.g. `1 where all of q1, q2, q3 are 5, else 0`. */
  readonly rule: string;
  /** Why this rule, in the researcher's words; `null` when none was given. */
  readonly reason: string | null;
  /** The columns it was made from. */
  readonly from: readonly string[];
  /** Of a set made from raw values: these, the anchors and what else makes it repeatable. */
  readonly calibration?: CalibrationRecord;
  /** What was changed after that, in words: cases at exactly 0.5 that were nudged to a side. */
  readonly changes?: readonly string[];
}

/** A case that was left out because values were missing. */
export interface DroppedCase {
  readonly name: string;
  /** The columns in which it has no value. */
  readonly missing: readonly string[];
}

/** One set: a membership in [0, 1] for each case, in the order of `SetData.cases`. */
export interface SetColumn {
  readonly name: string;
  readonly memberships: readonly number[];
  /** How many values it has: 2 for a crisp or fuzzy set. More: a multi-value set, whose `memberships` are value codes from 0. */
  readonly levels: number;
  /** What the values 0, 1, … of a multi-value set are called; `null` where nothing was said. */
  readonly labels: readonly string[] | null;
  /** Whether cases may stand outside it: the value {@link DOES_NOT_APPLY}, printed `-` (temporal QCA). */
  readonly temporal: boolean;
  readonly record: SetRecord;
}

/** The value of a temporal set for a case to which the order of two events does not apply (Caren & Panofsky 2005). */
export const DOES_NOT_APPLY = -1;

/** Named sets over named cases. Frozen; every function of the method reads it and none changes it. */
export interface SetData {
  readonly kind: 'sets';
  readonly cases: readonly string[];
  readonly columns: readonly SetColumn[];
  /** Cases that the data had and this does not. */
  readonly dropped: readonly DroppedCase[];
  readonly warnings: readonly Warning[];
}

/** What a column needs to be a set; without a record its memberships are taken as given. */
export interface SetColumnInput {
  readonly name: string;
  readonly memberships: readonly number[];
  /** Default 2, for a crisp or fuzzy set; for a multi-value set the number of its values. */
  readonly levels?: number;
  readonly labels?: readonly string[] | null;
  /** Default false. */
  readonly temporal?: boolean;
  readonly record?: SetRecord;
}

/**
 * The record of a set whose memberships are the column's own.
 *
 * @param name the column
 * @param reason why they are as they are, in your own words. Default: none given
 *
 * @example
 * asGiven('Trust', 'coded by two readers').rule // => 'memberships as given'
 */
export function asGiven(name: string, reason: string | null = null): SetRecord {
  return { method: 'as given', rule: 'memberships as given', reason, from: [name] };
}

/**
 * Named sets over named cases, checked and frozen: the data every function of the method reads.
 *
 * Case names are unique and not empty, set names too, and every membership is a number in [0, 1]. A set in which all
 * memberships are equal, and cases at exactly 0.5, are findings: they become warnings.
 *
 * @param cases one name a case
 * @param columns one a set, each with one membership a case in the order of `cases`
 * @param also warnings from where the data came from; default none
 * @param dropped cases that were left out; default none
 * @throws for a name that is empty or not unique, and for a membership that is missing, no number or outside [0, 1]
 *
 * @example
 * setData(['a', 'b'], [{ name: 'Trust', memberships: [1, 0] }]).columns[0].memberships // => [1, 0]
 */
export function setData(
  cases: readonly string[],
  columns: readonly SetColumnInput[],
  also: readonly Warning[] = [],
  dropped: readonly DroppedCase[] = [],
): SetData {
  if (!Array.isArray(cases) || !Array.isArray(columns)) {
    fail('sets: cases or sets are no list; pass a list of names, and a list of {name, memberships}');
  }
  if (cases.length === 0) fail('sets: there is no case; the data need at least one row');
  if (columns.length === 0) fail('sets: there is no set; name at least one column');
  checkNames('case', cases);
  checkNames(
    'set',
    columns.map((column) => column.name),
  );
  for (const column of columns) checkMemberships(column, cases);
  const own = columns.map(({ name, memberships, levels, labels, temporal, record }) => ({
    name,
    memberships: [...memberships],
    levels: levels ?? 2,
    labels: labels ? [...labels] : null,
    temporal: temporal ?? false,
    record: record ?? asGiven(name),
  }));
  return displayable({
    kind: 'sets',
    cases: [...cases],
    columns: own,
    dropped: dropped.map((one) => ({ ...one })),
    warnings: [...also, ...droppedFindings(dropped), ...own.flatMap((column) => setFindings(column, cases, NO_ROW))],
  });
}

/** Which cases were left out for missing values. */
export function droppedFindings(dropped: readonly DroppedCase[]): Warning[] {
  if (dropped.length === 0) return [];
  const listed = dropped.map(({ name, missing }) => `${name} (${missing.join(', ')})`).join('; ');
  const message = `${dropped.length === 1 ? 'One case was' : `${dropped.length} cases were`} left out for missing values: ${listed}.`;
  return [{ code: 'cases-dropped', message }];
}

/** What being at exactly 0.5 in a condition means. */
export const NO_ROW = 'so in no truth-table row';

/** The set called `name`. */
export function setNamed(sets: SetData, name: string, caller: string): SetColumn {
  const found = sets.columns.find((column) => column.name === name);
  if (found) return found;
  if (typeof name !== 'string')
    return fail(`${caller}: the name is ${describeValue(name)}; name a set, like 'Loyalty'`);
  const names = sets.columns.map((column) => column.name);
  return fail(`${caller}: no set named "${name}"${suggestion(name, names)}`);
}

/** Memberships of the negation, case by case: 1 − membership. */
export function negate(memberships: readonly number[]): number[] {
  return memberships.map((membership) => 1 - membership);
}

/** Positions of the cases at exactly 0.5, which belong neither to a set nor to its negation. */
export function oneHalfCases(column: SetColumn, cases: readonly string[]): string[] {
  return column.memberships.includes(0.5) ? cases.filter((_, i) => column.memberships[i] === 0.5) : [];
}

function checkNames(what: 'case' | 'set', names: readonly string[]): void {
  const seen = new Set<string>();
  names.forEach((name, i) => {
    if (typeof name !== 'string' || name.trim() === '') {
      fail(`sets: ${what} ${i + 1} has no name; give every ${what} one`);
    }
    if (seen.has(name)) fail(`sets: two ${what}s are called "${name}"; ${what} names must be unique`);
    seen.add(name);
  });
}

function checkMemberships(column: SetColumnInput, cases: readonly string[]): void {
  if (typeof column.memberships?.length !== 'number') {
    fail(`sets: "${column.name}" has no list of memberships; give one number for each case`);
  }
  if (column.memberships.length !== cases.length) {
    fail(`sets: "${column.name}" has ${column.memberships.length} values for ${cases.length} cases; give one for each`);
  }
  const levels = column.levels ?? 2;
  checkLevels(column.name, levels, column.labels ?? null);
  column.memberships.forEach((value: unknown, i) => {
    const where = `"${column.name}" of case "${cases[i]}"`;
    if (value === null || value === undefined || value === '' || Number.isNaN(value)) {
      fail(`sets: ${where} is missing; fill it in, or leave the case out and say so`);
    }
    if (typeof value !== 'number') {
      fail(`sets: ${where} is ${JSON.stringify(String(value))}; a membership is a number from 0 to 1`);
    }
    if (column.temporal && value === DOES_NOT_APPLY) return;
    if (levels > 2) {
      checkCode(where, value, levels);
      return;
    }
    if (value < 0 || value > 1) {
      fail(`sets: ${where} is ${value}; a membership is a number from 0 to 1, so calibrate the column first`);
    }
  });
}

function checkLevels(name: string, levels: number, labels: readonly string[] | null): void {
  if (!(Number.isInteger(levels) && levels >= 2 && levels <= MOST_LEVELS)) {
    fail(`sets: "${name}" has ${levels} levels; a set has from 2 to ${MOST_LEVELS}`);
  }
  if (labels !== null && labels.length !== levels) {
    fail(`sets: "${name}" has ${labels.length} labels for ${levels} values; name each value once`);
  }
}

function checkCode(where: string, value: number, levels: number): void {
  if (Number.isInteger(value) && value >= 0 && value < levels) return;
  fail(`sets: ${where} is ${value}; a value of a set with ${levels} levels is a whole number from 0 to ${levels - 1}`);
}

/** A cube keeps a value in one byte, and the last one means “any value”. */
const MOST_LEVELS = 250;

/** Codes of the warnings that set data finds in itself, and so finds again when it is made anew. */
export const OWN_FINDINGS: ReadonlySet<string> = new Set([
  'no-variation',
  'case-at-one-half',
  'memberships-changed',
  'cases-dropped',
]);

/** What was changed in a set after it was made. */
export function changeFindings({ record }: SetColumn): Warning[] {
  return (record.changes ?? []).map((message) => ({ code: 'memberships-changed', message }));
}

/** What the reader must know of a set: what was changed in it, that it does not vary, and which cases are at exactly 0.5, with the consequence. */
export function setFindings(column: SetColumn, cases: readonly string[], consequence: string): Warning[] {
  const { name, memberships } = column;
  const warnings = changeFindings(column);
  if (memberships.every((membership) => membership === memberships[0])) {
    const message = `${name} does not vary: it is ${memberships[0]} in every case, so it can explain nothing.`;
    warnings.push({ code: 'no-variation', message });
  }
  const half = oneHalfCases(column, cases);
  if (half.length > 0) {
    const message = `${name} is exactly 0.5 for ${half.join(', ')}: neither in nor out, ${consequence}.`;
    warnings.push({ code: 'case-at-one-half', message });
  }
  return warnings;
}
