import { quoted, syntaxError } from './syntax-error.js';
import { type Token, tokenize } from './tokens.js';
import { joined, type Tree, type TreePair } from './tree.js';
import type { Piece, Vocabulary } from './vocabulary.js';

/** Deeper parentheses would use up the stack; nobody writes them. */
const DEEPEST = 200;

/** Reads an expression with an arrow and an outcome, or without. */
export function readTrees(source: string, vocabulary: Vocabulary): TreePair {
  const reader = new Reader(source, tokenize(source), vocabulary);
  const tree = reader.sum('a condition');
  const arrow = reader.arrow();
  const pair = arrow === null ? { tree, arrow, outcome: null } : { tree, arrow, outcome: reader.sum('an outcome') };
  reader.end();
  return pair;
}

/**
 * Recursive descent: sum = product (+ product)*, product = factor (*? factor)*, factor = ~* (word | constant | parentheses). The
 * star may be missing where two factors touch.
 */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
  ) {}

  sum(what: string): Tree {
    const parts = [this.product(what)];
    while (this.take('+')) parts.push(this.product('a condition'));
    return joined('sum', parts);
  }

  arrow(): '->' | '<-' | null {
    if (this.take('->')) return '->';
    return this.take('<-') ? '<-' : null;
  }

  end(): void {
    const token = this.next();
    if (token.type === 'end') return;
    const begins = token.type === 'name' || token.type === 'word' || token.type === '(' || token.type === '~';
    const remedy = begins ? 'put * or + before it' : 'end the expression before it';
    syntaxError(this.source, token.start, `${quoted(token.text)} is one too many`, remedy);
  }

  private next(): Token {
    return this.tokens[this.at] as Token;
  }

  private take(type: Token['type']): boolean {
    if (this.next().type !== type) return false;
    this.at++;
    return true;
  }

  private product(what: string): Tree {
    const parts = this.factor(what);
    while (this.take('*') || this.touches()) parts.push(...this.factor('a condition'));
    return joined('product', parts);
  }

  /** Whether a factor begins right where the last one ended. A name in braces needs its star: `A{1}` is a value of A. */
  private touches(): boolean {
    const { type, start } = this.next();
    return (type === 'word' || type === '(' || type === '~') && (this.tokens[this.at - 1] as Token).end === start;
  }

  /** One factor, or several in one word; `~` negates the first of them. */
  private factor(what: string): Tree[] {
    let negated = false;
    while (this.take('~')) negated = !negated;
    const [first, ...others] = this.primary(what) as [Tree, ...Tree[]];
    return [negated ? negation(first) : first, ...others];
  }

  private primary(what: string): Tree[] {
    const token = this.next();
    this.at++;
    if (token.type === '(') return [this.parenthesis(token)];
    if (token.type === 'constant') return [{ kind: 'constant', value: token.text === '1' ? 1 : 0 }];
    if (token.type === 'word') return this.literals(token, this.vocabulary.word(token.text, token.start));
    if (token.type === 'name') return this.literals(token, this.vocabulary.quotedName(token.text, token.start));
    const found = token.type === 'end' ? 'the end' : quoted(token.text);
    return syntaxError(
      this.source,
      token.start,
      `${what} is expected here, not ${found}`,
      'write a name, or ~ and a name',
    );
  }

  private parenthesis(open: Token): Tree {
    if (++this.depth > DEEPEST) {
      syntaxError(
        this.source,
        open.start,
        `there are more than ${DEEPEST} parentheses inside each other`,
        'take some away',
      );
    }
    const inside = this.sum('a condition');
    this.depth--;
    if (!this.take(')')) syntaxError(this.source, open.start, 'this parenthesis is not closed', 'close it with )');
    return inside;
  }

  /** The literals of one word; values behind it belong to its last name. */
  private literals(token: Token, pieces: readonly Piece[]): Tree[] {
    const valued = this.next().type === 'values' ? (this.tokens[this.at++] as Token) : null;
    return pieces.map((piece, i) =>
      valued !== null && i === pieces.length - 1 ? this.valued(piece, token, valued) : this.signed(piece, token),
    );
  }

  private signed({ name, value }: Piece, { start }: Token): Tree {
    const levels = this.vocabulary.levelsOf(name);
    if (levels !== null && levels > 2) {
      syntaxError(this.source, start, `"${name}" has ${levels} values`, `say which: ${name}{1} or ${name}{0,1}`);
    }
    return { kind: 'literal', literal: { condition: name, value }, levels, at: start };
  }

  private valued({ name, value }: Piece, { start }: Token, { values, start: at }: Token): Tree {
    const levels = this.vocabulary.levelsOf(name);
    const largest = values.at(-1) as number;
    if (levels !== null && largest >= levels) {
      syntaxError(this.source, at, `"${name}" has no value ${largest}`, `its values are 0 to ${levels - 1}`);
    }
    const own = levels === 2 ? twoValued(name, values, start) : valueLiteral(name, values, levels, start);
    return value === 1 ? own : negation(own);
  }
}

function valueLiteral(condition: string, values: readonly number[], levels: number | null, at: number): Tree {
  return { kind: 'literal', literal: { condition, values }, levels, at };
}

/** `A{1}` is A, `A{0}` ~A, and `A{0,1}` either, where the condition has two values; `A{-}` stays. */
function twoValued(condition: string, values: readonly number[], at: number): Tree {
  const each = values.map((value): Tree => {
    const literal = value < 0 ? { condition, values: [value] } : { condition, value };
    return { kind: 'literal', literal, levels: 2, at };
  });
  return joined('sum', each);
}

/** The negation; that of `A` is written `~A`. */
function negation(tree: Tree): Tree {
  if (tree.kind !== 'literal' || 'values' in tree.literal) return { kind: 'not', part: tree };
  const { condition, value } = tree.literal;
  return { ...tree, literal: { condition, value: 1 - value } };
}
