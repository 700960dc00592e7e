import { LIMITS } from './limits.js';
import { conditionFields, demandConditions, demandValues, expression, modelCount, name, warnings } from './parts.js';
import { boolean, demand, integer, list, object, orNull, share } from './read.js';
import { term } from './solution.js';
import type { CoveragePayload } from './types.js';

const chart = object<CoveragePayload>({
  outcome: name,
  ...conditionFields,
  model: object({
    type: name,
    label: name,
    of: modelCount(1),
    reason: orNull(expression),
    expression,
    inclusion: orNull(share),
    coverage: orNull(share),
  }),
  terms: list(term, LIMITS.terms),
  cases: list(object({ name, terms: list(integer(0), LIMITS.terms), hasOutcome: boolean }), LIMITS.cases),
  warnings,
});

/** Reads a coverage payload, or throws a `PayloadError` that names the place. */
export function readCoverage(value: unknown): CoveragePayload {
  const read = chart(value, '$');
  demandConditions(read);
  read.terms.forEach((one, index) => {
    demandValues(one.literals, read, `$.terms[${index}].literals`);
  });
  read.cases.forEach((one, index) => {
    const within = one.terms.every((each) => each < read.terms.length) && new Set(one.terms).size === one.terms.length;
    demand(within, `$.cases[${index}].terms`, `must name each of the ${read.terms.length} terms at most once`);
  });
  return read;
}
