import type { Sum } from '../../expression/expression.js';
import { printSum } from '../../expression/print.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { type Random, randomFrom } from '../../util/random.js';
import { type Design, design } from '../design.js';
import type { ExpectationsInput } from '../expectations.js';
import { minimize } from '../minimize/minimize.js';
import type { Solution, SolutionType } from '../minimize/types.js';
import { asGiven, type SetData, setData, setNamed } from '../sets.js';
import { termProduct } from '../term-product.js';
import { truthTable } from '../truth-table/truth-table.js';
import { made, outcomeOf, readRecipe, readTruth } from './generate.js';
import { equivalent, type Space, submodel } from './logic.js';
import { GENERATE_OPTIONS, type GenerateOptions, readSeed, share, whole } from './options.js';
import { drawnTruth } from './truth.js';

/** How {@link recoverTruth} makes its data and analyses them. */
export interface RecoverTruthOptions extends GenerateOptions {
  /**
   * Take the cases of this design as they are, and give them the outcome that the truth leads to: its conditions, its number of
   * cases and its limited diversity. Then conditions, levels, cases, fuzzy, outcome and diversity are the design's. Default: none;
   * each data set is generated anew.
   */
  readonly design?: Design;
  /** How many data sets are made and analysed. Default 100. */
  readonly dataSets?: number;
  /** Consistency from which a row counts as sufficient. Default 0.8, as in `truthTable`. */
  readonly inclusion?: number;
  /** Fewest cases for a row to be observed. Default 1. */
  readonly frequency?: number;
  /** So many models of a solution are looked at. Default 100; `notAllListed` counts the solutions that have more. */
  readonly maxModels?: number;
  /** Directional expectations for the outcome. Default: none, so that intermediate models are the conservative ones. */
  readonly expectations?: ExpectationsInput;
}

/** How often one type of solution gave what; the five add up to the number of data sets. */
export interface RecoveryCounts {
  readonly type: SolutionType;
  /** The only model is the truth. */
  readonly exact: number;
  /** One of several models is the truth. */
  readonly exactAmongSeveral: number;
  /** A model is a part of the truth: all it claims is true, but not all that is true. */
  readonly submodel: number;
  /** Every model claims something that is not so. */
  readonly wrong: number;
  /** There is no model, or only “always true”. */
  readonly none: number;
}

/** Whether a design would find a known truth. */
export interface Recovery {
  readonly kind: 'recovery';
  /** The truth; `null` where one was drawn for each data set. */
  readonly truth: string | null;
  readonly dataSets: number;
  readonly seed: number;
  readonly types: readonly [conservative: RecoveryCounts, intermediate: RecoveryCounts, parsimonious: RecoveryCounts];
  /** Solutions with more models than are listed; the rest of them was not looked at. */
  readonly notAllListed: number;
}

const OWN = ['design', 'dataSets', 'inclusion', 'frequency', 'maxModels', 'expectations'] as const;
const OF_DESIGN = ['conditions', 'levels', 'cases', 'fuzzy', 'outcome', 'diversity'] as const;
const TYPES = ['conservative', 'intermediate', 'parsimonious'] as const;

/**
 * Would this design find a known truth? Makes many data sets from a truth, analyses each and says how often each type of
 * solution gave exactly it, a correct part of it, or something wrong: inverse search (Baumgartner & Thiem 2017, “Often trusted
 * but never (properly) tested”, Sociological Methods & Research 49).
 *
 * A model is exact when it holds for the same configurations as the truth, and a correct part (a submodel) when each of its
 * terms keeps some literals of a term of the truth, a different one for each. A conservative model that adds to a term what the data
 * happen to have in common counts as wrong in this sense: it claims a relevance that is none.
 *
 * @param options `seed` is needed; see {@link RecoverTruthOptions}
 * @throws when an option is no number of its kind or not the design's to say, or the truth is none
 *
 * @example
 * recoverTruth({ seed: 1, conditions: 3, truth: 'A*B + ~C', cases: 100, dataSets: 5 }).types.map((one) => one.exact)
 * // => [5, 5, 5]
 */
export function recoverTruth(options: RecoverTruthOptions): Recovery {
  checkOptions('recoverTruth', options, [...OWN, ...GENERATE_OPTIONS]);
  const seed = readSeed('recoverTruth', options.seed);
  const dataSets = whole('recoverTruth', 'dataSets', options.dataSets ?? 100, 1, 1_000_000);
  const { space, outcome, draw, truth } = options.design === undefined ? generated(options) : observed(options);
  const random = randomFrom(seed);
  const tallies = TYPES.map((type) => ({ type, exact: 0, exactAmongSeveral: 0, submodel: 0, wrong: 0, none: 0 }));
  let notAllListed = 0;
  for (let i = 0; i < dataSets; i++) {
    const one = draw(randomFrom(random.seed()));
    const found = analysed(one.sets, outcome, space, options);
    TYPES.forEach((type, t) => {
      const solution = found[type];
      (tallies[t] as Record<Verdict, number>)[verdict(solution, one.truth, space)]++;
      if (solution.models.length < solution.count) notAllListed++;
    });
  }
  return displayable({
    kind: 'recovery',
    truth: truth && printSum(truth),
    dataSets,
    seed,
    types: tallies as unknown as Recovery['types'],
    notAllListed,
  });
}

type Verdict = Exclude<keyof RecoveryCounts, 'type'>;

/** Where the data sets come from. */
interface Source {
  readonly space: Space;
  readonly outcome: string;
  /** `null` where one is drawn for each data set. */
  readonly truth: Sum | null;
  readonly draw: (random: Random) => { readonly sets: SetData; readonly truth: Sum };
}

function generated(options: RecoverTruthOptions): Source {
  const recipe = readRecipe('recoverTruth', options);
  const truth = 'length' in recipe.truth ? recipe.truth : null;
  return { ...recipe, truth, draw: (random) => made(recipe, random, 'recoverTruth') };
}

/** The cases of a design, with another outcome each time. */
function observed(options: RecoverTruthOptions): Source {
  const given = options.design;
  if (!isResult(given, 'design')) {
    fail(`recoverTruth: design is ${describeValue(given)}; pass the result of design(), or leave it out`);
  }
  for (const name of OF_DESIGN) {
    if (options[name] !== undefined)
      fail(`recoverTruth: ${name} is the design's to say; leave ${name} or the design out`);
  }
  const space = { conditions: given.conditions, levels: given.levels };
  const outcome = given.outcomeSets[0] as string;
  const stated = readTruth('recoverTruth', options.truth ?? {}, space, outcome);
  const noise = share('recoverTruth', 'noise', options.noise ?? 0);
  const columns = given.conditions.map((name) => setNamed(given.sets, name, 'recoverTruth'));
  const temporal = columns.find((column) => column.temporal);
  if (temporal !== undefined) {
    fail(`recoverTruth: ${temporal.name} does not apply to every case; leave it out of the design's conditions`);
  }
  const draw: Source['draw'] = (random) => {
    const truth = 'length' in stated ? stated : drawnTruth('recoverTruth', stated, space, random);
    const { memberships } = outcomeOf(truth, columns, noise, random);
    const made = { name: outcome, memberships, record: asGiven(outcome, 'generated') };
    return { sets: setData(given.sets.cases, [...columns, made]), truth };
  };
  return { space, outcome, truth: 'length' in stated ? stated : null, draw };
}

function analysed(
  sets: SetData,
  outcome: string,
  { conditions }: Space,
  { inclusion = 0.8, frequency = 1, maxModels = 100, expectations }: RecoverTruthOptions,
): Record<SolutionType, Solution> {
  const made = design(sets, {
    outcome,
    conditions,
    ...(expectations !== undefined && { expectations: { [outcome]: expectations } }),
  });
  return minimize(truthTable(made, { inclusion, frequency }), { maxModels });
}

function verdict(solution: Solution, truth: Sum, space: Space): Verdict {
  const models = solution.models.map((model) => model.terms.map((term) => termProduct(term.literals, space)));
  const claims = models.filter((model) => model.every((product) => product.length > 0));
  if (claims.length === 0) return 'none';
  if (claims.some((model) => equivalent(model, truth, space))) {
    return solution.count === 1 ? 'exact' : 'exactAmongSeveral';
  }
  return claims.some((model) => submodel(model, truth)) ? 'submodel' : 'wrong';
}
