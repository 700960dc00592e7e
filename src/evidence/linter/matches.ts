import { parseAuthors, titleKey } from '../records/normalise/index.js';
import type { Author } from '../records/types.js';
import { nameKey, nearlyEqual } from './names.js';
import type { PublishedReview, ReviewCitation, ReviewReference, ReviewRow } from './types.js';

/** Which reference a row of the table is, by its title and by its names and year: the two should agree. */
export interface RowMatch {
  readonly row: ReviewRow;
  readonly authors: readonly Author[];
  readonly byTitle: ReviewReference | null;
  /** Whether the row's title is only the beginning of the reference's. */
  readonly cut: boolean;
  readonly byNames: ReviewReference | null;
}

export interface CitationMatch {
  readonly citation: ReviewCitation;
  readonly names: readonly Author[];
  readonly year: number | null;
  readonly reference: ReviewReference | null;
}

export interface Matches {
  readonly rows: readonly RowMatch[];
  readonly citations: readonly CitationMatch[];
  readonly authorsOf: ReadonlyMap<ReviewReference, readonly Author[]>;
}

/** A beginning shorter than this may be shared by works of different title. */
const SHORTEST_BEGINNING = 30;

/** Rows and citations, each with the reference it is. */
export function matchesOf({ rows, references, citations }: PublishedReview): Matches {
  const authorsOf = new Map(references.map((one) => [one, parseAuthors(one.authors)]));
  const keys = references.map((reference) => ({ reference, key: titleKey(reference.title) }));
  const matchedRows = rows.map((row): RowMatch => {
    const key = titleKey(row.title);
    const same = keys.find((one) => one.key === key);
    const longer = key.length < SHORTEST_BEGINNING ? undefined : keys.find((one) => one.key.startsWith(`${key} `));
    const authors = parseAuthors(row.authors);
    const byTitle = same ?? longer;
    return {
      row,
      authors,
      byTitle: byTitle?.reference ?? null,
      cut: same === undefined && longer !== undefined,
      byNames: byNamesAndYear(references, authorsOf, authors, row.year),
    };
  });
  const matchedCitations = citations.map((citation): CitationMatch => {
    const { names, year } = readCitation(citation.cited);
    return { citation, names, year, reference: byNamesAndYear(references, authorsOf, names, year) };
  });
  return { rows: matchedRows, citations: matchedCitations, authorsOf };
}

/** `Islam et al., 2021` → names and year. */
function readCitation(cited: string): { names: readonly Author[]; year: number | null } {
  const year = /\b(1[89]\d\d|20\d\d)\b/.exec(cited);
  const names = (year ? cited.slice(0, year.index) : cited).replace(/[\s,(]+$/, '');
  return { names: parseAuthors(names), year: year ? Number(year[0]) : null };
}

/** The one reference with these first names and this year; with names a letter or two apart where none has them exactly. */
function byNamesAndYear(
  references: readonly ReviewReference[],
  authorsOf: ReadonlyMap<ReviewReference, readonly Author[]>,
  names: readonly Author[],
  year: number | null,
): ReviewReference | null {
  if (names.length === 0) return null;
  const fits = (same: (a: string, b: string) => boolean) =>
    references.filter((reference) => {
      const own = authorsOf.get(reference) ?? [];
      if (year !== null && reference.year !== year) return false;
      return names.every((name, i) => own[i] !== undefined && isNamed(name, own[i], same));
    });
  const exact = fits((a, b) => a === b);
  if (exact.length === 1) return exact[0] as ReviewReference;
  if (exact.length > 1) return byInitials(exact, authorsOf, names);
  const near = fits(nearlyEqual);
  return near.length === 1 ? (near[0] as ReviewReference) : null;
}

/** `Blazquez Cano` in a citation is one family name of two words, not a given name and a family name. */
function isNamed(name: Author, own: Author, same: (a: string, b: string) => boolean): boolean {
  const family = nameKey(own.family);
  return same(nameKey(name.family), family) || same(nameKey(`${name.given} ${name.family}`), family);
}

/** Of several references by the same names and year the one whose first author has these initials too. */
function byInitials(
  references: readonly ReviewReference[],
  authorsOf: ReadonlyMap<ReviewReference, readonly Author[]>,
  names: readonly Author[],
): ReviewReference | null {
  const initial = (author: Author | undefined): string => nameKey(author?.given ?? '').slice(0, 1);
  const fitting = references.filter((one) => initial(authorsOf.get(one)?.[0]) === initial(names[0]));
  return fitting.length === 1 ? (fitting[0] as ReviewReference) : null;
}
