import { fail, SetwiseError } from '../../util/fail.js';
import { decode } from '../../wrangle/decode.js';
import { decodeSingleByte, singleByteEncoding, singleByteTable } from '../../wrangle/single-byte.js';
import { lineCounter } from './lines.js';

/** The text of a file and how it is encoded, so that {@link encodeText} gives back its bytes. */
export interface FileText {
  readonly text: string;
  /** `utf-8`, `utf-8 with BOM`, `utf-16le with BOM`, `windows-1252`, `iso-8859-2` … */
  readonly encoding: string;
  /** Whether neither the file nor the caller says it. */
  readonly guessed: boolean;
}

/**
 * Bytes to text. What the caller states counts, then a byte order mark, then what an XML declaration or JabRef's first line says,
 * then what {@link decode} sees.
 */
export function decodeFile(bytes: Uint8Array, name: string, stated?: string): FileText {
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  const said = stated ?? (marked ? null : declared(bytes));
  if (said !== null && !/^utf-?(?:8|16)/i.test(said)) return declaredText(bytes, name, said, stated !== undefined);
  const { text, encoding, guessed } = ours(() => decode(bytes, name));
  const agrees = stated === undefined || encoding.startsWith(stated.toLowerCase().replace(/^utf(?=\d)/, 'utf-'));
  if (!agrees) return notUtf8(bytes, name);
  const mark = bytes[0] === 0xff || bytes[0] === 0xfe;
  const found = encoding.startsWith('utf-16') && mark ? `${encoding} with BOM` : encoding;
  checkBack(text, found, bytes, name);
  return { text, encoding: found, guessed: guessed && stated === undefined };
}

/** That the text gives back the bytes: a decoder may pass over half a sign at the end of a file that was cut off. */
function checkBack(text: string, encoding: string, bytes: Uint8Array, name: string): void {
  if (encoding === 'windows-1252') return; // every byte is a sign
  const back = encodeText(text, encoding, name);
  let same = 0;
  while (same < back.length && back[same] === bytes[same]) same++;
  if (same === bytes.length) return;
  const place = placeOf(text, Math.min(Math.floor(same / (encoding.startsWith('utf-16') ? 2 : 1)), text.length), name);
  fail(`readRecords: ${place} is byte ${bytes[same]}, which no text in ${encoding} has; the file may be cut off`);
}

/** What a file says of its encoding in its first line: `<?xml … encoding="…"?>`, or `% Encoding: …` as JabRef writes. */
function declared(bytes: Uint8Array): string | null {
  const head = decodeSingleByte(bytes.subarray(0, 200), 'iso-8859-1');
  const found =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? /^% ?Encoding: ?([\w.:-]+)/.exec(head);
  const label = found?.[1];
  if (label === undefined) return null;
  // Names that Java has for them.
  return label.replace(/^Cp(\d{4})$/i, 'windows-$1').replace(/^ISO8859_(\d+)$/i, 'iso-8859-$1');
}

function declaredText(bytes: Uint8Array, name: string, label: string, stated: boolean): FileText {
  const encoding = singleByteEncoding(label);
  if (encoding === null) {
    const who = stated ? 'its encoding is stated as' : 'it says that its encoding is';
    return fail(`readRecords: "${name}" cannot be read: ${who} "${label}"; save it again as UTF-8`);
  }
  const text = decodeSingleByte(bytes, encoding);
  const hole = text.indexOf('\ufffd');
  if (hole >= 0)
    return fail(`readRecords: ${placeOf(text, hole, name)} is byte ${bytes[hole]}, which ${encoding} has not`);
  return { text, encoding, guessed: false };
}

function notUtf8(bytes: Uint8Array, name: string): never {
  const text = new TextDecoder('utf-8').decode(bytes);
  const place = placeOf(text, Math.max(text.indexOf('\ufffd'), 0), name);
  return fail(`readRecords: ${place} is not the encoding that is stated; leave {encoding} out, or state another`);
}

const placeOf = (text: string, at: number, name: string): string =>
  `on line ${lineCounter(text)(at)} of "${name}" there`;

/** Errors of the readers of CSV files and workbooks, under our name. */
export function ours<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw renamed(error);
  }
}

export function renamed(error: unknown): unknown {
  return error instanceof SetwiseError ? new SetwiseError(error.message.replace(/^load: /, 'readRecords: ')) : error;
}

/** Text to bytes, in the encoding it was read in. A character that the encoding has not is an error. */
export function encodeText(text: string, encoding: string, name: string): Uint8Array {
  const plain = encoding.replace(' with BOM', '');
  const whole = plain === encoding ? text : `\ufeff${text}`;
  if (plain === 'utf-8') return new TextEncoder().encode(whole);
  if (plain === 'utf-16le' || plain === 'utf-16be') return utf16(whole, plain === 'utf-16le');
  const codes = new Map(singleByteTable(encoding).map((character, code) => [character, code]));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = codes.get(text[i] as string);
    if (code === undefined) {
      fail(
        `writeRecords: "${text[i]}" cannot be written into "${name}", which is in ${encoding}; write another format`,
      );
    }
    bytes[i] = code as number;
  }
  return bytes;
}

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}
