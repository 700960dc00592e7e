import type { Literal, Product, Sum } from './expression.js';
import { syntaxError } from './syntax-error.js';
import type { Tree } from './tree.js';

/** More products than anybody reads; multiplying out can make them exponentially many. */
export const MOST_PRODUCTS = 10_000;
/** As many literals may be written on the way. */
const MOST_LITERALS = 1_000_000;

/**
 * The sum of products that says the same: products of sums multiplied out, negations moved inward (de Morgan).
 *
 * Only laws that hold for the minimum, the maximum and 1 − x are used, so fuzzy memberships do not change: repetitions are
 * written once (`A*A` is `A`), and where a product of sums is multiplied out, products that another one contains are left out
 * (`A + A*B` is `A`). `A*~A`, which is never true but can have a membership of 0.5, stays.
 *
 * @param source what errors show
 */
export function multiplyOut(tree: Tree, source: string): Sum {
  const work = new Multiplication(source);
  return work.products(work.terms(tree, false));
}

/** A product as the numbers of its literals, in the order of the source; `key` is the same for the same literals. */
interface Term {
  readonly ids: readonly number[];
  readonly ascending: readonly number[];
  readonly key: string;
}

const ALWAYS: Term = term([]);

function term(ids: readonly number[]): Term {
  const distinct = [...new Set(ids)];
  const ascending = [...distinct].sort((a, b) => a - b);
  return { ids: distinct, ascending, key: ascending.join() };
}

class Multiplication {
  private readonly ids = new Map<string, number>();
  private readonly literals: Literal[] = [];
  private written = 0;

  constructor(private readonly source: string) {}

  products(terms: readonly Term[]): Product[] {
    return terms.map(({ ids }) => ids.map((id) => this.literals[id] as Literal));
  }

  terms(tree: Tree, negated: boolean): Term[] {
    if (tree.kind === 'not') return this.terms(tree.part, !negated);
    if (tree.kind === 'constant') return (tree.value === 1) !== negated ? [ALWAYS] : [];
    if (tree.kind === 'literal') return this.literal(tree, negated);
    const parts = tree.parts.map((part) => this.terms(part, negated));
    return (tree.kind === 'sum') !== negated ? distinctTerms(parts.flat()) : this.multiplied(parts);
  }

  private literal(tree: Tree & { readonly kind: 'literal' }, negated: boolean): Term[] {
    const { literal, levels, at } = tree;
    if (!negated) return [term([this.idOf(literal)])];
    const { condition } = literal;
    if (!('values' in literal)) return [term([this.idOf({ condition, value: 1 - literal.value })])];
    if (levels === null) {
      const what = `the other values of "${condition}" are not known`;
      syntaxError(this.source, at, what, `give the names with their numbers of values: new Map([['${condition}', 3]])`);
    }
    const others = [...new Array(levels).keys()].filter((value) => !literal.values.includes(value));
    return others.length > 0 ? [term([this.idOf({ condition, values: others })])] : [];
  }

  private idOf(literal: Literal): number {
    const key = `${'values' in literal ? `{${literal.values}}` : literal.value}${literal.condition}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.literals.length);
    return this.literals.push(literal) - 1;
  }

  private multiplied(parts: readonly (readonly Term[])[]): Term[] {
    const [first = [ALWAYS], ...others] = joinedRuns(parts);
    return [...others.reduce((left, right) => this.times(left, right), first)];
  }

  private times(left: readonly Term[], right: readonly Term[]): readonly Term[] {
    const found: Term[] = [];
    this.count(left.length * right.length);
    for (const a of left) {
      for (const b of right) {
        this.written += a.ids.length + b.ids.length;
        found.push(term([...a.ids, ...b.ids]));
      }
      this.count(0);
    }
    return absorbed(distinctTerms(found));
  }

  private count(products: number): void {
    if (products <= MOST_PRODUCTS && this.written <= MOST_LITERALS) return;
    const most = `${MOST_PRODUCTS} products or ${MOST_LITERALS} literals`;
    syntaxError(this.source, 0, `multiplying out takes more than ${most}`, 'write fewer or smaller parentheses');
  }
}

/** Runs of single products as one each, so that long products are read in time in proportion to their length. */
function joinedRuns(parts: readonly (readonly Term[])[]): (readonly Term[])[] {
  const result: (readonly Term[])[] = [];
  let run: number[] = [];
  for (const part of parts) {
    if (part.length === 1) {
      for (const id of (part[0] as Term).ids) run.push(id);
      continue;
    }
    if (run.length > 0) result.push([term(run)]);
    result.push(part);
    run = [];
  }
  return run.length > 0 ? [...result, [term(run)]] : result;
}

function distinctTerms(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Without the terms that have all literals of another one. */
function absorbed(terms: readonly Term[]): Term[] {
  const kept: Term[] = [];
  // How many of those kept are shorter than the one at hand: distinct ones as long hold nothing of each other.
  let shorter = 0;
  for (const one of [...terms].sort((a, b) => a.ids.length - b.ids.length)) {
    while (shorter < kept.length && (kept[shorter] as Term).ids.length < one.ids.length) shorter++;
    if (!someWithin(kept, shorter, one)) kept.push(one);
  }
  const left = new Set(kept);
  return terms.filter((one) => left.has(one));
}

function someWithin(terms: readonly Term[], count: number, one: Term): boolean {
  for (let i = 0; i < count; i++) if (isSubset((terms[i] as Term).ascending, one.ascending)) return true;
  return false;
}

function isSubset(some: readonly number[], all: readonly number[]): boolean {
  let at = 0;
  for (const id of some) {
    while ((all[at] as number) < id) at++;
    if (all[at] !== id) return false;
  }
  return true;
}
