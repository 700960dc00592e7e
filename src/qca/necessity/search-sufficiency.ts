import { printProduct } from '../../expression/print.js';
import { reaches } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { type Design, designOf, outcomeMemberships } from '../design.js';
import type { DesignOptions } from '../design-options.js';
import { pri } from '../fit/pri.js';
import { sumOfPairs } from '../fit/sums.js';
import type { SetData } from '../sets.js';
import { setWarnings } from '../truth-table/warnings.js';
import { mayBeSufficient, passes } from './bounds.js';
import { type Combination, searchBySize } from './search-by-size.js';
import { SUFFICIENCY_SEARCH, type SufficiencySearchOptions, searchSettings } from './search-options.js';
import type { SearchSettings, SufficiencySearch, SufficientCombination } from './search-types.js';

/**
 * Which conditions and conjunctions of conditions are sufficient for the outcome, among all with up to `depth` conditions: every
 * one that reaches the cut-offs while no part of it does.
 *
 * Consistency Σ min(x, y) / Σ x, coverage Σ min(x, y) / Σ y (Ragin 2006), PRI as in `pri`. Unlike `minimize` this looks at the cases
 * directly, not at truth-table rows, and adds no assumption about remainders. What cannot reach the cut-offs is left out unseen:
 * coverage only falls as a conjunction grows.
 *
 * @param source a design, or sets with the design's options among `options`
 * @param options cut-offs, depth and limits; by default consistency 0.8, coverage and PRI 0, depth 3
 * @throws when an option is unknown or out of range
 *
 * @example
 * const data = setData(['a', 'b', 'c', 'd'], [
 *   { name: 'A', memberships: [1, 1, 0, 0] },
 *   { name: 'B', memberships: [1, 0, 1, 0] },
 *   { name: 'Y', memberships: [1, 0, 0, 0] },
 * ])
 * searchSufficiency(data, { outcome: 'Y' }).rows.map((row) => row.term) // => ['A*B']
 */
export function searchSufficiency(design: Design, options?: SufficiencySearchOptions): SufficiencySearch;
export function searchSufficiency(sets: SetData, options: SufficiencySearchOptions & DesignOptions): SufficiencySearch;
export function searchSufficiency(
  source: Design | SetData,
  given?: SufficiencySearchOptions & Partial<DesignOptions>,
): SufficiencySearch {
  const caller = 'searchSufficiency';
  const { design, options } = designOf<SufficiencySearchOptions>(caller, source, given, SUFFICIENCY_SEARCH);
  const { settings, limits } = searchSettings(caller, options, design.conditions.length, {
    inclusion: 0.8,
    coverage: 0,
  });
  const y = outcomeMemberships(design);
  const total = sumOfPairs(y, y, Math.min);
  const { rows, searchedTo, warnings } = searchBySize(design, {
    ...limits,
    what: 'conjunction',
    depth: settings.depth,
    minimal: true,
    hopeful: ({ x, both }) => mayBeSufficient({ x, both, y: total }, settings),
    judge: (found) => judged(found, y, total, settings),
  });
  return displayable({
    kind: 'sufficiency-search',
    design,
    settings,
    rows,
    searchedTo: { conjunctions: searchedTo },
    warnings: [...setWarnings(design), ...warnings],
  });
}

function judged(
  { literals, sums, memberships }: Combination,
  y: readonly number[],
  total: number,
  cut: SearchSettings,
): SufficientCombination | null {
  const inclusion = sums.both / sums.x;
  const coverage = sums.both / total;
  if (!reaches(inclusion, cut.inclusion)) return null;
  const own = pri(memberships, y);
  if (!passes(own, cut.pri)) return null;
  const type = literals.length === 1 ? 'single' : 'conjunction';
  return { term: printProduct(literals), literals, type, inclusion, pri: own, coverage };
}
