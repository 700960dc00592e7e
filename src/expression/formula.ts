import { checkOptions } from '../util/options.js';
import type { Literal } from './expression.js';
import { type ExpressionInput, type ExpressionOptions, textOf } from './input.js';
import { latexText } from './latex-text.js';
import { readTree } from './parse.js';
import { printLiteral, printValues } from './print.js';
import type { Tree } from './tree.js';

/** The signs of one way to write. */
interface Style {
  readonly literal: (literal: Literal) => string;
  readonly not: (inside: string) => string;
  readonly and: string;
  readonly or: string;
  readonly open: string;
  readonly close: string;
  readonly arrows: Readonly<Record<'->' | '<-', string>>;
}

const UNICODE: Style = {
  literal: (literal) => printLiteral(literal).replace(/^~/, '¬'),
  not: (inside) => `¬(${inside})`,
  and: ' ∧ ',
  or: ' ∨ ',
  open: '(',
  close: ')',
  arrows: { '->': '→', '<-': '←' },
};

const LATEX: Style = {
  literal: latexLiteral,
  not: (inside) => `\\overline{${inside}}`,
  and: ' \\cdot ',
  or: ' + ',
  open: '\\left(',
  close: '\\right)',
  arrows: { '->': '\\rightarrow', '<-': '\\leftarrow' },
};

/**
 * An expression in the signs of logic: `A ∧ ¬B ∨ C → Y`. A text is written with its parentheses, as it stands; what `parse` gives
 * is a sum of products. `parse` reads it again.
 *
 * @example
 * unicode('A*(B + ~C) -> Y') // => 'A ∧ (B ∨ ¬C) → Y'
 */
export function unicode(input: ExpressionInput, options: ExpressionOptions = {}): string {
  return formula('unicode', input, options, UNICODE);
}

/**
 * An expression as a LaTeX formula, without the dollar signs: “and” is a dot, absence an overline. A text is written with its
 * parentheses, as it stands; what `parse` gives is a sum of products. Names are text: no command can come of one. Needs `amsmath`.
 *
 * @example
 * latex('A*~B -> Y') // => '\\text{A} \\cdot \\overline{\\text{B}} \\rightarrow \\text{Y}'
 */
export function latex(input: ExpressionInput, options: ExpressionOptions = {}): string {
  return formula('latex', input, options, LATEX);
}

function formula(caller: string, input: ExpressionInput, options: ExpressionOptions, style: Style): string {
  checkOptions(caller, options, ['names']);
  const { tree, arrow, outcome } = readTree(textOf(caller, input), options.names);
  const left = written(tree, style);
  return arrow === null ? left : `${left} ${style.arrows[arrow]} ${written(outcome, style)}`;
}

function written(tree: Tree, style: Style): string {
  if (tree.kind === 'constant') return String(tree.value);
  if (tree.kind === 'literal') return style.literal(tree.literal);
  if (tree.kind === 'not') return style.not(written(tree.part, style));
  const parts = tree.parts.map((part) => {
    const text = written(part, style);
    return tree.kind === 'product' && part.kind === 'sum' ? `${style.open}${text}${style.close}` : text;
  });
  return parts.join(tree.kind === 'product' ? style.and : style.or);
}

function latexLiteral(literal: Literal): string {
  const name = `\\text{${latexText(literal.condition)}}`;
  if ('values' in literal) return `${name}${latexText(printValues(literal.values))}`;
  return literal.value === 1 ? name : `\\overline{${name}}`;
}
