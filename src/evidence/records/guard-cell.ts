/** What a spreadsheet program takes for the beginning of a formula; a minus only where the cell is no number. */
const FORMULA = /^'*(?:[=+@\t\r\n\0]|-(?!\d*\.?\d+(?:[eE][-+]?\d+)?$))/;

/**
 * A text cell that no spreadsheet program runs: one that begins like a formula (`=`, `+`, `@`, tab, or a minus that is not
 * that of a number) gets an apostrophe before it (CWE-1236). So does one that begins with apostrophes and then like a
 * formula; thus `unguardCell` gives back every text as it was.
 *
 * @example
 * ['=1+1', '-0.5', '-a', "'=1"].map(guardCell) // => ["'=1+1", '-0.5', "'-a", "''=1"]
 */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Takes the apostrophe of `guardCell` off again.
 *
 * @example
 * ["'=1+1", "'quoted'"].map(unguardCell) // => ['=1+1', "'quoted'"]
 */
export function unguardCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
