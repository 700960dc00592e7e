/**
 * For each size 0 … members + others, how many sets of that size, drawn from a row's cases, are kept: those with i of the
 * members and j of the others for which `keeps(i, j)`. Exact.
 */
export function chosenSubsets(
  members: number,
  others: number,
  keeps: (members: number, others: number) => boolean,
): bigint[] {
  const [ofMembers, ofOthers] = [binomials(members), binomials(others)];
  const sizes = new Array<bigint>(members + others + 1).fill(0n);
  ofMembers.forEach((a, i) => {
    ofOthers.forEach((b, j) => {
      if (keeps(i, j)) sizes[i + j] = (sizes[i + j] as bigint) + a * b;
    });
  });
  return sizes;
}

/** C(n, 0), … C(n, n). */
function binomials(n: number): bigint[] {
  const row = [1n];
  for (let i = 1; i <= n; i++) row.push(((row[i - 1] as bigint) * BigInt(n - i + 1)) / BigInt(i));
  return row;
}

/** The double nearest to the ratio of two counts, of which the second is the larger and not 0. */
export function ratioOf(part: bigint, whole: bigint): number {
  // Both brought below 2^1000, where they are doubles; the shift loses nothing that a double could hold.
  const digits = Math.max(0, whole.toString(2).length - 1000);
  return Number(part >> BigInt(digits)) / Number(whole >> BigInt(digits));
}
