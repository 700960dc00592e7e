import { printLiteral } from '../../expression/print.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { distinctWarnings, type Warning } from '../../util/warning.js';
import { design } from '../design.js';
import { minimize } from '../minimize/minimize.js';
import { MINIMIZE_OPTIONS, type MinimizeOptions } from '../minimize/options.js';
import type { Solution } from '../minimize/types.js';
import type { SetColumn, SetData } from '../sets.js';
import { truthTable } from '../truth-table/truth-table.js';
import { type Ordering, readOrdering } from './ordering.js';

/** The options of {@link causalChain}: the causal order, the cut-offs, and those of `minimize`. */
export interface CausalChainOptions extends MinimizeOptions {
  /**
   * The order in time or of causes, `'A, B < C'` or `[['A', 'B'], ['C']]`: a set is explained by sets of its own level and of
   * earlier ones. Sets that are not named come first. Default: none; every set may be a cause of every other.
   */
  readonly ordering?: Ordering;
  /** Whether sets of one level may not explain each other. Default false: an order says which comes first, not that equals are unrelated. */
  readonly strict?: boolean;
  /** Consistency from which a row counts as sufficient. Default 1: coincidence analysis starts from perfect regularities. */
  readonly inclusion?: number;
  /** Fewest cases for a row to be observed. Default 1. */
  readonly frequency?: number;
}

/** One set as the outcome of those that may be its causes. */
export interface ChainLink {
  /** The outcome, `L` or `Region{2}`. */
  readonly outcome: string;
  readonly conditions: readonly string[];
  /** The parsimonious solution; `null` where nothing comes before the outcome. Without models: no row is sufficient. */
  readonly solution: Solution | null;
}

/** Every set in turn as the outcome. */
export interface CausalChain {
  readonly kind: 'causal-chain';
  /** The causal order, earliest first; one level without an ordering. */
  readonly ordering: readonly (readonly string[])[];
  readonly strict: boolean;
  readonly links: readonly ChainLink[];
  readonly warnings: readonly Warning[];
}

const OWN = ['ordering', 'strict', 'inclusion', 'frequency'] as const;

/**
 * Every set in turn as the outcome of the others: the parsimonious models of each, with all irredundant ones, which are the
 * atomic solution formulas of coincidence analysis (Baumgartner 2009, Sociological Methods & Research 38; as in the R package
 * QCA). A set that is an outcome here and a condition there is a link of a causal chain. Each value of a multi-value set is an
 * outcome of its own; a temporal set is a condition only, since it does not apply to every case.
 *
 * @param sets the data: every set takes part
 * @param options see {@link CausalChainOptions}; `models` is `'irredundant'` unless said otherwise
 * @throws when there are fewer than two sets, or the ordering names something else or one set twice
 *
 * @example
 * const columns = { U: [1, 1, 0, 0], D: [1, 0, 1, 0], L: [1, 1, 1, 0] }
 * const data = setData(['a', 'b', 'c', 'd'], Object.entries(columns).map(([name, memberships]) => ({ name, memberships })))
 * causalChain(data, { ordering: 'U, D < L' }).links[2].solution.models[0].expression // => 'U + D'
 */
export function causalChain(sets: SetData, options: CausalChainOptions = {}): CausalChain {
  if (!isResult(sets, 'sets')) {
    fail(`causalChain: the first argument is ${describeValue(sets)}; pass set data, the result of sets()`);
  }
  checkOptions('causalChain', options, [...OWN, ...MINIMIZE_OPTIONS]);
  const names = sets.columns.map((column) => column.name);
  if (names.length < 2) fail('causalChain: there is one set only; a chain needs at least two');
  const { ordering, strict = false, inclusion = 1, frequency = 1, ...ofMinimize } = options;
  if (typeof strict !== 'boolean') fail(`causalChain: strict is ${describeValue(strict)}; write true or false`);
  const levels = readOrdering(ordering, names);
  const links = sets.columns
    .filter((column) => !column.temporal)
    .flatMap((column) => {
      const conditions = causesOf(column.name, levels, strict, names);
      return outcomesOf(column).map((outcome): ChainLink => {
        if (conditions.length === 0) return { outcome, conditions, solution: null };
        const table = truthTable(design(sets, { outcome, conditions }), { inclusion, frequency });
        return {
          outcome,
          conditions,
          solution: minimize(table, { models: 'irredundant', ...ofMinimize }).parsimonious,
        };
      });
    });
  const warnings = distinctWarnings([...sets.warnings, ...links.flatMap(unlisted)]);
  return displayable({ kind: 'causal-chain', ordering: levels, strict, links, warnings });
}

/** The sets of earlier levels, and those of its own unless the ordering is strict; in the order of the data. */
function causesOf(outcome: string, levels: readonly string[][], strict: boolean, names: readonly string[]): string[] {
  const own = levels.findIndex((level) => level.includes(outcome));
  const causes = levels.slice(0, strict ? own : own + 1).flat();
  return names.filter((name) => name !== outcome && causes.includes(name));
}

function outcomesOf({ name, levels }: SetColumn): string[] {
  if (levels === 2) return [printLiteral({ condition: name, value: 1 })];
  return Array.from({ length: levels }, (_, value) => printLiteral({ condition: name, values: [value] }));
}

function unlisted({ outcome, solution }: ChainLink): Warning[] {
  if (solution === null || solution.exhausted) return [];
  const { models, count, limits } = solution;
  const message = `${outcome} has ${limits.models.exact ? '' : 'at least '}${count} models, of which ${models.length} are listed.`;
  return [{ code: 'models-not-listed', message }];
}
