import type { Cubes, Levels } from './cubes.js';

/**
 * A set of cubes with a hash table beside them: open addressing, at most half full, exact comparison. The hash is linear
 * (one odd multiplier a position), so that of a cube with one position changed costs one multiplication.
 */
export class CubeTable {
  count = 0;
  cells: Uint8Array;
  private slots: Int32Array;
  private hashes: Int32Array;
  private readonly factors: Int32Array;

  constructor(readonly levels: Levels) {
    this.cells = new Uint8Array(64 * levels.length);
    this.hashes = new Int32Array(64);
    this.slots = new Int32Array(128).fill(-1);
    // Any odd numbers that spread: multiples of 2^32 / golden ratio, as in Fibonacci hashing.
    this.factors = Int32Array.from(levels, (_, p) => Math.imul(2 * p + 1, 0x9e3779b1) | 1);
  }

  /** Adds the cube whose cells start at `from`, unless it is there. */
  add(source: Uint8Array, from: number): void {
    let hash = 0;
    for (let p = 0; p < this.levels.length; p++) {
      hash = (hash + Math.imul(this.factors[p] as number, source[from + p] as number)) | 0;
    }
    const slot = this.find(hash, source, from, -1, 0);
    if ((this.slots[slot] as number) >= 0) return;
    if (this.count === this.hashes.length) {
      this.grow();
      this.add(source, from);
      return;
    }
    this.cells.set(source.subarray(from, from + this.levels.length), this.count * this.levels.length);
    this.hashes[this.count] = hash;
    this.slots[slot] = this.count++;
  }

  /** Writes the indices of the cubes that have each of the values at this position; false when one is not there. */
  siblings(index: number, position: number, found: Int32Array): boolean {
    const base = index * this.levels.length;
    const own = this.cells[base + position] as number;
    for (let value = 0; value < (this.levels[position] as number); value++) {
      const step = Math.imul(this.factors[position] as number, value - own);
      const slot = this.find(((this.hashes[index] as number) + step) | 0, this.cells, base, position, value);
      const sibling = this.slots[slot] as number;
      if (sibling < 0) return false;
      found[value] = sibling;
    }
    return true;
  }

  cubes(): Cubes {
    return { levels: this.levels, width: this.levels.length, count: this.count, cells: this.cells };
  }

  /** The slot of the cube that is like the one at `from` but has `value` at `position`; or the empty slot it belongs in. */
  private find(hash: number, source: Uint8Array, from: number, position: number, value: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const index = this.slots[slot] as number;
      if (index < 0 || (this.hashes[index] === hash && this.equals(index, source, from, position, value))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private equals(index: number, source: Uint8Array, from: number, position: number, value: number): boolean {
    const base = index * this.levels.length;
    for (let p = 0; p < this.levels.length; p++) {
      if (this.cells[base + p] !== (p === position ? value : source[from + p])) return false;
    }
    return true;
  }

  private grow(): void {
    const cells = new Uint8Array(this.cells.length * 2);
    cells.set(this.cells);
    this.cells = cells;
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let i = 0; i < this.count; i++) {
      const hash = hashes[i] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = i;
    }
  }
}
