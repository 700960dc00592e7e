import { printLiteral } from '../../expression/print.js';
import { reaches } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { type Design, designOf, outcomeMemberships } from '../design.js';
import type { DesignOptions } from '../design-options.js';
import { relevanceOfNecessity } from '../fit/relevance-of-necessity.js';
import { fitSums, type Memberships } from '../fit/sums.js';
import { negate, type SetData } from '../sets.js';
import { setWarnings } from '../truth-table/warnings.js';
import { literalSetsAndNegations } from './literal-sets.js';
import type { NecessityFit, NecessityTable } from './types.js';

/** The cut-off of {@link necessity}. */
export interface NecessityOptions {
  /**
   * Consistency from which a condition counts as necessary. Default 0.9, the field's usual floor (Schneider & Wagemann
   * 2012, p. 143): a necessary condition is claimed for every case, so little may speak against it.
   */
  readonly cut?: number;
}

/**
 * Each condition and its negation as necessary for the outcome and for its negation, side by side; of a multi-value condition
 * each value and its negation, which is all its other values: `Region{0}` and `Region{1,2}`.
 *
 * Consistency Σ min(x, y) / Σ y, coverage Σ min(x, y) / Σ x (Ragin 2006), relevance of necessity
 * Σ (1 − x) / Σ (1 − min(x, y)) (Schneider & Wagemann 2012). A ratio 0/0 is `NaN`.
 *
 * @param source a design, or sets with the design's options among `options`
 * @param options the cut-off; by default `cut` is 0.9
 * @throws when an option is unknown or the cut-off is out of range
 *
 * @example
 * necessity(setData(['a', 'b', 'c'], [{ name: 'A', memberships: [1, 1, 0] }, { name: 'Y', memberships: [1, 0, 0] }]), {
 *   outcome: 'Y',
 * }).rows.map((row) => [row.condition, row.forOutcome.inclusion, row.forOutcome.necessary])
 * // => [['A', 1, true], ['~A', 0, false]]
 */
export function necessity(design: Design, options?: NecessityOptions): NecessityTable;
export function necessity(sets: SetData, options: NecessityOptions & DesignOptions): NecessityTable;
export function necessity(source: Design | SetData, given?: NecessityOptions & Partial<DesignOptions>): NecessityTable {
  const { design, options } = designOf<NecessityOptions>('necessity', source, given, ['cut']);
  const cut = options.cut ?? 0.9;
  if (!(typeof cut === 'number' && cut > 0 && cut <= 1)) {
    fail(`necessity: cut is ${describeValue(cut)}; the consistency cut-off lies above 0 and at most at 1`);
  }
  const outcome = outcomeMemberships(design);
  const negation = negate(outcome);
  const rows = literalSetsAndNegations(design).map(({ literal, memberships }) => ({
    condition: printLiteral(literal),
    forOutcome: necessityFit(memberships, outcome, cut),
    forNegation: necessityFit(memberships, negation, cut),
  }));
  return displayable({ kind: 'necessity', design, cut, rows, warnings: setWarnings(design) });
}

function necessityFit(x: Memberships, y: Memberships, cut: number): NecessityFit {
  const sums = fitSums('necessity', x, y);
  const inclusion = sums.both / sums.y;
  return {
    inclusion,
    coverage: sums.both / sums.x,
    ron: relevanceOfNecessity(x, y),
    necessary: reaches(inclusion, cut),
  };
}
