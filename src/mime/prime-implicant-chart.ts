import { LIMITS } from './limits.js';
import {
  caseNames,
  conditionFields,
  configuration,
  demandConditions,
  demandDistinct,
  demandValues,
  expression,
  literals,
  modelCount,
  name,
  some,
  warnings,
} from './parts.js';
import { boolean, demand, integer, list, object, oneOf, orNull } from './read.js';
import type { PrimeImplicantChartPayload } from './types.js';

const numbers = list(integer(1), LIMITS.rows);

const chart = object<PrimeImplicantChartPayload>({
  outcome: name,
  ...conditionFields,
  name,
  rows: some(object({ row: integer(1), configuration, cases: caseNames }), LIMITS.rows),
  columns: some(
    object({
      number: integer(1),
      expression,
      literals,
      use: orNull(oneOf('essential', 'alternative', 'never used')),
      models: orNull(modelCount()),
      rows: numbers,
    }),
    LIMITS.terms,
  ),
  models: list(object({ label: name, columns: numbers }), LIMITS.models),
  count: modelCount(),
  exact: boolean,
  warnings,
});

/** Reads the payload of a prime implicant chart, or throws a `PayloadError` that names the place. */
export function readPrimeImplicantChart(value: unknown): PrimeImplicantChartPayload {
  const read = chart(value, '$');
  demandConditions(read);
  read.rows.first.forEach(({ configuration }, index) => {
    demandValues(configuration, read, `$.rows.first[${index}].configuration`);
  });
  read.columns.first.forEach(({ literals }, index) => {
    demandValues(literals, read, `$.columns.first[${index}].literals`);
  });
  const distinct = (all: readonly number[]): boolean => new Set(all).size === all.length;
  demand(distinct(read.rows.first.map(({ row }) => row)), '$.rows', 'holds a row twice');
  demand(distinct(read.columns.first.map(({ number }) => number)), '$.columns', 'holds a number twice');
  demandDistinct(
    read.models.map(({ label }) => label),
    '$.models',
  );
  return read;
}
