import { LIMITS } from './limits.js';
import { demand, integer, list, number, object, oneOf, type Reader, share, text } from './read.js';
import type { RemainderPayload, WarningPayload } from './types.js';

/** What several payloads have in common. */
export const name = text();
export const expression = text(LIMITS.text * 16);
export const caseNames = list(name, LIMITS.cases);
export const conditionNames = list(name, LIMITS.conditions, 1);
export const warnings = list(object<WarningPayload>({ code: name, message: text(LIMITS.text * 16) }), 10_000);
export const remainder: Reader<RemainderPayload> = oneOf('no case', 'below frequency', 'excluded');
export const cutoffs = object({ inclusion: share, frequency: number(0, 1e9), tolerance: number(0, 1) });
export const configuration = list(oneOf(0, 1), LIMITS.conditions, 1);
export const literals = list(oneOf(0, 1, null), LIMITS.conditions, 1);
export const count = integer(0, 1e9);

/** Every configuration must have one value per condition. */
export function demandLength(values: readonly unknown[], conditions: readonly string[], path: string): void {
  demand(values.length === conditions.length, path, `has ${values.length} values for ${conditions.length} conditions`);
}

/** Names that stand for different things must differ. */
export function demandDistinct(names: readonly string[], path: string): void {
  demand(new Set(names).size === names.length, path, 'names something twice');
}
