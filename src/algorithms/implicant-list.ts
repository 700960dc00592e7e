import { fullSet, wordsFor } from './bit-sets.js';
import { cellOf, cellValues } from './cells.js';
import { ANY, type Cubes } from './cubes.js';
import { agreeing, type Literals, literalsOf } from './literals.js';

/** Implicants and the ON cubes that agree with each. */
export interface Implicants {
  /** Fewer literals first; then position by position, the lower value first, a free position last. */
  readonly cubes: Cubes;
  /** For each the bit set of the ON cubes that agree with it, flat, `words` 32-bit words each. */
  readonly coverage: Int32Array;
  readonly words: number;
}

/** A list of implicants that grows, in flat arrays. */
export class ImplicantList {
  count = 0;
  readonly words: number;
  private readonly literals: Literals;
  cells: Uint8Array;
  coverage: Int32Array;

  constructor(
    private readonly on: Cubes,
    sets: readonly number[] = [],
  ) {
    this.words = wordsFor(on.count);
    this.literals = literalsOf(on.levels, sets);
    this.cells = new Uint8Array(64 * on.width);
    this.coverage = new Int32Array(64 * this.words);
  }

  /** Adds the implicant of the first `size` of these literals; `agreeing` from `from` on are the ON cubes it agrees with. */
  add(chosen: Int32Array, size: number, agreeing: Int32Array, from: number): void {
    const { words } = this;
    const { width } = this.on;
    const base = this.count * width;
    if (base + width > this.cells.length) this.grow();
    this.write(chosen, size, this.cells, base);
    for (let w = 0; w < words; w++) this.coverage[this.count * words + w] = agreeing[from + w] as number;
    this.count++;
  }

  /** Writes the cube of the first `size` of these literals. */
  write(chosen: Int32Array, size: number, cells: Uint8Array, base: number): void {
    cells.fill(ANY, base, base + this.on.width);
    for (let i = 0; i < size; i++) {
      const literal = chosen[i] as number;
      const position = this.literals.position[literal] as number;
      const value = this.literals.value[literal] as number;
      const levels = this.on.levels[position] as number;
      const at = base + position;
      const allowed = () => cellValues(cells[at] as number, levels).filter((one) => one !== value);
      cells[at] = this.literals.excludes[literal] === 1 ? cellOf(allowed(), levels) : value;
    }
  }

  private grow(): void {
    const cells = new Uint8Array(this.cells.length * 2);
    cells.set(this.cells);
    this.cells = cells;
    const coverage = new Int32Array(this.coverage.length * 2);
    coverage.set(this.coverage);
    this.coverage = coverage;
  }

  /** @param order what order they come in; by default the one of {@link Implicants} */
  sorted(order: Int32Array = this.order()): Implicants {
    const { levels, width } = this.on;
    const { count, words } = this;
    const cells = inOrder(this.cells, order, width, new Uint8Array(count * width));
    const coverage = inOrder(this.coverage, order, words, new Int32Array(count * words));
    return { cubes: { levels, width, count, cells }, coverage, words };
  }

  order(): Int32Array {
    return sortingOrder({ levels: this.on.levels, width: this.on.width, count: this.count, cells: this.cells });
  }
}

/** Some cubes in order, each with the ON cubes that agree with it; without those that none agrees with or that are longer. */
export function agreeingImplicants(on: Cubes, cubes: Cubes, maxLiterals: number = on.width): Implicants {
  const list = new ImplicantList(on);
  const literals = literalsOf(on.levels);
  const agrees = agreeing(literals, on);
  const chosen = new Int32Array(on.width);
  for (let i = 0; i < cubes.count; i++) {
    const rows = fullSet(on.count);
    let size = 0;
    for (let p = 0; p < on.width; p++) {
      const cell = cubes.cells[i * on.width + p] as number;
      if (cell === ANY) continue;
      const literal = (literals.first[p] as number) + cell;
      chosen[size++] = literal;
      for (let w = 0; w < rows.length; w++)
        rows[w] = (rows[w] as number) & ((agrees[literal] as Int32Array)[w] as number);
    }
    if (size <= maxLiterals && rows.some((word) => word !== 0)) list.add(chosen, size, rows, 0);
  }
  return list.sorted();
}

/**
 * What order the cubes come in: radix sort, the last position first and the number of literals last. O(width × count).
 */
export function sortingOrder({ width, count, cells }: Cubes): Int32Array {
  let order: Int32Array = Int32Array.from({ length: count }, (_, i) => i);
  const keys = new Int32Array(count);
  const literals = new Int32Array(count);
  for (let p = width - 1; p >= 0; p--) {
    for (let i = 0; i < count; i++) {
      const cell = cells[i * width + p] as number;
      keys[i] = cell;
      if (cell !== ANY) literals[i] = (literals[i] as number) + 1;
    }
    order = stableSort(order, keys, 256);
  }
  return stableSort(order, literals, width + 1);
}

function stableSort(order: Int32Array, keys: Int32Array, keyCount: number): Int32Array {
  const next = new Int32Array(keyCount + 1);
  for (let i = 0; i < keys.length; i++) next[(keys[i] as number) + 1] = (next[(keys[i] as number) + 1] as number) + 1;
  for (let k = 0; k < keyCount; k++) next[k + 1] = (next[k + 1] as number) + (next[k] as number);
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const item = order[i] as number;
    const at = next[keys[item] as number] as number;
    sorted[at] = item;
    next[keys[item] as number] = at + 1;
  }
  return sorted;
}

/** Items of `size` cells each, put into an order. */
export function inOrder<T extends Uint8Array | Int32Array>(items: T, order: Int32Array, size: number, sorted: T): T {
  for (let i = 0, to = 0; i < order.length; i++) {
    const from = (order[i] as number) * size;
    for (let at = from; at < from + size; at++) sorted[to++] = items[at] as number;
  }
  return sorted;
}
