/**
 * Minimization by definition, written without a look at the library: enumerate every term, every set of terms. A term is a
 * text of `0`, `1` and `-`, one sign a condition. For up to five conditions.
 */
export function allTerms(width: number): string[] {
  let terms = [''];
  for (let c = 0; c < width; c++) terms = terms.flatMap((term) => [`${term}0`, `${term}1`, `${term}-`]);
  return terms;
}

export function points(width: number): string[] {
  return allTerms(width).filter((term) => !term.includes('-'));
}

export function covers(term: string, point: string): boolean {
  return [...term].every((sign, c) => sign === '-' || sign === point[c]);
}

/** Terms that cover some ON point and no OFF point, and that no wider such term contains. */
export function primes(width: number, on: readonly string[], off: readonly string[]): string[] {
  const implicants = allTerms(width).filter(
    (term) => on.some((p) => covers(term, p)) && !off.some((p) => covers(term, p)),
  );
  return implicants.filter(
    (term) =>
      !implicants.some((wide) => wide !== term && [...wide].every((sign, c) => sign === '-' || sign === term[c])),
  );
}

/** Every set of primes of the smallest size that covers all ON points; each sorted and joined, all sorted. */
export function minimumModels(width: number, on: readonly string[], off: readonly string[]): string[] {
  if (on.length === 0) return [];
  const terms = primes(width, on, off);
  for (let size = 1; size <= terms.length; size++) {
    const found = subsets(terms, size).filter((model) => on.every((p) => model.some((term) => covers(term, p))));
    if (found.length > 0) return found.map((model) => model.sort().join(' + ')).sort();
  }
  throw new Error('the ON points cannot be covered');
}

function subsets(items: readonly string[], size: number, from = 0): string[][] {
  if (size === 0) return [[]];
  const all: string[][] = [];
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of subsets(items, size - 1, i + 1)) all.push([items[i] as string, ...rest]);
  }
  return all;
}

/**
 * The easy counterfactuals of a pair of models: conservative terms inside a parsimonious one lose what neither that term
 * nor theory asks for (`expected`: 1, 0 or - a condition); the points they then cover that are not observed.
 */
export function easyCounterfactuals(
  width: number,
  conservative: readonly string[],
  parsimonious: readonly string[],
  expected: string,
  observed: readonly string[],
): string[] {
  const reduced = conservative.flatMap((term) =>
    parsimonious
      .filter((wide) => points(width).every((p) => !covers(term, p) || covers(wide, p)))
      .map((wide) =>
        [...term]
          .map((sign, c) => (wide[c] === '-' && expected[c] !== '-' && sign !== expected[c] ? '-' : sign))
          .join(''),
      ),
  );
  return points(width).filter((p) => !observed.includes(p) && reduced.some((term) => covers(term, p)));
}
