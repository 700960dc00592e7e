import { cubeAt } from '../../algorithms/cubes.js';
import { once } from '../../util/once.js';
import { reduce } from './counterfactuals.js';
import { cubesOfModel, type Found } from './found.js';
import { remaindersIn } from './models.js';
import type { Problem } from './problem.js';

/** A pair of a conservative and a parsimonious model, by their numbers from 1, with their prime implicants. */
export interface Pair {
  readonly c: number;
  readonly p: number;
  readonly conservative: readonly number[];
  readonly parsimonious: readonly number[];
}

/** Conservative terms without the literals that nothing speaks for, and the remainders they cover then. */
export interface Reduced {
  readonly cubes: readonly Uint8Array[];
  /** Ascending; worked out when first asked for. */
  readonly easy: () => readonly number[];
}

/** What a pair is called: `C1P1`. */
export function pairName({ c, p }: Pair): string {
  return `C${c}P${p}`;
}

/** Every pair, conservative model by conservative model. */
export function* walkPairs(narrow: Found, wide: Found): Generator<Pair> {
  let c = 0;
  for (const { terms: conservative } of narrow.each()) {
    c++;
    let p = 0;
    for (const { terms: parsimonious } of wide.each()) yield { c, p: ++p, conservative, parsimonious };
  }
}

/** Reduces terms once: models share their terms, and pairs their models. Reduced terms are known by number. */
export class Reducer {
  private readonly cubes: Uint8Array[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly easyOf: (readonly number[])[] = [];
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

  /** The reduced terms of a pair; the same object for pairs with the same ones. */
  of({ conservative, parsimonious }: Omit<Pair, 'c' | 'p'>): Reduced {
    if (this.terms !== conservative) [this.terms, this.parts] = [conservative, new Map()];
    const all = [...new Set(parsimonious.flatMap((p) => this.part(p)))].sort((a, b) => a - b);
    const key = all.join();
    let made = this.sets.get(key);
    if (made === undefined) {
      made = { cubes: all.map((number) => this.cubes[number] as Uint8Array), easy: once(() => this.union(all)) };
      this.sets.set(key, made);
    }
    return made;
  }

  /** The remainders that one conservative term covers when it is reduced under one parsimonious term. */
  rows(c: number, p: number): readonly number[] {
    const number = this.reduction(c, p);
    return number < 0 ? [] : this.rowsOf(number);
  }

  /** The assumptions of a pair's parsimonious model that are not easy. */
  difficult(pair: Pair): readonly number[] {
    const inLine = new Set(this.of(pair).easy());
    const cubes = cubesOfModel(this.parsimonious, pair.parsimonious);
    return remaindersIn(this.problem, cubes).filter((row) => !inLine.has(row));
  }

  private part(p: number): readonly number[] {
    let part = this.parts.get(p);
    if (part === undefined) {
      part = this.terms.map((c) => this.reduction(c, p)).filter((number) => number >= 0);
      this.parts.set(p, part);
    }
    return part;
  }

  /** The number of the reduced term; -1: the one does not contain the other. */
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

  private rowsOf(number: number): readonly number[] {
    this.easyOf[number] ??= remaindersIn(this.problem, [this.cubes[number] as Uint8Array]);
    return this.easyOf[number] as readonly number[];
  }

  private union(numbers: readonly number[]): readonly number[] {
    const rows = new Set<number>();
    for (const number of numbers) for (const row of this.rowsOf(number)) rows.add(row);
    return [...rows].sort((a, b) => a - b);
  }
}
