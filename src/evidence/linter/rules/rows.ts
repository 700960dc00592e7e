import { titleKey } from '../../records/normalise/index.js';
import { nameKey, nearlyEqual } from '../names.js';
import { named, type Rule, referencePlace, rowPlace } from '../rule.js';
import type { ReviewRow } from '../types.js';

const REVIEW =
  /\b(?:(?:systematic|literature|scoping) review|meta-?analysis|revisi[oó]n (?:sistem[aá]tica|de la literatura)|revis[aã]o (?:sistem[aá]tica|da literatura))/i;

export const titleOfAnother: Rule = {
  name: 'title-of-another-reference',
  what: 'names and title of a row against the references',
  find: (_, { rows }) =>
    rows
      .filter(({ byTitle, byNames }) => byTitle !== null && byNames !== null && byTitle !== byNames)
      .map(({ row, byTitle, byNames }) => ({
        places: [rowPlace(row), ...[byTitle, byNames].flatMap((one) => (one ? [referencePlace(one)] : []))],
        message:
          `Row ${row.row} has the names and year of reference ${byNames?.number} and the title of reference ` +
          `${byTitle?.number} (${byTitle?.authors} ${byTitle?.year}); reference ${byNames?.number} is “${byNames?.title}”.`,
      })),
};

export const authorDiffers: Rule = {
  name: 'author-differs',
  what: 'first author of a row against the reference of the same title',
  find: (_, { rows, authorsOf }) =>
    rows.flatMap(({ row, authors, byTitle, byNames }) => {
      const [printed, own] = [authors[0], byTitle ? authorsOf.get(byTitle)?.[0] : undefined];
      if (byTitle === null || byNames !== null || printed === undefined || own === undefined) return [];
      if (nearlyEqual(nameKey(printed.family), nameKey(own.family))) return [];
      const message = `Row ${row.row} prints “${named(row.authors)}”; the reference of that title is by ${named(byTitle.authors)}.`;
      return [{ places: [rowPlace(row), referencePlace(byTitle)], message }];
    }),
};

export const yearMissing: Rule = {
  name: 'year-missing',
  what: 'rows without a year',
  find: (_, { rows }) =>
    rows
      .filter(({ row }) => row.year === null)
      .map(({ row, byTitle }) => {
        const known = byTitle?.year ? `; reference ${byTitle.number} says ${byTitle.year}` : '';
        return { places: [rowPlace(row)], message: `Row ${row.row} (${named(row.authors)}) has no year${known}.` };
      }),
};

export const yearDiffers: Rule = {
  name: 'year-differs',
  what: 'year of a row against the reference of the same title and first author',
  find: (_, { rows, authorsOf }) =>
    rows.flatMap(({ row, authors, byTitle }) => {
      if (row.year === null || byTitle === null || byTitle.year === null || byTitle.year === row.year) return [];
      const own = authorsOf.get(byTitle)?.[0]?.family ?? '';
      if (!nearlyEqual(nameKey(authors[0]?.family ?? ''), nameKey(own))) return [];
      const message = `Row ${row.row} (${named(row.authors)}) says ${row.year}, reference ${byTitle.number} says ${byTitle.year}.`;
      return [{ places: [rowPlace(row), referencePlace(byTitle)], message }];
    }),
};

export const countryMissing: Rule = {
  name: 'country-missing',
  what: 'rows without a country, in a table that has countries',
  find: ({ rows }) =>
    rows.every(({ country }) => country === null)
      ? []
      : rows
          .filter(({ country }) => country === null)
          .map((row) => ({
            places: [rowPlace(row)],
            message: `Row ${row.row} (${named(row.authors)}) has no country.`,
          })),
};

export const titleCut: Rule = {
  name: 'title-cut',
  what: 'titles that end before those of their references',
  find: (_, { rows }) =>
    rows.flatMap(({ row, byTitle, cut }) => {
      if (!cut || byTitle === null) return [];
      const secondary = !REVIEW.test(row.title) && REVIEW.test(byTitle.title);
      const more = secondary ? '; what is left out says that it is a review itself, counted here as a study' : '';
      const message = `Row ${row.row} prints only the beginning of “${byTitle.title}” (reference ${byTitle.number})${more}.`;
      return [{ places: [rowPlace(row), referencePlace(byTitle)], message }];
    }),
};

export const rowWithoutReference: Rule = {
  name: 'row-without-reference',
  what: 'rows that no reference belongs to',
  find: ({ references }, { rows }) =>
    references.length === 0
      ? []
      : rows
          .filter(({ byTitle, byNames }) => byTitle === null && byNames === null)
          .map(({ row }) => ({
            places: [rowPlace(row)],
            message: `Row ${row.row} (${named(row.authors)}, “${row.title}”) is not in the references.`,
          })),
};

export const doubleRow: Rule = {
  name: 'double-row',
  what: 'works that stand in the table twice',
  find: ({ rows }) =>
    rows.flatMap((row, i) => {
      const first = rows.findIndex((other) => titleKey(other.title) === titleKey(row.title));
      if (first === i) return [];
      const other = rows[first] as ReviewRow;
      return [
        {
          places: [rowPlace(other), rowPlace(row)],
          message: `Rows ${other.row} and ${row.row} are the same work: “${row.title}”.`,
        },
      ];
    }),
};

/** An order is meant where at most this share of neighbours breaks it. */
const MOSTLY = 0.25;

export const orderBroken: Rule = {
  name: 'order-broken',
  what: 'the alphabetical order of a table that is mostly in it',
  find: (_, { rows }) => {
    const names = rows.map(({ authors }) => nameKey(authors[0]?.family ?? ''));
    const breaks = names.flatMap((name, i) => (i > 0 && (names[i - 1] as string) > name ? [i] : []));
    if (breaks.length === 0 || breaks.length > MOSTLY * (names.length - 1)) return [];
    return breaks.map((i) => {
      const [one, next] = [rows[i - 1]?.row as ReviewRow, rows[i]?.row as ReviewRow];
      const message = `Rows are in the order of names, but ${named(one.authors)} stands before ${named(next.authors)}.`;
      return { places: [rowPlace(one), rowPlace(next)], message };
    });
  },
};
