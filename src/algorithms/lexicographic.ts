/** Compares two different lists of the same length by the first place where they differ. */
export function lexicographic(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((item, i) => item !== b[i]);
  return (a[at] as number) - (b[at] as number);
}
