import { titleKey } from '../records/normalise/index.js';
import type { Verdict } from './names.js';

const STOP = new Set(
  'the of and for in on a an de la le el los las der die das und et y e des du del di fur supplement supplements suppl online'.split(
    ' ',
  ),
);

/** The words of a journal's name that tell it from others: without what stands in brackets, a meeting it reports, a subtitle. */
export function preparedJournal(journal: string | null): string[] {
  if (journal === null || /^(?:https?:|www\.)/i.test(journal.trim())) return [];
  const bare = journal.replace(/\([^()]{0,80}\)|\[[^[\]]{0,80}\]/g, ' ');
  const name = bare.split(/[.:;=]?\s*\bconference\s*:|\s[:;=]|[:;=]\s|\bsuppl(?:ement)?\b/i)[0] as string;
  return titleKey(name.trim() === '' ? bare : name)
    .split(' ')
    .filter((word) => word !== '' && !STOP.has(word))
    .slice(0, 12);
}

/**
 * Compares two names of journals: they agree when word for word one abbreviates the other (`J Nutr Biochem`), or one is the
 * initials of the other (`BMJ`). Where one has words the other lacks (`Diabetes`, `Diabetes Care`) nothing can be said, but
 * of names of four words and more one may leave out one.
 */
export function compareJournals(a: readonly string[], b: readonly string[]): Verdict {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const found = inOrder(short, long);
  if (found === short.length) return long.length - found <= (found < 4 ? 0 : 1) ? 'agree' : 'unknown';
  if (isInitials(short, long)) return 'agree';
  return found >= 2 && found * 2 > short.length ? 'unknown' : 'differ';
}

function inOrder(short: readonly string[], long: readonly string[]): number {
  let at = 0;
  let found = 0;
  for (const word of short) {
    const next = long.findIndex((other, i) => i >= at && (abbreviates(word, other) || abbreviates(other, word)));
    if (next < 0) continue;
    at = next + 1;
    found++;
  }
  return found;
}

/** Whether all letters of `short` stand in `long` in their order, the first first: `natl` in `national`. */
function abbreviates(short: string, long: string): boolean {
  if (short.length > long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++;
  return at === short.length;
}

function isInitials(short: readonly string[], long: readonly string[]): boolean {
  return short.length === 1 && long.length > 1 && short[0] === long.map((word) => word[0]).join('');
}
