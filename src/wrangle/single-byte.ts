/** What windows-1252 has where Latin-1 has control characters, from 0x80 to 0x9f (WHATWG Encoding Standard, index-windows-1252). */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Names of encodings with one byte a character, as the Encoding Standard has them. */
const SINGLE = /^(?:ibm866|iso-8859-\d+(?:-i)?|koi8-[ru]|macintosh|windows-(?:874|125\d)|x-mac-cyrillic)$/;

/** The encoding a label names in the Encoding Standard, where it has one byte a character; else `null`. */
export function singleByteEncoding(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return SINGLE.test(encoding) ? encoding : null;
  } catch {
    return null;
  }
}

/** The 256 characters of an encoding by their bytes; U+FFFD where it has none. */
export function singleByteTable(encoding: string): readonly string[] {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const table = Array.from(new TextDecoder(encoding).decode(bytes));
  // Some releases of Node decode windows-1252 as Latin-1.
  if (encoding === 'windows-1252') table.splice(0x80, 32, ...WINDOWS_1252);
  return table;
}

const CHUNK = 8192;

/** The text of bytes in an encoding with one byte a character. */
export function decodeSingleByte(bytes: Uint8Array, encoding: string): string {
  const codes = Uint16Array.from(singleByteTable(encoding), (character) => character.charCodeAt(0));
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...Array.from(bytes.subarray(at, at + CHUNK), (byte) => codes[byte] as number)));
  }
  return parts.join('');
}
