import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import { quoted, syntaxError } from './syntax-error.js';

/** One token of an expression, with where it stands in the source. */
export interface Token {
  readonly type: 'name' | 'word' | 'values' | 'constant' | '~' | '*' | '+' | '(' | ')' | '->' | '<-' | 'end';
  /** For a name its letters without the quotes, for a word as it is; for a constant `0` or `1`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The values in `{1,2}`, ascending; empty for all other types. */
  readonly values: readonly number[];
}

const SPACE = /\s/u;
const NAME_START = /[\p{L}_]/u;
const DIGIT = /\p{N}/u;
const SIGNS: ReadonlyMap<string, Token['type'] | 'both ways'> = new Map([
  ...['<->', '<=>', '==', '↔', '⇔', '≡', '='].map((sign) => [sign, 'both ways'] as const),
  ['~', '~'],
  ['¬', '~'],
  ['*', '*'],
  ['·', '*'],
  ['∧', '*'],
  ['+', '+'],
  ['∨', '+'],
  ['(', '('],
  [')', ')'],
  ['->', '->'],
  ['=>', '->'],
  ['→', '->'],
  ['⇒', '->'],
  ['<-', '<-'],
  ['<=', '<-'],
  ['←', '<-'],
  ['⇐', '<-'],
]);
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
]);

/** The largest value that a literal can have: a cube keeps a value in one byte. */
const LARGEST_VALUE = 249;

/** Whether a name can stand in an expression without braces. */
export function isPlainName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name);
}

/** Splits `source` into tokens, in one pass from left to right; O(length). The last one is `end`. */
export function tokenize(source: string): Token[] {
  if (typeof source !== 'string') fail(`expression: it is ${describeValue(source)}; write it as text: 'A*~B'`);
  const tokens: Token[] = [];
  let at = 0;
  let touchesName = false;
  while (at < source.length) {
    const character = characterAt(source, at);
    if (SPACE.test(character)) {
      at += character.length;
      touchesName = false;
      continue;
    }
    const token: Token = touchesName && CLOSING.has(character) ? values(source, at) : nextToken(source, at, character);
    touchesName = token.type === 'word' || token.type === 'name';
    tokens.push(token);
    at = token.end;
  }
  tokens.push(plain('end', '', source.length));
  return tokens;
}

function nextToken(source: string, start: number, character: string): Token {
  for (const length of [3, 2, 1]) {
    const text = source.slice(start, start + length);
    const sign = SIGNS.get(text);
    if (sign === 'both ways') equivalenceError(source, start, text);
    if (sign) return plain(sign, text, start);
  }
  if (character === '{') return quotedName(source, start);
  if (NAME_START.test(character)) return plain('word', wordAt(source, start), start);
  if (DIGIT.test(character)) return constant(source, start);
  return refuse(source, start, character);
}

function plain(type: Token['type'], text: string, start: number): Token {
  return { type, text, start, end: start + text.length, values: [] };
}

function characterAt(source: string, at: number): string {
  return String.fromCodePoint(source.codePointAt(at) as number);
}

/** The letters, digits, `_` and `.` from one place on; one quantifier alone, so it is read once. */
function wordAt(source: string, start: number): string {
  const word = /[\p{L}\p{M}\p{N}_.]+/uy;
  word.lastIndex = start;
  return (word.exec(source) as RegExpExecArray)[0];
}

/** `{name with spaces}`; a closing brace in the name is doubled. */
function quotedName(source: string, start: number): Token {
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at] as string;
    if (character !== '}') text += character;
    else if (source[at + 1] === '}') text += source[++at];
    else if (text.trim() === '') syntaxError(source, start, 'there is no name between the braces', 'write one');
    else return { type: 'name', text, start, end: at + 1, values: [] };
  }
  return syntaxError(source, start, 'this brace is not closed', 'end the name with }');
}

/** `{1,2}` or `[1,2]` right behind a name; `-` is “does not apply”. */
function values(source: string, start: number): Token {
  const close = CLOSING.get(source[start] as string) as string;
  const found = new Set<number>();
  let at = start;
  do {
    const { value, next } = oneValue(source, at + 1);
    found.add(value);
    at = next;
  } while (source[at] === ',');
  if (source[at] !== close) valuesError(source, at);
  const ascending = [...found].sort((a, b) => a - b);
  return { type: 'values', text: source.slice(start, at + 1), start, end: at + 1, values: ascending };
}

function oneValue(source: string, from: number): { readonly value: number; readonly next: number } {
  const start = skipSpace(source, from);
  if (source[start] === '-') return { value: -1, next: skipSpace(source, start + 1) };
  let end = start;
  while (/[0-9]/.test(source.charAt(end))) end++;
  const value = Number(source.slice(start, end));
  if (end === start || value > LARGEST_VALUE) valuesError(source, start);
  return { value, next: skipSpace(source, end) };
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (SPACE.test(source.charAt(at))) at++;
  return at;
}

function constant(source: string, start: number): Token {
  const text = wordAt(source, start);
  if (text === '0' || text === '1') return plain('constant', text, start);
  return syntaxError(source, start, `${quoted(text)} begins with a digit`, `quote the name: {${text.slice(0, 60)}}`);
}

function valuesError(source: string, at: number): never {
  const what = `the values of a condition are whole numbers from 0 to ${LARGEST_VALUE}`;
  return syntaxError(source, at, what, 'write them like A{1} or A{0,2}; put * before a name in braces');
}

function equivalenceError(source: string, at: number, sign: string): never {
  const what = `"${sign}" claims two things at once`;
  return syntaxError(source, at, what, 'write -> for “is sufficient for” or <- for “is necessary for”');
}

function refuse(source: string, start: number, character: string): never {
  const shown = /\p{C}/u.test(character) ? `U+${hex(character)}` : `"${character}"`;
  return syntaxError(
    source,
    start,
    `${shown} does not belong here`,
    'a name with such characters goes in braces: {name}',
  );
}

function hex(character: string): string {
  return (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}
