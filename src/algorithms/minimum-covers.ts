/**
 * The covers of a chart's rows by as few columns as possible: how few, proved; how many, exactly; and all of them, lazily.
 *
 * The chart is reduced without losing a cover (reduced-chart.ts), each part is searched for covers by its widest groups
 * (cover-search.ts), one size after the other from a proved lower bound on, and what each of these stands for is counted
 * (cover-choices.ts). Counts and covers of the parts multiply. Exponential in the worst case, hence `stop` and a result that
 * says what is proved.
 */
import type { Certificate, PartProof } from './certificate.js';
import type { Chart } from './chart.js';
import { eachMember } from './each-member.js';
import { lexicographic } from './lexicographic.js';
import { coversOfPart, type PartCovers } from './part-covers.js';
import { type Group, partsOf } from './reduced-chart.js';
import { never, type Stop } from './stop.js';

export interface CoverLimits {
  /** Asked at each node of the search, with the work since the last time: a step is about a microsecond. Default: never. */
  readonly stop?: Stop;
  /** Weight of each column, such as its number of literals, to count the lightest covers. Default: none weighs anything. */
  readonly weights?: ArrayLike<number> | null;
  /** How many columns of the same coverage each column stands for, where the others were left out. Default: itself alone. */
  readonly copies?: ArrayLike<number>;
  /** How many of these weigh as little as it does. Default: itself alone. */
  readonly lightest?: ArrayLike<number>;
  /** Whether to find every minimum cover, or one that is proved. Default `all`. */
  readonly find?: 'all' | 'one';
  /**
   * At most so many covers by widest groups, each of which stands for one cover or more, are kept for listing; all are counted.
   * Default 1,000,000: some hundred megabytes.
   */
  readonly keep?: number;
  /** A certificate of more search nodes than this is not kept. Default 20,000: some ten megabytes. */
  readonly proofSteps?: number;
}

export interface MinimumCovers {
  /** Number of columns of `best`; a minimum when it equals `lower`. */
  readonly size: number;
  /** No cover has fewer columns. */
  readonly lower: number;
  readonly proved: boolean;
  /** The first of `covers`, ascending. */
  readonly best: readonly number[];
  /** Proves `lower`; checked by checkCertificate() and lowerBound(). `null` when the search was too long to keep its record. */
  readonly certificate: Certificate | null;
  /** Whether `count`, `occurrences`, `lightest` and `covers` speak of every minimum cover; else of those found. */
  readonly exhausted: boolean;
  readonly count: bigint;
  /** In how many covers each column is; where it stands for several, each of them. */
  readonly occurrences: readonly bigint[];
  /** The least weight of a cover, and how many have it. */
  readonly lightest: { readonly weight: number; readonly count: bigint };
  /** One cover after the other, each ascending, in an order that depends on the numbers of the columns alone. */
  readonly covers: () => Generator<readonly number[]>;
}

/** @param chart each row is covered by some column */
export function minimumCovers(chart: Chart, limits: CoverLimits = {}): MinimumCovers {
  const { stop = never, find = 'all' } = limits;
  const weights = { weight: limits.weights ?? undefined, copies: limits.copies, lightest: limits.lightest };
  const { keep = 1_000_000, proofSteps = 20_000 } = limits;
  const parts = partsOf(chart).map((part) =>
    coversOfPart(part, weights, { stop, all: find === 'all', keep, proofSteps }),
  );
  const size = sum(parts.map((part) => (part.kept[0] as readonly number[]).length));
  const lower = sum(parts.map((part) => part.lower));
  const covers = () => product(parts);
  return {
    size,
    lower,
    proved: size === lower,
    best: covers().next().value as readonly number[],
    certificate: certificateOf(chart, parts),
    exhausted: parts.every((part) => part.exhausted),
    count: parts.reduce((count, part) => count * part.counted.count, 1n),
    occurrences: occurrencesOf(chart, parts),
    lightest: {
      weight: sum(parts.map((part) => part.counted.weight)),
      count: parts.reduce((count, part) => count * part.counted.lightest, 1n),
    },
    covers,
  };
}

/** The first covers of a list, in lexicographic order. */
export function firstCovers({ covers }: Pick<MinimumCovers, 'covers'>, limit: number): (readonly number[])[] {
  const listed: (readonly number[])[] = [];
  if (limit > 0) {
    for (const cover of covers()) if (listed.push(cover) >= limit) break;
  }
  return listed.sort(lexicographic);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** A column is in as many covers as its part's covers with it times the covers of the other parts. */
function occurrencesOf(chart: Chart, parts: readonly PartCovers[]): bigint[] {
  const occurrences = new Array<bigint>(chart.columns).fill(0n);
  parts.forEach((part, p) => {
    const others = parts.reduce((count, other, o) => (o === p ? count : count * other.counted.count), 1n);
    for (const [group, count] of part.occurrences)
      for (const member of group.members) occurrences[member] = count * others;
  });
  return occurrences;
}

/** Every cover, ascending: one of each part. */
function* product(parts: readonly PartCovers[]): Generator<readonly number[]> {
  // Most parts are one column that some row needs.
  const [alone, several] = [true, false].map((one) => parts.filter(({ counted }) => (counted.count === 1n) === one));
  const fixed = (alone as PartCovers[]).flatMap((part) => [...eachCover(part)].flat());
  yield* joined(several as PartCovers[], 0, fixed);
}

function* joined(parts: readonly PartCovers[], from: number, chosen: readonly number[]): Generator<readonly number[]> {
  const part = parts[from];
  if (part === undefined) yield Array.from(Int32Array.from(chosen).sort());
  else for (const members of eachCover(part)) yield* joined(parts, from + 1, [...chosen, ...members]);
}

function* eachCover({ kept, choices }: PartCovers): Generator<readonly number[]> {
  for (const cover of kept) for (const groups of choices.choices(cover)) yield* eachMember(groups);
}

function certificateOf(chart: Chart, parts: readonly PartCovers[]): Certificate | null {
  const holders = new Int32Array(chart.columns);
  const proofs: PartProof[] = [];
  for (const { part, lower, proof } of parts) {
    if (proof === undefined) return null;
    const columns = part.classes.map((groups) => firstMember(groups));
    for (const groups of part.classes) {
      for (const group of groups) for (const member of group.members) holders[member] = firstMember(groups);
    }
    proofs.push({ rows: part.rows, most: lower - 1, columns, tree: proof });
  }
  return { holders, parts: proofs };
}

function firstMember(groups: readonly Group[]): number {
  return (groups[0] as Group).members[0] as number;
}
