import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Output } from '../truth-table/types.js';
import type { SolutionType } from './types.js';

/** How far a minimization is. */
export interface Progress {
  readonly stage: SolutionType;
  /** Steps of the searches of this stage so far. */
  readonly steps: number;
}

/** What {@link minimize} explains, how far it searches and what it lists. */
export interface MinimizeOptions {
  /**
   * `minimum`: every model with the fewest terms. `irredundant`: every model from which no term can be left out, longer ones
   * too (R QCA's `all.sol`). Default `minimum`, the convention of Quine and McCluskey and of R QCA.
   */
  readonly models?: 'minimum' | 'irredundant';
  /**
   * The outputs to explain: rows with one of them are covered, rows with another output are not. Default `[1]`. `[0]`
   * describes the negative rows, which is something else than an analysis of the negated outcome.
   */
  readonly explain?: readonly Output[];
  /**
   * What rows with the output `C` are while they are not explained: `negative`, so that no term covers them, or `don't care`,
   * so that any term may. Default `negative`: a contradictory row is no evidence for the outcome.
   */
  readonly contradictions?: 'negative' | "don't care";
  /**
   * At most so many models are listed for each solution type, the first ones in the order of the prime implicants. Default
   * 100: nobody compares more by eye, and to work out the fit of many thousands would take longer than to find them. Their
   * `count` stays exact, and `solution.each()` goes through all of them.
   */
  readonly maxModels?: number;
  /**
   * What a literal of a multi-value condition says: `values`, that it has one value, `Region{2}` (the convention of the field and
   * of R QCA); `sets`, that it has one of some, `Region{0,2}`: terms are then the widest products of sets of values without a
   * negative row. Default `values`. The same for crisp and fuzzy conditions, and for temporal ones, of which `-` says nothing.
   * A literal counts once however many values it has.
   */
  readonly literals?: 'values' | 'sets';
  /** Only terms with at most so many literals. Default: any number; a bound that leaves something out is stated. */
  readonly maxLiterals?: number;
  /**
   * Milliseconds after which the search ends with what is proved by then. Default: none, because what it ends with depends on
   * the machine; instead the search for each solution type ends after 3,000,000 steps, about ten seconds, so that it ends the
   * same on every machine. A longer budget lets it go on. The result says what ended it.
   */
  readonly timeBudget?: number;
  /** Ends the search when it is aborted, as by `progress`. Default: none. */
  readonly signal?: AbortSignal;
  /** Told now and then how far the search is. Default: nobody. */
  readonly progress?: (progress: Progress) => void;
  /**
   * `r`: as the R package QCA 3.25 prints it. Fit below 1e-5 (of models 1e-4) becomes 0, “does not apply” is left out of the
   * terms of temporal data and out of their fit, and conservative terms of temporal data come from the package's own order of
   * merging. Default: none of this.
   */
  readonly compat?: 'r' | null;
}

/** The options of {@link MinimizeOptions}, by name. */
export const MINIMIZE_OPTIONS = [
  'models',
  'explain',
  'contradictions',
  'maxModels',
  'literals',
  'maxLiterals',
  'timeBudget',
  'signal',
  'progress',
  'compat',
] as const;

/** Options with the defaults filled in; `null` where there is no bound. */
export interface ReadOptions {
  readonly models: 'minimum' | 'irredundant';
  readonly explain: readonly Output[];
  readonly contradictions: 'negative' | "don't care";
  readonly maxModels: number;
  readonly literals: 'values' | 'sets';
  readonly maxLiterals: number | null;
  readonly timeBudget: number | null;
  readonly signal: AbortSignal | null;
  readonly progress: ((progress: Progress) => void) | null;
  readonly compat: 'r' | null;
}

const OUTPUTS: readonly unknown[] = [1, 0, 'C'];

/** Reads and checks the options of a minimization. */
export function readOptions(options: MinimizeOptions): ReadOptions {
  checkOptions('minimize', options, MINIMIZE_OPTIONS);
  const { models = 'minimum', contradictions = 'negative', explain = [1], maxModels = 100 } = options;
  const {
    literals = 'values',
    maxLiterals = null,
    timeBudget = null,
    signal = null,
    progress = null,
    compat = null,
  } = options;
  oneOf('models', models, ['minimum', 'irredundant']);
  oneOf('contradictions', contradictions, ['negative', "don't care"]);
  oneOf('compat', compat, ['r', null]);
  oneOf('literals', literals, ['values', 'sets']);
  if (literals === 'sets' && compat !== null) {
    fail('minimize: the R package has no sets of values as literals; leave out compat, or literals');
  }
  if (!Array.isArray(explain) || explain.length === 0 || !explain.every((output) => OUTPUTS.includes(output))) {
    fail(`minimize: explain is ${JSON.stringify(explain)}; list the outputs to explain: [1], ['C'], [1, 'C'] or [0]`);
  }
  positive('maxModels', maxModels);
  if (maxLiterals !== null) positive('maxLiterals', maxLiterals);
  if (timeBudget !== null && !(typeof timeBudget === 'number' && timeBudget >= 0)) {
    fail(`minimize: timeBudget is ${describeValue(timeBudget)}; pass a number of milliseconds`);
  }
  if (signal !== null && typeof signal?.aborted !== 'boolean') {
    fail(`minimize: signal is ${describeValue(signal)}; pass an AbortSignal`);
  }
  if (progress !== null && typeof progress !== 'function') {
    fail(`minimize: progress is ${describeValue(progress)}; pass a function`);
  }
  return { models, explain, contradictions, maxModels, literals, maxLiterals, timeBudget, signal, progress, compat };
}

function oneOf(name: string, value: unknown, known: readonly unknown[]): void {
  if (known.includes(value)) return;
  fail(`minimize: ${name} is ${describeValue(value)}; it is one of ${known.filter(Boolean).join(', ')}`);
}

function positive(name: string, value: unknown): void {
  if (Number.isSafeInteger(value) && (value as number) > 0) return;
  fail(`minimize: ${name} is ${describeValue(value)}; pass a positive whole number`);
}
