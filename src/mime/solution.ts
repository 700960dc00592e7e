import { LIMITS } from './limits.js';
import {
  caseNames,
  conditionFields,
  configuration,
  count,
  cutoffs,
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
import { boolean, integer, list, object, oneOf, orNull, share } from './read.js';
import type {
  ConditionsPayload,
  CounterfactualsPayload,
  LimitsPayload,
  ModelPayload,
  SolutionPayload,
  SolutionTypePayload,
  TermPayload,
  TermUsePayload,
} from './types.js';

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

const configurations = some(configuration, LIMITS.rows);
const labels = some(name, LIMITS.models);

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
  pairs: labels,
  fewestLiterals: orNull(boolean),
});

const limits = object<LimitsPayload>({
  primeImplicants: object({ found: integer(0), exhausted: boolean, completeTo: count }),
  size: object({ value: orNull(count), lower: count, proved: boolean }),
  models: object({ listed: count }),
  stoppedBy: orNull(name),
});

const type = object<SolutionTypePayload>({
  type: oneOf('conservative', 'intermediate', 'parsimonious'),
  name,
  count: modelCount(),
  models: list(model, LIMITS.models),
  limits: orNull(limits),
  exact: boolean,
  terms: orNull(
    some(
      object<TermUsePayload>({
        expression,
        literals,
        use: oneOf('essential', 'alternative', 'never used'),
        models: modelCount(),
        share,
      }),
      LIMITS.terms,
    ),
  ),
  literals: orNull(list(object({ expression, terms: modelCount() }), LIMITS.conditions * LIMITS.levels)),
  fewestLiterals: orNull(object({ literals: count, count: modelCount() })),
  counterfactuals: some(
    object<CounterfactualsPayload>({
      pairs: object({ first: list(name, LIMITS.models), count: modelCount() }),
      easy: configurations,
      difficult: list(configurations, LIMITS.models),
      models: labels,
    }),
    LIMITS.models,
  ),
  pairs: orNull(object({ count: modelCount(), examined: modelCount() })),
});

const solution = object<SolutionPayload>({
  outcome: name,
  ...conditionFields,
  cutoffs,
  types: list(type, 3, 1),
  chosen: orNull(object({ type: name, name, label: name, of: modelCount(1), reason: expression })),
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
    each.simplifyingAssumptions.first.forEach((values, c) => {
      demandValues(values, of, `${at}.simplifyingAssumptions[${c}]`);
    });
  });
  one.terms?.first.forEach((each, t) => {
    demandValues(each.literals, of, `${path}.terms[${t}].literals`);
  });
  one.counterfactuals.first.forEach((group, g) => {
    for (const values of [group.easy, ...group.difficult].flatMap((some) => some.first))
      demandValues(values, of, `${path}.counterfactuals[${g}]`);
  });
}
