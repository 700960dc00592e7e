import { nearest } from '../util/did-you-mean.js';
import type { Expression, Product, SignedLiteral } from './expression.js';
import { syntaxError } from './syntax-error.js';
import { type Token, tokenize } from './tokens.js';

/** The names an expression may use; with a number of values each, where that is known (2 for crisp and fuzzy sets). */
export type Names = readonly string[] | ReadonlyMap<string, number>;

function known(names: Names | undefined): ReadonlySet<string> | null {
  return names === undefined ? null : new Set(names instanceof Map ? names.keys() : (names as readonly string[]));
}

/**
 * Reads an expression in the field's notation: `Trust*~Quality + Value -> Loyalty`.
 *
 * `*` or `·` is “and”, `+` is “or”, `~` negates a name, `->` reads “is sufficient for” and `<-` “is necessary for”. A name
 * is letters of any script, digits, `_` and `.`, and begins with a letter or `_`; any other name goes in braces,
 * `{name with spaces}`, where a closing brace is doubled. `1` is always true, `0` never.
 *
 * Errors show the source with a caret under the place.
 *
 * @param source the expression, as text
 * @param names the names there are, or each with its number of values; when given, any other one is an error, with the
 *   nearest suggested. Default: any name
 * @throws where the text is no sum of products, with a caret under the place
 *
 * @example
 * parse('A*~B -> Y').products // => [[{ condition: 'A', value: 1 }, { condition: 'B', value: 0 }]]
 */
export function parse(source: string, names?: Names): Expression {
  const reader = new Reader(source, tokenize(source), known(names));
  const products = reader.sum();
  const arrow = reader.arrow();
  const outcome = arrow === null ? null : [[reader.literal('an outcome')]];
  reader.end();
  return { products, arrow, outcome };
}

/** Reads one literal, as an outcome is named: `Loyalty` or `~Loyalty`. */
export function parseLiteral(source: string, names?: Names): SignedLiteral {
  const reader = new Reader(source, tokenize(source), known(names));
  const literal = reader.literal('a name');
  reader.end();
  return literal;
}

/** Recursive descent: sum = product (+ product)*, product = literal (* literal)*, literal = ~* name. */
class Reader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
    private readonly names: ReadonlySet<string> | null,
  ) {}

  sum(): Product[] {
    if (this.takeConstant('0')) return [];
    const products = [this.product()];
    while (this.take('+')) products.push(this.product());
    return products;
  }

  arrow(): '->' | '<-' | null {
    if (this.take('->')) return '->';
    return this.take('<-') ? '<-' : null;
  }

  literal(what: string): SignedLiteral {
    let value = 1;
    while (this.take('~')) value = 1 - value;
    const token = this.next();
    if (token.type !== 'name') {
      const found = token.type === 'end' ? 'the end' : `"${token.text}"`;
      syntaxError(this.source, token.start, `${what} is expected here, not ${found}`, 'write a name, or ~ and a name');
    }
    this.checkName(token);
    this.at++;
    return { condition: token.text, value };
  }

  end(): void {
    const token = this.next();
    if (token.type === 'end') return;
    const remedy = token.type === 'name' ? 'put * or + between the names' : 'end the expression before it';
    syntaxError(this.source, token.start, `"${token.text}" is one too many`, remedy);
  }

  private product(): Product {
    if (this.takeConstant('1')) return [];
    const literals = [this.literal('a condition')];
    while (this.take('*')) literals.push(this.literal('a condition'));
    return literals;
  }

  private next(): Token {
    return this.tokens[this.at] as Token;
  }

  private take(type: Token['type']): boolean {
    if (this.next().type !== type) return false;
    this.at++;
    return true;
  }

  private takeConstant(text: '0' | '1'): boolean {
    const token = this.next();
    return token.type === 'constant' && token.text === text && this.take('constant');
  }

  private checkName(token: Token): void {
    if (this.names === null || this.names.has(token.text)) return;
    const found = nearest(token.text, this.names);
    const remedy = found === null ? `there are ${[...this.names].slice(0, 12).join(', ')}` : `did you mean "${found}"?`;
    syntaxError(this.source, token.start, `there is no set named "${token.text}"`, remedy);
  }
}
