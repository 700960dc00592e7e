/**
 * Minimization by definition for conditions of any number of values, written without a look at the library. A term is a text,
 * one sign a condition: a digit, or `.` where anything goes. For a few conditions.
 */
export type Levels = readonly number[];

export function allPoints(levels: Levels): string[] {
  return levels.reduce<string[]>(
    (points, count) => points.flatMap((point) => digits(count).map((d) => point + d)),
    [''],
  );
}

function allTerms(levels: Levels): string[] {
  return levels.reduce<string[]>(
    (terms, count) => terms.flatMap((term) => [...digits(count), '.'].map((sign) => term + sign)),
    [''],
  );
}

function digits(count: number): string[] {
  return Array.from({ length: count }, (_, digit) => String(digit));
}

export function covers(term: string, point: string): boolean {
  return [...term].every((sign, c) => sign === '.' || sign === point[c]);
}

/** Terms that cover some ON point and no OFF point, and that no wider such term contains. */
export function primeTerms(levels: Levels, on: readonly string[], off: readonly string[]): string[] {
  const implicants = new Set(
    allTerms(levels).filter((term) => on.some((p) => covers(term, p)) && !off.some((p) => covers(term, p))),
  );
  const wider = (term: string) =>
    [...term].flatMap((sign, c) => (sign === '.' ? [] : [`${term.slice(0, c)}.${term.slice(c + 1)}`]));
  return [...implicants].filter((term) => !wider(term).some((wide) => implicants.has(wide)));
}

/** Every set of these terms that covers all points and from which no term can be left out; terms sorted, sets sorted. */
export function irredundantModels(terms: readonly string[], on: readonly string[]): string[] {
  if (on.length === 0) return [];
  const found = new Set<string>();
  const go = (chosen: readonly string[]): void => {
    const open = on.find((point) => !chosen.some((term) => covers(term, point)));
    if (open === undefined) found.add([...chosen].sort().join(' + '));
    else for (const term of terms) if (covers(term, open)) go([...chosen, term]);
  };
  go([]);
  const needed = (model: readonly string[], term: string) =>
    on.some((point) => !model.some((other) => other !== term && covers(other, point)));
  return [...found].filter((text) => text.split(' + ').every((term, _, model) => needed(model, term))).sort();
}

/** Every smallest set of these terms that covers all points. */
export function minimumModelsOf(terms: readonly string[], on: readonly string[]): string[] {
  const all = irredundantModels(terms, on);
  const size = (model: string) => model.split(' + ').length;
  const least = Math.min(...all.map(size));
  return all.filter((model) => size(model) === least);
}

/** What theory expects: of each condition some values or nothing, and products, as a digit or `.` a condition. */
export interface Expected {
  readonly alone: readonly (readonly number[] | null)[];
  readonly together: readonly string[];
}

/**
 * The easy counterfactuals of a pair of models. A conservative term inside a parsimonious one keeps a literal that this one
 * has; of the others it loses those whose condition theory says something of, unless what it says is in the term: the value
 * alone, or a whole product with it.
 */
export function easyRemainders(
  levels: Levels,
  conservative: readonly string[],
  parsimonious: readonly string[],
  expected: Expected,
  observed: readonly string[],
): string[] {
  const kept = (term: string, wide: string, c: number): boolean => {
    if (wide[c] !== '.') return true;
    const alone = expected.alone[c] ?? null;
    const together = expected.together.filter((product) => product[c] !== '.');
    if (alone === null && together.length === 0) return true;
    return (alone?.includes(Number(term[c])) ?? false) || together.some((product) => covers(product, term));
  };
  const reduced = conservative.flatMap((term) =>
    parsimonious
      .filter((wide) => covers(wide, term))
      .map((wide) => [...term].map((sign, c) => (sign !== '.' && kept(term, wide, c) ? sign : '.')).join('')),
  );
  return allPoints(levels).filter((p) => !observed.includes(p) && reduced.some((term) => covers(term, p)));
}
