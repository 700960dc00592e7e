import { fail } from '../../util/fail.js';
import { sha256 } from '../../util/sha256.js';
import type { Warning } from '../../util/warning.js';
import { isArchive, isOldWorkbook } from '../../wrangle/workbook/load-workbook.js';
import { detectFormat } from './detect-format.js';
import { decodeFile } from './encoding.js';
import { type Read, readText, type TextFormat } from './formats.js';
import type { RecordInput } from './inputs.js';
import { lineCounter } from './lines.js';
import { rememberBytes } from './original-bytes.js';
import { type Aside, isAside } from './scan.js';
import { cellsOf } from './table/scan-table.js';
import { scanWorkbook } from './table/scan-workbook.js';
import { tableView } from './table/table-view.js';
import type { BibliographicRecord, RecordFile, RecordProblem } from './types.js';

/** What one file holds. */
export interface OneFile {
  readonly file: RecordFile;
  readonly records: readonly BibliographicRecord[];
  readonly problems: readonly RecordProblem[];
  readonly warnings: readonly Warning[];
}

/** Reads one file under the name it has in the set. */
export async function readFileRecords(input: RecordInput): Promise<OneFile> {
  const { bytes, name } = input;
  if (isOldWorkbook(bytes)) {
    fail(`readRecords: "${name}" is an Excel file of the kind before 2007 or with a password; save it as .xlsx`);
  }
  return isArchive(bytes) ? await workbookRecords(input) : textRecords(input);
}

function textRecords(input: RecordInput): OneFile {
  const { bytes, name } = input;
  if (input.format === 'xlsx') fail(`readRecords: "${name}" is no Excel workbook (.xlsx); leave {format} out`);
  const { text, encoding, guessed } = decodeFile(bytes, name, input.encoding);
  const format = (input.format ?? detectFormat(text)) as TextFormat | null;
  if (format === null) {
    return fail(
      `readRecords: what "${name}" is cannot be seen from its text; state {format: 'ris'} or another, and save workbooks as .xlsx`,
    );
  }
  const read = readText(text, format, name, input.mapping);
  const { records, problems, pieces } = assemble(text, read, input);
  const file: RecordFile = {
    name,
    source: input.source,
    sourceType: input.sourceType,
    format,
    encoding,
    sha256: sha256(bytes),
    records: records.map(({ id }) => id),
    pieces,
  };
  return { file, records, problems, warnings: [...encodingWarnings(name, encoding, guessed), ...read.warnings] };
}

function encodingWarnings(name: string, encoding: string, guessed: boolean): Warning[] {
  if (!guessed) return [];
  const message = `${name} does not say its encoding; it was read as ${encoding}. Check names with accents; {encoding} states another.`;
  return [{ code: 'encoding-guessed', message }];
}

/** Cuts a text into its records, what is put aside, and what stands between. */
function assemble(
  text: string,
  read: Read,
  { name, source }: RecordInput,
): { records: BibliographicRecord[]; problems: RecordProblem[]; pieces: (string | { record: string })[] } {
  const records: BibliographicRecord[] = [];
  const problems: RecordProblem[] = [];
  const pieces: (string | { record: string })[] = [];
  const lineOf = lineCounter(text);
  let written = 0;
  for (const part of read.parts) {
    const raw = text.slice(part.from, part.to);
    const aside = isAside(part) ? part : nulIn(part, raw);
    if (aside !== null) {
      problems.push({ file: name, line: lineOf(aside.at), message: aside.message, raw });
      continue;
    }
    const id = `${name}#${records.length + 1}`;
    const fields = isAside(part) ? [] : part.fields;
    records.push({ id, file: name, source, line: lineOf(part.from), raw, fields, view: read.viewOf(fields) });
    if (part.from > written) pieces.push(text.slice(written, part.from));
    pieces.push({ record: id });
    written = part.to;
  }
  if (written < text.length) pieces.push(text.slice(written));
  return { records, problems, pieces };
}

/** No text has a NUL: the file is damaged there. */
function nulIn(part: { readonly from: number; readonly to: number }, raw: string): Aside | null {
  const nul = raw.indexOf('\0');
  return nul < 0 ? null : { from: part.from, to: part.to, at: part.from + nul, message: 'a NUL character' };
}

async function workbookRecords(input: RecordInput): Promise<OneFile> {
  const { bytes, name, source, sourceType } = input;
  if (input.format !== undefined && input.format !== 'xlsx') {
    fail(`readRecords: "${name}" is an Excel workbook, not ${input.format}; leave {format} out`);
  }
  const { rows, header, columns, warnings } = await scanWorkbook(bytes, name, input.mapping, input.sheet);
  const records = rows.map(({ row, raw, fields }, i): BibliographicRecord => {
    const view = tableView(cellsOf(header, fields), columns);
    return { id: `${name}#${i + 1}`, file: name, source, line: row, raw, fields, view };
  });
  const file: RecordFile = {
    name,
    source,
    sourceType,
    format: 'xlsx',
    encoding: 'utf-8',
    sha256: sha256(bytes),
    records: records.map(({ id }) => id),
    pieces: null,
  };
  rememberBytes(file, bytes);
  return { file, records, problems: [], warnings };
}
