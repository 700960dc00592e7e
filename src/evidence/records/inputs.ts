import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { ColumnMapping } from './table/mapping.js';
import type { RecordFormat, SourceType } from './types.js';

/** One export to read. */
export interface RecordSource {
  /** Its path; or else give `name` and `bytes`. */
  readonly path?: string;
  readonly name?: string;
  readonly bytes?: Uint8Array;
  /** The database or other source it comes from: `Scopus`. Default: the name of the file without its ending, with a warning. */
  readonly source?: string;
  /** How PRISMA counts the source. Default: `database`. */
  readonly sourceType?: SourceType;
  /** Default: seen from the content. */
  readonly format?: RecordFormat;
  /** Of a table that is no known export: which column holds what. */
  readonly mapping?: ColumnMapping;
  /** Default: what the file says of itself, else UTF-8 where it is valid, else windows-1252 with a warning. */
  readonly encoding?: string;
  /** Of a workbook the sheet by name. Default: the first. */
  readonly sheet?: string;
}

/** One export with everything settled but what only its content says. */
export interface RecordInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly sourceType: SourceType;
  readonly format: RecordFormat | undefined;
  readonly mapping: ColumnMapping | undefined;
  readonly encoding: string | undefined;
  readonly sheet: string | undefined;
}

const OPTIONS = ['path', 'name', 'bytes', 'source', 'sourceType', 'format', 'mapping', 'encoding', 'sheet'] as const;
export const FORMATS: readonly RecordFormat[] = ['ris', 'bibtex', 'nbib', 'endnote-xml', 'ciw', 'csv', 'xlsx'];
export const SOURCE_TYPES: readonly SourceType[] = [
  'database',
  'register',
  'website',
  'organisation',
  'citation searching',
];

/** Checks what a caller says of one export; a text is its path. */
export function checkSource(given: unknown): RecordSource {
  if (typeof given === 'string') return { path: given };
  checkOptions('readRecords', given, OPTIONS);
  const source = given as RecordSource;
  for (const option of ['path', 'name', 'source', 'encoding', 'sheet'] as const) {
    const value: unknown = source[option];
    if (value !== undefined && (typeof value !== 'string' || value === '')) {
      fail(`readRecords: ${option} is ${describeValue(value)}; give a text`);
    }
  }
  oneOf('format', source.format, FORMATS);
  oneOf('sourceType', source.sourceType, SOURCE_TYPES);
  const bytes = source.bytes !== undefined;
  if (bytes && !(source.bytes instanceof Uint8Array))
    fail('readRecords: bytes is no Uint8Array; read the file as bytes');
  if (bytes === (source.path !== undefined) || bytes !== (source.name !== undefined)) {
    fail("readRecords: a file is given as {path: '…'}, or as {name: '…', bytes}");
  }
  return source;
}

function oneOf(option: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  fail(`readRecords: ${option} is ${describeValue(value)}; it is one of ${known.join(', ')}`);
}
