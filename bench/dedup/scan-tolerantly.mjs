// Cells of a CSV file that others wrote: ragged rows, stray quotes and backslash escapes are read, where `load` rightly refuses them.

/**
 * Rows of cells. A quote ends a cell only before a separator, a line's end or the file's end.
 * @param {string} text @param {string} separator
 */
export function scanTolerantly(text, separator) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  rows.push(row);
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at + 1, separator) : bare(text, at, separator);
    row.push(cell);
    at = end;
    if (text[at] === separator) {
      at++;
      if (isEnd(text, at)) row.push('');
    }
    if (at >= text.length || text[at] === separator || !isEnd(text, at)) continue;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at < text.length) {
      row = [];
      rows.push(row);
    }
  }
  return rows;
}

const isEnd = (/** @type {string} */ text, /** @type {number} */ at) =>
  at >= text.length || text[at] === '\n' || text[at] === '\r';

/** @param {string} text @param {number} start @param {string} separator */
function bare(text, start, separator) {
  let end = start;
  while (!isEnd(text, end) && text[end] !== separator) end++;
  return { cell: text.slice(start, end), end };
}

/** @param {string} text @param {number} start @param {string} separator */
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

const isAfter = (/** @type {string} */ text, /** @type {number} */ at, /** @type {string} */ separator) =>
  isEnd(text, at) || text[at] === separator;
