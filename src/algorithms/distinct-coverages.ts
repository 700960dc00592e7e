/**
 * The prime implicants told apart only by the ON cubes that agree with them: one for each distinct coverage, with how many
 * share it. Enough for the size and the number of minimum covers where the full list would be too large.
 */
import type { Cubes } from './cubes.js';
import { HittingSearch } from './hitting-search.js';
import { ImplicantList, type Implicants } from './implicant-list.js';
import { never, type Stop } from './stop.js';

/** One prime implicant for each coverage: of those that share it the first in the order of {@link Implicants}. */
export interface DistinctCoverages extends Implicants {
  /** How many prime implicants share each coverage. */
  readonly copies: Int32Array;
  /** The number of literals of the one given, and how many of those that share its coverage have as few. */
  readonly literals: Int32Array;
  readonly lightest: Int32Array;
  /** Number of prime implicants found, and whether these are all. */
  readonly found: number;
  readonly exhausted: boolean;
}

export interface DistinctLimits {
  /** At most so many coverages are kept. Default: all. */
  readonly limit?: number;
  /** Asked every 1,024 nodes of the search. Default: never. */
  readonly stop?: Stop;
}

export function distinctCoverages(on: Cubes, off: Cubes, limits: DistinctLimits = {}): DistinctCoverages {
  const { limit = Number.POSITIVE_INFINITY, stop = never } = limits;
  const table = new CoverageTable(on, limit);
  const search = new HittingSearch(on, off, on.width, stop, (chosen, size, agreeing, from) =>
    table.add(chosen, size, agreeing, from),
  );
  const exhausted = on.count === 0 || search.run();
  return { ...table.result(), exhausted };
}

/** Coverages in a hash table beside an {@link ImplicantList}: open addressing, at most half full, exact comparison. */
class CoverageTable {
  private found = 0;
  private readonly list: ImplicantList;
  private readonly copies: number[] = [];
  private readonly literals: number[] = [];
  private readonly lightest: number[] = [];
  private slots = new Int32Array(256).fill(-1);
  private readonly cube: Uint8Array;

  constructor(
    private readonly on: Cubes,
    private readonly limit: number,
  ) {
    this.list = new ImplicantList(on);
    this.cube = new Uint8Array(on.width);
  }

  add(chosen: Int32Array, size: number, agreeing: Int32Array, from: number): boolean {
    const slot = this.slotOf(agreeing, from);
    const index = this.slots[slot] as number;
    if (index >= 0) this.merge(index, chosen, size);
    else {
      if (this.list.count >= this.limit) return false;
      this.slots[slot] = this.list.count;
      this.list.add(chosen, size, agreeing, from);
      this.copies.push(1);
      this.literals.push(size);
      this.lightest.push(1);
      if (this.list.count * 2 > this.slots.length) this.grow();
    }
    this.found++;
    return true;
  }

  /** One more with a known coverage: it stands for all when it comes before the one that did. */
  private merge(index: number, chosen: Int32Array, size: number): void {
    this.copies[index] = (this.copies[index] as number) + 1;
    const fewest = this.literals[index] as number;
    if (size > fewest) return;
    this.lightest[index] = size < fewest ? 1 : (this.lightest[index] as number) + 1;
    this.literals[index] = size;
    const { width } = this.on;
    const known = this.list.cells.subarray(index * width, (index + 1) * width);
    this.list.write(chosen, size, this.cube, 0);
    const at = this.cube.findIndex((cell, p) => cell !== known[p]);
    if (size < fewest || (this.cube[at] as number) < (known[at] as number)) known.set(this.cube);
  }

  private slotOf(agreeing: Int32Array, from: number): number {
    const { words, coverage } = this.list;
    let hash = 0;
    for (let w = 0; w < words; w++) {
      hash = Math.imul(hash ^ (agreeing[from + w] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.slots[slot] as number;
      if (index < 0) return slot;
      let w = 0;
      while (w < words && coverage[index * words + w] === agreeing[from + w]) w++;
      if (w === words) return slot;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const { count, words, coverage } = this.list;
    for (let index = 0; index < count; index++) this.slots[this.slotOf(coverage, index * words)] = index;
  }

  result(): Omit<DistinctCoverages, 'exhausted'> {
    const order = this.list.order();
    const ordered = (numbers: readonly number[]) => order.map((index) => numbers[index] as number);
    const { copies, literals, lightest } = this;
    return {
      ...this.list.sorted(order),
      copies: ordered(copies),
      literals: ordered(literals),
      lightest: ordered(lightest),
      found: this.found,
    };
  }
}
