import type { Warning } from '../../util/warning.js';
import type { Design } from '../design.js';

export interface NecessityFit {
  readonly inclusion: number;
  readonly coverage: number;
  /** Relevance of necessity. */
  readonly ron: number;
  readonly necessary: boolean;
}

/** Every condition and its negation as necessary for the outcome and for its negation. */
export interface NecessityTable {
  readonly kind: 'necessity';
  readonly design: Design;
  readonly cut: number;
  readonly rows: readonly {
    readonly condition: string;
    readonly forOutcome: NecessityFit;
    readonly forNegation: NecessityFit;
  }[];
  readonly warnings: readonly Warning[];
}
