import { titleKey } from '../records/normalise/index.js';
import { nearWords } from './near-words.js';
import { commonLetters, type WordNumbers, wordNumbers } from './word-numbers.js';

/** What a title is about, when it is not a report itself: a correction or retraction of one, an answer to one. */
export type Notice = 'correction' | 'reply' | null;

/** A title made ready for comparing. */
export interface Title {
  /** Its words in one form ({@link titleKey}), without what databases append and without the words of a notice. */
  readonly words: readonly string[];
  readonly numbers: WordNumbers;
  /** The words run together. */
  readonly squeezed: string;
  readonly notice: Notice;
  /** Whether it says enough to tell a report from others: `Editorial` does not. */
  readonly telling: boolean;
  /** Whether it is written in Latin letters. */
  readonly latin: boolean;
}

/**
 * How alike two titles are. `same`: the same words but for slips and spellings. `shorter`: one is the other without its end or
 * beginning. `similar`, `related`: four fifths, three fifths of their letters are in common words. `numbered apart`: alike, but
 * numbers differ, like part I and part II. `unknown`: one is missing, or they are in different scripts.
 */
export type TitleLikeness = 'same' | 'shorter' | 'similar' | 'related' | 'numbered apart' | 'other' | 'unknown';

const STOP = new Set(
  'a an the of in on and for to with by from at as or de la el los las en y und der die das des et le les du'.split(
    ' ',
  ),
);
const CORRECTION =
  /^\s*\[?(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|(?:author|publisher)(?:'s|s')? correction|corrections?\s*(?::|to:|to “|to "|$)|retract(?:ed|ion)\s*(?:article|note|notice|:)|expression of concern|withdrawn\s*:)/i;
const WOS_CORRECTION = /\(vol\.? \w{1,8}, (?:pg|p|art no) ?\w{1,12}, (?:19|20)\d\d\)\.?\s*$/i;
const REPLY =
  /^\s*\[?(?:re\s*:|reply\s*(?::|to\b|$)|response\s*(?::|to: |to the letter|to comments?|$)|in reply|comments?\s*(?::|on:? |to:? |$)|authors?(?:'s|s'|’s|s’)? (?:repl(?:y|ies)|response)|letter\s*(?::|to the editor\s*:))|[-–:.(]\s*(?:authors?(?:'s|s'|’s|s’)? )?(?:reply|response)\)?\.?\s*$/i;
const NOTICE_WORDS =
  /^\s*\[?(?:(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|(?:author|publisher)(?:'s|s')? correction|corrections?|retract(?:ed|ion)(?: article| note| notice)?|expression of concern|withdrawn)\s*(?:to|for|of|on|in|:|-|–|\.)*\s*)+/i;
/** What databases append: `[Review] [50 refs]`, `[French]`, `(Structured abstract)`. A translated title in brackets is longer. */
const APPENDED =
  /\s*(?:\[(?:[^[\]\s]+ ?){1,4}\]|\[(?:see|comment|erratum|published|summary|reprint|article in|corrected|in process)\b[^[\]]{0,200}\]|\((?:(?:structured|provisional|meeting|conference|congress) abstract|abstract|brief record|project record|review|letter|poster)\)|\((?:in )?(?:english|french|german|spanish|italian|russian|chinese|japanese|polish|portuguese|dutch|turkish|korean)\))\.?\s*$/i;
const GENERAL =
  /^(?:guest )?(?:introduction|editorial|preface|foreword|letters?|to the editor|book review|abstracts?|news|obituary|contents|index|acknowledg\w*|commentary|comment|reply|response|discussion|posters?|oral|proceedings|meeting|annual|conference|congress|in memoriam|in this issue|from the editors?|editors? (?:note|choice)|special issue|about the authors|notes? (?:on|for) contributors|conclusions?|case reports?|program)\b/;

/** Makes a title ready for comparing; `null` gives one without words. */
export function preparedTitle(title: string | null): Title {
  const whole = title ?? '';
  const notice =
    CORRECTION.test(whole) || WOS_CORRECTION.test(whole) ? 'correction' : REPLY.test(whole) ? 'reply' : null;
  const bare = withoutAppended(whole);
  const core = notice === 'correction' ? bare.replace(NOTICE_WORDS, '').replace(WOS_CORRECTION, '') : bare;
  const key = titleKey(core);
  const words = key === '' ? [] : key.split(' ');
  const squeezed = words.join('');
  const latin = (squeezed.match(/[^\p{Script=Latin}\p{N}]/gu)?.length ?? 0) * 2 < Math.max(1, squeezed.length);
  return {
    words,
    numbers: wordNumbers(words),
    squeezed,
    notice,
    telling: isTelling(key, words, squeezed, latin),
    latin,
  };
}

function withoutAppended(title: string): string {
  let bare = title;
  for (let i = 0; i < 5; i++) {
    const shorter = bare.replace(APPENDED, '');
    if (shorter === bare || shorter.trim() === '') break;
    bare = shorter;
  }
  return bare;
}

function isTelling(key: string, words: readonly string[], squeezed: string, latin: boolean): boolean {
  if (!latin) return squeezed.length >= 7;
  if (squeezed.length < 16 || words.filter((word) => !STOP.has(word)).length < 3) return false;
  return squeezed.length >= 40 || !GENERAL.test(key);
}

/**
 * Whether two titles are too far apart for slips and spellings to matter: less than 0.55 of the letters of the longer stand in
 * words both have, and less than 0.85 of those of the shorter, which might be the other cut short.
 */
export function areFar(a: Title, b: Title): boolean {
  // In titles of a few words, and in writing without blanks, one slip is much of it.
  if (a.words.length < 6 || b.words.length < 6) return false;
  const common = commonLetters(a.numbers, b.numbers);
  const [x, y] = [a.numbers.letters, b.numbers.letters];
  return common < 0.55 * Math.max(x, y) && common < 0.85 * Math.min(x, y);
}

/** How alike two titles are. */
export function compareTitles(a: Title, b: Title): TitleLikeness {
  if (a.squeezed === '' || b.squeezed === '') return 'unknown';
  if (a.squeezed === b.squeezed) return 'same';
  if (a.latin !== b.latin && !a.words.some((word) => b.words.includes(word))) return 'unknown';
  if (areFar(a, b)) return 'other';
  const [restA, restB] = leftovers(a.words, b.words, a.latin);
  if (restA.length + restB.length === 0) return 'same';
  const alike = likeness(a, b, restA, restB);
  return alike !== 'other' && alike !== 'related' && [...restA, ...restB].some(isNumber) ? 'numbered apart' : alike;
}

function likeness(a: Title, b: Title, restA: readonly string[], restB: readonly string[]): TitleLikeness {
  if ((restA.length === 0 || restB.length === 0 || !a.latin) && isCut(a, b)) return 'shorter';
  if (restA.length + restB.length > 0 && isCutWithin(a, b)) return 'shorter';
  const share =
    a.words.length < 3 || b.words.length < 3 ? pairShare(a.squeezed, b.squeezed) : wordShare(a, b, restA, restB);
  return share >= 0.8 ? 'similar' : share >= 0.6 ? 'related' : 'other';
}

/** What is left of each when common words, slips of words (in Latin letters), and words without weight are gone. */
function leftovers(a: readonly string[], b: readonly string[], latin: boolean): [string[], string[]] {
  const counts = new Map<string, number>();
  for (const word of b) counts.set(word, (counts.get(word) ?? 0) + 1);
  const restA: string[] = [];
  for (const word of a) {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    else if (!STOP.has(word)) restA.push(word);
  }
  const restB: string[] = [];
  for (const [word, left] of counts) if (!STOP.has(word)) for (let i = 0; i < left; i++) restB.push(word);
  if (restA.join('') === restB.join('')) return [[], []];
  return latin ? withoutSlips(restA, restB) : [restA, restB];
}

function withoutSlips(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const restB = [...b];
  const restA = a.filter((word) => {
    const at = isNumber(word) ? -1 : restB.findIndex((other) => !isNumber(other) && nearWords(word, other));
    if (at >= 0) restB.splice(at, 1);
    return at < 0;
  });
  return [restA, restB];
}

const isNumber = (word: string): boolean => /\d/.test(word) || /^(?:i{1,3}|iv|vi{0,3}|ix|x)$/.test(word);

/** Whether one is the other without its end or its beginning, and long enough for that to say something. */
function isCut(a: Title, b: Title): boolean {
  const [short, long] = a.squeezed.length < b.squeezed.length ? [a, b] : [b, a];
  if (!short.telling) return false;
  return long.squeezed.startsWith(short.squeezed) || long.squeezed.endsWith(short.squeezed);
}

/** As {@link isCut}, where the cut goes through a word: databases end titles after so many letters. */
function isCutWithin(a: Title, b: Title): boolean {
  const [short, long] = a.squeezed.length < b.squeezed.length ? [a, b] : [b, a];
  return short.squeezed.length >= 40 && long.squeezed.startsWith(short.squeezed);
}

function wordShare(a: Title, b: Title, restA: readonly string[], restB: readonly string[]): number {
  const all = a.squeezed.length + b.squeezed.length;
  return (all - restA.join('').length - restB.join('').length) / all;
}

/** Dice's coefficient of letter pairs: what writing without blanks is compared by. */
function pairShare(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) common++;
    pairs.set(b.slice(i, i + 2), left - 1);
  }
  return (2 * common) / Math.max(1, a.length + b.length - 2);
}
