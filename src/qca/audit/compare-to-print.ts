/** One printed figure beside its recomputed one. */
export interface PrintedComparison {
  /** Where it stands in print: `Table 2, Quality, loyal, consistency`. */
  readonly where: string;
  readonly printed: string;
  readonly recomputed: string;
  readonly agrees: boolean;
  /** Identifier and reason of a known mismatch; `null` for a figure that agrees or that nobody explained. */
  readonly id: string | null;
  readonly why: string | null;
}

export interface PrintComparison {
  readonly kind: 'print-comparison';
  readonly source: string;
  readonly figures: readonly PrintedComparison[];
  readonly agreeing: number;
  readonly explained: number;
  readonly unexplained: number;
}
