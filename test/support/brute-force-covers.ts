/**
 * Covers by definition, written without a look at the library: try every set of columns. A chart is the columns of each row;
 * for up to some fifteen columns.
 */
export function allCovers(rows: readonly (readonly number[])[]): number[][] {
  const columns = [...new Set(rows.flat())].sort((a, b) => a - b);
  const masks = rows.map((row) => row.reduce((mask, column) => mask | (1 << columns.indexOf(column)), 0));
  const found: number[][] = [];
  for (let set = 0; set < 1 << columns.length; set++) {
    if (masks.every((mask) => (mask & set) !== 0)) found.push(columns.filter((_, i) => (set >> i) & 1));
  }
  return found;
}

/** Those of the fewest columns, in lexicographic order. */
export function minimumCoversOf(rows: readonly (readonly number[])[]): number[][] {
  const all = allCovers(rows);
  const size = Math.min(...all.map((cover) => cover.length));
  return all.filter((cover) => cover.length === size).sort(lexicographic);
}

/** Those that do not cover without any one of their columns. */
export function irredundantCoversOf(rows: readonly (readonly number[])[]): number[][] {
  const covers = (set: readonly number[]) => rows.every((row) => row.some((column) => set.includes(column)));
  return allCovers(rows)
    .filter((cover) => !cover.some((column) => covers(cover.filter((other) => other !== column))))
    .sort(lexicographic);
}

export function lexicographic(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}
