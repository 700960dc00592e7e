import type { Stop } from '../../algorithms/stop.js';
import type { Found } from './found.js';

/** At most so many models of a solution are gone through one by one. */
const MOST_WALKED = 20_000;

/** Models of one solution whose pairs with any model of the other have the same easy counterfactuals. */
export interface Alike {
  /** The first of them, and its number from 1. */
  readonly terms: readonly number[];
  readonly first: number;
  count: bigint;
}

/** The models of a solution in sets of such as are alike, in the order of their first ones. */
export interface Side {
  readonly alike: readonly Alike[];
  /** In which of these the model with this number is. */
  readonly setOf: (number: number) => number;
}

/** All models in one set: nothing that distinguishes them matters. */
function allAlike({ listed, limits }: Found): Side {
  const [first] = listed;
  if (first === undefined) return { alike: [], setOf: () => 0 };
  return { alike: [{ terms: first.terms, first: 1, count: BigInt(limits.models.count) }], setOf: () => 0 };
}

/**
 * A model is known here by the terms that some model lacks and that bring an easy counterfactual which the terms of all models
 * do not bring already; terms that bring the same ones are one. Where there is no such term all models are alike, however
 * many there are. Else, and where the terms of the models are not counted, up to {@link MOST_WALKED} models are gone through.
 *
 * @param others the terms that the models of the other solution have; `null`: not known
 * @param rows the easy counterfactuals that a term of a model of this solution and one of the other bring
 */
export function sideOf(
  found: Found,
  others: readonly number[] | null,
  rows: (own: number, other: number) => readonly number[],
  stop: Stop,
): Side {
  const used = usedTerms(found);
  const marks = used && others && marksOf(found, used, others, rows);
  return marks?.size === 0 ? allAlike(found) : walked(found, marks, stop);
}

/** The terms that the models of a solution have. */
export function usedTerms({ occurrences }: Found): readonly number[] | null {
  return occurrences?.flatMap((models, i) => (models > 0n ? [i] : [])) ?? null;
}

/** What each term that matters is known by. */
function marksOf(
  { occurrences, limits }: Found,
  used: readonly number[],
  others: readonly number[],
  rows: (own: number, other: number) => readonly number[],
): Map<number, string> {
  const all = BigInt(limits.models.count);
  const inAll = used.filter((i) => occurrences?.[i] === all);
  const marks = new Map<number, string>();
  for (const other of others) {
    const there = new Set(inAll.flatMap((own) => rows(own, other)));
    for (const own of used) {
      const more = rows(own, other).filter((row) => !there.has(row));
      if (more.length > 0) marks.set(own, `${marks.get(own) ?? ''} ${other}:${more}`);
    }
  }
  return marks;
}

function walked(found: Found, marks: ReadonlyMap<number, string> | null, stop: Stop): Side {
  const sets = new Map<string, number>();
  const alike: Alike[] = [];
  const setOf: number[] = [];
  for (const { terms } of found.each()) {
    if (setOf.length >= MOST_WALKED || stop.check(1)) break;
    const own = marks === null ? terms : new Set(terms.map((term) => marks.get(term)).sort());
    const key = [...own].join('|');
    const known = sets.get(key) ?? alike.push({ terms, first: setOf.length + 1, count: 0n }) - 1;
    sets.set(key, known);
    (alike[known] as Alike).count++;
    setOf.push(known);
  }
  return { alike, setOf: (number) => setOf[number - 1] as number };
}
