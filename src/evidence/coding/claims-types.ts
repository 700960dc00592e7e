import type { Warning } from '../../util/warning.js';

/** What a review concludes, as it says it and as an expression. */
export interface ClaimInput {
  readonly id: string;
  readonly text: string;
  /** `TEC*REL -> LOY`, `REL <- LOY`, or only a configuration; `null` where no code covers what it says. */
  readonly expression: string | null;
  /** Where the review says it. Default: not said. */
  readonly source?: string | null;
}

/**
 * `supported`: studies support it and none contradicts it. `contested`: some do either. `contradicted`: some contradict it and none supports
 * it. `occurs`: a configuration without an outcome, which some study has. `in no study`: no study bears on it. `no code covers it`: it has
 * no expression, or one with names that are no codes.
 */
export type ClaimStanding = 'supported' | 'contested' | 'contradicted' | 'occurs' | 'in no study' | 'no code covers it';

/** A claim beside the studies. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly source: string | null;
  /** As printed by us; `null` where no code covers it. */
  readonly expression: string | null;
  readonly standing: ClaimStanding;
  /** Names in its expression that are no codes. */
  readonly unknown: readonly string[];
  /** `->`: in the configuration and in the outcome; `<-`: likewise; without an arrow: in the configuration. */
  readonly supports: readonly string[];
  /** `->`: in the configuration and not in the outcome; `<-`: in the outcome and not in the configuration. */
  readonly contradicts: readonly string[];
  /** `->`: not in the configuration; `<-`: not in the outcome. */
  readonly doesNotBear: readonly string[];
  /** Studies of which something is not reported that would decide it. */
  readonly unclear: readonly string[];
  /** Combinations of the configuration that no study has. */
  readonly inNoStudy: readonly string[];
  /** Fit over the studies that are clear, n of them; `null` without an outcome. */
  readonly fit: { readonly inclusion: number; readonly coverage: number; readonly n: number } | null;
}

/** What a review concludes, beside its own studies. Frozen. */
export interface Claims {
  readonly kind: 'claims';
  readonly studies: number;
  readonly claims: readonly Claim[];
  readonly warnings: readonly Warning[];
}
