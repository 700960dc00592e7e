import type {
  ConditionsPayload,
  CoveragePayload,
  CutoffsPayload,
  ModelPayload,
  NecessityPayload,
  RegionState,
  SolutionPayload,
  SolutionTypePayload,
  TermPayload,
  TruthTablePayload,
  VennPayload,
} from '../mime/types.js';
import type { Design } from '../qca/design.js';
import type { ChosenModel, IntermediateSolution, Minimization, Model, Solution, Term } from '../qca/minimize/types.js';
import type { NecessityFit, NecessityTable } from '../qca/necessity/types.js';
import { setNamed } from '../qca/sets.js';
import { configurationOf } from '../qca/truth-table/row-number.js';
import type { TruthTable, TruthTableRow } from '../qca/truth-table/types.js';
import type { Warning } from '../util/warning.js';

/** A ratio that is not defined stands as `null` in JSON. */
export function orNull(value: number | null): number | null {
  return value === null || Number.isNaN(value) ? null : value;
}

const plain = (warnings: readonly Warning[]): Warning[] => warnings.map(({ code, message }) => ({ code, message }));

/** Names, numbers of values and labels of the conditions. */
export function conditionsPayload(design: Design): ConditionsPayload {
  const sets = design.conditions.map((name) => setNamed(design.sets, name, 'display'));
  return {
    conditions: [...design.conditions],
    levels: [...design.levels],
    labels: sets.map(({ labels }) => (labels === null ? null : [...labels])),
  };
}

function cutoffsPayload({ cutoffs }: TruthTable): CutoffsPayload {
  return { ...cutoffs, pri: cutoffs.pri === 0 ? null : cutoffs.pri };
}

export function truthTablePayload(table: TruthTable): TruthTablePayload {
  return {
    outcome: table.design.outcome,
    ...conditionsPayload(table.design),
    cases: table.design.sets.cases.length,
    cutoffs: cutoffsPayload(table),
    binomialTest: table.binomialTest === null ? null : { ...table.binomialTest },
    rows: table.rows.map((row) => ({
      row: row.row,
      configuration: [...row.configuration],
      output: row.output,
      remainder: row.remainder,
      n: row.n,
      inclusion: orNull(row.inclusion),
      pri: orNull(row.pri),
      sym: orNull(row.sym),
      cases: [...row.cases],
      casesWithoutOutcome: [...row.casesWithoutOutcome],
      contradictory: row.contradictory,
      test: row.test === null ? null : { ...row.test },
    })),
    exclusions: table.exclusions.map(({ expression, rows, reason, observed }) => ({
      expression,
      rows: rows === null ? null : [...rows],
      reason,
      observed: [...observed],
    })),
    remainders: { ...table.remainders },
    warnings: plain(table.warnings),
  };
}

export function necessityPayload(table: NecessityTable): NecessityPayload {
  const fitPayload = (one: NecessityFit) => ({
    inclusion: orNull(one.inclusion),
    coverage: orNull(one.coverage),
    ron: orNull(one.ron),
    necessary: one.necessary,
  });
  return {
    outcome: table.design.outcome,
    negatedOutcome: table.design.negated.outcome,
    cut: table.cut,
    cases: table.design.sets.cases.length,
    rows: table.rows.map((row) => ({
      condition: row.condition,
      forOutcome: fitPayload(row.forOutcome),
      forNegation: fitPayload(row.forNegation),
    })),
    warnings: plain(table.warnings),
  };
}

function termPayload(term: Term): TermPayload {
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
    simplifyingAssumptions: model.simplifyingAssumptions.map((row) => configurationOf(design, row)),
    pairs: [...model.pairs],
  };
}

function typePayload(solution: Solution | IntermediateSolution): SolutionTypePayload {
  const { design } = solution.table;
  const rows = (numbers: readonly number[]): number[][] => numbers.map((row) => configurationOf(design, row));
  const groups = 'byCounterfactuals' in solution ? solution.byCounterfactuals : [];
  return {
    type: solution.type,
    count: solution.count,
    exhausted: solution.exhausted,
    models: solution.models.map((model) => modelPayload(model, design)),
    counterfactuals: groups.map((group) => ({
      pairs: [...group.pairs],
      easy: rows(group.easy),
      difficult: group.difficult.map(rows),
      models: group.models.map((model) => model.label),
    })),
  };
}

export function solutionsPayload(
  table: TruthTable,
  solutions: readonly Solution[],
  warnings: readonly Warning[],
): SolutionPayload {
  return {
    outcome: table.design.outcome,
    ...conditionsPayload(table.design),
    cutoffs: cutoffsPayload(table),
    types: solutions.map(typePayload),
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

export function chosenPayload(model: ChosenModel): SolutionPayload {
  const type = {
    type: model.type,
    count: model.of,
    exhausted: model.exhausted,
    models: [modelPayload(model, model.table.design)],
    counterfactuals: [],
  };
  return {
    ...solutionsPayload(model.table, [], model.warnings),
    types: [type],
    chosen: { type: model.type, label: model.label, of: model.of, reason: model.reason },
  };
}

/** What a region shows. Output 0 with cases of both kinds is a contradiction; a remainder stays one, whatever is in it. */
export function regionState(row: TruthTableRow): RegionState {
  if (row.output === null) return 'remainder';
  if (row.output === 1) return 'positive';
  if (row.output === 'C') return 'between';
  return row.contradictory ? 'contradiction' : 'negative';
}

export function vennPayload(table: TruthTable): VennPayload {
  return {
    outcome: table.design.outcome,
    conditions: [...table.design.conditions],
    regions: table.rows.map((row) => ({
      configuration: [...row.configuration],
      state: regionState(row),
      remainder: row.remainder,
      n: row.n,
      cases: [...row.cases],
      casesWithoutOutcome: [...row.casesWithoutOutcome],
    })),
    warnings: plain(table.warnings.filter(({ code }) => code !== 'sym-unconfirmed')), // no region shows SYM
  };
}

/** The cases of a model, covered ones first by term, then uncovered ones. */
export function coveragePayload(
  model: Model,
  of: {
    readonly table: TruthTable;
    readonly type: string;
    readonly count: number;
    readonly reason: string | null;
    readonly warnings: readonly Warning[];
  },
): CoveragePayload {
  const terms = new Map<string, number[]>();
  model.terms.forEach((term, index) => {
    for (const name of term.cases) terms.set(name, [...(terms.get(name) ?? []), index]);
  });
  for (const name of model.uncovered) terms.set(name, []);
  const deviant = new Set(model.deviant);
  return {
    outcome: of.table.design.outcome,
    ...conditionsPayload(of.table.design),
    model: {
      type: of.type,
      label: model.label,
      of: of.count,
      reason: of.reason,
      expression: model.expression,
      inclusion: orNull(model.inclusion),
      coverage: orNull(model.coverage),
    },
    terms: model.terms.map(termPayload),
    cases: [...terms].map(([name, held]) => ({ name, terms: held, hasOutcome: !deviant.has(name) })),
    warnings: plain(of.warnings),
  };
}
