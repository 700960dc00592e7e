// Cells of a CSV file that others wrote: ragged rows, stray quotes and backslash escapes are read, where `load` rightly refuses them.

/** Rows of cells. A quote ends a cell only before a separator, a line's end or the file's end. */
export function scanTolerantly(text, separator) {
  const rows = [[]];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at + 1, separator) : bare(text, at, separator);
    rows.at(-1).push(cell);
    at = end;
    if (text[at] === separator) {
      at++;
      if (isEnd(text, at)) rows.at(-1).push('');
    }
    if (at >= text.length || text[at] === separator || !isEnd(text, at)) continue;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at < text.length) rows.push([]);
  }
  return rows;
}

const isEnd = (text, at) => at >= text.length || text[at] === '\n' || text[at] === '\r';

function bare(text, start, separator) {
  let end = start;
  while (!isEnd(text, end) && text[end] !== separator) end++;
  return { cell: text.slice(start, end), end };
}

function quoted(text, start, separator) {
  const pieces = [];
  let piece = start;
  for (let at = start; at < text.length; at++) {
    const escaped = (text[at] === '"' || text[at] === '\\') && text[at + 1] === '"';
    if (escaped && !(text[at] === '\\' && isAfter(text, at + 2, separator))) {
      pieces.push(text.slice(piece, at), '"');
      piece = ++at + 1;
    } else if (text[at] === '"' && isAfter(text, at + 1, separator)) {
      return { cell: pieces.join('') + text.slice(piece, at), end: at + 1 };
    }
  }
  return { cell: pieces.join('') + text.slice(piece), end: text.length };
}

const isAfter = (text, at, separator) => isEnd(text, at) || text[at] === separator;
