import { sumOf } from '../../util/exact-sum.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import type { SetColumnInput, SetRecord } from '../sets.js';
import { curveOf } from './calibrate.js';
import { type CodesDefinition, codeMemberships } from './codes.js';
import { type CrispDefinition, crispMemberships } from './crisp.js';
import { calibrationRecord } from './record.js';
import type { CalibrationDefinition, Code } from './types.js';

/** How a set is made from columns of a table. */
export type SetDefinition = CrispDefinition | CalibrationDefinition | CodesDefinition;

/** The columns that a definition reads; `null` for what is no definition. */
export function itemsOf(definition: SetDefinition): readonly string[] | null {
  switch (definition?.kind) {
    case 'crisp':
    case 'calibration':
      return definition.items;
    case 'codes':
      return [definition.item];
    default:
      return null;
  }
}

/** Whether a cell holds nothing. */
export function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || Number.isNaN(value);
}

/**
 * A set by its definition, with its record.
 *
 * @param values for each column of the definition its values, one a case
 */
export function defineSet(
  name: string,
  definition: SetDefinition,
  values: readonly (readonly unknown[])[],
  cases: readonly string[],
): SetColumnInput {
  switch (definition.kind) {
    case 'crisp':
      return ruled(name, definition, values, cases);
    case 'calibration':
      return calibrated(name, definition, values, cases);
    case 'codes':
      return coded(name, definition, values[0] as readonly unknown[], cases);
  }
}

/** By a rule on items: the raw value of a case is its item, or all of them in a text. */
function ruled(
  name: string,
  definition: CrispDefinition,
  values: readonly (readonly unknown[])[],
  cases: readonly string[],
): SetColumnInput {
  const memberships = crispMemberships(name, definition, values, cases);
  const raw = cases.map((_, i) => {
    const own = values.map((column) => column[i] as Code);
    return own.length === 1 ? (own[0] as Code) : own.join(', ');
  });
  const how = { method: 'crisp' as const, anchors: [], settings: {} };
  const calibration = calibrationRecord(how, cases, raw, memberships, 2);
  return { name, memberships, record: { ...definition.record, calibration } };
}

function calibrated(
  name: string,
  definition: CalibrationDefinition,
  values: readonly (readonly unknown[])[],
  cases: readonly string[],
): SetColumnInput {
  const { items, levels, labels } = definition;
  const columns = items.map((item, j) =>
    cases.map((one, i) => rawNumber(name, item, one, (values[j] as readonly unknown[])[i])),
  );
  const raw = cases.map((_, i) => sumOf(columns.map((column) => column[i] as number)) / columns.length);
  const memberships = raw.map(curveOf(definition, raw));
  const record: SetRecord = {
    method: definition.method,
    rule: definition.rule,
    reason: definition.reason,
    from: items,
    calibration: calibrationRecord(definition, cases, raw, memberships, levels),
  };
  return { name, memberships, levels, labels, record };
}

function coded(
  name: string,
  definition: CodesDefinition,
  raw: readonly unknown[],
  cases: readonly string[],
): SetColumnInput {
  const { item, method, values, labels, rule, reason } = definition;
  raw.forEach((value, i) => {
    if (isMissing(value)) missing(name, item, cases[i] as string);
  });
  const memberships = codeMemberships(name, definition, raw, cases);
  const how = { method, anchors: [], settings: {} };
  const calibration = calibrationRecord(how, cases, raw as readonly Code[], memberships, values.length);
  const record: SetRecord = { method, rule, reason, from: [item], calibration };
  return { name, memberships, levels: values.length, labels, temporal: method === 'temporal', record };
}

function rawNumber(name: string, item: string, one: string, value: unknown): number {
  if (isMissing(value)) missing(name, item, one);
  if (!Number.isFinite(value)) {
    fail(`sets: "${item}" of case "${one}" is ${describeValue(value)}, no number, so "${name}" cannot be calibrated`);
  }
  return value as number;
}

function missing(name: string, item: string, one: string): never {
  return fail(
    `sets: "${item}" of case "${one}" is missing, so "${name}" cannot be made; fill it in, or pass {missing: 'drop'}`,
  );
}
