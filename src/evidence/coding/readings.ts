import { byCodeUnits } from '../../util/compare.js';

/** A study by what it says of the codes; `null` where it says nothing. */
export type StudyRow = readonly (number | null)[];

/** One way to read all silent cells, and how many ways give the same data but for which study has which row. */
export interface Reading {
  readonly rows: readonly (readonly number[])[];
  readonly count: number;
}

/** The ways to read silent cells that were gone through. */
export interface Readings {
  readonly readings: readonly Reading[];
  /** How many ways these are, each silent cell as 0 or as 1. */
  readonly examined: number;
  /** Whether these are all. */
  readonly exhausted: boolean;
  /** Where not: all ways were gone through in which at most so many cells are read otherwise than all the rest. */
  readonly within: number | null;
}

/** A sum of ways stays a whole number that a double holds. */
const MOST_CELLS = 52;

/**
 * Goes through the ways to read silent cells, each as 0 or 1. All 2^m of them where the different data that they make are at most `most`:
 * study by study the ways are merged that make the same rows, whichever study has which, because no analysis sees a difference. Else
 * those in which at most k cells are read as 1 and the rest as 0, or the other way round, for the largest k that stays within `most`, at
 * least 1.
 */
export function readingsOf(rows: readonly StudyRow[], most: number): Readings {
  const cells = rows.flatMap((row, study) => row.flatMap((value, c) => (value === null ? [[study, c] as const] : [])));
  const whole = cells.length <= MOST_CELLS ? everyReading(rows, most) : null;
  if (whole !== null) return { readings: whole, examined: total(whole), exhausted: true, within: null };
  const { readings, within } = nearReadings(rows, cells, most);
  return { readings, examined: total(readings), exhausted: false, within };
}

const total = (readings: readonly Reading[]): number => readings.reduce((sum, { count }) => sum + count, 0);

interface State {
  readonly rows: readonly (readonly number[])[];
  readonly made: readonly string[];
  readonly count: number;
}

/** All readings, merged; `null` where there are more than `most` different ones. */
function everyReading(rows: readonly StudyRow[], most: number): Reading[] | null {
  let states = new Map<string, State>([['', { rows: [], made: [], count: 1 }]]);
  for (const row of rows) {
    const ways = waysOf(row, most);
    if (ways === null) return null;
    const silent = ways.length > 1;
    const next = new Map<string, State>();
    for (const state of states.values()) {
      for (const way of ways) {
        const made = silent ? [...state.made, way.join(' ')].sort(byCodeUnits) : state.made;
        const key = made.join('|');
        const known = next.get(key);
        const count = (known?.count ?? 0) + state.count;
        next.set(key, { rows: known?.rows ?? [...state.rows, way], made, count });
        if (next.size > most) return null;
      }
    }
    states = next;
  }
  return [...states.values()].map(({ rows: read, count }) => ({ rows: read, count }));
}

/** A row with each of its silent cells as 0 and as 1; `null` where there are more than `most`. */
function waysOf(row: StudyRow, most: number): (readonly number[])[] | null {
  let ways: number[][] = [[]];
  for (const value of row) {
    ways = ways.flatMap((way) =>
      value === null
        ? [
            [...way, 0],
            [...way, 1],
          ]
        : [[...way, value]],
    );
    if (ways.length > most) return null;
  }
  return ways;
}

/** All readings within k cells of all-0 and of all-1, for the largest k that stays within `most`. */
function nearReadings(
  rows: readonly StudyRow[],
  cells: readonly (readonly [study: number, column: number])[],
  most: number,
): { readonly readings: Reading[]; readonly within: number } {
  const found = new Map<string, Reading>();
  let examined = 0;
  let within = -1;
  for (let size = 0; 2 * size < cells.length; size++) {
    const ring = 2 * binomial(cells.length, size);
    if (size > 1 && examined + ring > most) break;
    for (const base of [0, 1]) {
      for (const other of subsets(cells.length, size)) {
        const read = rows.map((row) => row.map((value) => value ?? base));
        for (const i of other) {
          const [study, column] = cells[i] as readonly [number, number];
          (read[study] as number[])[column] = 1 - base;
        }
        const key = read
          .map((row) => row.join(' '))
          .sort(byCodeUnits)
          .join('|');
        const known = found.get(key);
        found.set(key, { rows: known?.rows ?? read, count: (known?.count ?? 0) + 1 });
      }
    }
    examined += ring;
    within = size;
  }
  return { readings: [...found.values()], within };
}

function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - i + 1)) / i;
  return result;
}

/** The subsets of 0 … n − 1 of one size, in order. */
function* subsets(n: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= n - size; first++) {
    for (const rest of subsets(n, size - 1, first + 1)) yield [first, ...rest];
  }
}
