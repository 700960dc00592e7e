import { payloadSize } from '../mime/limits.js';
import type {
  ConfigurationPayload,
  CounterfactualsPayload,
  CountPayload,
  LimitsPayload,
  ModelPayload,
  SolutionPayload,
  SolutionTypePayload,
  SomePayload,
  TermPayload,
  TermUsePayload,
} from '../mime/types.js';
import type { Design } from '../qca/design.js';
import type {
  ChosenModel,
  CounterfactualGroup,
  IntermediateSolution,
  Minimization,
  Model,
  Solution,
  Term,
} from '../qca/minimize/types.js';
import type { TermUse } from '../qca/minimize/use-types.js';
import { configurationOf } from '../qca/truth-table/row-number.js';
import type { TruthTable } from '../qca/truth-table/types.js';
import type { Warning } from '../util/warning.js';
import { outcomeText } from './labelled.js';
import { conditionsPayload, cutoffsPayload, orNull, plain } from './payloads.js';

/** Items of a list that a display ever shows: more in the payload would only make the notebook heavy. */
export const LISTED = { configurations: 40, pairs: 20, groups: 20, terms: 200 } as const;

/** Characters that the models of a payload may take together, so that a saved notebook stays light. */
const ROOM = 400_000;

/** A number of models as JSON holds it: in digits where a number could not. */
export function countPayload(count: number | bigint): CountPayload {
  const value = Number(count);
  return Number.isSafeInteger(value) ? value : String(count);
}

function first<Item, Shown>(all: readonly Item[], most: number, show: (item: Item) => Shown): SomePayload<Shown> {
  return { first: all.slice(0, most).map(show), count: all.length };
}

const same = <Item>(item: Item): Item => item;

export function termPayload(term: Term): TermPayload {
  return {
    expression: term.expression,
    literals: [...term.literals],
    inclusion: orNull(term.inclusion),
    pri: orNull(term.pri),
    rawCoverage: orNull(term.rawCoverage),
    uniqueCoverage: orNull(term.uniqueCoverage),
    cases: [...term.cases],
    deviant: [...term.deviant],
  };
}

function configurations(rows: readonly number[], design: Design): SomePayload<ConfigurationPayload> {
  return first(rows, LISTED.configurations, (row) => configurationOf(design, row));
}

function modelPayload(model: Model, design: Design): ModelPayload {
  return {
    label: model.label,
    expression: model.expression,
    terms: model.terms.map(termPayload),
    inclusion: orNull(model.inclusion),
    pri: orNull(model.pri),
    coverage: orNull(model.coverage),
    uncovered: [...model.uncovered],
    deviant: [...model.deviant],
    simplifyingAssumptions: configurations(model.simplifyingAssumptions, design),
    pairs: first(model.pairs, LISTED.pairs, same),
    fewestLiterals: model.fewestLiterals,
  };
}

/** The first models, as many as there is room for; always one. */
function modelPayloads(models: readonly Model[], design: Design, room: number): ModelPayload[] {
  const payloads: ModelPayload[] = [];
  let size = 0;
  for (const model of models) {
    const payload = modelPayload(model, design);
    size += payloadSize(payload, Number.POSITIVE_INFINITY);
    if (payloads.length > 0 && size > room) break;
    payloads.push(payload);
  }
  return payloads;
}

function limitsPayload({ limits }: Solution): LimitsPayload {
  return {
    primeImplicants: { ...limits.primeImplicants },
    size: { ...limits.size },
    models: { listed: limits.models.listed },
    stoppedBy: limits.stoppedBy,
  };
}

const USES: readonly TermUsePayload['use'][] = ['essential', 'alternative', 'never used'];

/** Prime implicants with those in most models first. */
function usePayload(uses: readonly TermUse[], count: number | bigint): SomePayload<TermUsePayload> {
  const share = ({ models }: TermUse): number => (count === 0 ? 0 : Number(models) / Number(count));
  const sorted = uses
    .map((use, index) => ({ use, index, share: share(use) }))
    .sort((a, b) => USES.indexOf(a.use.use) - USES.indexOf(b.use.use) || b.share - a.share || a.index - b.index);
  return first(sorted, LISTED.terms, ({ use, share }) => ({
    expression: use.expression,
    literals: [...use.literals],
    use: use.use,
    models: countPayload(use.models),
    share,
  }));
}

function groupPayload(group: CounterfactualGroup, design: Design): CounterfactualsPayload {
  return {
    pairs: { first: group.pairs.slice(0, LISTED.pairs), count: countPayload(group.pairCount) },
    easy: configurations(group.easy, design),
    difficult: group.difficult.slice(0, LISTED.pairs).map((rows) => configurations(rows, design)),
    models: first(group.models, LISTED.pairs, ({ label }) => label),
  };
}

function typePayload(solution: Solution | IntermediateSolution, room: number): SolutionTypePayload {
  const { design } = solution.table;
  const intermediate = 'byCounterfactuals' in solution ? solution : null;
  return {
    type: solution.type,
    name: solution.name,
    count: countPayload(solution.count),
    models: modelPayloads(solution.models, design, room),
    limits: limitsPayload(solution),
    exact: solution.limits.models.exact,
    terms: solution.termUse === null ? null : usePayload(solution.termUse, solution.count),
    literals: solution.literalUse?.map(({ expression, terms }) => ({ expression, terms: countPayload(terms) })) ?? null,
    fewestLiterals:
      solution.fewestLiterals === null
        ? null
        : { literals: solution.fewestLiterals.literals, count: countPayload(solution.fewestLiterals.count) },
    counterfactuals: first(intermediate?.byCounterfactuals ?? [], LISTED.groups, (group) =>
      groupPayload(group, design),
    ),
    pairs:
      intermediate === null
        ? null
        : { count: countPayload(intermediate.pairCount), examined: countPayload(intermediate.pairsExamined) },
  };
}

export function solutionsPayload(
  table: TruthTable,
  solutions: readonly Solution[],
  warnings: readonly Warning[],
): SolutionPayload {
  return {
    outcome: outcomeText(table.design),
    ...conditionsPayload(table.design),
    cutoffs: cutoffsPayload(table),
    types: solutions.map((solution) => typePayload(solution, ROOM / solutions.length)),
    chosen: null,
    warnings: plain(warnings),
  };
}

export function minimizationPayload(result: Minimization): SolutionPayload {
  return solutionsPayload(
    result.table,
    [result.conservative, result.intermediate, result.parsimonious],
    result.warnings,
  );
}

/** A chosen model alone; what is known of its rivals stays with the solution it was chosen from. */
export function chosenPayload(model: ChosenModel): SolutionPayload {
  const { type, name, label, reason } = model;
  const of = countPayload(model.of);
  const own: SolutionTypePayload = {
    type,
    name,
    count: of,
    models: [modelPayload(model, model.table.design)],
    limits: null,
    exact: model.exhausted,
    terms: null,
    literals: null,
    fewestLiterals: null,
    counterfactuals: { first: [], count: 0 },
    pairs: null,
  };
  return {
    ...solutionsPayload(model.table, [], model.warnings),
    types: [own],
    chosen: { type, name, label, of, reason },
  };
}
