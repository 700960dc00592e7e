import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import type { TruthTable } from '../truth-table/types.js';
import type { ChosenModel, Model, Solution, SolutionType } from './types.js';

/** A solution from its models, with `choose`. Further fields come in `extra`. */
export function solutionOf<Type extends SolutionType, Extra extends object>(
  fields: Omit<Solution, 'kind' | 'choose' | 'type'> & { readonly type: Type },
  extra: Extra,
): Solution & { readonly type: Type } & Extra {
  const data = { kind: 'solution' as const, ...fields, ...extra };
  const choose: Solution['choose'] = (number, why) =>
    chooseModel(fields.type, fields.table, fields.models, number, why?.reason);
  return displayable(Object.defineProperty(data, 'choose', { value: choose, enumerable: false })) as Solution & {
    readonly type: Type;
  } & Extra;
}

/** Records that one model was picked, and why. Numbers count from 1, as in print. */
function chooseModel(
  type: SolutionType,
  table: TruthTable,
  models: readonly Model[],
  number: number,
  reason: unknown,
): ChosenModel {
  const model = models[number - 1];
  if (model === undefined) {
    const there = models.length === 0 ? 'there is none' : `there are models 1 to ${models.length}, counted as in print`;
    fail(`choose: there is no ${type} model ${number}; ${there}`);
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    fail(`choose: no reason is given for ${type} model ${number}; say why: choose(${number}, {reason: '…'})`);
  }
  const chosen = Object.defineProperties(
    { kind: 'chosen-model' as const, type, of: models.length, reason, table },
    Object.getOwnPropertyDescriptors(model),
  );
  return displayable(chosen as typeof chosen & Model);
}

/** What the reader of any solution must see. */
export function solutionWarnings(
  type: SolutionType,
  table: TruthTable,
  found: { readonly listed: number; readonly count: number; readonly exhausted: boolean; readonly proved: boolean },
): Warning[] {
  const { outcome, conditions } = table.design;
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message });
  if (!table.rows.some((row) => row.output === 1)) {
    warn('no-positive-row', `No row reaches the cut-offs for ${outcome}: the ${type} solution is empty.`);
  }
  if (found.count > 1) {
    warn(
      'several-models',
      `${found.count} ${type} models for ${outcome} fit the truth table equally; none is better by the method.`,
    );
  }
  if (!found.exhausted) {
    warn('not-exhausted', `${found.listed} ${type} models for ${outcome} are listed; there may be more.`);
  }
  if (!found.proved) {
    warn('minimum-not-proved', `The search for ${type} models was stopped: models with fewer terms may exist.`);
  }
  if (type !== 'conservative' && conditions.length > 20) {
    warn(
      'assumptions-cut',
      `With ${conditions.length} conditions, at most 1,048,576 remainders are listed for a model.`,
    );
  }
  return warnings;
}
