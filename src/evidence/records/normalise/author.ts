import type { Author } from '../types.js';

const PARTICLES = new Set(
  "de del della delle di da das do dos du des la le las los van von vom zum zur der den ten ter zu af av el al bin ibn ben st st. d' y e".split(
    ' ',
  ),
);
const BODY =
  /\b(?:groups?|organi[sz]ation|consortium|collaboration|collaborators|committee|society|university|universidad|universidade|ministry|ministerio|association|asociaci[oó]n|network|investigators|team|institut(?:e|o)|cent(?:re|er)s?|council|commission|foundation|department|agency|academy|academies|bank|taskforce|task force|initiative|federation|hospital|college|nations|program(?:me)?|panel|board|office|division|bureau|corporation|limited|ltd|inc|gmbh|on behalf of)\b/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;

/** Whether a name is that of a body: an organisation, a study group. */
export function isBody(name: string): boolean {
  return BODY.test(name);
}

/** Whether a word is initials: `K.`, `G.F.`, `J.-P.`, `GF`, `J-P`. */
export function isInitials(word: string): boolean {
  return /^(?:\p{Lu}\p{Ll}?\.[-‐]?){1,5}$|^\p{Lu}{1,3}\.?$|^\p{Lu}[-‐]\p{Lu}\.?$|^(?:\p{Lu}\.){1,4}\p{Lu}$/u.test(word);
}

/** Whether a text is given names in initials: `G. F.`. */
export function areInitials(text: string): boolean {
  const words = text.split(' ').filter((word) => word !== '');
  return words.length > 0 && words.every((word) => isInitials(word) || SUFFIX.test(word));
}

/**
 * Reads one name: `Family, Given`, `Given Family`, `FAMILY GI`, `Family G. I.`; with particles (`Vincent van Gogh`), suffixes
 * (`King, Jr., Martin`), bodies (`{World Bank}`, `World Health Organization`). A name that says nothing of its parts is all family.
 *
 * @example
 * parseAuthor('van der Berg, Anna') // => ({ family: 'van der Berg', given: 'Anna' })
 * @example
 * parseAuthor('Anna van der Berg') // => ({ family: 'van der Berg', given: 'Anna' })
 * @example
 * parseAuthor('LEWIS GF') // => ({ family: 'LEWIS', given: 'GF' })
 */
export function parseAuthor(text: string): Author {
  const name = text.replace(/\s+/g, ' ').trim();
  const braced = /^\{([^{}]*)\}$/.exec(name);
  if (braced) return { family: (braced[1] as string).trim(), given: '' };
  const plain = name.replace(/[{}]/g, '');
  const parts = plain.split(',').map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  if (filled.length === 0) return { family: '', given: '' };
  if (isBody(plain) && !filled.slice(1).every(areInitials)) return { family: filled.join(', '), given: '' };
  if (parts.length > 1) return inverted(filled);
  return isBody(plain) ? { family: plain, given: '' } : inOrder(plain.split(' '));
}

function inverted(parts: readonly string[]): Author {
  const [family, ...rest] = parts;
  const suffixes = rest.filter((part) => SUFFIX.test(part));
  return { family: family as string, given: [...rest.filter((part) => !SUFFIX.test(part)), ...suffixes].join(' ') };
}

function inOrder(words: readonly string[]): Author {
  const initials = trailingInitials(words);
  if (initials > 0 && initials < words.length) return parted(words, words.length - initials, 'family first');
  // Chinese, Japanese and Korean names begin with the family's.
  if (
    words.length === 2 &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words[0] as string)
  ) {
    return parted(words, 1, 'family first');
  }
  const capitals = words.map((word) => /^[\p{Lu}'’-]{2,}$/u.test(word));
  if (capitals[0] && !capitals.at(-1)) return parted(words, capitals.indexOf(false), 'family first');
  let start = words.length - 1;
  while (start > 1 && SUFFIX.test(words[start] as string)) start--;
  while (start > 1 && PARTICLES.has(words[start - 1] as string)) start--;
  if (start === 1 && PARTICLES.has(words[0] as string)) start = 0;
  return parted(words, start, 'given first');
}

function parted(words: readonly string[], at: number, order: 'family first' | 'given first'): Author {
  const [left, right] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return order === 'family first' ? { family: left, given: right } : { family: right, given: left };
}

/** How many words at the end are initials, where the first word is none. */
function trailingInitials(words: readonly string[]): number {
  if (isInitials(words[0] as string) && (words[0] as string).length < 3) return 0;
  const shouted = !/\p{Ll}/u.test(words.join(''));
  let found = 0;
  for (let i = words.length - 1; i > 0; i--) {
    const word = words[i] as string;
    const initials = isInitials(word) && !(shouted && /^\p{Lu}{3}$/u.test(word));
    if (!initials && !(SUFFIX.test(word) && i > 1)) break;
    found++;
  }
  return found;
}
