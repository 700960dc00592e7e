import { TOLERANCE } from '../../util/compare.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Cutoffs, TruthTable } from './types.js';

/**
 * Configurations to exclude: an expression, alone or with the reason, or rows by number with the reason. The records of
 * another table's `exclusions` can be given as they are.
 */
export type ExclusionInput =
  | string
  | {
      readonly expression?: string | null;
      readonly rows?: readonly number[] | null;
      readonly reason?: string | null;
      /** Worked out anew. */
      readonly observed?: readonly number[];
    };

/** The options of {@link TruthTableOptions}, by name. */
export const TRUTH_TABLE_OPTIONS = [
  'inclusion',
  'contradiction',
  'pri',
  'frequency',
  'exclude',
  'complete',
  'binomialTest',
  'outside',
] as const;

/** The cut-offs of a truth table. */
export interface TruthTableOptions {
  /**
   * Consistency from which a row counts as sufficient. Default 0.8: the usual floor for a row (Ragin 2008 asks for at least
   * 0.75; 0.8 is what most studies use). R QCA's own default of 1 lets one deviant case empty a row.
   */
  readonly inclusion?: number;
  /**
   * A second, lower consistency cut-off: rows from it up to `inclusion` have the output `C`, contradictory, instead of 0
   * (Rihoux & De Meur 2009). Default: none, because a second cut-off is a second decision that needs its own reason.
   */
  readonly contradiction?: number;
  /** PRI that a row with output 1 must reach as well; below it the output is 0. Default 0: no such cut-off, as in R QCA. */
  readonly pri?: number;
  /** Fewest cases for a row to be observed. Default 1: with few cases each one counts (Schneider & Wagemann 2012). */
  readonly frequency?: number;
  /**
   * Configurations that cannot be or must not be assumed, as expressions: `['Pregnant*Male']` or with a reason,
   * `[{expression: 'Pregnant*Male', reason: 'impossible'}]`, or by number, `[{rows: [3, 7], reason: …}]`. They are remainders
   * no simplification may use; a row that has cases and is excluded is named in a warning. Default: none, because an
   * exclusion needs a reason of the researcher's own. {@link exclude} adds one to a table that is there.
   */
  readonly exclude?: readonly ExclusionInput[];
  /** Lists the rows without a case too, up to 65,536. Default false: their number is stated, and says more than they do. */
  readonly complete?: boolean;
  /**
   * An exact binomial test of every row, one-sided, of crisp data only (Dusa 2019, as Ragin 2000 proposed): the output is 1
   * where a true consistency of `inclusion` would give so many cases with the outcome with a probability of at most
   * `significance`, `C` where `contradiction` would, else 0. Default: none, because with few cases hardly a row can pass.
   */
  readonly binomialTest?: { readonly significance: number } | null;
  /**
   * What is done with a case outside every row, as one at exactly 0.5 in a condition is: `keep out and list`, in the field
   * `outside` and in a warning: it counts for no row's number of cases, and in each row's fit by its membership there, as in R
   * QCA; or `error`. Default `keep out and list`. The design's `oneHalf` says whether such a membership stays at all.
   */
  readonly outside?: OutsidePolicy;
}

/** What is done with cases outside every row. */
export type OutsidePolicy = 'keep out and list' | 'error';

/** What the outputs of a table follow from. */
export interface Rules {
  readonly cutoffs: Cutoffs;
  readonly binomialTest: TruthTable['binomialTest'];
}

/** Reads and checks the cut-offs. */
export function readRules(options: TruthTableOptions): Rules {
  const { inclusion = 0.8, contradiction = null, pri = 0, frequency = 1, binomialTest = null } = options;
  if (!(isShare(inclusion) && inclusion > 0)) {
    fail(`truthTable: inclusion is ${describeValue(inclusion)}; the consistency cut-off lies above 0 and at most at 1`);
  }
  if (contradiction !== null && !(isShare(contradiction) && contradiction > 0 && contradiction < inclusion)) {
    fail(
      `truthTable: contradiction is ${describeValue(contradiction)}; the second consistency cut-off lies above 0 and below inclusion, ${inclusion}`,
    );
  }
  if (!isShare(pri)) fail(`truthTable: pri is ${describeValue(pri)}; the PRI cut-off lies from 0 to 1`);
  if (!(Number.isInteger(frequency) && frequency >= 1)) {
    fail(
      `truthTable: frequency is ${describeValue(frequency)}; the frequency cut-off is a whole number of cases, at least 1`,
    );
  }
  return {
    cutoffs: { inclusion, contradiction, pri, frequency, tolerance: TOLERANCE },
    binomialTest: binomialTest && readTest(binomialTest),
  };
}

/** Reads and checks the policy for cases outside every row. */
export function readOutside({ outside = 'keep out and list' }: TruthTableOptions): OutsidePolicy {
  if (outside === 'keep out and list' || outside === 'error') return outside;
  return fail(`truthTable: outside is ${describeValue(outside)}; it is 'keep out and list' or 'error'`);
}

function readTest(test: { readonly significance: number }): { significance: number } {
  checkOptions('truthTable: binomialTest', test, ['significance']);
  const { significance } = test;
  if (!(isShare(significance) && significance > 0 && significance < 1)) {
    fail(`truthTable: significance is ${describeValue(significance)}; a significance level lies between 0 and 1: 0.05`);
  }
  return { significance };
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
