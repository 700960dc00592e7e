import type { Warning } from '../../../util/warning.js';
import { lineEnd, nextLine } from '../lines.js';
import { type Aside, type FoundRecord, isHeaderLine, type Scan } from '../scan.js';
import { type Entry, Fault, Macros, readEntry } from './entry.js';

/**
 * Finds the entries of a BibTeX file, in one pass; O(length). A line that begins with `@word{` begins an entry whatever stands before
 * it, so a brace that is never closed spoils its own entry only. Text outside of entries is put aside, lines that begin with `%` and
 * the heads of databases excepted: BibTeX itself would pass over an entry that has lost its `@`.
 */
export function scanBibtex(text: string, file: string): Scan {
  const parts: (FoundRecord | Aside)[] = [];
  const warnings: Warning[] = [];
  const macros = new Macros(text.length);
  const starts = entryLines(text);
  strayLines(text, 0, starts[0] ?? text.length, parts);
  let crossrefs = 0;
  starts.forEach((start, i) => {
    const limit = starts[i + 1] ?? text.length;
    for (let at = start; at < limit; ) {
      const next = readNext(text, at, limit, macros, parts);
      if (next.entry?.fields.some(([name]) => name === 'crossref')) crossrefs++;
      at = next.to;
    }
  });
  if (macros.unknown.size > 0) {
    const message = `${file}: no @string says what ${[...macros.unknown].join(', ')} stands for; the name is kept.`;
    warnings.push({ code: 'bibtex-string-unknown', message });
  }
  if (crossrefs > 0) {
    const message = `${file}: ${crossrefs} entries refer to others by crossref; what these say is not taken over.`;
    warnings.push({ code: 'bibtex-crossref', message });
  }
  return { parts, warnings };
}

function readNext(
  text: string,
  at: number,
  limit: number,
  macros: Macros,
  parts: (FoundRecord | Aside)[],
): { readonly to: number; readonly entry: Entry | null } {
  const from = nextEntry(text, at, limit);
  if (from > at) strayLines(text, at, from, parts);
  if (from === limit) return { to: limit, entry: null };
  try {
    const entry = readEntry(text, from, limit, macros);
    if (entry.isRecord) parts.push({ from, to: entry.to, fields: entry.fields });
    return { to: entry.to, entry };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const to = lastFilled(text, from, limit);
    parts.push({ from, to, at: Math.min(error.at, to), message: error.message });
    return { to: limit, entry: null };
  }
}

/** Where lines begin that begin with `@word{` or `@word(`. */
function entryLines(text: string): number[] {
  const starts: number[] = [];
  for (let from = 0; from < text.length; ) {
    const end = lineEnd(text, from);
    const blank = from + (/^[ \t]*/.exec(text.slice(from, Math.min(end, from + 200)))?.[0].length ?? 0);
    if (beginsEntry(text, blank)) starts.push(blank);
    from = nextLine(text, end);
  }
  return starts;
}

function beginsEntry(text: string, at: number): boolean {
  return text[at] === '@' && /^@[a-zA-Z]+\s{0,20}[{(]/.test(text.slice(at, at + 60));
}

/** The next entry on the same line as the end of one, or `limit`. */
function nextEntry(text: string, from: number, limit: number): number {
  for (let at = text.indexOf('@', from); at >= 0 && at < limit; at = text.indexOf('@', at + 1)) {
    if (beginsEntry(text, at)) return at;
  }
  return limit;
}

function lastFilled(text: string, from: number, limit: number): number {
  let to = limit;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return to;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Puts aside what stands outside of entries, but for comment lines and heads. Commas between entries are of no weight. */
function strayLines(text: string, start: number, limit: number, parts: (FoundRecord | Aside)[]): void {
  let open: Span | null = null;
  const flush = (): void => {
    if (open !== null) {
      const message = 'text outside of an entry; an entry begins with @, its type and {';
      parts.push({ ...open, at: open.from, message });
    }
    open = null;
  };
  const outside = text.slice(start, limit);
  for (let from = 0; from < outside.length; ) {
    const end = lineEnd(outside, from);
    const line = outside.slice(from, end);
    if (/^\s*%/.test(line) || isHeaderLine(line)) flush();
    else if (!/^[\s,]*$/.test(line)) open = { from: (open as Span | null)?.from ?? start + from, to: start + end };
    from = nextLine(outside, end);
  }
  flush();
}
