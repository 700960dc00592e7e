import { blocksOf } from './blocks.js';
import { areStrangers } from './facts.js';
import type { Prepared } from './prepare.js';
import { type Weighed, weigh } from './weigh.js';

/** Below this margin a pair of no answer is not worth keeping. */
const NEAR = -1;

/** Two records (by place, the lesser first) and what the rule says of them. */
export interface WeighedPair {
  readonly a: number;
  readonly b: number;
  readonly weighed: Weighed;
}

/** The pairs that share a block and are duplicates, same study or near the border, with how many blocks were split. */
export interface Candidates {
  readonly pairs: WeighedPair[];
  readonly compared: number;
  readonly split: number;
  readonly largest: number;
}

/** Compares each record with those after it that share a block, each pair once. */
export function candidatesOf(records: readonly Prepared[], progress: (done: number) => void): Candidates {
  const { blocks, split, largest } = blocksOf(records);
  const blocksAt: number[][] = records.map(() => []);
  blocks.forEach((members, block) => {
    for (const i of members) (blocksAt[i] as number[]).push(block);
  });
  const seen = new Int32Array(records.length).fill(-1);
  const pairs: WeighedPair[] = [];
  let compared = 0;
  for (let a = 0; a < records.length; a++) {
    for (const block of blocksAt[a] as number[]) {
      for (const b of blocks[block] as readonly number[]) {
        if (b <= a || seen[b] === a) continue;
        seen[b] = a;
        compared++;
        if (areStrangers(records[a] as Prepared, records[b] as Prepared)) continue;
        const weighed = weigh(records[a] as Prepared, records[b] as Prepared);
        if (weighed.answer !== 'different' || weighed.margin > NEAR) pairs.push({ a, b, weighed });
      }
    }
    progress(a + 1);
  }
  return { pairs, compared, split, largest };
}
