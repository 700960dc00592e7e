const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '$<$',
  '>': '$>$',
};

/** Text as LaTeX that prints just that text, on one line: no command can come of a name. */
export function latexText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[\\~^<>{}&%$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
