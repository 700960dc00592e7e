import type { TermPayload } from '../mime/types.js';
import type { TextColumn } from './text.js';
import { oneLine } from './text.js';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '—': '---',
  '●': '$\\bullet$',
  '○': '$\\circ$',
  '⊗': '$\\otimes$',
  '▲': '$\\blacktriangle$',
};

/** Text as LaTeX that prints just that text: no command can come of a name. */
export function latexText(text: string): string {
  return oneLine(text).replace(
    /[\\~^{}—●○⊗▲]|[&%$#_<>]/g,
    (sign) => SPECIAL[sign] ?? (/[<>]/.test(sign) ? `$${sign}$` : `\\${sign}`),
  );
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
export function latexModel(terms: readonly TermPayload[], conditions: readonly string[], outcome: string): string {
  const sum = terms.length > 0 ? terms.map((term) => latexTerm(term.literals, conditions)).join(' + ') : '0';
  return `$${sum} \\rightarrow ${latexSet(outcome)}$`;
}

function latexTerm(literals: readonly (number | null)[], conditions: readonly string[]): string {
  const parts = literals.flatMap((value, index) =>
    value === null ? [] : [latexSet(`${value === 1 ? '' : '~'}${conditions[index]}`)],
  );
  return parts.length > 0 ? parts.join(' \\cdot ') : '1';
}

function latexSet(name: string): string {
  const bare = name.startsWith('~') ? name.slice(1) : name;
  const text = `\\text{${latexText(bare)}}`;
  return name.startsWith('~') ? `\\overline{${text}}` : text;
}
