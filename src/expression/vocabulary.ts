import { nearest } from '../util/did-you-mean.js';
import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import { quoted, syntaxError } from './syntax-error.js';

/** The names an expression may use; with a number of values each, where that is known (2 for crisp and fuzzy sets). */
export type Names = readonly string[] | ReadonlyMap<string, number>;

/**
 * How absence is written. `tilde`: `~A`, and a word is always a name as it stands. `case`: `a`, in lower case, where the name is
 * `A`, in upper case; `~` still negates.
 */
export type Notation = 'tilde' | 'case';

/** A word read: the names in it, each present (1) or absent (0). */
export interface Piece {
  readonly name: string;
  readonly value: 0 | 1;
}

/** Longer words are not taken apart. */
const LONGEST_SPLIT = 1000;

/** What words mean: the names there are, their numbers of values, and the notation. */
export class Vocabulary {
  private readonly levels: ReadonlyMap<string, number | null> | null;
  private readonly absent: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly source: string,
    names: Names | undefined,
    private readonly notation: Notation | undefined,
  ) {
    this.levels = names === undefined ? null : levelsByName(names);
    if (this.levels === null) return;
    const all = [...this.levels.keys()];
    const byCase = notation === 'case' || (notation === undefined && all.every((name) => name === name.toUpperCase()));
    if (byCase) this.absent = lowerForms(all);
  }

  /** How many values a condition has; `null` where that is not known. */
  levelsOf(name: string): number | null {
    return this.levels?.get(name) ?? null;
  }

  /** The name in braces. */
  quotedName(name: string, at: number): Piece[] {
    return this.levels === null || this.levels.has(name) ? [{ name, value: 1 }] : this.unknown(name, at);
  }

  /** The names in a word: itself, in lower case where case is the notation, or several names written without a star. */
  word(word: string, at: number): Piece[] {
    if (this.levels === null) return [this.notation === 'case' ? this.unlisted(word, at) : { name: word, value: 1 }];
    const one = this.piece(word);
    if (one !== null) return [one];
    const ways = this.splits(word);
    if (ways.length === 1) return ways[0] as Piece[];
    if (ways.length === 0) return this.unknown(word, at);
    const [first, second] = ways.map((pieces) =>
      pieces.map(({ name, value }) => (value ? name : `~${name}`)).join('*'),
    );
    return syntaxError(this.source, at, `${quoted(word)} can be ${first} or ${second}`, 'put * between the names');
  }

  private piece(word: string): Piece | null {
    if ((this.levels as ReadonlyMap<string, unknown>).has(word)) return { name: word, value: 1 };
    const name = this.absent.get(word);
    return name === undefined ? null : { name, value: 0 };
  }

  /** Case alone, where no names are given. */
  private unlisted(word: string, at: number): Piece {
    const upper = word.toUpperCase();
    if (word === upper) return { name: word, value: 1 };
    if (word === upper.toLowerCase()) return { name: upper, value: 0 };
    const what = `${quoted(word)} is neither in upper nor in lower case`;
    return syntaxError(this.source, at, what, 'put * between the names, or say which names there are');
  }

  /** At most two ways to take a word apart into names. From the end, so that each rest is looked at once. */
  private splits(word: string): Piece[][] {
    if (word.length > LONGEST_SPLIT) return [];
    const lengths = [...new Set([...(this.levels as ReadonlyMap<string, unknown>).keys()].map((name) => name.length))];
    const ways = new Map<number, Piece[][]>([[word.length, [[]]]]);
    for (let from = word.length - 1; from >= 0; from--) {
      const found: Piece[][] = [];
      for (const length of lengths) {
        const piece = this.piece(word.slice(from, from + length));
        if (piece !== null) for (const rest of ways.get(from + length) ?? []) found.push([piece, ...rest]);
      }
      ways.set(from, found.slice(0, 2));
    }
    return ways.get(0) as Piece[][];
  }

  private unknown(name: string, at: number): never {
    const names = [...(this.levels as ReadonlyMap<string, unknown>).keys()];
    const found = name.length > LONGEST_SPLIT ? null : nearest(name, names);
    const remedy = found === null ? `there are ${names.slice(0, 12).join(', ')}` : `did you mean "${found}"?`;
    return syntaxError(this.source, at, `there is no set named ${quoted(name)}`, remedy);
  }
}

function levelsByName(names: Names): Map<string, number | null> {
  const isText = (name: unknown) => typeof name === 'string';
  if (names instanceof Map && [...names.keys()].every(isText)) return new Map(names);
  if (!(Array.isArray(names) && names.every(isText))) {
    fail(
      `expression: the names are ${describeValue(names)}; pass a list of names, or a Map from names to numbers of values`,
    );
  }
  return new Map(names.map((name) => [name, null]));
}

/** What each name is in lower case, where that is no name itself and that of one name only. */
function lowerForms(names: readonly string[]): Map<string, string> {
  const lower = names.map((name) => name.toLowerCase());
  const own = names.filter(
    (_, i) =>
      !names.includes(lower[i] as string) &&
      lower.indexOf(lower[i] as string) === lower.lastIndexOf(lower[i] as string),
  );
  return new Map(own.map((name) => [name.toLowerCase(), name]));
}
