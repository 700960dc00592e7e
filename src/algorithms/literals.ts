import { wordsFor } from './bit-sets.js';
import { ANY, type Cubes, type Levels } from './cubes.js';

/** The literals of some positions, numbered position by position, value by value, and what each picks of a list of cubes. */
export interface Literals {
  readonly count: number;
  /** The position and the value of each literal. */
  readonly position: Int32Array;
  readonly value: Int32Array;
  /** The number of each position's first literal. */
  readonly first: Int32Array;
}

export function literalsOf(levels: Levels): Literals {
  const count = levels.reduce((sum, values) => sum + values, 0);
  const literals = {
    count,
    position: new Int32Array(count),
    value: new Int32Array(count),
    first: new Int32Array(levels.length),
  };
  let next = 0;
  levels.forEach((values, p) => {
    literals.first[p] = next;
    for (let value = 0; value < values; value++) {
      literals.position[next] = p;
      literals.value[next++] = value;
    }
  });
  return literals;
}

/** For each literal the bit set of the cubes that agree with it: those bound to its value. */
export function agreeing(literals: Literals, cubes: Cubes): Int32Array[] {
  return setsOf(literals, cubes, (cell, value) => cell === value);
}

/** For each literal the bit set of the cubes that it hits: those bound to another value of its position. */
export function hitting(literals: Literals, cubes: Cubes): Int32Array[] {
  return setsOf(literals, cubes, (cell, value) => cell !== ANY && cell !== value);
}

function setsOf(literals: Literals, cubes: Cubes, picks: (cell: number, value: number) => boolean): Int32Array[] {
  return Array.from({ length: literals.count }, (_, literal) => {
    const set = new Int32Array(wordsFor(cubes.count));
    const position = literals.position[literal] as number;
    for (let i = 0; i < cubes.count; i++) {
      const cell = cubes.cells[i * cubes.width + position] as number;
      if (picks(cell, literals.value[literal] as number)) set[i >> 5] = (set[i >> 5] as number) | (1 << (i & 31));
    }
    return set;
  });
}
