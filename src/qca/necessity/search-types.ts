import type { Literal } from '../../expression/expression.js';
import type { Warning } from '../../util/warning.js';
import type { Design } from '../design.js';

/** What a search was told, defaults filled in. */
export interface SearchSettings {
  /** Consistency. */
  readonly inclusion: number;
  readonly coverage: number;
  readonly pri: number;
  /** The most conditions in a combination. */
  readonly depth: number;
}

/** A condition or a combination of several that is necessary for the outcome, by the cut-offs. */
export interface NecessaryCombination {
  /** `A`, `A*~B`, or a disjunction `A + ~B`. */
  readonly term: string;
  readonly literals: readonly Literal[];
  readonly type: 'single' | 'conjunction' | 'disjunction';
  readonly inclusion: number;
  readonly coverage: number;
  /** Relevance of necessity. */
  readonly ron: number;
  /** PRI of the outcome as a subset of the combination. */
  readonly pri: number;
  /** 1 not trivial, 0 trivial. */
  readonly trivialness: number;
  /** Whether a longer conjunction in the list contains it: then its own necessity follows from that one. */
  readonly implied: boolean;
}

export interface NecessitySearch {
  readonly kind: 'necessity-search';
  readonly design: Design;
  readonly settings: SearchSettings & { readonly ron: number };
  /** Single conditions, then conjunctions, then disjunctions; shorter ones first, in the order of the conditions. */
  readonly rows: readonly NecessaryCombination[];
  /** The most conditions up to which every combination was looked at; below `settings.depth` where a limit was met. */
  readonly searchedTo: { readonly conjunctions: number; readonly disjunctions: number };
  readonly warnings: readonly Warning[];
}

/** A condition or conjunction that is sufficient for the outcome, by the cut-offs, and no part of it is. */
export interface SufficientCombination {
  readonly term: string;
  readonly literals: readonly Literal[];
  readonly type: 'single' | 'conjunction';
  readonly inclusion: number;
  readonly pri: number;
  readonly coverage: number;
}

export interface SufficiencySearch {
  readonly kind: 'sufficiency-search';
  readonly design: Design;
  readonly settings: SearchSettings;
  readonly rows: readonly SufficientCombination[];
  readonly searchedTo: { readonly conjunctions: number };
  readonly warnings: readonly Warning[];
}
