/**
 * The first year (1500 to 2199) in a text: `2019 Jul 31`, `18/09/2019`, `c2001`, `20190731`; `null` where there is none.
 *
 * @example
 * yearOf('2019 Jul 31') // => 2019
 * @example
 * yearOf('in press') // => null
 */
export function yearOf(text: string): number | null {
  const found =
    /(?<!\d)(1[5-9]|2[01])(\d\d)(?!\d)/.exec(text) ?? /(?<!\d)(1[5-9]|2[01])(\d\d)[01]\d[0-3]\d(?!\d)/.exec(text);
  return found === null ? null : Number(`${found[1]}${found[2]}`);
}
