/** Jupyter counts a cursor in characters (code points), TypeScript in UTF-16 units. */

export function toUnits(text: string, codePoints: number): number {
  let units = 0;
  let seen = 0;
  for (const character of text) {
    if (seen++ >= codePoints) break;
    units += character.length;
  }
  return units;
}

export function toCodePoints(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}
