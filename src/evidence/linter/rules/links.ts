import { normaliseDoi, pageRange } from '../../records/normalise/index.js';
import { listed, type Rule, referencePlace } from '../rule.js';
import type { ReviewReference } from '../types.js';

/** More pages than this no article has; a range of a whole volume, or a digit lost. */
const MOST_PAGES = 100;

/** What is wrong with a link, in words; `null` for one that leads where it says. */
function malformed(link: string): string | null {
  const rest = /^https?:\/\/(?:dx\.)?doi\.org\/(.*)$/i.exec(link)?.[1];
  if (rest === undefined) return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(link) ? null : 'no web address';
  if (/^https?:\/\/(?:dx\.)?doi\.org\/https?:/i.test(rest)) return 'three resolvers, one within another';
  if (/^https?:\/\/(?:dx\.)?doi\.org\//i.test(rest)) return 'the resolver doubled';
  if (/^doi:\s*https?:/i.test(rest)) return '“doi:” and a second resolver after the resolver';
  if (/^doi:/i.test(rest)) return '“DOI:” after the resolver';
  if (/^https?:/i.test(rest)) return 'a publisher’s page after the resolver';
  if (/^doi\//i.test(rest)) return '“doi/” after the resolver';
  return /^10\.\d{4,9}\//.test(rest) ? null : 'no DOI after the resolver';
}

export const malformedLink: Rule = {
  name: 'malformed-link',
  what: 'links that do not lead where they say',
  find: ({ references }) => {
    const kinds = new Map<string, ReviewReference[]>();
    for (const reference of references) {
      const kind = reference.link === null ? null : malformed(reference.link);
      if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), reference]);
    }
    return [...kinds].map(([kind, those]) => {
      const first = those[0] as ReviewReference;
      const doi = normaliseDoi(first.link ?? '');
      const meant = doi === null ? '' : `; meant is https://doi.org/${doi}`;
      const message = `${listed(
        'Reference',
        those.map(({ number }) => number),
      )}: ${kind}, like ${first.link}${meant}.`;
      return { places: those.map(referencePlace), message };
    });
  },
};

export const pageRangeOdd: Rule = {
  name: 'page-range-odd',
  what: 'page ranges that run backwards or over more pages than an article has',
  find: ({ references }) =>
    references.flatMap((reference) => {
      const printed = /(\d+)\s*[-\u2010-\u2015]+\s*(\d+)\s*$/.exec(reference.pages ?? '');
      if (printed === null) return [];
      const backwards = printed[2]?.length === printed[1]?.length && Number(printed[2]) < Number(printed[1]);
      const { firstPage, lastPage } = pageRange(reference.pages ?? '');
      const pages = Number(lastPage) - Number(firstPage) + 1;
      const odd = backwards ? 'run backwards' : pages > MOST_PAGES ? `are ${pages} pages` : null;
      if (odd === null) return [];
      const message = `The pages ${reference.pages} of reference ${reference.number} (${reference.authors} ${reference.year}) ${odd}.`;
      return [{ places: [referencePlace(reference)], message }];
    }),
};
