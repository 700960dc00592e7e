import { byCodeUnits } from '../../util/compare.js';
import type { Prepared } from './prepare.js';

/** Beyond this a block is split: comparing all pairs of a block takes the square of its size. */
export const LARGEST_BLOCK = 40;
/** Each record of a block that cannot be split is compared with so many beside it in sorted order. */
const WINDOW = 12;
const PART = 24;

/** Sets of records that share a key: only these are compared. */
export interface Blocks {
  readonly blocks: readonly (readonly number[])[];
  /** How many had to be split, and the size of the largest of them. */
  readonly split: number;
  readonly largest: number;
}

type KeysOf = (record: Prepared, rare: readonly string[]) => readonly string[];

/** Several keys, since each kind of error spoils some: a pair is compared when any of them is the same. */
const KEYS: readonly KeysOf[] = [
  (record) => (record.doi === null ? [] : [record.doi]),
  (record) => [...record.numbers.map(([name, value]) => `${name} ${value}`), record.registration],
  (record) => [record.title.squeezed],
  (record) => (record.title.squeezed.length < PART ? [] : [record.title.squeezed.slice(0, PART)]),
  (record) => (record.title.squeezed.length < PART ? [] : [record.title.squeezed.slice(-PART)]),
  (record) => (record.title.latin ? [] : [record.title.squeezed.slice(0, 6), record.title.squeezed.slice(-6)]),
  (_, rare) => (rare.length < 4 ? [] : [rare.slice(0, 3).sort().join(' '), rare.slice(1, 4).sort().join(' ')]),
  (record, rare) => (record.names[0] ? rare.slice(0, 3).map((word) => `${record.names[0]?.family} ${word}`) : []),
  (record) => (record.first === '' || record.volume === '' ? [] : [`${record.volume} ${record.first} ${record.year}`]),
  (record) => (record.first === '' || !record.names[0] ? [] : [`${record.names[0].family} ${record.first}`]),
  (record) => (record.last === '' ? [] : [`${record.first} ${record.last} ${record.year}`]),
];

/** Blocks of the records (by place in `records`), each of two or more and none above {@link LARGEST_BLOCK}. */
export function blocksOf(records: readonly Prepared[]): Blocks {
  const rare = rareWords(records);
  const blocks: number[][] = [];
  let split = 0;
  let largest = 0;
  for (const keysOf of KEYS) {
    for (const members of gathered(records, (record, i) => keysOf(record, rare[i] as string[]))) {
      if (members.length <= LARGEST_BLOCK) {
        blocks.push(members);
        continue;
      }
      split++;
      largest = Math.max(largest, members.length);
      for (const part of parts(records, members)) blocks.push(part);
    }
  }
  return { blocks, split, largest };
}

function gathered(
  records: readonly Prepared[],
  keysOf: (record: Prepared, i: number) => readonly string[],
  among?: readonly number[],
): number[][] {
  const members = new Map<string, number[]>();
  const gather = (i: number): void => {
    for (const key of new Set(keysOf(records[i] as Prepared, i))) {
      if (key === '') continue;
      const found = members.get(key);
      if (found) found.push(i);
      else members.set(key, [i]);
    }
  };
  if (among) among.forEach(gather);
  else for (let i = 0; i < records.length; i++) gather(i);
  return [...members.values()].filter((found) => found.length > 1);
}

/** Splits a block by first author, then by year; what is still too large is sorted, and neighbours are compared. */
function parts(records: readonly Prepared[], members: readonly number[]): number[][] {
  const authored = gathered(records, (record) => [`${record.names[0]?.family} `], members);
  return authored.flatMap((some) => (some.length <= LARGEST_BLOCK ? [some] : neighbours(records, some)));
}

function neighbours(records: readonly Prepared[], members: readonly number[]): number[][] {
  const sorted = members
    .map((i) => ({ i, key: sortKey(records[i] as Prepared) }))
    .sort((a, b) => byCodeUnits(a.key, b.key) || a.i - b.i);
  const windows: number[][] = [];
  for (let start = 0; start + WINDOW / 2 < sorted.length; start += WINDOW / 2) {
    windows.push(
      sorted
        .slice(start, start + WINDOW)
        .map(({ i }) => i)
        .sort((a, b) => a - b),
    );
  }
  return windows;
}

function sortKey(record: Prepared): string {
  const { title, doi, year, volume, first } = record;
  return [title.squeezed.slice(0, 40), record.names[0]?.family, year, volume, first, doi].join(' ');
}

/** The rarest four words of each title that another has too, the rarest first; equally rare ones by code units. */
function rareWords(records: readonly Prepared[]): string[][] {
  const counts = new Map<string, number>();
  for (const { title } of records)
    for (const word of new Set(title.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return records.map(({ title }) =>
    [...new Set(title.words)]
      .filter((word) => word.length > 2 && (counts.get(word) as number) > 1)
      .sort((a, b) => (counts.get(a) as number) - (counts.get(b) as number) || byCodeUnits(a, b))
      .slice(0, 4),
  );
}
