import { fc } from './fc.js';

/**
 * Minimization by definition where a literal is a set of values, written without a look at the library. A term is one bit mask a
 * condition, of the values that it allows; for a few conditions of a few values.
 */
export type SetTerm = readonly number[];

/** Every product of sets with at least one value each. */
export function everySetTerm(levels: readonly number[]): SetTerm[] {
  return levels.reduce<number[][]>(
    (terms, values) =>
      terms.flatMap((term) => Array.from({ length: 2 ** values - 1 }, (_, mask) => [...term, mask + 1])),
    [[]],
  );
}

export function coversPoint(term: SetTerm, point: readonly number[]): boolean {
  return term.every((mask, c) => Math.floor(mask / 2 ** (point[c] as number)) % 2 === 1);
}

/** Products that cover a positive point and no negative one, and that no other of these contains. */
export function primeSetTerms(
  levels: readonly number[],
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
): SetTerm[] {
  const implicants = everySetTerm(levels).filter(
    (term) => positive.some((p) => coversPoint(term, p)) && !negative.some((p) => coversPoint(term, p)),
  );
  const known = new Set(implicants.map(String));
  // What one more value in one condition makes of it is none any more.
  const wider = (term: SetTerm) =>
    term.flatMap((mask, c) =>
      Array.from({ length: levels[c] as number }, (_, value) => 2 ** value)
        .filter((bit) => Math.floor(mask / bit) % 2 === 0)
        .map((bit) => String(term.map((own, d) => (d === c ? own + bit : own)))),
    );
  return implicants.filter((term) => !wider(term).some((one) => known.has(one)));
}

/** How many conditions a term says something of. */
export function literalCount(term: SetTerm, levels: readonly number[]): number {
  return term.filter((mask, c) => mask !== 2 ** (levels[c] as number) - 1).length;
}

/** Up to four conditions with two, three or four values; up to eight positive and eight negative points. */
export const setProblems = fc
  .array(fc.constantFrom(2, 3, 3, 4), { minLength: 1, maxLength: 4 })
  .filter((levels) => levels.reduce((n, values) => n * (2 ** values - 1), 1) < 3000)
  .chain((levels) => {
    const points = levels.reduce((n, values) => n * values, 1);
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: points - 1 }), { minLength: 1, maxLength: 16 });
    return fc.record({ levels: fc.constant(levels), numbers, positive: fc.integer({ min: 1, max: 8 }) });
  });
