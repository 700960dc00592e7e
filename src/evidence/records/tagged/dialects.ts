import type { Dialect, TagLine } from './scan-tagged.js';

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isTagCode = (code: number): boolean => isUpper(code) || (code >= 48 && code <= 57);
const BLANK = 32;
const HYPHEN = 45;

/** `TY  - JOUR`; some providers write one blank, `TY - JOUR`, and no blank after the last hyphen. */
function risLine(text: string, from: number, end: number): TagLine | null {
  if (!isUpper(text.charCodeAt(from)) || !isTagCode(text.charCodeAt(from + 1))) return null;
  if (text.charCodeAt(from + 2) !== BLANK) return null;
  const narrow = text.charCodeAt(from + 3) === HYPHEN;
  const hyphen = narrow ? from + 3 : from + 4;
  if (!narrow && text.charCodeAt(from + 3) !== BLANK) return null;
  if (hyphen >= end || text.charCodeAt(hyphen) !== HYPHEN) return null;
  if (hyphen + 1 < end && text.charCodeAt(hyphen + 1) !== BLANK) return null;
  return { tag: text.slice(from, from + 2), value: hyphen + 1, narrow };
}

/** `PMID- 123`, `TI  - A title`: up to four signs, filled with blanks, and a hyphen in the fifth place. */
function nbibLine(text: string, from: number, end: number): TagLine | null {
  if (from + 4 >= end || text.charCodeAt(from + 4) !== HYPHEN || !isUpper(text.charCodeAt(from))) return null;
  const tag = text.slice(from, from + 4).trimEnd();
  for (let i = 0; i < tag.length; i++) if (!isTagCode(tag.charCodeAt(i))) return null;
  return { tag, value: from + 5, narrow: false };
}

/** `TI A title`, `ER`: two signs and a blank. */
function ciwLine(text: string, from: number, end: number): TagLine | null {
  if (!isUpper(text.charCodeAt(from)) || from + 2 > end || !isTagCode(text.charCodeAt(from + 1))) return null;
  if (from + 2 < end && text.charCodeAt(from + 2) !== BLANK) return null;
  return { tag: text.slice(from, from + 2), value: from + 2, narrow: false };
}

const NONE: ReadonlySet<string> = new Set();

/** RIS (Research Information Systems), as databases and reference managers write it. */
export const RIS: Dialect = {
  begins: 'TY',
  ends: 'ER',
  lastTag: null,
  headers: NONE,
  lists: NONE,
  unindented: true,
  tagLine: risLine,
};

/** PubMed's export for reference managers (MEDLINE display format). */
export const NBIB: Dialect = {
  begins: 'PMID',
  ends: null,
  lastTag: null,
  headers: NONE,
  lists: NONE,
  unindented: false,
  tagLine: nbibLine,
};

/** The tagged export of Web of Science (.ciw, plain text). */
export const CIW: Dialect = {
  begins: 'PT',
  ends: 'ER',
  lastTag: 'EF',
  headers: new Set(['FN', 'VR']),
  lists: new Set(['AU', 'AF', 'BA', 'BE', 'BF', 'CA', 'GP', 'CR', 'C1', 'C3']),
  unindented: false,
  tagLine: ciwLine,
};
