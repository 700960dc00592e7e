import { suggestion } from '../../util/did-you-mean.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { checkDate, type RowSource, readRows } from '../rows.js';
import { valuesOf } from './codebook.js';
import { type CodingOptions, type GivenCell, readCells } from './read-cells.js';
import type { Code, Codebook, CodedCell, CodedValue, Coding } from './types.js';

/**
 * The coding of studies by one coder: study × code, each cell 1, 0, a degree of its rubric, or `not reported`, with quotation, locator,
 * coder, date and note.
 *
 * Rows may be in long form, one a cell (columns study, code, value; optional quotation, locator, coder, date, note), or wide, one a study
 * with a column a code; then `TRU quotation`, `TRU locator` and `TRU note` beside `TRU` say what its cells rest on.
 *
 * @param codebook the codes
 * @param rows what `load` returned, any arquero table, or a list of objects
 * @param options the coder; which columns hold what
 * @throws with study and code for a value that is none of the code's, a cell that is empty, missing or there twice; for columns and
 *   codes that are not known
 *
 * @example
 * const book = codebook([{ name: 'TRU', definition: 'trust', present: 'named', absent: 'denied' }], { version: '1' })
 * coding(book, [{ study: 'S01', TRU: 1 }, { study: 'S02', TRU: 'not reported' }], { coder: 'Ana' }).cells[1].value // => 'not reported'
 */
export function coding(codebook: Codebook, rows: RowSource, options: CodingOptions = {}): Coding {
  if (!isResult(codebook, 'codebook'))
    fail(`coding: the codebook is ${describeValue(codebook)}; pass what codebook() returned`);
  checkOptions('coding', options, ['coder', 'date', 'study', 'note', 'ignore', 'empty']);
  const { empty = 'error' } = options;
  if (empty !== 'error' && empty !== 'not reported') {
    fail(`coding: empty is ${describeValue(empty)}; it is 'error' or 'not reported'`);
  }
  const date = checkDate('coding', options.date ?? null);
  const given = readCells(readRows('coding', rows), codebook, options);
  const coder = coderOf(given, options.coder);
  const byCell = new Map<string, GivenCell>();
  for (const cell of given) {
    const key = JSON.stringify([cell.study, cell.code]);
    if (byCell.has(key)) fail(`coding: ${cell.code} of ${cell.study} is there twice; keep one of the two rows`);
    byCell.set(key, cell);
  }
  const studies = [...new Set(given.map(({ study }) => study))];
  const cells = studies.flatMap((study) =>
    codebook.codes.map((code): CodedCell => {
      const cell = byCell.get(JSON.stringify([study, code.name]));
      const value = readValue(code, study, cell?.value ?? null, empty);
      const { quotation = null, locator = null, note = null } = cell ?? {};
      const own = checkDate(`coding: ${code.name} of ${study}`, cell?.date ?? null);
      return { study, code: code.name, value, quotation, locator, coder, date: own ?? date, note };
    }),
  );
  return codingOf(codebook, coder, studies, cells);
}

/** A coding of cells that are checked, with what its reader must see. */
export function codingOf(
  codebook: Codebook,
  coder: string,
  studies: readonly string[],
  cells: readonly CodedCell[],
): Coding {
  return displayable({ kind: 'coding', codebook, coder, studies, cells, warnings: silentCells(cells) });
}

function coderOf(given: readonly GivenCell[], stated: string | undefined): string {
  const named = [...new Set(given.flatMap(({ coder }) => coder ?? []))];
  if (stated !== undefined) {
    if (typeof stated !== 'string' || stated.trim() === '')
      fail(`coding: the coder is ${describeValue(stated)}; name one`);
    const other = named.find((name) => name !== stated);
    if (other !== undefined)
      fail(`coding: the coder is "${stated}", but rows are by "${other}"; take the rows of one coder`);
    return stated;
  }
  if (named.length === 1) return named[0] as string;
  if (named.length === 0) return fail("coding: the coder is not said; pass {coder: 'Ana'}");
  return fail(`coding: the rows are by several coders (${named.join(', ')}); make one coding of each`);
}

function readValue(code: Code, study: string, value: unknown, empty: 'error' | 'not reported'): CodedValue {
  const where = `coding: ${code.name} of ${study}`;
  if (value === null) {
    if (empty === 'not reported') return 'not reported';
    return fail(`${where} is empty; code it, write 'not reported', or pass {empty: 'not reported'}`);
  }
  if (typeof value === 'string' && value.toLowerCase() === 'not reported') return 'not reported';
  const number = typeof value === 'boolean' ? Number(value) : typeof value === 'string' ? numberIn(value) : value;
  const allowed = valuesOf(code);
  if (typeof number === 'number' && allowed.includes(number)) return number;
  return fail(`${where} is ${describeValue(value)}; it is ${allowed.join(', ')} or 'not reported'`);
}

function numberIn(text: string): number | null {
  return /^[01](\.\d+)?$|^0?\.\d+$/.test(text) ? Number(text) : null;
}

function silentCells(cells: readonly CodedCell[]): Warning[] {
  const silent = cells.filter(({ value }) => value === 'not reported');
  if (silent.length === 0) return [];
  const message = `${silent.length} of ${cells.length} cells are not reported, which is not the same as absent: ${listCells(silent)}.`;
  return [{ code: 'not-reported', message }];
}

/** `TRU of S02, S05; QUA of S02`, up to 20 cells. */
export function listCells(cells: readonly { readonly study: string; readonly code: string }[]): string {
  const codes = [...new Set(cells.slice(0, MOST).map(({ code }) => code))];
  const listed = codes.map((code) => {
    const own = cells.slice(0, MOST).filter((cell) => cell.code === code);
    return `${code} of ${own.map(({ study }) => study).join(', ')}`;
  });
  return `${listed.join('; ')}${cells.length > MOST ? ` and ${cells.length - MOST} more` : ''}`;
}

const MOST = 20;

/** The code of a codebook by its name. */
export function codeNamed(caller: string, codebook: Codebook, name: string): Code {
  const names = codebook.codes.map((code) => code.name);
  return (
    codebook.codes.find((code) => code.name === name) ??
    fail(`${caller}: no code named "${name}"${suggestion(String(name), names)}`)
  );
}

/** The cells of a coding by study and code. */
export function cellAt(from: Coding): (study: string, code: string) => CodedCell | undefined {
  const cells = new Map(from.cells.map((cell) => [JSON.stringify([cell.study, cell.code]), cell]));
  return (study, code) => cells.get(JSON.stringify([study, code]));
}

/** Refuses what is no coding. */
export function checkCoding(caller: string, given: Coding): void {
  if (!isResult(given, 'coding')) fail(`${caller}: the coding is ${describeValue(given)}; pass what coding() returned`);
}
