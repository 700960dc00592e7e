import type { Warning } from '../../util/warning.js';
import type { Judged } from './contradictions.js';
import { byRecords, disjoint } from './groups.js';
import type { Prepared } from './prepare.js';
import { fieldsOf } from './reason.js';
import type { RecordPair } from './types.js';

/** Within this margin of the border a pair is put before a person. */
const BORDER = 1;

/** The pairs, those to look at marked, and a warning where more are near the border than the pile may hold. */
export function asked(
  records: readonly Prepared[],
  judged: readonly Judged[],
  share: number,
): { readonly pairs: RecordPair[]; readonly warnings: Warning[] } {
  const wanted = onePerGroups(records, judged);
  const room = Math.max(share > 0 ? 2 : 0, Math.floor(share * records.length));
  const pile = new Set<Judged>();
  const people = new Set<string>();
  for (const one of wanted) {
    const more = one.pair.records.filter((id) => !people.has(id));
    if (people.size + more.length > room) continue;
    for (const id of more) people.add(id);
    pile.add(one);
  }
  const pairs = judged.map((one) =>
    pile.has(one)
      ? { ...one.pair, zone: 'please look' as const, fields: fieldsOf(one.a, one.b, one.weighed) }
      : one.pair,
  );
  return { pairs, warnings: fullWarning(wanted.length - pile.size, share) };
}

/** The pairs near the border, the nearest first; of several between the same two sure groups only the nearest. */
function onePerGroups(records: readonly Prepared[], judged: readonly Judged[]): Judged[] {
  const place = new Map(records.map(({ id }, i) => [id, i]));
  const sets = disjoint(records.length);
  const at = ({ pair }: Judged): [number, number] => [
    place.get(pair.records[0]) as number,
    place.get(pair.records[1]) as number,
  ];
  for (const one of judged) if (one.weighed.margin >= BORDER && !one.contradicted) sets.join(...at(one));
  const near = judged.filter((one) => distance(one) < BORDER);
  near.sort((a, b) => distance(a) - distance(b) || byRecords(a.pair, b.pair));
  const seen = new Set<string>();
  return near.filter((one) => {
    const [a, b] = at(one).map(sets.first) as [number, number];
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a === b || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How far from needing a look: broken chains first, then one DOI under two titles, then by the margin. */
function distance({ weighed, contradicted }: Judged): number {
  if (contradicted) return -1;
  const odd = weighed.facts.doi === 'agree' && weighed.answer !== 'duplicate';
  return odd ? Math.min(0.5, Math.abs(weighed.margin)) : Math.abs(weighed.margin);
}

function fullWarning(left: number, share: number): Warning[] {
  if (left === 0 || share === 0) return [];
  const pairs = left === 1 ? 'One more pair is' : `${left} more pairs are`;
  return [
    {
      code: 'pile-full',
      message: `${pairs} near the border than the pile of ${share * 100} % of the records may hold; they stand with the rule's answer.`,
    },
  ];
}
