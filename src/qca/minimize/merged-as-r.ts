import { ANY, type Cubes, cubesOf } from '../../algorithms/cubes.js';
import { agreeingImplicants } from '../../algorithms/implicant-list.js';
import type { PrimeImplicants } from '../../algorithms/prime-implicants.js';

/**
 * Conservative terms of temporal data as the R package QCA 3.25 makes them, for `compat: 'r'`. It starts with one term a row,
 * in which “does not apply” is a condition already left out, and merges terms that differ in the value of one condition;
 * a term that merges with no other waits for the next round. A term that comes out of a merger is not compared with those it
 * was made from, so some wider terms are missed: what comes out need not be prime.
 *
 * @param inside the rows, {@link ANY} where a temporal condition does not apply
 * @param levels how many values each condition has, “does not apply” not among them
 */
export function mergedAsR(on: Cubes, inside: readonly Uint8Array[], levels: readonly number[]): PrimeImplicants {
  let terms = new Map(inside.map((term) => [term.join(), term]));
  for (;;) {
    const used = new Set<string>();
    const next = new Map<string, Uint8Array>();
    for (const term of terms.values()) {
      for (let c = 0; c < term.length; c++) {
        // Each merger is made once: from the term that has the value 0.
        const keys = term[c] === 0 ? valuesAt(term, c, levels[c] as number) : [];
        if (keys.length === 0 || !keys.every((key) => terms.has(key))) continue;
        for (const key of keys) used.add(key);
        const wider = term.slice();
        wider[c] = ANY;
        next.set(wider.join(), wider);
      }
    }
    if (next.size === 0) break;
    terms = new Map([...[...terms].filter(([key]) => !used.has(key)), ...next]);
  }
  const cubes = cubesOf(on.levels, [...terms.values()]);
  return { ...agreeingImplicants(on, cubes), exhausted: true, completeTo: on.width };
}

/** The keys of a term with each of the values at one position. */
function valuesAt(term: Uint8Array, position: number, count: number): string[] {
  return Array.from({ length: count }, (_, value) => term.map((cell, c) => (c === position ? value : cell)).join());
}
