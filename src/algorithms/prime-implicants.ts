/**
 * All prime implicants of a partial Boolean function: the shortest assignments that agree with at least one ON point and
 * with no OFF cube.
 *
 * An assignment is an implicant when it hits every OFF cube in at least one position, so prime implicants are the minimal
 * hitting sets of the OFF cubes that some ON point agrees with. They are found by MMCS (Murakami & Uno 2014, “Efficient
 * algorithms for dualizing large-scale hypergraphs”, Discrete Applied Mathematics 170) with one search tree shared by all
 * ON points: a literal that no remaining ON point agrees with is left out. Each comes out once; nothing is hashed.
 * Search nodes: about 1.5 to 3 a prime implicant; O(OFF × width) a node. The memory is the stack, O(width² × OFF / 32), and
 * the output.
 */
import { ANY, type Cubes, cubesOf, type Levels } from './cubes.js';

export interface PrimeImplicants {
  readonly cubes: Cubes;
  /** False when `limit` stopped the search: there are more. */
  readonly exhausted: boolean;
}

const WORD = 32;

/** @param limit at most so many are listed */
export function primeImplicants(on: Cubes, off: Cubes, limit: number): PrimeImplicants {
  const found: Uint8Array[] = [];
  if (on.count === 0) return { cubes: cubesOf(on.levels, found), exhausted: true };
  const exhausted = new Search(on, off, limit, found).run();
  return { cubes: cubesOf(on.levels, found), exhausted };
}

/** A position with one value; literals are numbered position by position. */
interface Literal {
  readonly position: number;
  readonly value: number;
}

function literalsOf(levels: Levels): Literal[] {
  return levels.flatMap((count, position) => Array.from({ length: count }, (_, value) => ({ position, value })));
}

/** For each literal, the bit set of the rows of `cubes` that it picks. */
function literalSets(
  cubes: Cubes,
  literals: readonly Literal[],
  picks: (cell: number, value: number) => boolean,
): Uint32Array[] {
  const words = Math.ceil(cubes.count / WORD);
  return literals.map(({ position, value }) => {
    const set = new Uint32Array(words);
    for (let i = 0; i < cubes.count; i++) {
      const cell = cubes.cells[i * cubes.width + position] as number;
      if (picks(cell, value)) set[i >> 5] = (set[i >> 5] as number) | (1 << (i & 31));
    }
    return set;
  });
}

/** A bit set with the first `count` bits set. */
function full(count: number): Uint32Array {
  const set = new Uint32Array(Math.ceil(count / WORD));
  for (let i = 0; i < count; i++) set[i >> 5] = (set[i >> 5] as number) | (1 << (i & 31));
  return set;
}

/** One level of the search: what is open, what is still agreed with, and what each chosen literal alone hits. */
interface Level {
  readonly candidates: Uint8Array;
  readonly open: Uint32Array;
  readonly agreeing: Uint32Array;
  readonly alone: readonly Uint32Array[];
}

class Search {
  private readonly literals: readonly Literal[];
  /** The number of each position's first literal. */
  private readonly first: readonly number[];
  private readonly hits: readonly Uint32Array[];
  private readonly agrees: readonly Uint32Array[];
  private readonly levels: Level[] = [];
  private readonly chosen: number[] = [];

  constructor(
    private readonly on: Cubes,
    private readonly off: Cubes,
    private readonly limit: number,
    private readonly found: Uint8Array[],
  ) {
    this.literals = literalsOf(on.levels);
    this.first = on.levels.map((_, p) => this.literals.findIndex((literal) => literal.position === p));
    this.hits = literalSets(off, this.literals, (cell, value) => cell !== ANY && cell !== value);
    this.agrees = literalSets(on, this.literals, (cell, value) => cell === value);
    for (let depth = 0; depth <= on.width; depth++) {
      this.levels.push({
        candidates: new Uint8Array(this.literals.length).fill(1),
        open: new Uint32Array(Math.ceil(off.count / WORD)),
        agreeing: new Uint32Array(Math.ceil(on.count / WORD)),
        alone: Array.from({ length: depth }, () => new Uint32Array(Math.ceil(off.count / WORD))),
      });
    }
  }

  run(): boolean {
    const top = this.levels[0] as Level;
    top.open.set(full(this.off.count));
    top.agreeing.set(full(this.on.count));
    return this.visit(0);
  }

  /** Returns false when the limit was reached. */
  private visit(depth: number): boolean {
    const level = this.levels[depth] as Level;
    if (isEmpty(level.open)) return this.emit();
    for (let literal = 0; literal < level.candidates.length; literal++) {
      if (level.candidates[literal] === 1 && disjoint(level.agreeing, this.agrees[literal] as Uint32Array)) {
        level.candidates[literal] = 0;
      }
    }
    const branches = this.narrowest(level);
    for (const literal of branches) level.candidates[literal] = 0;
    for (const literal of branches) {
      if (!this.descend(depth, literal)) continue;
      if (!this.visit(depth + 1)) return false;
      this.chosen.pop();
      level.candidates[literal] = 1;
    }
    return true;
  }

  /** The candidate literals that hit the open OFF cube with the fewest of them. */
  private narrowest(level: Level): number[] {
    let best: number[] = [];
    let fewest = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.off.count; row++) {
      if (((level.open[row >> 5] as number) & (1 << (row & 31))) === 0) continue;
      const branches = this.branches(level, row);
      if (branches.length >= fewest) continue;
      fewest = branches.length;
      best = branches;
      if (fewest <= 1) break;
    }
    return best;
  }

  private branches(level: Level, row: number): number[] {
    const { width, levels, cells } = this.off;
    const literals: number[] = [];
    for (let p = 0; p < width; p++) {
      const cell = cells[row * width + p] as number;
      if (cell === ANY) continue;
      for (let value = 0; value < (levels[p] as number); value++) {
        const literal = (this.first[p] as number) + value;
        if (value !== cell && level.candidates[literal] === 1) literals.push(literal);
      }
    }
    return literals;
  }

  /** Fills the next level for one more literal; false when that makes an earlier literal superfluous. */
  private descend(depth: number, literal: number): boolean {
    const level = this.levels[depth] as Level;
    const next = this.levels[depth + 1] as Level;
    const hit = this.hits[literal] as Uint32Array;
    for (let i = 0; i < depth; i++) {
      const alone = level.alone[i] as Uint32Array;
      const left = next.alone[i] as Uint32Array;
      let any = 0;
      for (let w = 0; w < hit.length; w++) {
        left[w] = (alone[w] as number) & ~(hit[w] as number);
        any |= left[w] as number;
      }
      if (any === 0) return false;
    }
    const own = next.alone[depth] as Uint32Array;
    for (let w = 0; w < hit.length; w++) {
      own[w] = (level.open[w] as number) & (hit[w] as number);
      next.open[w] = (level.open[w] as number) & ~(hit[w] as number);
    }
    const agrees = this.agrees[literal] as Uint32Array;
    for (let w = 0; w < agrees.length; w++) next.agreeing[w] = (level.agreeing[w] as number) & (agrees[w] as number);
    next.candidates.set(level.candidates);
    // A second value of the same position would agree with no point at all.
    const { position } = this.literals[literal] as Literal;
    const from = this.first[position] as number;
    next.candidates.fill(0, from, from + (this.on.levels[position] as number));
    this.chosen.push(literal);
    return true;
  }

  private emit(): boolean {
    if (this.found.length >= this.limit) return false;
    const cube = new Uint8Array(this.on.width).fill(ANY);
    for (const literal of this.chosen) {
      const { position, value } = this.literals[literal] as Literal;
      cube[position] = value;
    }
    this.found.push(cube);
    return true;
  }
}

function isEmpty(set: Uint32Array): boolean {
  for (const word of set) if (word !== 0) return false;
  return true;
}

function disjoint(a: Uint32Array, b: Uint32Array): boolean {
  for (let w = 0; w < a.length; w++) if (((a[w] as number) & (b[w] as number)) !== 0) return false;
  return true;
}
