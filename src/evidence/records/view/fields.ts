import type { Field } from '../types.js';

/** A text in one line, without blanks around it; `null` where nothing is left. */
export function plain(text: string | null | undefined): string | null {
  const line = (text ?? '').trim();
  if (line === '') return null;
  // Most are one line already.
  return /[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, ' ') : line;
}

/** All filled values of some tags, tag by tag, in their order. */
export function valuesOf(fields: readonly Field[], ...tags: readonly string[]): string[] {
  const values: string[] = [];
  for (const tag of tags) {
    for (const [name, value] of fields) if (name === tag && value.trim() !== '') values.push(value);
  }
  return values;
}

/** The first filled value of the first tag that has one. */
export function firstOf(fields: readonly Field[], ...tags: readonly string[]): string | null {
  for (const tag of tags) {
    const found = fields.find(([name, value]) => name === tag && value.trim() !== '');
    if (found) return plain(found[1]);
  }
  return null;
}

/** Keywords of values that hold several, separated by semicolons or lines, each once. */
export function keywordsOf(values: readonly string[], separators = /[;\n]/): string[] {
  const all = values.flatMap((value) => value.split(separators)).map((word) => plain(word));
  return [...new Set(all.filter((word) => word !== null))];
}

/** The country at the end of an address, as printed: what stands after its last comma, where that is a name. */
export function countryOf(address: string | null): string | null {
  if (address === null) return null;
  const first = address.replace(/Electronic address:.*$/, '').split(';')[0] as string;
  const end = plain(first.slice(first.lastIndexOf(',') + 1))?.replace(/[.\s]+$/, '') ?? '';
  // Web of Science writes `NY 10012 USA`.
  const name = /\bUSA$/.test(end) ? 'USA' : end;
  return first.includes(',') && /^\p{L}[\p{L}\p{M} .'’()-]*$/u.test(name) ? name : null;
}
