import { latexText as latexName } from '../expression/latex-text.js';
import type { ConditionsPayload, LiteralPayload, TermPayload } from '../mime/types.js';
import { literalsOf } from './formula.js';
import type { TextColumn } from './text.js';

/** What tables show, as signs of LaTeX. */
const SIGNS: Readonly<Record<string, string>> = {
  '—': '---',
  '●': '$\\bullet$',
  '○': '$\\circ$',
  '⊗': '$\\otimes$',
  '▲': '$\\blacktriangle$',
};

/** Text as LaTeX that prints just that text: no command can come of a name. */
export function latexText(text: string): string {
  return latexName(text).replace(/[—●○⊗▲]/g, (sign) => SIGNS[sign] as string);
}

/** A table of plain LaTeX, small enough for a page; a column that yields breaks its lines. */
export function latexTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `${cells.map(latexText).join(' & ')} \\\\`;
  const kinds = columns
    .map(({ align, yields }) => (yields ? 'p{0.25\\textwidth}' : { left: 'l', right: 'r', center: 'c' }[align]))
    .join('');
  return [
    '{\\footnotesize\\setlength{\\tabcolsep}{3pt}',
    `\\begin{tabular}{${kinds}}`,
    '\\hline',
    line(columns.map((column) => column.title)),
    '\\hline',
    ...rows.map(line),
    '\\hline',
    '\\end{tabular}}',
  ].join('\n');
}

/** A model as a formula, absence as an overline. */
export function latexModel(terms: readonly TermPayload[], of: ConditionsPayload, outcome: string): string {
  const sum = terms.length > 0 ? terms.map((term) => latexTerm(term.literals, of)).join(' + ') : '0';
  return `$${sum} \\rightarrow ${latexOutcome(outcome)}$`;
}

function latexTerm(literals: readonly LiteralPayload[], of: ConditionsPayload): string {
  const parts = literalsOf(literals, of).map(({ name, present, value }) => {
    const text = `\\text{${latexText(name)}}`;
    if (value !== null) return `${text}\\{\\text{${latexText(value)}}\\}`;
    return present ? text : `\\overline{${text}}`;
  });
  return parts.length > 0 ? parts.join(' \\cdot ') : '1';
}

/** An outcome as it is printed: `Loyalty`, `~Loyalty`, `Region{1}`. */
function latexOutcome(outcome: string): string {
  const [, tilde, name, values = ''] = /^(~?)(.+?)(\{[\d,]+\})?$/su.exec(outcome) ?? ['', '', outcome];
  const text = `\\text{${latexText(name as string)}}${latexText(values)}`;
  return tilde === '~' ? `\\overline{${text}}` : text;
}
