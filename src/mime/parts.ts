import { LIMITS } from './limits.js';
import { demand, integer, list, number, object, oneOf, orNull, type Reader, share, text } from './read.js';
import type {
  ConditionsPayload,
  CountPayload,
  CutoffsPayload,
  LiteralPayload,
  RemainderPayload,
  SomePayload,
  WarningPayload,
} from './types.js';

/** What several payloads have in common. */
export const name = text();
export const expression = text(LIMITS.text * 16);
export const caseNames = list(name, LIMITS.cases);
export const warnings = list(object<WarningPayload>({ code: name, message: text(LIMITS.text * 16) }), 10_000);
export const remainder: Reader<RemainderPayload> = oneOf('no case', 'below frequency', 'excluded');
export const cutoffs = object<CutoffsPayload>({
  inclusion: share,
  contradiction: orNull(share),
  pri: orNull(share),
  frequency: number(0, 1e9),
  tolerance: number(0, 1),
});
export const configuration = list(integer(-1, LIMITS.levels), LIMITS.conditions, 1);
const values = list(integer(0, LIMITS.levels), LIMITS.levels, 2);
/** What a term says of one condition: a value, or a list of several. */
const literal: Reader<LiteralPayload> = (value, path) =>
  Array.isArray(value) ? values(value, path) : integer(-1, LIMITS.levels)(value, path);
export const literals = list(orNull(literal), LIMITS.conditions, 1);
export const count = integer(0, 1e9);

/** A number of models, at least `fewest`: a whole number, or the digits of one that a number could not hold. */
export function modelCount(fewest = 0): Reader<CountPayload> {
  return (value, path) => {
    if (typeof value !== 'string') return integer(fewest)(value, path);
    const digits = text()(value, path);
    demand(/^[1-9]\d{15,}$/.test(digits), path, 'is text that is no large whole number');
    return digits;
  };
}

/** The first items of a list, at most `most`, and a count that is not smaller. */
export function some<T>(read: Reader<T>, most: number): Reader<SomePayload<T>> {
  const both = object<SomePayload<T>>({ first: list(read, most), count: integer(0) });
  return (value, path) => {
    const read = both(value, path);
    demand(read.first.length <= read.count, `${path}.count`, `is ${read.count}, but ${read.first.length} are listed`);
    return read;
  };
}

/** The fields of {@link ConditionsPayload}, to be checked as a whole by {@link demandConditions}. */
export const conditionFields = {
  conditions: list(name, LIMITS.conditions, 1),
  levels: list(integer(2, LIMITS.levels), LIMITS.conditions),
  labels: list(orNull(list(name, LIMITS.levels)), LIMITS.conditions),
};

/** Conditions that differ, each with its number of values and as many labels. */
export function demandConditions({ conditions, levels, labels }: ConditionsPayload): void {
  demandDistinct(conditions, '$.conditions');
  demandLength(levels, conditions, '$.levels');
  demandLength(labels, conditions, '$.labels');
  labels.forEach((names, index) => {
    const fits = names === null || names.length === levels[index];
    demand(fits, `$.labels[${index}]`, `has ${names?.length} names for ${levels[index]} values`);
  });
}

/** Every list of values must have one per condition, each among the values that condition has; several ascend and are not all. */
export function demandValues(values: readonly LiteralPayload[], of: ConditionsPayload, path: string): void {
  demandLength(values, of.conditions, path);
  values.forEach((value, index) => {
    const at = `${path}[${index}]`;
    const most = (of.levels[index] as number) - 1;
    const several = [value ?? 0].flat();
    demand(
      several.every((one) => one <= most),
      at,
      `is ${value}, and the condition's last value is ${most}`,
    );
    demand(
      several.every((one, i) => i === 0 || (several[i - 1] as number) < one) && several.length <= most,
      at,
      `is ${value}; several values are some of those there are, ascending`,
    );
  });
}

/** One for each condition. */
export function demandLength(values: readonly unknown[], conditions: readonly string[], path: string): void {
  demand(values.length === conditions.length, path, `has ${values.length} values for ${conditions.length} conditions`);
}

/** Names that stand for different things must differ. */
export function demandDistinct(names: readonly string[], path: string): void {
  demand(new Set(names).size === names.length, path, 'names something twice');
}
