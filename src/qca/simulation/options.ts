import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';

/** How long and how many the terms of a randomly drawn truth are. */
export interface RandomTruth {
  /** Number of terms. Default 2. */
  readonly terms?: number;
  /** Literals in each term. Default 2. */
  readonly literals?: number;
}

/** What {@link generate} makes. */
export interface GenerateOptions {
  /** Where the random numbers start, a whole number from 0 to 4,294,967,295. Needed: the same seed makes the same data anywhere. */
  readonly seed: number;
  /** The conditions, or how many. Default 4: `A`, `B`, `C`, `D`. */
  readonly conditions?: number | readonly string[];
  /** Values of each condition, or of all. Default 2: present and absent. */
  readonly levels?: number | readonly number[];
  /** The name of the outcome. Default `Y`. */
  readonly outcome?: string;
  /** Default 30. */
  readonly cases?: number;
  /** What leads to the outcome: an expression from which no literal can be left out, or how to draw one. Default 2 terms of 2 literals. */
  readonly truth?: string | RandomTruth;
  /** Probability that a case has the opposite outcome. Default 0. */
  readonly noise?: number;
  /** Fuzzy memberships in steps of 0.01, never exactly 0.5. Default false, crisp. */
  readonly fuzzy?: boolean;
  /** Share of all configurations that can occur, drawn at random; at least one does. Default 1. */
  readonly diversity?: number;
}

/** The options of {@link GenerateOptions}, by name. */
export const GENERATE_OPTIONS = [
  'seed',
  'conditions',
  'levels',
  'outcome',
  'cases',
  'truth',
  'noise',
  'fuzzy',
  'diversity',
] as const;

/** More configurations than this are not drawn from one by one. */
export const MOST_CONFIGURATIONS = 1_048_576;

/** The largest seed. */
const MOST_SEED = 4_294_967_295;

/** A whole number within bounds. */
export function whole(caller: string, name: string, value: unknown, least: number, most: number): number {
  if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) return value as number;
  return fail(`${caller}: ${name} is ${describeValue(value)}; pass a whole number from ${least} to ${most}`);
}

/** A number from 0 to 1. */
export function share(caller: string, name: string, value: unknown): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  return fail(`${caller}: ${name} is ${describeValue(value)}; pass a number from 0 to 1`);
}

/** The seed, which must be said: a result that cannot be had again is none. */
export function readSeed(caller: string, value: unknown): number {
  return whole(caller, 'seed', value, 0, MOST_SEED);
}

/** The names of the conditions. */
export function readConditions(caller: string, given: number | readonly string[], outcome: string): string[] {
  if (Array.isArray(given) && given.length > 0) return [...given];
  const count = whole(caller, 'conditions', given, 1, 50);
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => letter !== outcome);
  return Array.from({ length: count }, (_, i) => (count <= letters.length ? (letters[i] as string) : `C${i + 1}`));
}

/** The number of values of each condition; multi-value conditions are crisp. */
export function readLevels(caller: string, given: number | readonly number[], count: number, fuzzy: boolean): number[] {
  const levels = Array.isArray(given) ? [...given] : Array.from({ length: count }, () => given as number);
  if (levels.length !== count)
    fail(`${caller}: there are ${levels.length} levels for ${count} conditions; say one for each`);
  for (const one of levels) whole(caller, 'levels', one, 2, 100);
  if (fuzzy && levels.some((one) => one > 2)) {
    fail(`${caller}: a multi-value condition cannot be fuzzy; leave out fuzzy, or take 2 levels`);
  }
  return levels;
}
