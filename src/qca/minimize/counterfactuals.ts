import { ANY, cubeAt } from '../../algorithms/cubes.js';
import { literalValues, type Product } from '../../expression/expression.js';
import type { Design } from '../design.js';
import { type Expectation, expectedValues } from '../design-options.js';
import { cubesOfModel, type Found } from './found.js';
import { remaindersIn } from './models.js';
import type { Problem } from './problem.js';
import { literalValue } from './terms.js';

/** A pair of a conservative and a parsimonious model, with its easy counterfactuals. */
export interface WalkedPair {
  /** `C1P1`. */
  readonly name: string;
  readonly parsimonious: readonly number[];
  /** The number of the parsimonious model. */
  readonly p: number;
  /** The conservative terms without the literals that nothing speaks for. */
  readonly reduced: readonly Uint8Array[];
  readonly easy: readonly number[];
}

export interface CounterfactualWalk {
  /** Every pair, conservative model by conservative model. */
  readonly each: () => Generator<WalkedPair>;
  /** The assumptions of the pair's parsimonious model that are not easy. */
  readonly difficult: (pair: WalkedPair) => readonly number[];
}

/** The assumptions of so many parsimonious models are kept: those that stand in listed pairs. */
const MOST_KNOWN = 1000;

/** Goes through the pairs; terms are reduced once, because models share their terms and pairs their models. */
export function counterfactualWalk(problem: Problem, conservative: Found, parsimonious: Found): CounterfactualWalk {
  const reducer = new Reducer(problem, conservative, parsimonious);
  const assumed = new Map<number, readonly number[]>();
  return {
    each: function* () {
      let c = 0;
      for (const { terms } of conservative.each()) {
        c++;
        let p = 0;
        for (const { terms: wide } of parsimonious.each()) {
          p++;
          yield { name: `C${c}P${p}`, parsimonious: wide, p, ...reducer.pair(terms, wide) };
        }
      }
    },
    difficult: (pair) => {
      const inLine = new Set(pair.easy);
      const known = assumed.get(pair.p);
      const rows = known ?? remaindersIn(problem, cubesOfModel(parsimonious, pair.parsimonious));
      if (known === undefined && assumed.size < MOST_KNOWN) assumed.set(pair.p, rows);
      return rows.filter((row) => !inLine.has(row));
    },
  };
}

/** A conservative term within a parsimonious one, reduced, and the remainders it covers then. */
interface Reduced {
  readonly cube: Uint8Array;
  readonly easy: readonly number[];
}

class Reducer {
  private readonly known = new Map<number, Reduced | null>();

  constructor(
    private readonly problem: Problem,
    private readonly conservative: Found,
    private readonly parsimonious: Found,
  ) {}

  pair(terms: readonly number[], wide: readonly number[]): Pick<WalkedPair, 'reduced' | 'easy'> {
    const parts = terms.flatMap((c) => wide.map((p) => this.of(c, p)).filter((part) => part !== null));
    const easy = [...new Set(parts.flatMap((part) => part.easy))].sort((a, b) => a - b);
    return { reduced: parts.map((part) => part.cube), easy };
  }

  /** The reduced form of a conservative term under a parsimonious one that contains it; `null` where it does not. */
  private of(c: number, p: number): Reduced | null {
    const key = c * this.parsimonious.implicants.count + p;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const cube = reduce(cubeAt(this.conservative.implicants, c), cubeAt(this.parsimonious.implicants, p), this.problem);
    const made = cube && { cube, easy: remaindersIn(this.problem, [cube]) };
    this.known.set(key, made);
    return made;
  }
}

/**
 * A conservative term under a parsimonious one that contains it. A literal that the latter does not have goes when theory
 * expects something of its condition, and no expectation speaks for it: neither that of the condition alone, nor a
 * conjunctural one whose literals the term has all.
 */
function reduce(term: Uint8Array, wide: Uint8Array, problem: Problem): Uint8Array | null {
  if (!wide.every((cell, c) => cell === ANY || cell === term[c])) return null;
  const { design } = problem.table;
  const values = Array.from(term, (cell, c) => literalValue(cell, c, problem));
  const held = design.conjuncturalExpectations.filter((product) => holds(product, values, design));
  const about = (products: readonly Product[], condition: string | undefined) =>
    products.some((product) => product.some((literal) => literal.condition === condition));
  return term.map((cell, c) => {
    if (wide[c] !== ANY) return cell;
    const condition = design.conditions[c];
    const expected = expectedValues(design.expectations[c] as Expectation);
    if (expected === null && !about(design.conjuncturalExpectations, condition)) return cell;
    const spoken = (expected?.includes(values[c] as number) ?? false) || about(held, condition);
    return spoken ? cell : ANY;
  });
}

/** Whether a term has every literal of an expectation. */
function holds(product: Product, values: readonly (number | null)[], { conditions }: Design): boolean {
  return product.every((literal) => {
    const value = values[conditions.indexOf(literal.condition)] ?? null;
    return value !== null && literalValues(literal).includes(value);
  });
}
