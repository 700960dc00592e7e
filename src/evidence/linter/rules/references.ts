import { normaliseDoi, titleKey } from '../../records/normalise/index.js';
import type { Matches } from '../matches.js';
import { listed, type Rule, referencePlace } from '../rule.js';
import type { ReviewReference } from '../types.js';

/** A row is its reference by title; where it has the title of another, it is the one of its names too. */
const inTable = ({ rows }: Matches, reference: ReviewReference): boolean =>
  rows.some(({ byTitle, byNames }) => (byNames ?? byTitle) === reference);
const inText = ({ citations }: Matches, reference: ReviewReference): boolean =>
  citations.some((one) => one.reference === reference);

export const referenceNeverCited: Rule = {
  name: 'reference-never-cited',
  what: 'references that neither text nor table uses',
  find: ({ references }, matches) => {
    const unused = references.filter((one) => !inTable(matches, one) && !inText(matches, one));
    if (unused.length === 0) return [];
    const outside = references.filter((one) => !inTable(matches, one)).length;
    const message =
      `${listed(
        'Reference',
        unused.map(({ number }) => number),
      )} of ${references.length} are cited nowhere ` +
      `(${references.length - outside} are in the table, ${outside} are not).`;
    return [{ places: unused.map(referencePlace), message }];
  },
};

export const referenceOnlyInTable: Rule = {
  name: 'reference-only-in-table',
  what: 'included studies that the text never speaks of',
  find: ({ references, citations }, matches) =>
    citations.length === 0
      ? []
      : references
          .filter((one) => inTable(matches, one) && !inText(matches, one))
          .map((one) => ({
            places: [referencePlace(one)],
            message: `Reference ${one.number} (${one.authors} ${one.year}) stands in the table and is cited nowhere in the text.`,
          })),
};

export const citationWithoutReference: Rule = {
  name: 'citation-without-reference',
  what: 'citations that no reference belongs to',
  find: ({ references }, { citations }) =>
    references.length === 0
      ? []
      : citations
          .filter(({ reference }) => reference === null)
          .map(({ citation: { section, cited } }) => ({
            places: [section],
            message: `${section} cites “${cited}”, which is not in the references.`,
          })),
};

export const doubleReference: Rule = {
  name: 'double-reference',
  what: 'works that stand in the references twice',
  find: ({ references }) =>
    references.flatMap((reference, i) => {
      const doi = normaliseDoi(reference.link ?? '');
      const first = references.findIndex(
        (other) =>
          titleKey(other.title) === titleKey(reference.title) ||
          (doi !== null && normaliseDoi(other.link ?? '') === doi),
      );
      if (first === i) return [];
      const other = references[first] as ReviewReference;
      const why = titleKey(other.title) === titleKey(reference.title) ? `“${reference.title}”` : `DOI ${doi}`;
      return [
        {
          places: [referencePlace(other), referencePlace(reference)],
          message: `References ${other.number} and ${reference.number} are the same: ${why}.`,
        },
      ];
    }),
};

export const yearImpossible: Rule = {
  name: 'year-impossible',
  what: 'references of a year after the review',
  find: ({ references, year }) =>
    references
      .filter((one) => one.year !== null && one.year > year)
      .map((one) => ({
        places: [referencePlace(one)],
        message: `Reference ${one.number} is of ${one.year}, and the review is of ${year}.`,
      })),
};
