import { lineEnd, nextLine } from './lines.js';
import { CIW, NBIB, RIS } from './tagged/dialects.js';
import type { RecordFormat } from './types.js';

/** How many filled lines are looked at. */
const LOOKED_AT = 100;

/**
 * The format of a text, from what stands in it and not from the name of its file; `null` where nothing is recognised. The first line
 * that no other format has decides: `TY  - `, `PMID- `, `PT ` or `FN `, `@article{`; XML by its first sign; else, where the first
 * filled line has separators, it is a table.
 */
export function detectFormat(text: string): Exclude<RecordFormat, 'xlsx'> | null {
  if (/^\s*<[?!a-zA-Z]/.test(text.slice(0, 1000))) return 'endnote-xml';
  let first: string | null = null;
  let seen = 0;
  for (let from = 0; from < text.length && seen < LOOKED_AT; ) {
    const end = lineEnd(text, from);
    if (text.slice(from, end).trim() !== '') {
      const format = formatOfLine(text, from, end);
      if (format !== null) return format;
      first ??= text.slice(from, end);
      seen++;
    }
    from = nextLine(text, end);
  }
  return first !== null && /[,;\t]/.test(first) ? 'csv' : null;
}

function formatOfLine(text: string, from: number, end: number): 'ris' | 'nbib' | 'ciw' | 'bibtex' | null {
  if (RIS.tagLine(text, from, end)?.tag === 'TY') return 'ris';
  if (NBIB.tagLine(text, from, end)?.tag === 'PMID') return 'nbib';
  const line = text.slice(from, Math.min(end, from + 200));
  const tag = CIW.tagLine(text, from, end)?.tag;
  if ((tag === 'FN' || tag === 'PT') && !/[,;\t]/.test(line)) return 'ciw';
  return /^\s*@[a-zA-Z]+\s*[{(]/.test(line) ? 'bibtex' : null;
}
