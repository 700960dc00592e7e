import { LIMITS } from './limits.js';
import {
  caseNames,
  conditionFields,
  configuration,
  count,
  cutoffs,
  demandConditions,
  demandValues,
  expression,
  name,
  remainder,
  warnings,
} from './parts.js';
import { boolean, demand, integer, list, object, oneOf, orNull, share } from './read.js';
import type { TruthTablePayload, TruthTableRowPayload } from './types.js';

const row = object<TruthTableRowPayload>({
  row: integer(1),
  configuration,
  output: oneOf<0 | 1 | 'C' | null>(0, 1, 'C', null),
  remainder: orNull(remainder),
  n: count,
  inclusion: orNull(share),
  pri: orNull(share),
  sym: orNull(share),
  cases: caseNames,
  casesWithoutOutcome: caseNames,
  contradictory: boolean,
  test: orNull(object({ inclusion: share, contradiction: orNull(share) })),
});

const rowNumbers = list(integer(1), LIMITS.rows);

const table = object<TruthTablePayload>({
  outcome: name,
  ...conditionFields,
  cases: count,
  cutoffs,
  binomialTest: orNull(object({ significance: share })),
  rows: list(row, LIMITS.rows),
  exclusions: list(
    object({
      expression: orNull(expression),
      rows: orNull(rowNumbers),
      reason: orNull(expression),
      observed: rowNumbers,
    }),
    LIMITS.terms,
  ),
  remainders: object({ noCase: integer(0), belowFrequency: integer(0), excluded: integer(0) }),
  warnings,
});

/** Reads a truth table payload, or throws a `PayloadError` that names the place. */
export function readTruthTable(value: unknown): TruthTablePayload {
  const read = table(value, '$');
  demandConditions(read);
  read.rows.forEach((one, index) => {
    demandValues(one.configuration, read, `$.rows[${index}].configuration`);
    demand(
      (one.output === null) === (one.remainder !== null),
      `$.rows[${index}]`,
      'must have an output or be a remainder',
    );
  });
  demand(new Set(read.rows.map((one) => one.row)).size === read.rows.length, '$.rows', 'holds a row twice');
  return read;
}
