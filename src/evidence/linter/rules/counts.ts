import { checkFlow } from '../../prisma/check-flow.js';
import { LINES } from '../../prisma/lines.js';
import { reportedFlow } from '../../prisma/reported-flow.js';
import type { Rule } from '../rule.js';
import type { PublishedReview, StatedCount } from '../types.js';

const labelOf = (what: string): string => LINES.find(({ name }) => name === what)?.label ?? what;
const sumOf = ({ parts }: StatedCount): number => parts.reduce((sum, [, n]) => sum + n, 0);

export const countsDoNotAdd: Rule = {
  name: 'counts-do-not-add',
  what: 'parts of a stated number, added up',
  find: (review) =>
    review.counts
      .filter((count) => count.parts.length > 0 && sumOf(count) !== count.n)
      .map((count) => {
        const parts = count.parts.map(([label, n]) => `${label} ${n}`).join(' + ');
        const left = count.n - sumOf(count);
        const rest = left > 0 ? `${left} of them have no source` : `${-left} too many`;
        return {
          places: [count.section],
          message: `${labelOf(count.what)} ${count.n} is not ${parts} = ${sumOf(count)}; ${rest}${asRows(count, review)}.`,
        };
      }),
};

/** Where the parts are those of the table: they were taken from there. */
function asRows({ parts }: StatedCount, { rows }: PublishedReview): string {
  const same = parts.every(([label, n]) => rows.filter(({ source }) => source === label).length === n);
  return same ? '. These are the numbers of the included studies in the table' : '';
}

export const countsDisagree: Rule = {
  name: 'counts-disagree',
  what: 'the same number in two sections',
  find: ({ counts }) =>
    counts.flatMap((count, i) => {
      const first = counts.findIndex(({ what }) => what === count.what);
      const other = counts[first] as StatedCount;
      if (first === i || other.n === count.n) return [];
      const message = `${labelOf(count.what)} is ${other.n} in ${other.section} and ${count.n} in ${count.section}.`;
      return [{ places: [other.section, count.section], message }];
    }),
};

export const countsAgainstTable: Rule = {
  name: 'count-against-table',
  what: 'stated numbers of included studies against the rows of the table',
  find: ({ counts, rows }) =>
    counts
      .filter(({ what }) => what === 'new_studies')
      .flatMap(({ section, n, parts }) => [
        ...(n === rows.length
          ? []
          : [{ section, message: `${n} studies are stated, and the table has ${rows.length} rows.` }]),
        ...parts.flatMap(([label, stated]) => {
          const found = rows.filter(({ source }) => source === label).length;
          if (found === stated) return [];
          return [{ section, message: `${stated} studies are stated from ${label}, and the table has ${found}.` }];
        }),
      ])
      .map(({ section, message }) => ({ places: [section, 'table'], message })),
};

/** Whole numbers only: others are refused where the review is read. */
export const flowIdentities: Rule = {
  name: 'flow-identity-fails',
  what: 'the arithmetic of the PRISMA flow',
  find: (review) => {
    const stated = new Map<string, number>();
    for (const { what, n } of review.counts) if (!stated.has(what)) stated.set(what, n);
    const updated = [...stated.keys()].some((name) => /^(previous|total)_(studies|reports)$/.test(name));
    const other = LINES.some(({ name, column }) => column === 'other' && stated.has(name));
    const form = `${updated ? 'updated' : 'new'}, ${other ? 'with other methods' : 'databases and registers'}` as const;
    const flow = reportedFlow(Object.fromEntries(stated), { form, source: review.source });
    return checkFlow(flow)
      .identities.filter(({ answer }) => answer === 'fails')
      .map(({ words }) => ({ places: ['flow'], message: `${words}.` }));
  },
};

const STAGES = [
  'duplicates',
  'records_screened',
  'records_excluded',
  'dbr_sought_reports',
  'dbr_notretrieved_reports',
  'dbr_assessed',
  'dbr_excluded',
] as const;

export const flowNotReported: Rule = {
  name: 'flow-not-reported',
  what: 'stages of the flow between what was found and what was included',
  find: ({ counts, flowDiagram }) => {
    if (flowDiagram === 'with numbers') return [];
    const missing = STAGES.filter((name) => counts.every(({ what }) => what !== name));
    if (missing.length === 0) return [];
    const diagram = flowDiagram === 'none' ? 'There is no flow diagram' : 'The flow diagram has no readable numbers';
    const message = `${diagram}, and the text does not state: ${missing.map(labelOf).join('; ')}.`;
    return [{ places: ['flow diagram'], message }];
  },
};
