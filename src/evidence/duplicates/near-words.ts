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
  const start = commonStart(a, b);
  const end = commonEnd(a, b, shorter - start);
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (Math.max(restA.length, restB.length) <= 1) return true;
  if (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]) return true;
  // Two edits leave three stretches untouched, of which these are two: where they are short, there are more edits than two.
  return shorter >= 9 && 3 * (start + end) >= shorter - 2 && editsUpTo(restA, restB, 2);
}

function commonStart(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  return start;
}

function commonEnd(a: string, b: string, most: number): number {
  let end = 0;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return end;
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
