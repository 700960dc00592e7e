import type {
  ConditionsPayload,
  CutoffsPayload,
  NecessityPayload,
  RegionState,
  TruthTablePayload,
  VennPayload,
} from '../mime/types.js';
import type { Design } from '../qca/design.js';
import type { NecessityFit, NecessityTable } from '../qca/necessity/types.js';
import { setNamed } from '../qca/sets.js';
import type { TruthTable, TruthTableRow } from '../qca/truth-table/types.js';
import type { Warning } from '../util/warning.js';
import { labelled, outcomeText } from './labelled.js';

/** A ratio that is not defined stands as `null` in JSON. */
export function orNull(value: number | null): number | null {
  return value === null || Number.isNaN(value) ? null : value;
}

/** Warnings as JSON holds them. */
export const plain = (warnings: readonly Warning[]): Warning[] =>
  warnings.map(({ code, message }) => ({ code, message }));

/** Names, numbers of values and labels of the conditions. */
export function conditionsPayload(design: Design): ConditionsPayload {
  const sets = design.conditions.map((name) => setNamed(design.sets, name, 'display'));
  return {
    conditions: [...design.conditions],
    levels: [...design.levels],
    labels: sets.map(({ labels }) => (labels === null ? null : [...labels])),
  };
}

export function cutoffsPayload({ cutoffs }: TruthTable): CutoffsPayload {
  return { ...cutoffs, pri: cutoffs.pri === 0 ? null : cutoffs.pri };
}

export function truthTablePayload(table: TruthTable): TruthTablePayload {
  return {
    outcome: outcomeText(table.design),
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
    outcome: outcomeText(table.design),
    negatedOutcome: outcomeText(table.design.negated),
    cut: table.cut,
    cases: table.design.sets.cases.length,
    rows: table.rows.map((row) => ({
      condition: labelled(row.condition, table.design.sets),
      forOutcome: fitPayload(row.forOutcome),
      forNegation: fitPayload(row.forNegation),
    })),
    warnings: plain(table.warnings),
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
