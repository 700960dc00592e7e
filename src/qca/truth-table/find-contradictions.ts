import { isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import type { ModelSource } from '../contradictions.js';
import { sameData } from '../design.js';
import { minimize } from '../minimize/minimize.js';
import type { Sighting } from './found-rows.js';
import { tableOf } from './truth-table.js';
import type { TruthTable } from './types.js';

/** Remainders that models of the outcome and models of its negation assume, whichever models these are. */
export function contradictoryAssumptions(
  table: TruthTable,
  given: true | readonly [ModelSource, ModelSource],
): Sighting {
  const sources: readonly ModelSource[] = given === true ? [minimize(table), minimize(negationOf(table))] : given;
  if (!Array.isArray(sources) || sources.length !== 2) {
    fail('findRows: contradictoryAssumptions takes true or two results, one for the outcome and one for its negation');
  }
  const [one, other] = sources.map((source) => assumptionsOf(table, source)) as [Assumptions, Assumptions];
  if (one.outcome === other.outcome) {
    fail(`findRows: both results are about ${one.outcome}; pass one for the outcome and one for its negation`);
  }
  return {
    rows: [...one.rows].filter((row) => other.rows.has(row)),
    why: `assumed for ${one.outcome} and for ${other.outcome}`,
    warnings: [...one.warnings, ...other.warnings],
  };
}

/** Rows that are sufficient for the outcome and, in the table of its negation, for that too. */
export function simultaneousSubsets(table: TruthTable, given: true | TruthTable): Sighting {
  const negation = given === true ? negationOf(table) : given;
  if (!isResult(negation, 'truth-table')) {
    fail(`findRows: simultaneousSubsets is ${describeValue(given)}; pass true, or the table of the negation`);
  }
  demandSame(table, negation);
  const { outcome, outcomeNegated } = table.design;
  if (negation.design.outcomeNegated === outcomeNegated) {
    fail(`findRows: the table for simultaneousSubsets is about ${outcome} as well; pass that of the negation`);
  }
  const positive = ({ rows }: TruthTable) => rows.filter((row) => row.output === 1).map((row) => row.row);
  const also = new Set(positive(negation));
  return {
    rows: positive(table).filter((row) => also.has(row)),
    why: `sufficient for ${outcome} and for ${negation.design.outcome}`,
    warnings: [],
  };
}

interface Assumptions {
  readonly outcome: string;
  readonly rows: ReadonlySet<number>;
  readonly warnings: readonly Warning[];
}

/** The simplifying assumptions of the models that a source stands for; of a minimization all parsimonious ones. */
function assumptionsOf(table: TruthTable, source: ModelSource): Assumptions {
  if (!isResult(source, 'minimization', 'solution', 'chosen-model')) {
    fail('findRows: contradictoryAssumptions takes minimizations, solutions or chosen models, one for each outcome');
  }
  const solution = source.kind === 'minimization' ? source.parsimonious : source;
  demandSame(table, solution.table);
  const { outcome } = solution.table.design;
  const models = solution.kind === 'solution' ? solution.models : [solution];
  const rows = new Set(models.flatMap((model) => model.simplifyingAssumptions));
  if (solution.kind !== 'solution' || solution.exhausted) return { outcome, rows, warnings: [] };
  const message = `Of ${solution.count} models for ${outcome}, the assumptions of ${models.length} were compared.`;
  return { outcome, rows, warnings: [{ code: 'models-not-listed', message }] };
}

function demandSame({ design }: TruthTable, other: TruthTable): void {
  const same =
    other.design.outcomeSet === design.outcomeSet &&
    other.design.conditions.join('\n') === design.conditions.join('\n') &&
    sameData(design, other.design);
  if (!same)
    fail('findRows: a result is of another outcome, other conditions or other data; make it from the same design');
}

/** The table of the negated outcome with the same cut-offs; what is excluded for the outcome is not for its negation. */
function negationOf({ design, cutoffs, binomialTest }: TruthTable): TruthTable {
  return tableOf(design.negated, { cutoffs, binomialTest }, [], false);
}
