import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { type NamedRows, textIn } from '../rows.js';
import type { Codebook } from './types.js';

/** What `coding` needs to know beside the rows. */
export interface CodingOptions {
  /** Who coded. Default: the column `coder` of rows in long form, which then names one coder. */
  readonly coder?: string;
  /** When, ISO 8601, of cells without a date of their own. Default: not said. */
  readonly date?: string;
  /** The column with the ids of the studies. Default `study`. */
  readonly study?: string;
  /** Of rows in wide form a column with a note on the whole row, such as a justification; each of its cells gets it. Default: none. */
  readonly note?: string;
  /** Columns to pass over. Default: none, and a column that is not known is an error, since it may be a misspelt code. */
  readonly ignore?: readonly string[];
  /** What an empty cell is: an `error` (the default, since nobody said what it means) or `not reported`. */
  readonly empty?: 'error' | 'not reported';
}

/** A cell as it stands in the rows. */
export interface GivenCell {
  readonly study: string;
  readonly code: string;
  /** `null`: nothing stands there. */
  readonly value: unknown;
  readonly quotation: string | null;
  readonly locator: string | null;
  readonly coder: string | null;
  readonly date: string | null;
  readonly note: string | null;
}

const ASIDE = ['quotation', 'locator', 'note'] as const;
const LONG = ['code', 'value', 'coder', 'date', ...ASIDE] as const;

/** The cells in rows of either form: long where there are columns `code` and `value`, else wide. */
export function readCells({ columns, rows }: NamedRows, codebook: Codebook, options: CodingOptions): GivenCell[] {
  const study = options.study ?? 'study';
  if (!columns.includes(study)) fail(`coding: no column named "${study}" for the studies${suggestion(study, columns)}`);
  const names = codebook.codes.map(({ name }) => name);
  const long = columns.includes('code') && columns.includes('value') && !names.includes('code');
  const { note } = options;
  if (note !== undefined && !columns.includes(note))
    fail(`coding: no column named "${note}" for notes${suggestion(note, columns)}`);
  const known = [study, ...(note === undefined ? [] : [note]), ...(options.ignore ?? [])];
  const own: readonly string[] = long
    ? LONG
    : names.flatMap((name) => [name, ...ASIDE.map((part) => `${name} ${part}`)]);
  const unknown = columns.find((name) => !known.includes(name) && !own.includes(name));
  if (unknown !== undefined) {
    const all = long ? LONG : names;
    fail(
      `coding: the column "${unknown}" is neither a code nor about one${suggestion(unknown, all)}, or pass it in {ignore: […]}`,
    );
  }
  return rows.flatMap((row, i) => {
    const cell = (name: string): unknown => row[columns.indexOf(name)];
    const id = textIn(cell(study)) ?? fail(`coding: row ${i + 1} has no study in "${study}"; give its id`);
    return long ? [longCell(id, cell, i, names)] : wideCells(id, cell, codebook, columns, note);
  });
}

function longCell(study: string, cell: (name: string) => unknown, i: number, names: readonly string[]): GivenCell {
  const code = textIn(cell('code')) ?? fail(`coding: row ${i + 1} has no code; name one of the codebook`);
  if (!names.includes(code)) fail(`coding: row ${i + 1} names the code "${code}"${suggestion(code, names)}`);
  const text = (name: string): string | null => textIn(cell(name));
  return {
    study,
    code,
    value: valueIn(cell('value')),
    quotation: text('quotation'),
    locator: text('locator'),
    coder: text('coder'),
    date: text('date'),
    note: text('note'),
  };
}

function wideCells(
  study: string,
  cell: (name: string) => unknown,
  codebook: Codebook,
  columns: readonly string[],
  note: string | undefined,
): GivenCell[] {
  const ofRow = note === undefined ? null : textIn(cell(note));
  return codebook.codes.map(({ name }) => {
    if (!columns.includes(name)) {
      return fail(
        `coding: there is no column for the code "${name}"${suggestion(name, columns)}; code it, or use another codebook`,
      );
    }
    return {
      study,
      code: name,
      value: valueIn(cell(name)),
      quotation: textIn(cell(`${name} quotation`)),
      locator: textIn(cell(`${name} locator`)),
      coder: null,
      date: null,
      note: textIn(cell(`${name} note`)) ?? ofRow,
    };
  });
}

/** A number or a truth value as it is, anything else as text. */
function valueIn(cell: unknown): unknown {
  return (typeof cell === 'number' && !Number.isNaN(cell)) || typeof cell === 'boolean' ? cell : textIn(cell);
}
