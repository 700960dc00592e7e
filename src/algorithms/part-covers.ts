import { elements } from './bit-sets.js';
import { type ProofTree, SCALE } from './certificate.js';
import { type Counted, CoverChoices, type Weights } from './cover-choices.js';
import { CoverSearch } from './cover-search.js';
import { lexicographic } from './lexicographic.js';
import type { Group, Part } from './reduced-chart.js';
import type { Stop } from './stop.js';

/** Nodes spent on looking for a smaller cover before the proofs begin. */
const DIVE_NODES = 40;

/** The minimum covers of one part of a chart. */
export interface PartCovers {
  readonly part: Part;
  /** No cover has fewer columns. */
  readonly lower: number;
  /** Why: a proof that `lower` − 1 are too few; `undefined` when it is too long to keep. */
  readonly proof: ProofTree | null | undefined;
  /** Covers by widest groups, as classes, all of the smallest size found; not empty. */
  readonly kept: readonly (readonly number[])[];
  /** Whether `counted` and `occurrences` are of all minimum covers. */
  readonly exhausted: boolean;
  readonly counted: Counted;
  /** In how many covers each member of a group is. */
  readonly occurrences: ReadonlyMap<Group, bigint>;
  readonly choices: CoverChoices;
}

export interface PartLimits {
  readonly stop: Stop;
  /** Whether to find every minimum cover, or one. */
  readonly all: boolean;
  /** At most so many covers by widest groups are kept for listing; those beyond are counted all the same. */
  readonly keep: number;
  /** Longer proofs are not kept. */
  readonly proofSteps: number;
}

export function coversOfPart(part: Part, weights: Weights, limits: PartLimits): PartCovers {
  const { stop, all, keep, proofSteps } = limits;
  if (part.classes.length === 1) return new Tally(part, weights, stop).only(1, null, [0], true);
  const search = new CoverSearch(part);
  const { prices, total } = search.rootPrices();
  // No column covers all, or there would be one class; rounded prices may say less, so the checker tries each column for that.
  let lower = Math.max(2, Math.ceil(total / SCALE));
  let proof: ProofTree | null | undefined = lower === 2 ? null : { steps: [], last: prices };
  const best = smallCover(part, search, lower, stop);
  for (;;) {
    const tally = new Tally(part, weights, stop);
    if (!all && best.length === lower) return tally.only(lower, proof, best, false);
    const found: number[][] = [];
    const emit = (cover: number[]) => {
      if (found.length < keep) found.push(cover);
      tally.choices.add(cover);
      return all;
    };
    const { ended, proof: refuted } = search.run(lower, { stop, emit, proofSteps });
    if (found.length > 0) return tally.covers(lower, proof, found.sort(lexicographic), ended);
    if (!ended) return tally.only(lower, proof, best, false);
    lower++;
    proof = refuted;
  }
}

/** Counts while covers are found. */
class Tally {
  readonly choices: CoverChoices;
  private readonly occurrences = new Map<Group, bigint>();

  constructor(
    private readonly part: Part,
    weights: Weights,
    stop: Stop,
  ) {
    this.choices = new CoverChoices(part, weights, this.occurrences, stop);
  }

  /** One cover, with what it stands for. */
  only(lower: number, proof: PartCovers['proof'], cover: number[], exhausted: boolean): PartCovers {
    this.choices.add(cover);
    return this.covers(lower, proof, [cover], exhausted);
  }

  covers(lower: number, proof: PartCovers['proof'], kept: readonly number[][], exhausted: boolean): PartCovers {
    const { part, choices, occurrences } = this;
    return {
      part,
      lower,
      proof,
      kept,
      exhausted: exhausted && choices.complete,
      counted: choices.total,
      occurrences,
      choices,
    };
  }
}

/** A greedy cover, and smaller ones while a short search finds them. */
function smallCover(part: Part, search: CoverSearch, lower: number, stop: Stop): number[] {
  let best = irredundant(part, greedyCover(part));
  while (best.length > lower) {
    let nodes = 0;
    let smaller: number[] | null = null;
    const short: Stop = { check: (steps) => nodes++ >= DIVE_NODES || stop.check(steps) };
    const emit = (cover: number[]) => {
      smaller = cover;
      return false;
    };
    search.run(best.length - 1, { stop: short, emit, proofSteps: 0 });
    if (smaller === null) return best;
    best = irredundant(part, smaller);
  }
  return best;
}

/** Takes the class that covers most open rows, the first among equals. */
function greedyCover(part: Part): number[] {
  const open = new Set(part.rows.keys());
  const rows = part.classes.map(([widest]) => elements((widest as Group).rows));
  const chosen: number[] = [];
  while (open.size > 0) {
    let best = -1;
    let most = 0;
    rows.forEach((list, index) => {
      const gain = list.reduce((sum, row) => sum + (open.has(row) ? 1 : 0), 0);
      if (gain > most) [best, most] = [index, gain];
    });
    chosen.push(best);
    for (const row of rows[best] as readonly number[]) open.delete(row);
  }
  return chosen;
}

/** Drops, from the first on, what the others cover already. */
function irredundant(part: Part, cover: readonly number[]): number[] {
  const kept = new Set(cover);
  for (const index of cover) {
    const others = new Set([...kept].flatMap((other) => (other === index ? [] : elements(rowsOf(part, other)))));
    if (others.size === part.rows.length) kept.delete(index);
  }
  return [...kept];
}

function rowsOf(part: Part, index: number): Int32Array {
  return ((part.classes[index] as readonly Group[])[0] as Group).rows;
}
