/**
 * Whether two words are one with a slip or in two spellings: up to one edit (a letter more, less, another, or two exchanged), in
 * words of nine letters and more up to two. `hyper` and `hypo` never are, nor words of up to three letters.
 *
 * @example
 * nearWords('tumour', 'tumor') // => true
 */
export function nearWords(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || a.startsWith('hypo') !== b.startsWith('hypo')) return false;
  return editsUpTo(a, b, shorter < 9 ? 1 : 2);
}

/** Whether optimal string alignment distance is at most `most`; O(length × most). */
function editsUpTo(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + other);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return false;
    before = last;
    last = row;
  }
  return (last[b.length] as number) <= most;
}
