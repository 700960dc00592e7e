import { byCodeUnits } from './compare.js';

/**
 * The candidate nearest to a misspelt `word`, or `null` when none is near: at most a third of its letters may differ.
 * Letter case and accents count as small differences, so `satisfacción` finds `Satisfaccion`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const near = [...candidates]
    .map((name) => ({ name, distance: editDistance(plain(word), plain(name)), exact: editDistance(word, name) }))
    .filter((candidate) => candidate.distance <= allowed)
    .sort((a, b) => a.distance - b.distance || a.exact - b.exact || byCodeUnits(a.name, b.name));
  return near[0]?.name ?? null;
}

/** The end of an error about an unknown name: `; did you mean "Trust"?`, or else the names there are. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  if (found !== null) return `; did you mean "${found}"?`;
  const shown = candidates.slice(0, 12).map((name) => `"${name}"`);
  const more = candidates.length > shown.length ? ` and ${candidates.length - shown.length} more` : '';
  return candidates.length === 0 ? '; there are none' : `; there are ${shown.join(', ')}${more}`;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Edits (insert, delete, replace, swap of neighbours) between two words. O(length × length). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] as number) + 1);
      }
      row.push(best);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] as number;
}
