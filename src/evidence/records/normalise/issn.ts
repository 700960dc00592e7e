/**
 * The first ISSN in a text as `1234-567X`; `null` where there is none. The digits of an ISBN are none. The check digit is not
 * judged: a misprinted ISSN is still what the record says.
 *
 * @example
 * normaliseIssn('ISSN 0957-9672 (Print)') // => '0957-9672'
 * @example
 * normaliseIssn('2049369x') // => '2049-369X'
 * @example
 * normaliseIssn('978-3-16-148410-0') // => null
 */
export function normaliseIssn(text: string): string | null {
  const found = /(?<![\d-])(\d{4})[-\u2010-\u2015\u2212]?\s?(\d{3}[\dXx])(?![\dXx-])/.exec(text);
  return found === null ? null : `${found[1]}-${(found[2] as string).toUpperCase()}`;
}
