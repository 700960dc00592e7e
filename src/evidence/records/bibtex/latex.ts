/** Accents of LaTeX as combining marks of Unicode. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

/** Commands that stand for a sign. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ss: 'ß',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    i: 'i',
    j: 'j',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    dj: 'đ',
    DJ: 'Đ',
    ng: 'ŋ',
    NG: 'Ŋ',
    S: '§',
    P: '¶',
    pounds: '£',
    euro: '€',
    copyright: '©',
    textregistered: '®',
    texttrademark: '™',
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    textquotesingle: "'",
    guillemotleft: '«',
    guillemotright: '»',
    textasciitilde: '~',
    textasciicircum: '^',
    textbackslash: '\\',
    textunderscore: '_',
    textbar: '|',
    textless: '<',
    textgreater: '>',
    textexclamdown: '¡',
    textquestiondown: '¿',
    textdegree: '°',
    textmu: 'µ',
    dots: '…',
    ldots: '…',
    textellipsis: '…',
    times: '×',
    pm: '±',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    Delta: 'Δ',
    epsilon: 'ε',
    eta: 'η',
    theta: 'θ',
    kappa: 'κ',
    lambda: 'λ',
    mu: 'μ',
    pi: 'π',
    rho: 'ρ',
    sigma: 'σ',
    tau: 'τ',
    phi: 'φ',
    chi: 'χ',
    psi: 'ψ',
    omega: 'ω',
    Omega: 'Ω',
    le: '≤',
    leq: '≤',
    ge: '≥',
    geq: '≥',
    textordmasculine: 'º',
    textordfeminine: 'ª',
    rightarrow: '→',
    to: '→',
    approx: '≈',
    neq: '≠',
    cdot: '·',
    infty: '∞',
    relax: '',
  }),
);

/** Pairs and triples of signs that TeX prints as one. */
const LIGATURES: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['!`', '¡'],
  ['?`', '¿'],
];

/**
 * A text of LaTeX as Unicode: accents, signs, dashes and quotes; braces, math signs and commands of other kinds are taken away and
 * what they are about is kept. One pass; O(length).
 *
 * @example
 * latexToUnicode('Garc{\\\'\\i}a-Mu{\\~n}oz \\& S{\\o}n: {\\L}\\\'od\\\'z -- \\emph{a} view') // => 'García-Muñoz & Søn: Łódź – a view'
 */
export function latexToUnicode(text: string): string {
  if (!/[\\{}~$`'-]/.test(text)) return text;
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const sign = text[at] as string;
    const ligature = LIGATURES.find(([from]) => text.startsWith(from, at));
    if (sign === '\\') at = command(text, at + 1, parts);
    else if (ligature) {
      parts.push(ligature[1]);
      at += ligature[0].length;
    } else {
      if (sign === '~') parts.push(' ');
      else if (!'{}$'.includes(sign)) parts.push(sign);
      at++;
    }
  }
  return parts.join('').normalize('NFC');
}

/** Reads the command whose name begins at `at`; gives where what follows it begins. */
function command(text: string, at: number, parts: string[]): number {
  const first = text[at];
  if (first === undefined) return at;
  const letters = /[a-zA-Z]/.test(first);
  let end = at + 1;
  if (letters) while (end < text.length && /[a-zA-Z]/.test(text[end] as string)) end++;
  const name = text.slice(at, end);
  const mark = ACCENTS.get(name);
  if (mark !== undefined) {
    const base = accented(text, end);
    if (base !== null) {
      parts.push(base.letter, mark);
      return base.end;
    }
  }
  const symbol = SIGNS.get(name);
  if (symbol !== undefined) parts.push(symbol);
  else if (!letters) parts.push(first);
  // A command of letters swallows the blanks after it.
  if (letters) while (text[end] === ' ') end++;
  return end;
}

/** The letter an accent stands on: `e`, `{e}`, `\i`, `{\i}`. */
function accented(text: string, from: number): { readonly letter: string; readonly end: number } | null {
  const found = /^ {0,3}(\{ ?)?(?:\\([ij])(?![a-zA-Z]) ?|(\p{L}))/u.exec(text.slice(from, from + 12));
  if (found === null) return null;
  const end = from + found[0].length;
  return { letter: (found[2] ?? found[3]) as string, end: found[1] && text[end] === '}' ? end + 1 : end };
}
