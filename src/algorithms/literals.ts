import { wordsFor } from './bit-sets.js';
import { ANY, type Cubes, type Levels } from './cubes.js';

/** The literals of some positions, numbered position by position, value by value, and what each picks of a list of cubes. */
export interface Literals {
  readonly count: number;
  /** The position and the value of each literal. */
  readonly position: Int32Array;
  readonly value: Int32Array;
  /** Whether a literal excludes its value, where a position may have several; else it fixes the position to it. */
  readonly excludes: Uint8Array;
  /** The number of each position's first literal. */
  readonly first: Int32Array;
}

/** @param sets the positions whose literals exclude a value */
export function literalsOf(levels: Levels, sets: readonly number[] = []): Literals {
  const count = levels.reduce((sum, values) => sum + values, 0);
  const literals = {
    count,
    position: new Int32Array(count),
    value: new Int32Array(count),
    excludes: new Uint8Array(count),
    first: new Int32Array(levels.length),
  };
  let next = 0;
  levels.forEach((values, p) => {
    literals.first[p] = next;
    for (let value = 0; value < values; value++) {
      literals.position[next] = p;
      literals.excludes[next] = sets.includes(p) ? 1 : 0;
      literals.value[next++] = value;
    }
  });
  return literals;
}

/** For each literal the bit set of the cubes that agree with it: those bound to a value that it allows. */
export function agreeing(literals: Literals, cubes: Cubes): Int32Array[] {
  return setsOf(literals, cubes, 0);
}

/** For each literal the bit set of the cubes that it hits: those bound to a value that it does not allow. */
export function hitting(literals: Literals, cubes: Cubes): Int32Array[] {
  return setsOf(literals, cubes, 1);
}

function setsOf(literals: Literals, cubes: Cubes, others: 0 | 1): Int32Array[] {
  return Array.from({ length: literals.count }, (_, literal) => {
    const set = new Int32Array(wordsFor(cubes.count));
    const position = literals.position[literal] as number;
    const same = literals.excludes[literal] === others;
    for (let i = 0; i < cubes.count; i++) {
      const cell = cubes.cells[i * cubes.width + position] as number;
      if (cell !== ANY && (cell === literals.value[literal]) === same)
        set[i >> 5] = (set[i >> 5] as number) | (1 << (i & 31));
    }
    return set;
  });
}
