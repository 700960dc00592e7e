/**
 * The search behind {@link primeImplicants}: minimal sets of literals that hit every OFF cube while some ON cube agrees with
 * all of them. MMCS (Murakami & Uno 2014, “Efficient algorithms for dualizing large-scale hypergraphs”, Discrete Applied
 * Mathematics 170) with one search tree shared by all ON cubes: a literal that no remaining ON cube agrees with is left out.
 *
 * Each set comes out once; nothing is hashed. All sets of the search are bit sets in flat arrays, one slice a depth, made
 * once. Search nodes: about 1.5 to 3 a set found; O(literals × ON / 32 + OFF × literals / 32) a node.
 */
import { bitCount, fullSet, lowestBit, wordsFor } from './bit-sets.js';
import type { Cubes } from './cubes.js';
import { agreeing, hitting, type Literals, literalsOf } from './literals.js';
import type { Stop } from './stop.js';

/** What is told of each set of literals found: the literals, the first `size` count, and the ON cubes that agree with all. */
export type Emit = (literals: Int32Array, size: number, agreeing: Int32Array, from: number) => boolean;

/** Asks whether to stop each so many nodes. */
const CHECK_EACH = 1024;

export class HittingSearch {
  readonly literals: Literals;
  /** Words of a bit set of ON cubes. */
  readonly onWords: number;
  /** Whether a branch was left because it had `maxLiterals` literals already. */
  bounded = false;
  private readonly offWords: number;
  private readonly literalWords: number;
  private readonly hits: readonly Int32Array[];
  private readonly agrees: readonly Int32Array[];
  /** For each OFF cube the bit set of the literals that hit it. */
  private readonly edges: Int32Array;
  // One slice a depth. `alone` holds, for each chosen literal, the OFF cubes that it alone hits.
  private readonly candidates: Int32Array;
  private readonly branches: Int32Array;
  private readonly open: Int32Array;
  private readonly agree: Int32Array;
  private readonly alone: Int32Array[];
  private readonly chosen: Int32Array;
  private nodes = 0;

  /** @param sets positions that may keep several values: a literal excludes one; `maxLiterals` counts the exclusions */
  constructor(
    on: Cubes,
    off: Cubes,
    private readonly maxLiterals: number,
    private readonly stop: Stop,
    private readonly emit: Emit,
    sets: readonly number[] = [],
  ) {
    const depths = on.levels.reduce((sum, values, p) => sum + (sets.includes(p) ? values - 1 : 1), 1);
    this.literals = literalsOf(on.levels, sets);
    this.onWords = wordsFor(on.count);
    this.offWords = wordsFor(off.count);
    this.literalWords = wordsFor(this.literals.count);
    this.hits = hitting(this.literals, off);
    this.agrees = agreeing(this.literals, on);
    this.edges = transposed(this.hits, off.count);
    this.candidates = new Int32Array(depths * this.literalWords);
    this.branches = new Int32Array(depths * this.literalWords);
    this.open = new Int32Array(depths * this.offWords);
    this.agree = new Int32Array(depths * this.onWords);
    this.alone = Array.from({ length: depths }, (_, depth) => new Int32Array(depth * this.offWords));
    this.chosen = new Int32Array(depths);
    this.candidates.set(fullSet(this.literals.count));
    this.open.set(fullSet(off.count));
    this.agree.set(fullSet(on.count));
  }

  /** Emits every set; returns false when `emit` or `stop` ended the search early. */
  run(): boolean {
    return this.visit(0);
  }

  /** How many positions the first `size` literals chosen are of. */
  positions(size: number): number {
    return new Set(this.chosen.subarray(0, size).map((literal) => this.literals.position[literal] as number)).size;
  }

  private visit(depth: number): boolean {
    if (++this.nodes % CHECK_EACH === 0 && this.stop.check(CHECK_EACH)) return false;
    const { open, offWords } = this;
    let left = 0;
    for (let w = depth * offWords; w < (depth + 1) * offWords; w++) left |= open[w] as number;
    if (left === 0) return this.emit(this.chosen, depth, this.agree, depth * this.onWords);
    if (depth >= this.maxLiterals) {
      this.bounded = true;
      return true;
    }
    this.dropStrangers(depth);
    this.branchOn(depth, this.narrowest(depth));
    return this.descendAll(depth);
  }

  private descendAll(depth: number): boolean {
    const { candidates, branches, literalWords } = this;
    for (let w = 0; w < literalWords; w++) {
      const at = depth * literalWords + w;
      for (let rest = branches[at] as number; rest !== 0; rest &= rest - 1) {
        const bit = lowestBit(rest);
        if (!this.descend(depth, w * 32 + bit)) continue;
        if (!this.visit(depth + 1)) return false;
        candidates[at] = (candidates[at] as number) | (1 << bit);
      }
    }
    return true;
  }

  /** Takes out the candidates that no remaining ON cube agrees with. */
  private dropStrangers(depth: number): void {
    const { candidates, literalWords, agree, onWords, agrees } = this;
    const from = depth * onWords;
    for (let w = 0; w < literalWords; w++) {
      const at = depth * literalWords + w;
      let kept = candidates[at] as number;
      for (let rest = kept; rest !== 0; rest &= rest - 1) {
        const bit = lowestBit(rest);
        const rows = agrees[w * 32 + bit] as Int32Array;
        let any = 0;
        for (let i = 0; i < onWords && any === 0; i++) any = (agree[from + i] as number) & (rows[i] as number);
        if (any === 0) kept &= ~(1 << bit);
      }
      candidates[at] = kept;
    }
  }

  /** The open OFF cube that the fewest candidates hit; the first that one or none does. */
  private narrowest(depth: number): number {
    const { open, offWords, candidates, literalWords, edges } = this;
    const from = depth * literalWords;
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let o = 0; o < offWords; o++) {
      for (let rest = open[depth * offWords + o] as number; rest !== 0; rest &= rest - 1) {
        const cube = o * 32 + lowestBit(rest);
        let count = 0;
        for (let w = 0; w < literalWords; w++) {
          count += bitCount((edges[cube * literalWords + w] as number) & (candidates[from + w] as number));
        }
        if (count >= fewest) continue;
        fewest = count;
        best = cube;
        if (count <= 1) return best;
      }
    }
    return best;
  }

  /** Moves the candidates that hit this OFF cube to the branches. */
  private branchOn(depth: number, cube: number): void {
    const { candidates, branches, literalWords, edges } = this;
    for (let w = 0; w < literalWords; w++) {
      const at = depth * literalWords + w;
      const here = (candidates[at] as number) & (edges[cube * literalWords + w] as number);
      branches[at] = here;
      candidates[at] = (candidates[at] as number) & ~here;
    }
  }

  /** Fills the next depth for one more literal; false when that makes an earlier literal superfluous. */
  private descend(depth: number, literal: number): boolean {
    const { offWords, onWords, literalWords, open, agree, candidates } = this;
    const hit = this.hits[literal] as Int32Array;
    const now = this.alone[depth] as Int32Array;
    const next = this.alone[depth + 1] as Int32Array;
    for (let i = 0; i < depth; i++) {
      let any = 0;
      for (let w = 0, at = i * offWords; w < offWords; w++, at++) {
        const left = (now[at] as number) & ~(hit[w] as number);
        next[at] = left;
        any |= left;
      }
      if (any === 0) return false;
    }
    for (let w = 0, at = depth * offWords; w < offWords; w++, at++) {
      next[at] = (open[at] as number) & (hit[w] as number);
      open[at + offWords] = (open[at] as number) & ~(hit[w] as number);
    }
    const agrees = this.agrees[literal] as Int32Array;
    for (let w = 0, at = depth * onWords; w < onWords; w++, at++) {
      agree[at + onWords] = (agree[at] as number) & (agrees[w] as number);
    }
    const [from, to] = [depth * literalWords, (depth + 1) * literalWords];
    candidates.copyWithin(to, from, to);
    this.chosen[depth] = literal;
    return true;
  }
}

/** Sets of columns by row as sets of rows by column: from one bit set a literal to one a cube, flat. */
function transposed(sets: readonly Int32Array[], cubes: number): Int32Array {
  const words = wordsFor(sets.length);
  const flat = new Int32Array(cubes * words);
  sets.forEach((set, literal) => {
    for (let cube = 0; cube < cubes; cube++) {
      const at = cube * words + (literal >> 5);
      if (((set[cube >> 5] as number) >> (cube & 31)) & 1) flat[at] = (flat[at] as number) | (1 << (literal & 31));
    }
  });
  return flat;
}
