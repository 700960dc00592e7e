import { SetwiseError } from '../util/fail.js';
import { type Scanned, type Separator, scanCsv } from './scan-csv.js';

const SEPARATORS: readonly Separator[] = [';', '\t', ','];

/**
 * The separator under which every row has as many fields as the header, and more than one; of several the one with most
 * columns. Where none is, the one that splits the header most: the ragged row is then reported under it.
 */
export function detectSeparator(text: string): { readonly separator: Separator; readonly scanned: Scanned } {
  const tried = SEPARATORS.map((separator) => tryScan(text, separator));
  const columns = (scanned: Scanned | null) => scanned?.rows[0]?.length ?? 0;
  const even = tried.filter(({ scanned }) => columns(scanned) > 1 && isEven(scanned as Scanned));
  const pool = even.length > 0 ? even : tried;
  const best = pool.reduce((a, b) => (columns(b.scanned) > columns(a.scanned) ? b : a));
  // Nothing splits the header: a single column, under the separator of the standard.
  const separator = columns(best.scanned) > 1 ? best.separator : ',';
  return { separator, scanned: scanCsv(text, separator) };
}

function tryScan(text: string, separator: Separator): { separator: Separator; scanned: Scanned | null } {
  try {
    return { separator, scanned: scanCsv(text, separator) };
  } catch (error) {
    if (!(error instanceof SetwiseError)) throw error;
    return { separator, scanned: null };
  }
}

function isEven({ rows }: Scanned): boolean {
  return rows.every((row) => row.length === rows[0]?.length);
}

export type Decimal = '.' | ',';

const WITH_POINT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const WITH_COMMA = /^[+-]?(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d+)?$/;

/** Whether a column's filled fields are all numbers under this decimal sign, exact and without leading zeros. */
export function isNumeric(fields: readonly string[], decimal: Decimal): boolean {
  const pattern = decimal === '.' ? WITH_POINT : WITH_COMMA;
  const filled = fields.filter((field) => field.trim() !== '');
  return filled.length > 0 && filled.every((field) => pattern.test(field.trim()) && isExact(field.trim()));
}

/** `007` and numbers of more than 15 digits are names and codes: as numbers they would not come back as they were. */
function isExact(field: string): boolean {
  return !/^[+-]?0\d/.test(field) && field.replace(/[eE].*$/, '').replace(/\D/g, '').length <= 15;
}

/** The decimal sign: a comma where some column is numbers only with it and none only with a point. */
export function detectDecimal(columns: readonly (readonly string[])[]): { decimal: Decimal; mixed: boolean } {
  const comma = columns.some((fields) => isNumeric(fields, ',') && !isNumeric(fields, '.'));
  const point = columns.some((fields) => isNumeric(fields, '.') && !isNumeric(fields, ','));
  return { decimal: comma && !point ? ',' : '.', mixed: comma && point };
}

/** The number in a field of a numeric column, or `null` where it is empty. */
export function numberOf(field: string, decimal: Decimal): number | null {
  const text = field.trim();
  return text === '' ? null : Number(decimal === ',' ? text.replace(',', '.') : text);
}
