import { fail } from '../../util/fail.js';
import { dateText } from './dates.js';
import { unescaped, type Workbook } from './parts.js';
import { readXml } from './xml.js';

/** What a filled cell holds. */
export type CellValue = number | string | boolean;

/** A sheet as it stands: filled cells by row and column, from 0. */
export interface SheetCells {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
  /** Ranges of merged cells, such as `A1:C1`. */
  readonly merged: readonly string[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/** The size of a sheet in spreadsheet programs. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** One cell while it is read. */
interface Open {
  readonly at: string;
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | null;
}

/** Where the reader of a sheet is, and what it has found. */
interface State {
  readonly rows: Map<number, Map<number, CellValue>>;
  readonly merged: string[];
  hiddenRows: number;
  hiddenColumns: number;
  row: number;
  column: number;
  cell: Open | null;
  /** Whether text that comes now belongs to the cell. */
  inValue: boolean;
  /** Depth of readings of characters (`rPh`), which are no part of a text. */
  reading: number;
}

type Attributes = ReadonlyMap<string, string>;

/** Reads the cells of a sheet. Formulas count as the value they had when the workbook was saved. */
export function readCells(source: string, part: string, workbook: Workbook, path: string): SheetCells {
  const state: State = {
    rows: new Map(),
    merged: [],
    hiddenRows: 0,
    hiddenColumns: 0,
    row: -1,
    column: -1,
    cell: null,
    inValue: false,
    reading: 0,
  };
  readXml(source, part, path, {
    open: (name, attributes) => {
      if (state.cell === null) openOutside(state, name, attributes, path);
      else openInside(state, state.cell, name);
    },
    text: (text) => {
      if (state.inValue && state.cell) state.cell.value += text;
    },
    close: (name) => {
      state.inValue = false;
      if (name === 'rPh') state.reading--;
      if (name !== 'c' || !state.cell) return;
      keep(state, state.cell, cellValue(state.cell, workbook, path), path);
      state.cell = null;
    },
  });
  return state;
}

function openOutside(state: State, name: string, attributes: Attributes, path: string): void {
  switch (name) {
    case 'row':
      state.row = attributes.has('r') ? Number(attributes.get('r')) - 1 : state.row + 1;
      state.column = -1;
      if (isTrue(attributes.get('hidden'))) state.hiddenRows++;
      break;
    case 'col':
      if (isTrue(attributes.get('hidden'))) {
        state.hiddenColumns += Number(attributes.get('max')) - Number(attributes.get('min')) + 1;
      }
      break;
    case 'mergeCell':
      state.merged.push(attributes.get('ref') ?? '');
      break;
    case 'c':
      state.cell = openCell(attributes, state.row, state.column + 1, path);
      state.row = state.cell.row;
      state.column = state.cell.column;
  }
}

function openInside(state: State, cell: Open, name: string): void {
  if (name === 'rPh') state.reading++;
  if (name === 'f') cell.formula = true;
  state.inValue = name === 'v' || (name === 't' && state.reading === 0);
  if (state.inValue) cell.value ??= '';
}

function keep({ rows }: State, { at, row, column }: Open, value: CellValue | null, path: string): void {
  if (value === null) return;
  const own = rows.get(row) ?? new Map<number, CellValue>();
  if (own.has(column)) fail(`load: "${path}" holds cell ${at} twice; it is damaged or forged`);
  rows.set(row, own.set(column, value));
}

const isTrue = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

function openCell(attributes: Attributes, row: number, column: number, path: string): Open {
  const at = attributes.get('r') ?? cellName(row, column);
  const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(at);
  const found = place ? { row: Number(place[2]) - 1, column: columnNumber(place[1] as string) } : null;
  if (!found || found.row < 0 || found.row >= MOST_ROWS || found.column >= MOST_COLUMNS) {
    fail(`load: "${path}" has a cell at "${at}", which no sheet has; it is damaged or forged`);
  }
  const type = attributes.get('t') ?? 'n';
  return { at, ...found, type, style: Number(attributes.get('s') ?? 0), formula: false, value: null };
}

/** `A` is 0, `Z` 25, `AA` 26. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The name of a cell, from its row and column, both from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The letters of a column, from 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function cellValue(cell: Open, workbook: Workbook, path: string): CellValue | null {
  const { at, type, value, formula } = cell;
  if (value === null || (value.trim() === '' && type === 'n')) {
    if (!formula) return null;
    return fail(`load: cell ${at} of "${path}" is a formula without a value; open the workbook, and save it again`);
  }
  switch (type) {
    case 's':
      return (
        workbook.texts[Number(value)] ??
        fail(`load: cell ${at} of "${path}" refers to a text that is not there; it is damaged`)
      );
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    case 'b':
      return value === '1';
    case 'd':
      return value;
    case 'e':
      return fail(`load: cell ${at} of "${path}" holds the error ${value}; correct it, or empty the cell`);
    default:
      return numberOf(cell, value, workbook, path);
  }
}

function numberOf({ at, style }: Open, text: string, workbook: Workbook, path: string): number | string {
  const value = Number(text);
  if (!Number.isFinite(value)) fail(`load: cell ${at} of "${path}" holds "${text}" as a number; it is damaged`);
  return workbook.dateStyles[style] ? (dateText(value, workbook.from1904) ?? value) : value;
}
