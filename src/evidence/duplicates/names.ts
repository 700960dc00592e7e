import { folded, titleKey } from '../records/normalise/index.js';
import type { Author } from '../records/types.js';
import { nearWords } from './near-words.js';

/** A name made ready for comparing. */
export interface Name {
  readonly family: string;
  readonly given: string;
  readonly initial: string;
  /** Whether it is likely that of a body: of several words, without a given name. */
  readonly body: boolean;
}

/** Whether a field speaks for two records being one, against it, for it in part, or not at all. */
export type Verdict = 'agree' | 'partly' | 'differ' | 'unknown';

const NOBODY =
  /^(?:anon\w*|no ?authors?( listed)?|unknown|author|nct\w*|isrctn\w*|euctr\w*|actrn\w*|chictr\w*|ctri\w*|irct\w*|jprn\w*|drks\w*)$/;

const UNPARTED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Of thousands of names (a collaboration's) the first tell it. */
const MOST = 100;

/** Makes names ready for comparing. Names that name nobody (`Anonymous`, `Nct`) go. */
export function preparedNames(authors: readonly Author[]): Name[] {
  const names: Name[] = [];
  for (const author of authors.slice(0, MOST)) {
    const key = titleKey(author.family);
    const family = key
      .replace(/^(?:(?:de|del|della|di|da|dos|du|des|la|le|van|von|den|der|ten|ter|af|al|el|d|bin|ibn) )+(?=.)/, '')
      .replace(/ /g, '');
    if (family === '' || NOBODY.test(key)) continue;
    const given = folded(author.given).replace(/[^\p{L}]+/gu, '');
    // In scripts that write names without a blank only the whole name compares.
    if (UNPARTED.test(family)) {
      names.push({ family: family + given, given: '', initial: '', body: false });
      continue;
    }
    names.push({ family, given, initial: given.slice(0, 1), body: given === '' && key.split(' ').length > 2 });
  }
  return names;
}

/**
 * Compares two lists of names: they agree when the first is the same and at least half of the shorter list is in the longer, or
 * three quarters of it in another order. Lists are cut differently by databases, so what one leaves out does not count against it.
 */
export function compareNames(a: readonly Name[], b: readonly Name[]): Verdict {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || isLatin(short) !== isLatin(long)) return 'unknown';
  // A study group in one database is its members in another.
  if (short.every(({ body }) => body) !== long.every(({ body }) => body)) return 'unknown';
  const found = short.filter((name) => long.some((other) => sameName(name, other))).length;
  const first = sameName(short[0] as Name, long[0] as Name);
  const share = found / short.length;
  if ((first && share >= 0.5) || (share >= 0.75 && found >= 2)) return 'agree';
  return found > 0 || short.some((name) => long.some((other) => name.family === other.family)) ? 'partly' : 'differ';
}

const isLatin = (names: readonly Name[]): boolean => /^[\p{Script=Latin}\p{M}]/u.test((names[0] as Name).family);

function sameName(a: Name, b: Name): boolean {
  if (a.family === b.family) return a.initial === b.initial || a.initial === '' || b.initial === '';
  // `Wei Wang` is `Wang Wei` where a database mistook one for the other.
  if (a.given.length > 1 && a.given === b.family) return b.given === a.family || b.initial === a.family.slice(0, 1);
  if (b.given.length > 1 && b.given === a.family) return a.initial === b.family.slice(0, 1);
  if (a.initial !== b.initial) return false;
  return nearWords(a.family, b.family) || isDouble(a.family, b.family);
}

/** `García` is `García Márquez` with the same initial. */
function isDouble(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}
