/**
 * Minimization of problems with any number of values by definition, written without a look at the library. A term is a list of
 * values, `null` where it says nothing; for up to some five conditions, or few rows.
 */
export type Term = readonly (number | null)[];

/** Every term over conditions with so many values each. */
export function everyTerm(levels: readonly number[]): Term[] {
  let terms: Term[] = [[]];
  for (const values of levels) {
    const cells = [...Array.from({ length: values }, (_, value) => value), null];
    terms = terms.flatMap((term) => cells.map((cell) => [...term, cell]));
  }
  return terms;
}

export function covers(term: Term, point: readonly number[]): boolean {
  return term.every((cell, c) => cell === null || cell === point[c]);
}

/** Terms that cover a positive point and no negative one, and that none of these with fewer literals contains. */
export function primesByDefinition(
  levels: readonly number[],
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
): Term[] {
  const implicants = everyTerm(levels).filter(
    (term) => positive.some((point) => covers(term, point)) && !negative.some((point) => covers(term, point)),
  );
  const known = new Set(implicants.map(String));
  // An implicant is prime when it is none any more without any one of its literals.
  return implicants.filter(
    (term) =>
      !term.some((cell, c) => cell !== null && known.has(String(term.map((other, d) => (c === d ? null : other))))),
  );
}

/**
 * The minimal sets that share an element with each of some sets, one set after the other (Berge 1989): each set found so far
 * that misses the next one gets each of its elements in turn, and what contains another one is left out. `null` when there are
 * more than `most` on the way.
 */
export function minimalHittingSets(sets: readonly (readonly number[])[], most: number): number[][] | null {
  let found: number[][] = [[]];
  for (const set of sets) {
    const hitting = found.filter((one) => one.some((item) => set.includes(item)));
    const missing = found.filter((one) => !one.some((item) => set.includes(item)));
    const made = missing.flatMap((one) => set.map((item) => [...one, item].sort((a, b) => a - b)));
    if (made.length > most) return null;
    const minimal = made.filter((one) => !hitting.some((other) => other.every((item) => one.includes(item))));
    found = [...hitting, ...new Map(minimal.map((one) => [String(one), one])).values()];
    if (found.length > most) return null;
  }
  return found;
}

/** Prime implicants row by row, from the differences of a positive point to each negative one: for problems with few rows. */
export function primesByDifferences(
  levels: readonly number[],
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
): Term[] {
  const found = new Map<string, Term>();
  for (const point of positive) {
    const differences = negative.map((other) => point.flatMap((value, c) => (value === other[c] ? [] : [c])));
    for (const conditions of minimalHittingSets(differences, 1e6) as number[][]) {
      const term = levels.map((_, c) => (conditions.includes(c) ? (point[c] as number) : null));
      found.set(String(term), term);
    }
  }
  return [...found.values()];
}
