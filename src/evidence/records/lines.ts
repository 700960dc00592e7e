/** Where the line that begins at `from` ends, before its break; LF, CRLF and CR end lines. */
export function lineEnd(text: string, from: number): number {
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
  }
  return end;
}

/** Where the next line begins, from where a line ends. */
export function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Line numbers, from 1, of places asked for in rising order: one pass over the text for all of them. */
export function lineCounter(text: string): (place: number) => number {
  let end = lineEnd(text, 0);
  let line = 1;
  return (place) => {
    while (end < text.length && nextLine(text, end) <= place) {
      end = lineEnd(text, nextLine(text, end));
      line++;
    }
    return line;
  };
}

/** The break that ends the lines of a text: that of its first line; LF where it has one line only. */
export function lineBreakOf(text: string): string {
  const end = lineEnd(text, 0);
  return end === text.length ? '\n' : text.slice(end, nextLine(text, end));
}
