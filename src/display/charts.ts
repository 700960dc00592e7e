import { LIMITS } from '../mime/limits.js';
import type { CoveragePayload, VennPayload } from '../mime/types.js';
import type { ChosenModel, Solution } from '../qca/minimize/types.js';
import { setNamed } from '../qca/sets.js';
import { demandTable } from '../qca/truth-table/demand-table.js';
import type { TruthTable } from '../qca/truth-table/types.js';
import { displayable, isResult } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { coveragePayload } from './coverage-payload.js';
import { vennPayload } from './payloads.js';

/** A Venn diagram as a result: plain data that is drawn where a cell ends with it. */
export interface VennChart extends VennPayload {
  readonly kind: 'venn';
}

/** A coverage chart as a result: plain data that is drawn where a cell ends with it. */
export interface CoverageChart extends CoveragePayload {
  readonly kind: 'coverage';
}

/**
 * The Venn diagram of a truth table's conditions: all 2^k regions, coloured by output (positive, negative, contradiction,
 * remainder), with the number of cases in each and their names on hover. A second cue stands beside each colour. Drawn in
 * closed form, after Edwards (1989).
 *
 * @param table a truth table of 1 to 7 conditions; more could not be told apart
 * @throws with more than 7 conditions, and with a multi-value or temporal one
 *
 * @example
 * const data = setData(['a', 'b'], ['A', 'Y'].map((name) => ({ name, memberships: [1, 0] })))
 * venn(truthTable(data, { outcome: 'Y' })).regions.map(({ configuration, state, n }) => [configuration, state, n])
 * // => [[[0], 'negative', 1], [[1], 'positive', 1]]
 */
export function venn(table: TruthTable): VennChart {
  demandTable('venn', table);
  const conditions = table.design.conditions.length;
  if (conditions > LIMITS.vennConditions) {
    fail(
      `venn: ${conditions} conditions; a Venn diagram can be read for 1 to ${LIMITS.vennConditions}, so leave some out or show the truth table`,
    );
  }
  checkInOrOut(table);
  return displayable({ kind: 'venn', ...vennPayload(table) });
}

/** A curve has two sides: cases are inside or outside, and nothing else. */
function checkInOrOut({ design }: TruthTable): void {
  const more = design.conditions.find((_, index) => design.levels[index] !== 2);
  if (more !== undefined) {
    const values = design.levels[design.conditions.indexOf(more)];
    fail(
      `venn: "${more}" has ${values} values; a Venn diagram is for conditions that are present or absent, so draw coverageChart() of a model, which is for terms, or recode the condition`,
    );
  }
  const temporal = design.conditions.find((name) => setNamed(design.sets, name, 'venn').temporal);
  if (temporal !== undefined) {
    fail(`venn: "${temporal}" does not apply to every case; leave it out of the design, or show the truth table`);
  }
}

/**
 * How the terms of one model share the cases of the outcome: circles whose area is the number of cases, exact overlaps for up to
 * three terms that share cases, and a strip with a square per case from which raw and unique coverage can be counted.
 *
 * Raw coverage of a term: Σ min(term, outcome) / Σ outcome; unique coverage: what the outcome would lose without it (Ragin 2006).
 * Circles and squares count cases with more than 0.5 in a set.
 *
 * @param model a model that was chosen (`minimize(…).parsimonious.choose(2, {reason})`), or the solution of a type that has only
 *   one model, where there is nothing to choose
 * @throws when a solution has several models, as none is picked silently, or none
 *
 * @example
 * const data = setData(['a', 'b'], ['A', 'Y'].map((name) => ({ name, memberships: [1, 0] })))
 * coverageChart(minimize(truthTable(data, { outcome: 'Y' })).parsimonious).cases
 * // => [{ name: 'a', terms: [0], hasOutcome: true }]
 */
export function coverageChart(model: ChosenModel | Solution): CoverageChart {
  if (!isResult(model, 'chosen-model', 'solution')) {
    fail("coverageChart: this is no model; pass a chosen one: minimize(…).parsimonious.choose(1, {reason: '…'})");
  }
  if (model.kind === 'chosen-model') {
    return displayable({
      kind: 'coverage',
      ...coveragePayload(model, {
        table: model.table,
        type: model.name,
        count: model.of,
        reason: model.reason,
        warnings: model.warnings,
      }),
    });
  }
  const [only] = model.models;
  if (model.count === 0) {
    fail(
      `coverageChart: the ${model.name} solution for ${model.table.design.outcome} has no model, as no row is positive`,
    );
  }
  if (model.count !== 1 || only === undefined) {
    fail(
      `coverageChart: the ${model.name} solution has ${model.count} models; choose one first: .choose(1, {reason: '…'})`,
    );
  }
  return displayable({
    kind: 'coverage',
    ...coveragePayload(only, {
      table: model.table,
      type: model.name,
      count: 1,
      reason: null,
      warnings: model.warnings,
    }),
  });
}
