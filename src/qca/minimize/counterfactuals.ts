import { isWithin } from '../../algorithms/cells.js';
import { cubeAt } from '../../algorithms/cubes.js';
import { literalValues, type Product } from '../../expression/expression.js';
import { once } from '../../util/once.js';
import type { Design } from '../design.js';
import { type Expectation, expectedValues } from '../expectations.js';
import { cubesOfModel, type Found } from './found.js';
import { remaindersIn } from './models.js';
import type { Problem } from './problem.js';
import { literalsOf } from './terms.js';
import type { TermLiteral } from './types.js';

/** A pair of a conservative and a parsimonious model. */
export interface WalkedPair {
  /** `C1P1`. */
  readonly name: string;
  readonly parsimonious: readonly number[];
  /** The conservative terms without the literals that nothing speaks for; the same list for pairs with the same ones. */
  readonly reduced: Reduced;
}

/** Conservative terms without the literals that nothing speaks for, and the remainders they cover then. */
export interface Reduced {
  readonly cubes: readonly Uint8Array[];
  /** Ascending; worked out when first asked for. */
  readonly easy: () => readonly number[];
}

/** Every pair, conservative model by conservative model, with its reduced terms. */
export function* walkPairs(problem: Problem, conservative: Found, parsimonious: Found): Generator<WalkedPair> {
  const reducer = new Reducer(problem, conservative, parsimonious);
  let c = 0;
  for (const { terms } of conservative.each()) {
    c++;
    let p = 0;
    reducer.under(terms);
    for (const { terms: wide } of parsimonious.each()) {
      p++;
      yield { name: `C${c}P${p}`, parsimonious: wide, reduced: reducer.pair(wide) };
    }
  }
}

/** Reduces terms once: models share their terms, and pairs their models. Reduced terms are known by number. */
class Reducer {
  private readonly cubes: Uint8Array[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly easyOf = new Map<number, readonly number[]>();
  /** For a conservative and a parsimonious prime implicant the number of the reduced term; -1: the one does not contain the other. */
  private readonly reductions = new Map<number, number>();
  private readonly sets = new Map<string, Reduced>();
  /** For the conservative model at hand, by parsimonious prime implicant: the numbers of the reduced terms. */
  private parts = new Map<number, readonly number[]>();
  private terms: readonly number[] = [];

  constructor(
    private readonly problem: Problem,
    private readonly conservative: Found,
    private readonly parsimonious: Found,
  ) {}

  /** The pairs that follow are of this conservative model. */
  under(terms: readonly number[]): void {
    this.terms = terms;
    this.parts = new Map();
  }

  pair(wide: readonly number[]): Reduced {
    const all = [...new Set(wide.flatMap((p) => this.part(p)))].sort((a, b) => a - b);
    const key = all.join();
    let made = this.sets.get(key);
    if (made === undefined) {
      made = { cubes: all.map((number) => this.cubes[number] as Uint8Array), easy: once(() => this.easy(all)) };
      this.sets.set(key, made);
    }
    return made;
  }

  private part(p: number): readonly number[] {
    let part = this.parts.get(p);
    if (part === undefined) {
      part = this.terms.map((c) => this.reduction(c, p)).filter((number) => number >= 0);
      this.parts.set(p, part);
    }
    return part;
  }

  private reduction(c: number, p: number): number {
    const key = c * this.parsimonious.implicants.count + p;
    let number = this.reductions.get(key);
    if (number === undefined) {
      const term = cubeAt(this.conservative.implicants, c);
      number = this.numberOf(reduce(term, cubeAt(this.parsimonious.implicants, p), this.problem));
      this.reductions.set(key, number);
    }
    return number;
  }

  private numberOf(cube: Uint8Array | null): number {
    if (cube === null) return -1;
    const known = this.numbers.get(cube.join());
    if (known !== undefined) return known;
    this.numbers.set(cube.join(), this.cubes.length);
    return this.cubes.push(cube) - 1;
  }

  private easy(numbers: readonly number[]): readonly number[] {
    const rows = new Set<number>();
    for (const number of numbers) {
      const known = this.easyOf.get(number) ?? remaindersIn(this.problem, [this.cubes[number] as Uint8Array]);
      this.easyOf.set(number, known);
      for (const row of known) rows.add(row);
    }
    return [...rows].sort((a, b) => a - b);
  }
}

/** The assumptions of a pair's parsimonious model that are not easy. */
export function difficultOf(problem: Problem, parsimonious: Found, pair: WalkedPair): readonly number[] {
  const inLine = new Set(pair.reduced.easy());
  return remaindersIn(problem, cubesOfModel(parsimonious, pair.parsimonious)).filter((row) => !inLine.has(row));
}

/** Whether theory expects anything: else no counterfactual is easy, and every pair has the same, none. */
export function expectsAnything({ expectations, conjuncturalExpectations }: Design): boolean {
  return conjuncturalExpectations.length > 0 || expectations.some((expectation) => expectation !== 'none');
}

/**
 * A conservative term under a parsimonious one that contains it. A literal that the latter does not have goes when theory
 * expects something of its condition, and no expectation speaks for it: neither that of the condition alone, nor a
 * conjunctural one whose literals the term has all. With sets of values the literal gives way to that of the parsimonious term,
 * and what speaks for it speaks for all of its values.
 */
function reduce(term: Uint8Array, wide: Uint8Array, problem: Problem): Uint8Array | null {
  if (!wide.every((cell, c) => isWithin(term[c] as number, cell, problem.levels[c] as number))) return null;
  const { design } = problem.table;
  const values = literalsOf(term, problem);
  const held = design.conjuncturalExpectations.filter((product) => holds(product, values, design));
  const about = (products: readonly Product[], condition: string | undefined) =>
    products.some((product) => product.some((literal) => literal.condition === condition));
  return term.map((cell, c) => {
    if (wide[c] === cell) return cell;
    const condition = design.conditions[c];
    const expected = expectedValues(design.expectations[c] as Expectation);
    if (expected === null && !about(design.conjuncturalExpectations, condition)) return cell;
    const spoken = isOneOf(values[c] ?? null, expected ?? []) || about(held, condition);
    return spoken ? cell : (wide[c] as number);
  });
}

/** Whether a term has every literal of an expectation. */
function holds(product: Product, values: readonly TermLiteral[], { conditions }: Design): boolean {
  return product.every((literal) =>
    isOneOf(values[conditions.indexOf(literal.condition)] ?? null, literalValues(literal)),
  );
}

/** Whether a term says of a condition that it has one of some values. */
function isOneOf(literal: TermLiteral, values: readonly number[]): boolean {
  return literal !== null && [literal].flat().every((value) => values.includes(value));
}
