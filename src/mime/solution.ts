import { LIMITS } from './limits.js';
import {
  caseNames,
  conditionFields,
  configuration,
  cutoffs,
  demandConditions,
  demandDistinct,
  demandValues,
  expression,
  literals,
  name,
  warnings,
} from './parts.js';
import { boolean, integer, list, object, oneOf, orNull, share } from './read.js';
import type { ConditionsPayload, ModelPayload, SolutionPayload, SolutionTypePayload, TermPayload } from './types.js';

export const term = object<TermPayload>({
  expression,
  literals,
  inclusion: orNull(share),
  pri: orNull(share),
  rawCoverage: orNull(share),
  uniqueCoverage: orNull(share),
  cases: caseNames,
  deviant: caseNames,
});

const configurations = list(configuration, LIMITS.rows);

const model = object<ModelPayload>({
  label: name,
  expression,
  terms: list(term, LIMITS.terms),
  inclusion: orNull(share),
  pri: orNull(share),
  coverage: orNull(share),
  uncovered: caseNames,
  deviant: caseNames,
  simplifyingAssumptions: configurations,
  pairs: list(name, LIMITS.models),
});

const type = object<SolutionTypePayload>({
  type: oneOf('conservative', 'intermediate', 'parsimonious'),
  count: integer(0, Number.MAX_VALUE),
  exhausted: boolean,
  models: list(model, LIMITS.models),
  counterfactuals: list(
    object({
      pairs: list(name, LIMITS.models),
      easy: configurations,
      difficult: list(configurations, LIMITS.models),
      models: list(name, LIMITS.models),
    }),
    LIMITS.models,
  ),
});

const solution = object<SolutionPayload>({
  outcome: name,
  ...conditionFields,
  cutoffs,
  types: list(type, 3, 1),
  chosen: orNull(object({ type: name, label: name, of: integer(1, Number.MAX_VALUE), reason: expression })),
  warnings,
});

/** Reads a solution payload, or throws a `PayloadError` that names the place. */
export function readSolution(value: unknown): SolutionPayload {
  const read = solution(value, '$');
  demandConditions(read);
  demandDistinct(
    read.types.map((one) => one.type),
    '$.types',
  );
  read.types.forEach((one, index) => {
    demandType(one, read, `$.types[${index}]`);
  });
  return read;
}

function demandType(one: SolutionTypePayload, of: ConditionsPayload, path: string): void {
  demandDistinct(
    one.models.map((each) => each.label),
    `${path}.models`,
  );
  one.models.forEach((each, m) => {
    const at = `${path}.models[${m}]`;
    each.terms.forEach((item, t) => {
      demandValues(item.literals, of, `${at}.terms[${t}].literals`);
    });
    each.simplifyingAssumptions.forEach((values, c) => {
      demandValues(values, of, `${at}.simplifyingAssumptions[${c}]`);
    });
  });
  one.counterfactuals.forEach((group, g) => {
    for (const values of [...group.easy, ...group.difficult.flat()])
      demandValues(values, of, `${path}.counterfactuals[${g}]`);
  });
}
