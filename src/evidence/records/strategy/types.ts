import type { Warning } from '../../../util/warning.js';
import type { SourceType } from '../types.js';
import type { Concept } from './search-string.js';

/** Years from … to …, both within; `null`: open on that side. */
export interface YearWindow {
  readonly from: number | null;
  readonly to: number | null;
}

/** The search of one source. What is not reported is `null`. */
export interface Search {
  readonly source: string;
  readonly sourceType: SourceType;
  /** What was typed into it. */
  readonly string: string | null;
  /** Whether the string was made from the terms, and not reported. */
  readonly made: boolean;
  /** The day of the search, `2024-05-01`. */
  readonly date: string | null;
  readonly window: YearWindow | null;
  /** ISO 639-1 codes where known. */
  readonly languages: readonly string[] | null;
  /** Records it found, as reported. */
  readonly hits: number | null;
}

/** How a review searched. Frozen. */
export interface SearchStrategy {
  readonly kind: 'search-strategy';
  readonly terms: readonly Concept[];
  /** One a source, in the order given. */
  readonly searches: readonly Search[];
  /** Of sources that say nothing else. */
  readonly window: YearWindow | null;
  readonly languages: readonly string[] | null;
  readonly warnings: readonly Warning[];
}

/** The answer of a criterion that is computed from a record: `not said` where the record says nothing, or the strategy no rule. */
export type ThreeAnswers = 'yes' | 'no' | 'not said';

/** What one source was said to have found, and what was read of it. */
export interface SourceYield {
  readonly source: string;
  readonly hits: number | null;
  readonly records: number;
  readonly problems: number;
  readonly window: { readonly [answer in ThreeAnswers]: number };
  readonly languages: { readonly [answer in ThreeAnswers]: number };
}

/** A search strategy against the records that were read. Frozen. */
export interface SearchYield {
  readonly kind: 'search-yield';
  readonly sources: readonly SourceYield[];
  readonly warnings: readonly Warning[];
}
