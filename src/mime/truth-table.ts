import { LIMITS } from './limits.js';
import {
  caseNames,
  conditionNames,
  configuration,
  count,
  cutoffs,
  demandDistinct,
  demandLength,
  name,
  remainder,
  warnings,
} from './parts.js';
import { boolean, demand, integer, list, object, oneOf, orNull, share } from './read.js';
import type { TruthTablePayload, TruthTableRowPayload } from './types.js';

const row = object<TruthTableRowPayload>({
  row: integer(1),
  configuration,
  output: oneOf(0, 1, null),
  remainder: orNull(remainder),
  n: count,
  inclusion: orNull(share),
  pri: orNull(share),
  sym: orNull(share),
  cases: caseNames,
  casesWithoutOutcome: caseNames,
  contradictory: boolean,
});

const table = object<TruthTablePayload>({
  outcome: name,
  conditions: conditionNames,
  cases: count,
  cutoffs,
  rows: list(row, LIMITS.rows),
  remainders: object({ noCase: integer(0), belowFrequency: integer(0), excluded: integer(0) }),
  warnings,
});

/** Reads a truth table payload, or throws a `PayloadError` that names the place. */
export function readTruthTable(value: unknown): TruthTablePayload {
  const read = table(value, '$');
  demandDistinct(read.conditions, '$.conditions');
  read.rows.forEach((one, index) => {
    demandLength(one.configuration, read.conditions, `$.rows[${index}].configuration`);
    demand(
      (one.output === null) === (one.remainder !== null),
      `$.rows[${index}]`,
      'must have an output or be a remainder',
    );
  });
  demand(new Set(read.rows.map((one) => one.row)).size === read.rows.length, '$.rows', 'holds a row twice');
  return read;
}
