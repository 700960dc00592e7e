import { normaliseDoi } from '../../records/normalise/index.js';
import { listed, type Rule, rowPlace } from '../rule.js';
import type { PublishedReview, ReviewReference } from '../types.js';

/** DOI prefixes of publishers whose platforms reviews name as databases (registered with Crossref). */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['emerald', '10.1108'],
  ['springer', '10.1007'],
  ['sciencedirect', '10.1016'],
  ['elsevier', '10.1016'],
  ['wiley', '10.1002'],
  ['sage', '10.1177'],
  ['taylor & francis', '10.1080'],
]);

const isCounted = ({ counts, rows }: PublishedReview, name: string): boolean =>
  counts.some(({ parts }) => parts.some(([label]) => label === name)) || rows.some(({ source }) => source === name);

export const sourceNeverCounted: Rule = {
  name: 'source-never-counted',
  what: 'sources that are named and given no record or study',
  find: (review) => {
    const names = [...new Set(review.sources.flatMap((one) => one.names))];
    return names
      .filter((name) => !isCounted(review, name))
      .map((name) => {
        const sections = review.sources.filter((one) => one.names.includes(name)).map(({ section }) => section);
        const own = review.references.filter((reference) => publishedBy(reference, name)).map(({ number }) => number);
        const works = own.length === 0 ? '' : `; yet its works are in the references: ${listed('reference', own)}`;
        const message = `${name} is named as a source, and no record or study is counted from it${works}.`;
        return { places: sections, message };
      });
  },
};

function publishedBy({ publisher, link }: ReviewReference, name: string): boolean {
  const wanted = name.toLowerCase();
  const prefix = PREFIXES.get(wanted);
  const doi = normaliseDoi(link ?? '');
  return (
    (prefix !== undefined && doi?.startsWith(`${prefix}/`) === true) ||
    publisher?.toLowerCase().includes(wanted) === true ||
    (link ?? '').toLowerCase().includes(`${wanted}.com/`)
  );
}

export const sourcesNotAllNamed: Rule = {
  name: 'sources-not-all-named',
  what: 'sources behind "and others", and sources that are counted but not named',
  find: (review) => {
    const named = new Set(review.sources.flatMap(({ names }) => names));
    const open = review.sources
      .filter(({ openEnded }) => openEnded)
      .map(({ section }) => ({
        places: [section],
        message: `${section} names sources "and others"; these are not named.`,
      }));
    const unknown = review.rows
      .filter(({ source }) => source !== null && !named.has(source))
      .map((row) => ({ places: [rowPlace(row)], message: `The source "${row.source}" is named in no section.` }));
    return [...open, ...unknown];
  },
};
