/** How text for a terminal is laid out: aligned columns, lines of at most {@link LINE} places. */
export const LINE = 100;

export type Align = 'left' | 'right' | 'center';

/** Places a text takes in a terminal: combining marks none, wide letters two. */
export function places(text: string): number {
  let width = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) continue;
    width +=
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xff00 && code <= 0xff60) ||
      code >= 0x1f300
        ? 2
        : 1;
  }
  return width;
}

/** One line, whatever was in it: control characters, which could move a terminal's cursor, become blanks. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

export function padded(text: string, width: number, align: Align): string {
  const room = Math.max(0, width - places(text));
  const before = align === 'right' ? room : align === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}

/** A text in lines of at most `width` places, broken at blanks where there are any. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text)
    .split(' ')
    .flatMap((one) => pieces(one, width))) {
    if (line !== '' && places(line) + 1 + places(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A word that is too long, broken after a `*` of a term where one is near, else anywhere. */
function pieces(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (places(part + letter) > width) {
      const at = part.lastIndexOf('*') + 1;
      const cut = at > part.length / 2 ? at : part.length;
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
    }
    part += letter;
  }
  return [...parts, part];
}

export interface TextColumn {
  readonly title: string;
  readonly align: Align;
  /** A list of names: it is the first to go on in further lines when a table is too wide. */
  readonly yields?: boolean;
}

/** Narrower than this no column gets; one that yields stops at the second figure, as long as others can give way. */
const LEAST = 6;
const LEAST_LIST = 18;

/**
 * A table in aligned columns under a rule. When it is wider than a line, the widest columns give way and their cells go on in
 * further lines: nothing is cut off.
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], line = LINE): string {
  const clean = rows.map((row) => columns.map((_, index) => oneLine(row[index] ?? '')));
  const widths = columns.map((column, index) =>
    Math.max(places(column.title), ...clean.map((row) => places(row[index] as string)), 1),
  );
  const words = columns.map((column, index) =>
    Math.max(longestWord(column.title), ...clean.map((row) => longestWord(row[index] as string))),
  );
  narrow(columns, widths, words, line - 2 * (columns.length - 1));
  const write = (row: readonly string[]): string[] => {
    const cells = row.map((cell, index) => wrapped(cell, widths[index] as number));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, at) =>
      columns
        .map((column, index) => padded(cells[index]?.[at] ?? '', widths[index] as number, column.align))
        .join('  ')
        .trimEnd(),
    );
  };
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [...write(columns.map((column) => oneLine(column.title))), rule, ...clean.flatMap(write)].join('\n');
}

/**
 * Narrows columns until they fit: lists of names first, then the widest that can without breaking a word, then the widest.
 * `words` holds the longest word of each column.
 */
function narrow(columns: readonly TextColumn[], widths: number[], words: readonly number[], room: number): void {
  const steps = [
    (width: number, index: number): number => (columns[index]?.yields ? width - LEAST_LIST : 0),
    (width: number, index: number): number => width - Math.max(LEAST, words[index] ?? 0),
    (width: number): number => width - LEAST,
  ];
  for (const spare of steps) {
    for (let over = sum(widths) - room; over > 0; over = sum(widths) - room) {
      const can = widths.map((width, index) => (spare(width, index) > 0 ? width : 0));
      const widest = can.indexOf(Math.max(...can));
      const most = spare(widths[widest] as number, widest);
      if (most <= 0) break;
      widths[widest] = (widths[widest] as number) - (spare === steps[0] ? Math.min(most, over) : 1);
    }
  }
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/ |(?<=\*)/).map(places));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Paragraphs under one another, each wrapped to a line; empty ones are left out. */
export function paragraphs(...texts: readonly (string | readonly string[])[]): string {
  return texts
    .flat()
    .filter((text) => text !== '')
    .flatMap((text) => wrapped(text, LINE))
    .join('\n');
}
