import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { checkDate } from '../rows.js';
import { valuesOf } from './codebook.js';
import { cellAt, codeNamed, codingOf, listCells } from './coding.js';
import { checkCodings } from './compare-coders.js';
import type { CodedCell, CodedValue, Coding } from './types.js';

/** How one conflict between coders is settled. */
export interface Resolution {
  readonly study: string;
  readonly code: string;
  readonly value: CodedValue;
  /** Who settled it. */
  readonly by: string;
  readonly why: string;
  /** ISO 8601. Default: not said. */
  readonly date?: string | null;
}

/**
 * One coding of two or more: cells on which the coders agree as they are, each conflict as it was settled. Of a settled cell `coder`
 * says who settled it and `note` why; its quotation is that of whoever had said the same.
 *
 * @param a the coding of one coder, or several codings as a list
 * @param b of another
 * @param resolutions one for each conflict
 * @throws listing the conflicts that nobody settled; for a resolution of what is no conflict, and without a reason; for studies that not
 *   every coder coded
 *
 * @example
 * const book = codebook([{ name: 'TRU', definition: 'trust', present: 'named', absent: 'denied' }], { version: '1' })
 * const [a, b] = [['Ana', 1], ['Ben', 0]].map(([coder, TRU]) => coding(book, [{ study: 'S01', TRU }], { coder }))
 * adjudicate(a, b, [{ study: 'S01', code: 'TRU', value: 1, by: 'Eva', why: 'named on p. 3' }]).cells[0].note // => 'named on p. 3'
 */
export function adjudicate(a: Coding, b: Coding, resolutions: readonly Resolution[]): Coding;
export function adjudicate(codings: readonly Coding[], resolutions: readonly Resolution[]): Coding;
export function adjudicate(
  first: Coding | readonly Coding[],
  second: Coding | readonly Resolution[],
  third?: readonly Resolution[],
): Coding {
  const codings = Array.isArray(first) ? (first as readonly Coding[]) : [first as Coding, second as Coding];
  const resolutions = Array.isArray(first) ? (second as readonly Resolution[]) : third;
  if (!Array.isArray(resolutions)) {
    return fail(`adjudicate: the resolutions are ${describeValue(resolutions)}; pass a list, one for each conflict`);
  }
  if (codings.length < 2)
    fail(`adjudicate: ${codings.length} codings; there is nothing to settle between fewer than two`);
  checkCodings('adjudicate', codings);
  const [{ codebook, studies }] = codings as readonly [Coding];
  checkStudies(codings);
  const at = codings.map(cellAt);
  const settled = settledBy(resolutions, codings);
  const open: { study: string; code: string }[] = [];
  const cells = studies.flatMap((study) =>
    codebook.codes.map(({ name: code }): CodedCell => {
      const said = at.map((cell) => cell(study, code) as CodedCell);
      const resolution = settled.get(JSON.stringify([study, code]));
      if (new Set(said.map(({ value }) => value)).size === 1) {
        if (resolution !== undefined) {
          fail(
            `adjudicate: ${code} of ${study} is in no conflict, all say ${said[0]?.value}; take the resolution away`,
          );
        }
        return agreed(said);
      }
      if (resolution === undefined) open.push({ study, code });
      return resolved(said, resolution);
    }),
  );
  if (open.length > 0) {
    const count = open.length === 1 ? 'one conflict is' : `${open.length} conflicts are`;
    fail(`adjudicate: ${count} not settled: ${listCells(open)}; add a resolution for each`);
  }
  return codingOf(codebook, `adjudicated (${codings.map(({ coder }) => coder).join(', ')})`, studies, cells);
}

function checkStudies(codings: readonly Coding[]): void {
  const all = [...new Set(codings.flatMap(({ studies }) => studies))];
  for (const { coder, studies } of codings) {
    const missing = all.filter((study) => !studies.includes(study));
    if (missing.length > 0)
      fail(`adjudicate: ${coder} did not code ${missing.join(', ')}; every coder codes every study`);
  }
}

function settledBy(resolutions: readonly Resolution[], codings: readonly Coding[]): Map<string, Resolution> {
  const [{ codebook, studies }] = codings as readonly [Coding];
  const found = new Map<string, Resolution>();
  for (const one of resolutions) {
    checkOptions('adjudicate: a resolution', one, ['study', 'code', 'value', 'by', 'why', 'date']);
    const { study, code, value, by, why } = one;
    if (!studies.includes(study)) fail(`adjudicate: no study "${study}"${suggestion(String(study), studies)}`);
    const allowed: readonly CodedValue[] = [...valuesOf(codeNamed('adjudicate', codebook, code)), 'not reported'];
    const where = `adjudicate: ${code} of ${study}`;
    if (!allowed.includes(value)) fail(`${where} is settled as ${describeValue(value)}; it is ${allowed.join(', ')}`);
    for (const [what, text] of [
      ['by', by],
      ['why', why],
    ] as const) {
      if (typeof text !== 'string' || text.trim() === '')
        fail(`${where} is settled without {${what}: …}; say who settled it and why`);
    }
    checkDate(where, one.date ?? null);
    const key = JSON.stringify([study, code]);
    if (found.has(key)) fail(`${where} is settled twice; keep one of the resolutions`);
    found.set(key, one);
  }
  return found;
}

/** A cell on which all agree: theirs together. */
function agreed(said: readonly CodedCell[]): CodedCell {
  const [first] = said as readonly [CodedCell];
  return {
    ...first,
    ...sources(said),
    coder: said.map(({ coder }) => coder).join(', '),
    date: common(said, 'date'),
    note: together(said, 'note'),
  };
}

function resolved(said: readonly CodedCell[], resolution: Resolution | undefined): CodedCell {
  const [{ study, code }] = said as readonly [CodedCell];
  const { value = 'not reported', by = '', why = '', date = null } = resolution ?? {};
  const same = said.filter((cell) => cell.value === value);
  return { study, code, value, ...sources(same), coder: by, date, note: why };
}

function sources(said: readonly CodedCell[]): Pick<CodedCell, 'quotation' | 'locator'> {
  return { quotation: together(said, 'quotation'), locator: together(said, 'locator') };
}

/** What the coders wrote, each thing once. */
function together(said: readonly CodedCell[], part: 'quotation' | 'locator' | 'note'): string | null {
  const texts = [...new Set(said.flatMap((cell) => cell[part] ?? []))];
  return texts.length === 0 ? null : texts.join(' / ');
}

function common(said: readonly CodedCell[], part: 'date'): string | null {
  const all = new Set(said.map((cell) => cell[part]));
  return all.size === 1 ? (said[0]?.[part] ?? null) : null;
}
