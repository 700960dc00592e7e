import type { Warning } from '../../util/warning.js';
import type { WeighedPair } from './candidates.js';
import { disjoint, grouped } from './groups.js';
import type { Prepared } from './prepare.js';
import { pairOf, sentence } from './reason.js';
import type { RecordPair } from './types.js';
import { type Weighed, weigh } from './weigh.js';

/** From this size on not all pairs of a chain are compared: all were compared in windows, and a chain so long is one report. */
const LONGEST_CHAIN = 200;

/** A pair with what it was made of, and whether it must be looked at. */
export interface Judged {
  readonly a: Prepared;
  readonly b: Prepared;
  readonly weighed: Weighed;
  readonly pair: RecordPair;
  readonly contradicted: boolean;
}

/** The pairs, and those that contradict a chain of duplicates: A = B, B = C, but A and C surely differ. */
export function contradictions(
  records: readonly Prepared[],
  pairs: readonly WeighedPair[],
): { readonly pairs: Judged[]; readonly warnings: Warning[] } {
  const all = [...pairs, ...acrossChains(records, pairs)];
  const judged = all.map(({ a, b, weighed }) => {
    const [x, y] = [records[a] as Prepared, records[b] as Prepared];
    return { a: x, b: y, weighed, pair: pairOf(x, y, weighed), contradicted: false };
  });
  const { kept, against } = grouped(
    records.map(({ id }) => id),
    judged.map(({ pair }) => pair),
  );
  const speaks = new Map(kept.map((pair, i) => [pair, against[i] as RecordPair]));
  const marked = judged.map((one) => {
    const enemy = speaks.get(one.pair);
    return enemy === undefined ? one : { ...one, pair: keptApart(one.pair, enemy), contradicted: true };
  });
  return { pairs: marked, warnings: chainWarning(kept.length) };
}

function acrossChains(records: readonly Prepared[], pairs: readonly WeighedPair[]): WeighedPair[] {
  const sets = disjoint(records.length);
  const known = new Set<number>();
  for (const { a, b, weighed } of pairs) {
    known.add(a * records.length + b);
    if (weighed.answer === 'duplicate') sets.join(a, b);
  }
  const found: WeighedPair[] = [];
  const firsts = new Set(pairs.map(({ a }) => sets.first(a)));
  for (const first of firsts) {
    const members = [...sets.members(first)].sort((x, y) => x - y);
    if (members.length < 3 || members.length > LONGEST_CHAIN) continue;
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        if (known.has(a * records.length + b)) continue;
        const weighed = weigh(records[a] as Prepared, records[b] as Prepared);
        if (weighed.margin <= -1) found.push({ a, b, weighed });
      }
    });
  }
  return found;
}

function keptApart(pair: RecordPair, enemy: RecordPair): RecordPair {
  const differ = enemy.differ.length > 0 ? ` in ${enemy.differ.join(', ')}` : '';
  const why = sentence(`kept apart: ${enemy.records[0]} and ${enemy.records[1]}, which it would join, differ${differ}`);
  return { ...pair, answer: 'different', reason: `${pair.reason} ${why}` };
}

function chainWarning(count: number): Warning[] {
  if (count === 0) return [];
  const pairs =
    count === 1 ? 'One pair that looks like a duplicate was' : `${count} pairs that look like duplicates were`;
  return [
    {
      code: 'chains-broken',
      message: `${pairs} kept apart, since joining them would put records into one group that surely differ.`,
    },
  ];
}
