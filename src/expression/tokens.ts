import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import { syntaxError } from './syntax-error.js';

/** One token of an expression, with where it stands in the source. */
export interface Token {
  readonly type: 'name' | 'constant' | '~' | '*' | '+' | '->' | '<-' | 'end';
  /** For a name the name itself, without its quotes; for a constant `0` or `1`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s/u;
const NAME_START = /[\p{L}_]/u;
const NAME_PART = /[\p{L}\p{M}\p{N}_.]/u;
const DIGIT = /\p{N}/u;
const SIGNS: ReadonlyMap<string, Token['type']> = new Map([
  ['~', '~'],
  ['*', '*'],
  ['·', '*'],
  ['+', '+'],
  ['→', '->'],
  ['←', '<-'],
]);

/** Whether a name can stand in an expression without braces. */
export function isPlainName(name: string): boolean {
  const characters = [...name];
  return NAME_START.test(characters[0] ?? '') && characters.every((character) => NAME_PART.test(character));
}

/** Splits `source` into tokens, in one pass from left to right; O(length). The last one is `end`. */
export function tokenize(source: string): Token[] {
  if (typeof source !== 'string') fail(`expression: it is ${describeValue(source)}; write it as text: 'A*~B'`);
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const character = String.fromCodePoint(source.codePointAt(at) as number);
    if (SPACE.test(character)) {
      at += character.length;
      continue;
    }
    const token = nextToken(source, at, character);
    if (token.type === 'name' && source[token.end] === '{') multiValueError(source, token.end);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ type: 'end', text: '', start: source.length, end: source.length });
  return tokens;
}

function nextToken(source: string, start: number, character: string): Token {
  const sign = SIGNS.get(character);
  if (sign) return { type: sign, text: character, start, end: start + character.length };
  const arrow = source.slice(start, start + 2);
  if (arrow === '->' || arrow === '<-') return { type: arrow, text: arrow, start, end: start + 2 };
  if (character === '{') return quotedName(source, start);
  if (NAME_START.test(character)) return plainName(source, start);
  if (DIGIT.test(character)) return constant(source, start);
  return refuse(source, start, character);
}

function plainName(source: string, start: number): Token {
  let end = start;
  while (end < source.length) {
    const character = String.fromCodePoint(source.codePointAt(end) as number);
    if (!NAME_PART.test(character)) break;
    end += character.length;
  }
  return { type: 'name', text: source.slice(start, end), start, end };
}

/** `{name with spaces}`; a closing brace in the name is doubled. */
function quotedName(source: string, start: number): Token {
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at] as string;
    if (character !== '}') text += character;
    else if (source[at + 1] === '}') text += source[++at];
    else if (text.trim() === '') syntaxError(source, start, 'there is no name between the braces', 'write one');
    else return { type: 'name', text, start, end: at + 1 };
  }
  return syntaxError(source, start, 'this brace is not closed', 'end the name with }');
}

function constant(source: string, start: number): Token {
  const { text, end } = plainName(source, start);
  if (text === '0' || text === '1') return { type: 'constant', text, start, end };
  return syntaxError(source, start, `"${text}" begins with a digit`, `quote the name: {${text}}`);
}

function multiValueError(source: string, at: number): never {
  return syntaxError(
    source,
    at,
    'values in braces are not supported: conditions are crisp or fuzzy here',
    'write A or ~A',
  );
}

function refuse(source: string, start: number, character: string): never {
  if (character === '(' || character === ')') {
    return syntaxError(source, start, 'parentheses are not supported', 'multiply out: A*B + A*C instead of A*(B + C)');
  }
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
