/** Factorizations of a sum of products by the distributive law alone; literals are numbers here. */

import { byCodeUnits } from '../util/compare.js';

/** A product: ascending numbers of literals. */
export type Term = readonly number[];
export type Terms = readonly Term[];

/** A factor: a literal or a sum of at least two. */
export type Part = number | Form;
/** A sum of products of parts. */
export type Form = readonly (readonly Part[])[];

/** A sum as factors, each a sum, and what is left beside their product. */
interface Division {
  readonly factors: readonly Terms[];
  readonly rest: Terms;
}

/** Steps for each form that may be listed, before the search follows one way only. */
const STEPS_A_FORM = 10;

/** Collects the forms of sums, each sum once. */
export class Factoring {
  /** Whether something was left out. */
  cut = false;
  private readonly known = new Map<string, readonly Form[]>();
  private steps = 0;

  /** @param sums whether sums are factored out too */
  constructor(
    private readonly top: Terms,
    private readonly sums: boolean,
    private readonly limit: number,
  ) {}

  /** The ways to write the terms, each once, `limit` of them at most; the terms themselves where they share nothing. */
  all(): readonly Form[] {
    return this.forms(this.top);
  }

  private forms(terms: Terms): readonly Form[] {
    const key = JSON.stringify(terms);
    const known = this.known.get(key);
    if (known) return known;
    const found = new Map<string, Form>();
    for (const form of this.made(terms)) {
      const text = JSON.stringify(form);
      if (found.size === this.limit && !found.has(text)) {
        this.cut = true;
        break;
      }
      found.set(text, form);
    }
    const forms = found.size > 0 ? [...found.values()] : [inOrder(terms)];
    this.known.set(key, forms);
    return forms;
  }

  private *made(terms: Terms): Generator<Form> {
    const parts = connected(terms);
    if (parts.length > 1) yield* this.joined(parts);
    else yield* this.divided(terms);
  }

  /** Sums that share no literal are factored apart. */
  private *joined(parts: readonly Terms[]): Generator<Form> {
    const [first, ...others] = parts;
    if (first === undefined) {
      yield [];
      return;
    }
    for (const form of this.forms(first)) for (const more of this.joined(others)) yield inOrder([...form, ...more]);
  }

  private *divided(terms: Terms): Generator<Form> {
    let begun = false;
    for (const { factors, rest } of this.divisions(terms)) {
      const others = this.forms(rest);
      for (const parts of this.products(factors)) {
        for (const other of others) {
          // Out of steps: each way to begin is still shown, with one way to go on.
          if (begun && terms !== this.top && this.steps > STEPS_A_FORM * this.limit) {
            this.cut = true;
            return;
          }
          yield inOrder([parts, ...other]);
          begun = true;
          this.steps++;
        }
      }
    }
  }

  /** Every way to write a product of sums. */
  private *products(factors: readonly Terms[]): Generator<readonly Part[]> {
    const [first, ...others] = factors;
    if (first === undefined) {
      yield [];
      return;
    }
    for (const form of this.forms(first)) {
      const parts = form.length === 1 ? (form[0] as readonly Part[]) : [form];
      for (const more of this.products(others)) yield partsInOrder([...parts, ...more]);
    }
  }

  private *divisions(terms: Terms): Generator<Division> {
    for (const shared of this.sharedProducts(terms)) {
      const quotient = terms.filter((term) => includes(term, shared)).map((term) => without(term, shared));
      const divisors = this.sums ? divisorsOf(terms, quotient) : [shared];
      const made = new Set(divisors.flatMap((one) => quotient.map((other) => product(one, other).join())));
      yield { factors: [divisors, quotient], rest: terms.filter((term) => !made.has(term.join())) };
    }
  }

  /** The products that two or more terms share in full. */
  private sharedProducts(terms: Terms): Term[] {
    const found = new Map<string, Term>();
    for (const one of growing(terms, found)) {
      for (const other of terms) {
        const shared = one === other ? [] : common(one, other);
        if (shared.length > 0) found.set(shared.join(), shared);
      }
      if (found.size > this.limit) {
        this.cut = true;
        break;
      }
    }
    return [...found.values()];
  }
}

/** The terms, then what pairs of them share, then what these share with yet another: a map's new entries are walked too. */
function* growing(terms: Terms, found: ReadonlyMap<string, Term>): Generator<Term> {
  yield* terms;
  yield* found.values();
}

/** Groups of terms that share a literal, directly or through others. */
function connected(terms: Terms): Term[][] {
  let groups: Term[][] = [];
  for (const term of terms) {
    const touching = groups.filter((group) => group.some((other) => common(term, other).length > 0));
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), term]];
  }
  return groups.map((group) => terms.filter((term) => group.includes(term)));
}

/** The terms that, times each of the quotient, are all there. None of the terms contains another, so each is found once. */
function divisorsOf(terms: Terms, quotient: Terms): Term[] {
  const there = new Set(terms.map((term) => term.join()));
  const [first] = quotient as [Term];
  return terms
    .map((term) => without(term, first))
    .filter((one) => quotient.every((other) => there.has(product(one, other).join())));
}

/** The numbers of the literals of a form, as they are written. */
export function literalsIn(form: Form): number[] {
  return form.flatMap((parts) => parts.flatMap((part) => (typeof part === 'number' ? [part] : literalsIn(part))));
}

function inOrder(form: Form): Form {
  return sortedBy(form, (parts) => orderOf([parts]));
}

/** Literals first, then sums. */
function partsInOrder(parts: readonly Part[]): Part[] {
  return sortedBy(parts, (part) => `${typeof part === 'number' ? 0 : 1} ${orderOf([[part]])}`);
}

/** By the literals as they are written, then by the parentheses: different forms never tie. */
function orderOf(form: Form): string {
  const literals = literalsIn(form).map((id) => String(id).padStart(6, '0'));
  return `${literals} ${JSON.stringify(form)}`;
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => byCodeUnits(a.key, b.key))
    .map(({ item }) => item);
}

function includes(term: Term, some: Term): boolean {
  return some.every((id) => term.includes(id));
}

function without(term: Term, some: Term): Term {
  return term.filter((id) => !some.includes(id));
}

function common(one: Term, other: Term): Term {
  return one.filter((id) => other.includes(id));
}

function product(one: Term, other: Term): Term {
  return [...one, ...other].sort((a, b) => a - b);
}
