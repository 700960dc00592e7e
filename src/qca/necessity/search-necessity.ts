import type { Literal } from '../../expression/expression.js';
import { printLiteral, printProduct } from '../../expression/print.js';
import { reaches } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { type Design, designOf, outcomeMemberships } from '../design.js';
import type { DesignOptions } from '../design-options.js';
import { pri } from '../fit/pri.js';
import { relevanceOfNecessity } from '../fit/relevance-of-necessity.js';
import { sumOfPairs } from '../fit/sums.js';
import { trivialnessOfNecessity } from '../fit/trivialness-of-necessity.js';
import type { SetData } from '../sets.js';
import { setWarnings } from '../truth-table/warnings.js';
import { mayBeRelevant, passes } from './bounds.js';
import { type BySize, type Combination, searchBySize } from './search-by-size.js';
import { checkCut, NECESSITY_SEARCH, type NecessitySearchOptions, searchSettings } from './search-options.js';
import type { NecessaryCombination, NecessitySearch } from './search-types.js';

type Row = Omit<NecessaryCombination, 'implied'>;
type Settings = NecessitySearch['settings'];

/**
 * Which conditions, conjunctions and disjunctions of conditions are necessary for the outcome, among all with up to `depth`
 * conditions.
 *
 * Every conjunction that reaches the cut-offs is listed (`implied` marks one within a longer one, from which its own necessity
 * follows), and every disjunction (SUIN conditions: Mahoney, Kimball & Koivu 2009) that reaches them while no part of it does.
 * Consistency Σ min(x, y) / Σ y, coverage Σ min(x, y) / Σ x (Ragin 2006); RoN and trivialness as in their functions; PRI is that
 * of the outcome as a subset of the combination. What cannot reach the cut-offs is left out unseen: a conjunction's consistency
 * only falls as it grows, and so does the best coverage and RoN that a disjunction can still have.
 *
 * @param source a design, or sets with the design's options among `options`
 * @param options cut-offs, depth and limits; by default consistency 0.9, coverage 0.5, RoN 0.5, depth 3
 * @throws when an option is unknown or out of range
 *
 * @example
 * const data = setData(['a', 'b', 'c', 'd'], [
 *   { name: 'A', memberships: [1, 0, 0, 0] },
 *   { name: 'B', memberships: [0, 1, 0, 0] },
 *   { name: 'Y', memberships: [1, 1, 0, 0] },
 * ])
 * searchNecessity(data, { outcome: 'Y' }).rows.map((row) => row.term) // => ['A + B']
 */
export function searchNecessity(design: Design, options?: NecessitySearchOptions): NecessitySearch;
export function searchNecessity(sets: SetData, options: NecessitySearchOptions & DesignOptions): NecessitySearch;
export function searchNecessity(
  source: Design | SetData,
  given?: NecessitySearchOptions & Partial<DesignOptions>,
): NecessitySearch {
  const caller = 'searchNecessity';
  const { design, options } = designOf<NecessitySearchOptions>(caller, source, given, NECESSITY_SEARCH);
  const ron = options.ron ?? 0.5;
  checkCut(caller, 'ron', ron);
  const { settings, limits } = searchSettings(caller, options, design.conditions.length, {
    inclusion: 0.9,
    coverage: 0.5,
  });
  const all = { ...settings, ron };
  const conjunctions = searchBySize(design, { ...limits, ...conjunctionsFor(design, all) });
  const disjunctions = searchBySize(design, { ...limits, ...disjunctionsFor(design, all) });
  return displayable({
    kind: 'necessity-search',
    design,
    settings: all,
    rows: withImplied([...conjunctions.rows, ...disjunctions.rows.filter((row) => row.type === 'disjunction')]),
    searchedTo: { conjunctions: conjunctions.searchedTo, disjunctions: disjunctions.searchedTo },
    warnings: [...setWarnings(design), ...conjunctions.warnings, ...disjunctions.warnings],
  });
}

type Asked = Omit<BySize<Row>, 'maxRows' | 'maxCandidates'>;

function conjunctionsFor(design: Design, settings: Settings): Asked {
  const y = outcomeMemberships(design);
  const total = sumOfPairs(y, y, Math.min);
  return {
    what: 'conjunction',
    depth: settings.depth,
    minimal: false,
    hopeful: ({ both }) => reaches(both / total, settings.inclusion),
    judge: (found) => judged(found, 'conjunction', y, total, settings),
  };
}

function disjunctionsFor(design: Design, settings: Settings): Asked {
  const y = outcomeMemberships(design);
  const total = sumOfPairs(y, y, Math.min);
  return {
    what: 'disjunction',
    depth: settings.depth,
    minimal: true,
    hopeful: ({ x }) => mayBeRelevant({ x, y: total, cases: y.length }, settings),
    judge: (found) => judged(found, 'disjunction', y, total, settings),
  };
}

function judged(
  { literals, sums, memberships }: Combination,
  what: 'conjunction' | 'disjunction',
  y: readonly number[],
  total: number,
  cut: Settings,
): Row | null {
  const inclusion = sums.both / total;
  const coverage = sums.both / sums.x;
  if (!reaches(inclusion, cut.inclusion) || !passes(coverage, cut.coverage)) return null;
  const ron = relevanceOfNecessity(memberships, y);
  if (!passes(ron, cut.ron)) return null;
  const ofOutcome = pri(y, memberships);
  if (!passes(ofOutcome, cut.pri)) return null;
  return {
    term: what === 'conjunction' ? printProduct(literals) : literals.map(printLiteral).join(' + '),
    literals,
    type: literals.length === 1 ? 'single' : what,
    inclusion,
    coverage,
    ron,
    pri: ofOutcome,
    trivialness: trivialnessOfNecessity(memberships, y),
  };
}

/** Marks every conjunction that lies within a longer one of the list. O(conjunctions × conditions). */
function withImplied(rows: readonly Row[]): NecessaryCombination[] {
  const implied = new Set<string>();
  const mark = (literals: readonly Literal[]): void => {
    for (const left of literals) {
      const part = literals.filter((literal) => literal !== left);
      const key = printProduct(part);
      if (implied.has(key)) continue;
      implied.add(key);
      if (part.length > 1) mark(part);
    }
  };
  for (const row of rows) if (row.type === 'conjunction') mark(row.literals);
  return rows.map((row) => ({ ...row, implied: implied.has(row.term) }));
}
