/** Letters that Unicode does not take apart, as they are commonly written without them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ħ', 'h'],
  // Databases print a Greek letter as such, or by its name.
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['δ', 'delta'],
  ['ε', 'epsilon'],
  ['κ', 'kappa'],
  ['λ', 'lambda'],
  ['μ', 'mu'],
  ['π', 'pi'],
  ['σ', 'sigma'],
  ['τ', 'tau'],
  ['ω', 'omega'],
]);
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/**
 * A text for comparing: entities read, markup (`<i>`, `<sub>`) gone, lower case, without accents; letters like ø, ß, ł and single
 * Greek letters as they are commonly written without them (`ø` → `o`, `TNF-α` → `tnf-alpha`). Other scripts stay as they are.
 *
 * @example
 * folded('Łódź &amp; <i>Straße</i>') // => 'lodz & strasse'
 */
export function folded(text: string): string {
  const plain = text.includes('&') ? text.replace(/&(#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,6});/gi, entity) : text;
  const bare = plain.includes('<') ? plain.replace(/<\/?[a-z][a-z0-9:]{0,20}(?:\s[^<>]{0,200})?\/?>/gi, '') : plain;
  if (/^[\x20-\x7e]*$/.test(bare)) return bare.toLowerCase();
  // Composed again afterwards, so that scripts whose marks are letters (Hangul, Devanagari, kana) stay what they were.
  const letters = bare
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
  return letters.replace(/[ßøłđðþæœıŋħαβγδεκλμπστω]/g, (letter) => LETTERS.get(letter) as string);
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase()) ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
