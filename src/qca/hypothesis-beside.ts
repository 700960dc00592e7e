import type { Sum } from '../expression/expression.js';
import { printSum } from '../expression/print.js';
import { isResult } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { type Design, sameData } from './design.js';
import type { NamedHypothesis } from './design-options.js';
import { minimize } from './minimize/minimize.js';
import { MINIMIZE_OPTIONS, type MinimizeOptions } from './minimize/options.js';
import type { Minimization } from './minimize/types.js';
import { TRUTH_TABLE_OPTIONS, type TruthTableOptions } from './truth-table/options.js';
import { truthTable } from './truth-table/truth-table.js';

/** What the hypotheses are laid beside. */
export interface HypothesisOptions extends TruthTableOptions, MinimizeOptions {
  /**
   * The minimizations to lay them beside, one for each outcome a hypothesis names. Default: truth table and minimization
   * are made here, with the cut-offs among these options (else those of `truthTable`), so that a hypothesis can be looked at
   * first.
   */
  readonly minimizations?: readonly Minimization[];
}

/** The design, or its negation, whichever has the outcome that the hypothesis points at. */
export function designFor(design: Design, named: NamedHypothesis): Design {
  const negated = printSum(named.expression.outcome as Sum) !== printSum(design.outcomeSum);
  return negated === design.outcomeNegated ? design : design.negated;
}

/** One minimization for each outcome that a hypothesis names: the given one, or one made here. */
export function minimizationsFor(design: Design, options: HypothesisOptions): Map<string, Minimization> {
  const given = options.minimizations ?? [];
  if (!Array.isArray(given)) fail('hypothesis: minimizations is no list; pass [minimize(…)], one for each outcome');
  const found = new Map<string, Minimization>();
  for (const one of given as readonly Minimization[]) {
    checkMinimization(design, one);
    const { outcome } = one.table.design;
    if (found.has(outcome)) fail(`hypothesis: there are two minimizations for ${outcome}; pass the one that is meant`);
    found.set(outcome, one);
  }
  const outcomes = new Set(design.hypotheses.map((named) => designFor(design, named)));
  const missing = [...outcomes].filter((own) => !found.has(own.outcome));
  const cutoffs = chosen(options, TRUTH_TABLE_OPTIONS);
  const limits = chosen(options, MINIMIZE_OPTIONS);
  if (missing.length === 0) checkUnused({ ...cutoffs, ...limits }, [...found.values()]);
  for (const own of missing) found.set(own.outcome, minimize(truthTable(own, cutoffs), limits));
  return new Map([...outcomes].map((own) => [own.outcome, found.get(own.outcome) as Minimization]));
}

/** Where every minimization is given, an option can only repeat what they were made with. */
function checkUnused(said: Readonly<Record<string, unknown>>, given: readonly Minimization[]): void {
  for (const [name, value] of Object.entries(said)) {
    const other = given.find(
      ({ table }) => !Object.entries(table.cutoffs).some(([cut, own]) => cut === name && own === value),
    );
    if (other === undefined) continue;
    fail(
      `hypothesis: ${name} has no effect on the minimization that is given for ${other.table.design.outcome}; leave ${name} out, or the minimizations`,
    );
  }
}

/** Those of some options that were said. */
function chosen<Options extends object, Name extends keyof Options>(
  options: Options,
  names: readonly Name[],
): Partial<Pick<Options, Name>> {
  const said: Partial<Pick<Options, Name>> = {};
  for (const name of names) if (options[name] !== undefined) said[name] = options[name];
  return said;
}

/** A hypothesis can only be laid beside results about the same cases, sets, conditions and outcome. */
function checkMinimization(design: Design, one: Minimization): void {
  if (!isResult(one, 'minimization')) {
    fail('hypothesis: one of the minimizations is none; pass results of minimize(), one for each outcome');
  }
  const other = one.table.design;
  if (other.outcomeSet !== design.outcomeSet) {
    fail(`hypothesis: a minimization is about ${other.outcome}, the design about ${design.outcome}; pass its own`);
  }
  if (other.conditions.join('\n') !== design.conditions.join('\n')) {
    fail(
      `hypothesis: the minimization has the conditions ${other.conditions.join(', ')}, the design ${design.conditions.join(', ')}; use the same ones`,
    );
  }
  if (!sameData(design, other)) {
    fail(`hypothesis: the minimization for ${other.outcome} is of other data than the design; minimize() again`);
  }
}
