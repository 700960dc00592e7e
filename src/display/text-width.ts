/**
 * About how wide a text is, in pixels, at a font size. Node has no fonts to ask, and the reader's font is not known: the widths
 * are those of a wide face, so that what is laid out with them has room in any.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

function letterWidth(letter: string): number {
  if (/[\u0300-\u036f\u200b-\u200f\u2060]/.test(letter)) return 0;
  if (/[ijl.,:;'|!ftrI[\](){} ·-]/.test(letter)) return 0.4;
  if (/[mwMW@%—…]/.test(letter)) return 0.98;
  if (/[A-Z0-9~+=<>→]/.test(letter)) return 0.69;
  return (letter.codePointAt(0) ?? 0) >= 0x2e80 ? 1.05 : 0.62;
}

/** A text in lines of at most `width`, broken at blanks; a word that is too long is cut. */
export function lines(text: string, size: number, width: number): string[] {
  const all: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      all.push(line);
      line = word;
    } else line = longer;
  }
  return [...all, line].map((one) => fitted(one, size, width));
}

/** The text cut with `…` so that it is at most `width` wide. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}
