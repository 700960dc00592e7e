/** An exclusion with the reason for it, or just the expression. */
export type ExclusionInput = string | { readonly expression: string; readonly reason: string };

/** The options of {@link TruthTableOptions}, by name. */
export const TRUTH_TABLE_OPTIONS = ['inclusion', 'frequency', 'exclude'] as const;

/** The cut-offs of a truth table. */
export interface TruthTableOptions {
  /**
   * Consistency from which a row counts as sufficient. Default 0.8: the usual floor for a row (Ragin 2008 asks for at least
   * 0.75; 0.8 is what most studies use). R QCA's own default of 1 lets one deviant case empty a row.
   */
  readonly inclusion?: number;
  /** Fewest cases for a row to be observed. Default 1: with few cases each one counts (Schneider & Wagemann 2012). */
  readonly frequency?: number;
  /**
   * Configurations that cannot be or must not be assumed, as expressions: `['Pregnant*Male']` or with a reason,
   * `[{expression: 'Pregnant*Male', reason: 'impossible'}]`. They are remainders no simplification may use; a row that has
   * cases and is excluded is named in a warning. Default: none, because an exclusion needs a reason of the researcher's own.
   */
  readonly exclude?: readonly ExclusionInput[];
}
