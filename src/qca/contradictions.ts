import { displayable, isResult } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { lazily } from '../util/freeze.js';
import type { Warning } from '../util/warning.js';
import { type Design, labelsOf, sameData } from './design.js';
import type { ChosenModel, Minimization, Model, Solution, SolutionType } from './minimize/types.js';
import { configurationOf } from './truth-table/row-number.js';
import { policyWarnings } from './truth-table/warnings.js';

/** Remainders that one model assumes to lead to the outcome and the other to its negation. */
export interface Contradictions {
  readonly kind: 'contradictions';
  readonly outcome: string;
  readonly other: string;
  readonly conditions: readonly string[];
  /** What the values of each condition are called; `null` where nothing was said. */
  readonly labels: readonly (readonly string[] | null)[];
  /** How many pairs of models were compared. */
  readonly compared: number;
  /** The pairs that share an assumption. */
  readonly pairs: readonly {
    readonly type: SolutionType;
    readonly model: string;
    readonly otherType: SolutionType;
    readonly otherModel: string;
    /** Configurations assumed on both sides. */
    readonly configurations: readonly (readonly number[])[];
    readonly rows: readonly number[];
  }[];
  readonly warnings: readonly Warning[];
}

/** What {@link contradictions} compares: a chosen model, the models of one solution, or those of a whole minimization. */
export type ModelSource = ChosenModel | Solution | Minimization;

interface Candidate {
  readonly type: SolutionType;
  readonly model: Model;
}

/** More pairs than this are not compared one by one. */
const MOST_PAIRS = 10_000;
/** A warning names so many rows. */
const LISTED_ROWS = 40;

/**
 * Contradictory simplifying assumptions: remainders that a model of one outcome and a model of its negation both use
 * (Yamasaki & Rihoux 2009). One configuration cannot lead to the outcome and to its absence.
 *
 * A chosen model or a single solution is compared with the other side's models of the same type; two minimizations are
 * compared type by type (intermediate with intermediate, parsimonious with parsimonious).
 *
 * @param one a chosen model, a solution or a minimization, for the outcome or for its negation
 * @param other the same for the other one
 * @throws when the two sides are not about the same data and about an outcome and its negation, with the same conditions in the same order
 *
 * @example
 * const q = design(setData(['a', 'b'], ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1, 0] }))), { outcome: 'Y' })
 * contradictions(minimize(truthTable(q)), minimize(truthTable(q.negated))).pairs.map((pair) => pair.rows)
 * // => [[3], [2]]
 */
export function contradictions(one: ModelSource, other: ModelSource): Contradictions {
  const [a, b] = [designOfSource(one), designOfSource(other)];
  checkOutcomes(a, b);
  const pairs = pairUp(candidates(one), candidates(other));
  const compared = pairs.slice(0, MOST_PAIRS);
  const rights = new Set(compared.map(([, right]) => right));
  const assumed = new Map([...rights].map((right) => [right, new Set(right.model.simplifyingAssumptions)]));
  const found = compared.flatMap(([left, right]) => {
    const others = assumed.get(right) as ReadonlySet<number>;
    const own = left.model.simplifyingAssumptions;
    if (!own.some((row) => others.has(row))) return [];
    const names = { type: left.type, model: left.model.label, otherType: right.type, otherModel: right.model.label };
    // Thousands of pairs can share thousands of rows each: only those that are looked at are listed.
    const withConfigurations = lazily(names, 'configurations', () => shared().map((row) => configurationOf(a, row)));
    const shared = () => own.filter((row) => others.has(row));
    return lazily(withConfigurations, 'rows', shared);
  });
  return displayable({
    kind: 'contradictions',
    outcome: a.outcome,
    other: b.outcome,
    conditions: a.conditions,
    labels: labelsOf(a),
    compared: compared.length,
    pairs: found,
    warnings: [
      ...policyWarnings(a),
      ...contradictory(compared, a, b),
      ...notCompared(pairs.length),
      ...notListed([one, other]),
    ],
  });
}

function pairUp(left: readonly Candidate[], right: readonly Candidate[]): (readonly [Candidate, Candidate])[] {
  const types = new Set(right.map((candidate) => candidate.type));
  return left.flatMap((one) =>
    // Two chosen models of different types are compared as they are: the caller picked both.
    right
      .filter((other) => other.type === one.type || (types.size === 1 && !types.has(one.type)))
      .map((other) => [one, other] as const),
  );
}

function candidates(source: ModelSource): Candidate[] {
  if (source.kind === 'chosen-model') return [{ type: source.type, model: source }];
  return solutionsOf(source).flatMap((solution) => solution.models.map((model) => ({ type: solution.type, model })));
}

function designOfSource(source: ModelSource): Design {
  if (isResult(source, 'chosen-model', 'solution', 'minimization')) return source.table.design;
  return fail('contradictions: pass chosen models (solution.choose), solutions or minimizations, one for each outcome');
}

function checkOutcomes(a: Design, b: Design): void {
  if (a.conditions.join('\n') !== b.conditions.join('\n')) {
    fail(
      `contradictions: the conditions differ (${a.conditions.join(', ')} and ${b.conditions.join(', ')}); use the same ones`,
    );
  }
  if (a.outcomeSet !== b.outcomeSet || a.outcomeNegated === b.outcomeNegated) {
    fail(`contradictions: ${a.outcome} and ${b.outcome} are not each other's negation; pass results for both outcomes`);
  }
  if (!sameData(a, b)) fail('contradictions: the two sides are of different data; minimize both from the same sets');
}

/** Rows that some model assumes on the one side and some model of the same type on the other. */
function contradictory(pairs: readonly (readonly [Candidate, Candidate])[], a: Design, b: Design): Warning[] {
  const rows = new Set<number>();
  for (const type of new Set(pairs.map(([left]) => left.type))) {
    const some = pairs.filter(([left]) => left.type === type);
    const others = new Set(
      [...new Set(some.map(([, right]) => right.model))].flatMap((one) => one.simplifyingAssumptions),
    );
    for (const model of new Set(some.map(([left]) => left.model))) {
      for (const row of model.simplifyingAssumptions) if (others.has(row)) rows.add(row);
    }
  }
  if (rows.size === 0) return [];
  const first = [...rows].sort((x, y) => x - y).slice(0, LISTED_ROWS);
  const more = rows.size > LISTED_ROWS ? ` and ${rows.size - LISTED_ROWS} more` : '';
  const which = rows.size === 1 ? `Row ${first[0]} is` : `Rows ${first.join(', ')}${more} are`;
  return [
    { code: 'contradictory-assumptions', message: `${which} assumed to lead to ${a.outcome} and to ${b.outcome}.` },
  ];
}

/** Only the models that are listed are compared. */
function notListed(sources: readonly ModelSource[]): Warning[] {
  const open = sources.flatMap(solutionsOf).filter((solution) => !solution.exhausted);
  if (open.length === 0) return [];
  const which = open.map(({ name, table, models }) => `${models.length} ${name} models for ${table.design.outcome}`);
  return [{ code: 'models-not-compared', message: `There are more models than those compared: ${which.join(', ')}.` }];
}

function solutionsOf(source: ModelSource): Solution[] {
  if (source.kind === 'chosen-model') return [];
  return source.kind === 'solution' ? [source] : [source.intermediate, source.parsimonious];
}

function notCompared(pairs: number): Warning[] {
  if (pairs <= MOST_PAIRS) return [];
  return [
    { code: 'pairs-not-compared', message: `Of ${pairs} pairs of models, the first ${MOST_PAIRS} were compared.` },
  ];
}
