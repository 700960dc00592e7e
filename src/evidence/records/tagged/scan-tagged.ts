import { lineEnd, nextLine } from '../lines.js';
import { type Aside, type FoundRecord, isHeaderLine, type Scan } from '../scan.js';
import type { Field } from '../types.js';

/** A line with a tag: the tag, where its value begins, and whether it is written in the narrow form (`TY - `). */
export interface TagLine {
  readonly tag: string;
  readonly value: number;
  readonly narrow: boolean;
}

/** What tells one format of tagged lines from another. */
export interface Dialect {
  readonly begins: string;
  /** The tag that ends a record; `null` where the next record does. */
  readonly ends: string | null;
  /** The tag of the last line of the file, where the format has one. */
  readonly lastTag: string | null;
  /** Tags that stand before the first record. */
  readonly headers: ReadonlySet<string>;
  /** Tags whose every further line is another value; of others it goes on with the value. */
  readonly lists: ReadonlySet<string>;
  /** Whether a line without a tag that does not begin with a blank goes on with the value before it. */
  readonly unindented: boolean;
  readonly tagLine: (text: string, from: number, end: number) => TagLine | null;
}

interface Open {
  readonly from: number;
  readonly narrow: boolean;
  readonly fields: [tag: string, lines: string[]][];
  to: number;
  fault: { readonly at: number; readonly message: string } | null;
}

interface State {
  readonly text: string;
  readonly dialect: Dialect;
  readonly parts: (FoundRecord | Aside)[];
  open: Open | null;
  /** Text outside of records that is put aside, while it goes on. */
  stray: { readonly from: number; to: number } | null;
  last: string;
}

/** Finds the records of a text of tagged lines (RIS, PubMed's NBIB, Web of Science), in one pass; O(length). */
export function scanTagged(text: string, dialect: Dialect): Scan {
  const state: State = { text, dialect, parts: [], open: null, stray: null, last: '' };
  for (let from = 0; from < text.length; ) {
    const end = lineEnd(text, from);
    if (text.slice(from, end).trim() !== '') takeLine(state, from, end);
    from = nextLine(text, end);
  }
  endFile(state);
  return { parts: state.parts, warnings: [] };
}

function takeLine(state: State, from: number, end: number): void {
  const { text, dialect, open } = state;
  const found = dialect.tagLine(text, from, end);
  const line = open !== null && found?.narrow && !open.narrow ? null : found;
  if (line?.tag === dialect.begins) {
    beginRecord(state, from, end, line);
    return;
  }
  if (open === null) outside(state, from, end, line);
  else inside(state, open, { from, end, line });
}

function beginRecord(state: State, from: number, end: number, line: TagLine): void {
  if (state.open !== null) {
    if (state.dialect.ends === null) close(state, state.open);
    else cutOff(state, state.open);
  }
  endStray(state);
  const value = state.text.slice(line.value, end).trim();
  state.open = { from, narrow: line.narrow, fields: [[line.tag, [value]]], to: end, fault: null };
}

function inside(
  state: State,
  open: Open,
  { from, end, line }: { from: number; end: number; line: TagLine | null },
): void {
  const { text, dialect } = state;
  open.to = end;
  if (line === null) {
    goOn(state, open, from, end);
    return;
  }
  const value = text.slice(line.value, end).trim();
  if (line.tag === dialect.lastTag) {
    cutOff(state, open);
    state.open = null;
    state.last = line.tag;
    return;
  }
  if (line.tag !== dialect.ends || value !== '') open.fields.push([line.tag, [value]]);
  if (line.tag !== dialect.ends) return;
  close(state, open);
  state.open = null;
}

function goOn({ text, dialect }: State, open: Open, from: number, end: number): void {
  const indented = text[from] === ' ' || text[from] === '\t';
  const value = text.slice(from, end).trim();
  if (!indented && !dialect.unindented) {
    open.fault ??= { at: from, message: `"${value.slice(0, 40)}" has no tag and goes on with nothing` };
  }
  const last = open.fields.at(-1) as [string, string[]];
  if (dialect.lists.has(last[0])) open.fields.push([last[0], [value]]);
  else last[1].push(value);
}

function outside(state: State, from: number, end: number, line: TagLine | null): void {
  const { text, dialect } = state;
  if (line !== null && (line.tag === dialect.lastTag || dialect.headers.has(line.tag))) {
    state.last = line.tag;
    endStray(state);
  } else if (isHeaderLine(text.slice(from, end))) endStray(state);
  else if (state.stray === null) state.stray = { from, to: end };
  else state.stray.to = end;
}

function endStray(state: State): void {
  const { stray, dialect } = state;
  if (stray === null) return;
  const message = `text outside of a record; a record begins with a line ${dialect.begins}`;
  state.parts.push({ ...stray, at: stray.from, message });
  state.stray = null;
}

function close(state: State, { from, to, fields, fault }: Open): void {
  state.last = '';
  if (fault !== null) state.parts.push({ from, to, ...fault });
  else if (fields.length === 1) {
    state.parts.push({ from, to, at: from, message: `a record with nothing but ${fields[0]?.[0]}` });
  } else {
    const said = fields.map(([tag, lines]): Field => [tag, lines.join('\n').trim()]);
    state.parts.push({ from, to, fields: said });
  }
}

function cutOff(state: State, { from, to }: Open): void {
  const message = `the record is cut off: it has no line ${state.dialect.ends} at its end`;
  state.parts.push({ from, to, at: from, message });
}

function endFile(state: State): void {
  const { text, dialect, open } = state;
  if (open !== null) {
    if (dialect.ends === null) close(state, open);
    else cutOff(state, open);
  }
  endStray(state);
  if (dialect.lastTag !== null && state.last !== dialect.lastTag && text.trim() !== '') {
    const message = `the file ends without the line ${dialect.lastTag}: it may be cut off`;
    state.parts.push({ from: text.length, to: text.length, at: text.length, message });
  }
}
