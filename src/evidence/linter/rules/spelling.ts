import type { Author } from '../../records/types.js';
import { nameKey, nearlyEqual } from '../names.js';
import { named, type Rule, referencePlace, rowPlace } from '../rule.js';
import type { ReviewReference } from '../types.js';

interface Spelling {
  readonly place: string;
  readonly author: Author;
}

/** Apostrophes and hyphens as typed: which of their signs a printer set is no other spelling. */
const signs = (name: string): string =>
  named(name)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-');
const initials = (given: string): string => signs(given).replace(/[^\p{L}-]+/gu, '');

export const nameSpelling: Rule = {
  name: 'name-spelling',
  what: 'first authors as printed in the table, the text and the references',
  find: ({ references }, { rows, citations, authorsOf }) =>
    references.flatMap((reference) => {
      const all: Spelling[] = [
        ...spelt(authorsOf.get(reference)?.[0], referencePlace(reference)),
        ...rows.filter((one) => isOf(one, reference)).flatMap(({ row, authors }) => spelt(authors[0], rowPlace(row))),
        ...citations
          .filter((one) => one.reference === reference)
          .flatMap(({ names, citation }) => spelt(names[0], citation.section)),
        ...others(reference, authorsOf, rows, citations),
      ];
      return differing(all);
    }),
};

const isOf = (
  { byTitle, byNames }: { readonly byTitle: ReviewReference | null; readonly byNames: ReviewReference | null },
  reference: ReviewReference,
): boolean => byTitle === reference && (byNames === null || byNames === reference);

const spelt = (author: Author | undefined, place: string): Spelling[] => (author ? [{ place, author }] : []);

/** Second authors, where a row or a citation names two: `Cachero & Vázquez`. */
function others(
  reference: ReviewReference,
  authorsOf: ReadonlyMap<ReviewReference, readonly Author[]>,
  rows: Parameters<Rule['find']>[1]['rows'],
  citations: Parameters<Rule['find']>[1]['citations'],
): Spelling[] {
  const second = authorsOf.get(reference)?.[1];
  const printed = [
    ...rows.filter((one) => isOf(one, reference)).flatMap(({ row, authors }) => spelt(authors[1], rowPlace(row))),
    ...citations
      .filter((one) => one.reference === reference)
      .flatMap(({ names, citation }) => spelt(names[1], citation.section)),
  ];
  return printed.length === 0 ? [] : [...spelt(second, referencePlace(reference)), ...printed];
}

/** Pairs of places that spell one name in two ways: a letter or two, an accent, or other initials. */
function differing(all: readonly Spelling[]): { places: string[]; message: string }[] {
  const found = new Map<string, { places: string[]; message: string }>();
  all.forEach((one, i) => {
    for (const other of all.slice(i + 1)) {
      const [a, b] = [nameKey(one.author.family), nameKey(other.author.family)];
      const letters = signs(one.author.family) !== signs(other.author.family) && nearlyEqual(a, b);
      const [m, n] = [initials(one.author.given), initials(other.author.given)];
      const given =
        a === b && m !== '' && n !== '' && m !== n && (m.startsWith(n) || n.startsWith(m)) && /-/.test(m + n);
      if (!letters && !given) continue;
      const [left, right] = [printed(one, given), printed(other, given)];
      const key = [left, right].sort().join('|');
      const known = found.get(key) ?? { places: [], message: `One author is spelt ${left} and ${right}.` };
      for (const { place } of [one, other]) if (!known.places.includes(place)) known.places.push(place);
      found.set(key, known);
    }
  });
  return [...found.values()];
}

const printed = ({ author: { family, given } }: Spelling, withGiven: boolean): string =>
  named(withGiven ? `${family}, ${given}` : family);
