/** Columns of values in groups: a combination takes at most one column of a group and joins them place by place. */
export interface Grouped {
  readonly groups: readonly (readonly Float64Array[])[];
  /** How many values a column has. */
  readonly places: number;
  /** The smallest value at each place, or the largest. */
  readonly join: 'min' | 'max';
}

/**
 * Every combination of `size` columns of different groups, in lexicographic order. O(combinations × places); memory
 * O(size × places).
 *
 * @param goOn is asked at every combination on the way with its columns (numbered through all groups) and their join; where it
 *   says no, every combination that begins with these columns is left out
 * @param take is given each combination of the full size that `goOn` agreed to; where it says no, all ends
 * @returns whether it came to the end
 */
export function eachCombination(
  { groups, places, join }: Grouped,
  size: number,
  goOn: (columns: readonly number[], joined: Float64Array) => boolean,
  take: (columns: readonly number[], joined: Float64Array) => boolean,
): boolean {
  const joins = Array.from({ length: size }, () => new Float64Array(places));
  const first = groups.map((_, g) => groups.slice(0, g).reduce((sum, group) => sum + group.length, 0));
  const columns: number[] = [];
  const descend = (from: number): boolean => {
    const depth = columns.length;
    for (let g = from; g <= groups.length - (size - depth); g++) {
      for (const [c, column] of (groups[g] as readonly Float64Array[]).entries()) {
        const joined = joins[depth] as Float64Array;
        if (depth === 0) joined.set(column);
        else joinInto(joined, joins[depth - 1] as Float64Array, column, join);
        columns.push((first[g] as number) + c);
        const on = !goOn(columns, joined) || (depth + 1 === size ? take(columns, joined) : descend(g + 1));
        columns.pop();
        if (!on) return false;
      }
    }
    return true;
  };
  return descend(0);
}

function joinInto(into: Float64Array, a: Float64Array, b: Float64Array, join: 'min' | 'max'): void {
  const smaller = join === 'min';
  for (let i = 0; i < into.length; i++) {
    const [p, q] = [a[i] as number, b[i] as number];
    into[i] = p < q === smaller ? p : q;
  }
}

/**
 * How many combinations of `size` columns of different groups there are: the sum over all choices of `size` groups of the
 * product of their sizes. O(groups × size).
 */
export function combinationCount(groups: readonly number[], size: number): number {
  const counts = [1, ...new Array<number>(size).fill(0)];
  for (const columns of groups) {
    for (let s = size; s > 0; s--) counts[s] = (counts[s] as number) + columns * (counts[s - 1] as number);
  }
  return counts[size] as number;
}

/** Combinations that were found, asked whether a new one contains any of them. */
export class Contained {
  private readonly byLast = new Map<number, (readonly number[])[]>();

  add(columns: readonly number[]): void {
    const last = columns.at(-1) as number;
    this.byLast.set(last, [...(this.byLast.get(last) ?? []), [...columns]]);
  }

  /** Whether one of them that ends with the same column lies within `columns`; asked at every step, that finds all. */
  endsWithin(columns: readonly number[]): boolean {
    const found = this.byLast.get(columns.at(-1) as number) ?? [];
    return found.some((one) => one.every((column) => columns.includes(column)));
  }
}
