import { fail } from '../../../util/fail.js';
import type { Warning } from '../../../util/warning.js';
import { openArchive } from '../../../wrangle/workbook/archive.js';
import { type CellValue, readCells } from '../../../wrangle/workbook/cells.js';
import { readWorkbook } from '../../../wrangle/workbook/parts.js';
import { renamed } from '../encoding.js';
import type { Field } from '../types.js';
import { type ColumnMapping, type Columns, columnsOf } from './mapping.js';
import { doubled } from './scan-table.js';

/** The rows of a sheet that are records. */
export interface WorkbookScan {
  readonly rows: readonly { readonly row: number; readonly raw: string; readonly fields: readonly Field[] }[];
  readonly columns: Columns;
  readonly header: readonly string[];
  readonly warnings: readonly Warning[];
}

/** Reads the first sheet of a workbook (or the named one): its first filled row names the columns, the others are records. */
export async function scanWorkbook(
  bytes: Uint8Array,
  file: string,
  mapping: ColumnMapping | undefined,
  wanted?: string,
): Promise<WorkbookScan> {
  try {
    return await scan(bytes, file, mapping, wanted);
  } catch (error) {
    throw renamed(error);
  }
}

async function scan(
  bytes: Uint8Array,
  file: string,
  mapping: ColumnMapping | undefined,
  wanted: string | undefined,
): Promise<WorkbookScan> {
  const archive = await openArchive(bytes, file);
  const workbook = await readWorkbook(archive, file);
  const names = workbook.sheets.map(({ name }) => name);
  const sheet = wanted === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === wanted);
  if (!sheet) return fail(`readRecords: there is no sheet "${wanted}" in "${file}"; there are ${names.join(', ')}`);
  const source = await archive.text(sheet.part);
  if (source === null) return fail(`readRecords: the sheet "${sheet.name}" of "${file}" is missing; it is damaged`);
  const { rows } = readCells(source, sheet.part, workbook, file);
  const [first, ...body] = [...rows.keys()].sort((a, b) => a - b);
  if (first === undefined) return fail(`readRecords: the sheet "${sheet.name}" of "${file}" is empty`);
  const used = [...(rows.get(first) as ReadonlyMap<number, CellValue>).keys()].sort((a, b) => a - b);
  const cells = (row: number): string[] => used.map((column) => textOf(rows.get(row)?.get(column)));
  const header = cells(first);
  const columns = columnsOf(header, mapping, file);
  const others = names.filter((name) => name !== sheet.name);
  const message = `${file}: the first sheet, ${sheet.name}, was read; there are also ${others.join(', ')}.`;
  return {
    rows: body.map((row) => rowOf(row, header, cells(row))),
    columns,
    header,
    warnings: [
      ...(wanted === undefined && others.length > 0 ? [{ code: 'several-sheets', message }] : []),
      ...doubled(header, file),
    ],
  };
}

const textOf = (value: CellValue | undefined): string => (value === undefined ? '' : String(value));

function rowOf(row: number, header: readonly string[], cells: readonly string[]): WorkbookScan['rows'][number] {
  const fields = cells.flatMap((cell, i): Field[] => (cell.trim() === '' ? [] : [[header[i] as string, cell]]));
  return { row: row + 1, raw: JSON.stringify(fields), fields };
}
