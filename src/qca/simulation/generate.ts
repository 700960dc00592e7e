import { pointOf } from '../../algorithms/cubes.js';
import { sumMemberships } from '../../expression/evaluate.js';
import type { Sum } from '../../expression/expression.js';
import { printSum } from '../../expression/print.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { type Random, randomFrom } from '../../util/random.js';
import { asGiven, type SetColumnInput, type SetData, setData } from '../sets.js';
import type { Space } from './logic.js';
import {
  GENERATE_OPTIONS,
  type GenerateOptions,
  MOST_CONFIGURATIONS,
  type RandomTruth,
  readConditions,
  readLevels,
  readSeed,
  share,
  whole,
} from './options.js';
import { drawnTruth, statedTruth } from './truth.js';

/** Made-up data with the expression that leads to their outcome. */
export interface GeneratedData {
  readonly kind: 'generated-data';
  readonly sets: SetData;
  readonly outcome: string;
  readonly conditions: readonly string[];
  /** The expression that the outcome follows. */
  readonly truth: string;
  readonly seed: number;
  readonly noise: number;
  readonly fuzzy: boolean;
  readonly diversity: number;
  /** How many of all configurations could occur. */
  readonly possible: number;
  /** The cases with the opposite of the outcome that the truth gives them. */
  readonly flipped: readonly string[];
}

/** What data are made from: everything but the random numbers. */
export interface Recipe {
  readonly space: Space;
  readonly outcome: string;
  readonly cases: number;
  readonly truth: Sum | RandomTruth;
  readonly noise: number;
  readonly fuzzy: boolean;
  readonly diversity: number;
}

/**
 * Data whose truth is known: cases with random configurations, and the outcome where an expression holds. With limited
 * diversity, noise, multi-value or fuzzy conditions, to see whether and when an analysis finds that expression again; see
 * {@link recoverTruth}.
 *
 * Each case draws one of the possible configurations, all alike. A fuzzy membership is drawn from 0.51 to 1 on the present and
 * from 0 to 0.49 on the absent side, and the outcome's is the truth's own: the maximum over terms of the minimum over literals.
 * The same seed makes the same data on every machine.
 *
 * @param options `seed` is needed; see {@link GenerateOptions}
 * @throws when an option is no number of its kind, or the truth is about something else, always or never true, or redundant
 *
 * @example
 * const made = generate({ seed: 1, conditions: ['A', 'B', 'C'], truth: 'A*B + ~C', cases: 4 })
 * made.sets.columns.map((column) => column.name) // => ['A', 'B', 'C', 'Y']
 */
export function generate(options: GenerateOptions): GeneratedData {
  checkOptions('generate', options, GENERATE_OPTIONS);
  const seed = readSeed('generate', options.seed);
  const recipe = readRecipe('generate', options);
  const { sets, truth, possible, flipped } = made(recipe, randomFrom(seed), 'generate');
  const { space, outcome, noise, fuzzy, diversity } = recipe;
  return displayable({
    kind: 'generated-data',
    sets,
    outcome,
    conditions: space.conditions,
    truth: printSum(truth),
    seed,
    noise,
    fuzzy,
    diversity,
    possible,
    flipped,
  });
}

/** Reads and checks everything but the seed. */
export function readRecipe(caller: string, options: Omit<GenerateOptions, 'seed'>): Recipe {
  const { conditions = 4, levels = 2, outcome = 'Y', cases = 30, truth = {} } = options;
  const { noise = 0, fuzzy = false, diversity = 1 } = options;
  if (typeof outcome !== 'string') fail(`${caller}: the outcome is ${describeValue(outcome)}; give it a name`);
  if (typeof fuzzy !== 'boolean') fail(`${caller}: fuzzy is ${describeValue(fuzzy)}; write true or false`);
  const names = readConditions(caller, conditions, outcome);
  if (names.includes(outcome)) fail(`${caller}: "${outcome}" is the outcome; a condition must be another set`);
  const space = { conditions: names, levels: readLevels(caller, levels, names.length, fuzzy) };
  return {
    space,
    outcome,
    cases: whole(caller, 'cases', cases, 1, 1_000_000),
    truth: readTruth(caller, truth, space, outcome),
    noise: share(caller, 'noise', noise),
    fuzzy,
    diversity: share(caller, 'diversity', diversity),
  };
}

/** A stated truth as a sum; what to draw as it is. */
export function readTruth(
  caller: string,
  truth: string | RandomTruth,
  space: Space,
  outcome: string,
): Sum | RandomTruth {
  if (typeof truth === 'string') return statedTruth(caller, truth, space, outcome);
  checkOptions(`${caller}: truth`, truth, ['terms', 'literals']);
  return truth;
}

/** One data set of a recipe. */
export function made(
  recipe: Recipe,
  random: Random,
  caller: string,
): { readonly sets: SetData; readonly truth: Sum; readonly possible: number; readonly flipped: string[] } {
  const { space, cases, fuzzy } = recipe;
  const truth = 'length' in recipe.truth ? recipe.truth : drawnTruth(caller, recipe.truth, space, random);
  const { possible, draw } = configurations(recipe, random, caller);
  const drawn = Array.from({ length: cases }, draw);
  const columns = space.conditions.map((name, c): SetColumnInput => {
    const values = drawn.map((configuration) => configuration[c] as number);
    const memberships = fuzzy ? values.map((value) => membership(value, random)) : values;
    return { name, memberships, levels: space.levels[c] as number, record: asGiven(name, 'generated') };
  });
  const names = drawn.map((_, i) => `case ${i + 1}`);
  const { memberships, flipped } = outcomeOf(truth, columns, recipe.noise, random);
  const outcome = { name: recipe.outcome, memberships, record: asGiven(recipe.outcome, 'generated') };
  return {
    sets: setData(names, [...columns, outcome]),
    truth,
    possible,
    flipped: flipped.map((i) => names[i] as string),
  };
}

/** The outcome that the truth gives each case, turned round with the probability of the noise. */
export function outcomeOf(
  truth: Sum,
  columns: readonly Pick<SetColumnInput, 'name' | 'memberships'>[],
  noise: number,
  random: Random,
): { readonly memberships: number[]; readonly flipped: number[] } {
  const named = new Map(columns.map((column) => [column.name, column.memberships]));
  const lookup = (name: string): readonly number[] => named.get(name) as readonly number[];
  const cases = (columns[0] as SetColumnInput).memberships.length;
  const flipped: number[] = [];
  const memberships = sumMemberships(truth, cases, lookup).map((own, i) => {
    if (random.share() >= noise) return own;
    flipped.push(i);
    return 1 - own;
  });
  return { memberships, flipped };
}

/** The configurations that can occur, and how one of them is drawn. */
function configurations(
  { space: { levels }, diversity }: Recipe,
  random: Random,
  caller: string,
): { readonly possible: number; readonly draw: () => number[] } {
  const all = levels.reduce((product, own) => product * own, 1);
  if (diversity === 1) return { possible: all, draw: () => levels.map((own) => random.below(own)) };
  if (all > MOST_CONFIGURATIONS) {
    fail(`${caller}: ${all} configurations are too many to draw a share of them; leave diversity out`);
  }
  const possible = Math.max(1, Math.round(diversity * all));
  const numbers = Array.from({ length: all }, (_, i) => i);
  for (let i = 0; i < possible; i++) {
    const j = i + random.below(all - i);
    [numbers[i], numbers[j]] = [numbers[j] as number, numbers[i] as number];
  }
  return { possible, draw: () => pointOf(numbers[random.below(possible)] as number, levels) };
}

/** From 0.51 to 1 when present, from 0 to 0.49 when absent. */
function membership(value: number, random: Random): number {
  return (random.below(50) + (value === 1 ? 51 : 0)) / 100;
}
