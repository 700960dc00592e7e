import { fail } from '../util/fail.js';
import { decodeSingleByte } from './single-byte.js';

export type Encoding = 'utf-8' | 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text with the encoding it was found in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the encoding is said by the file (a byte order mark, or valid UTF-8) or guessed. */
  readonly guessed: boolean;
}

/**
 * Bytes to text. A byte order mark decides; without one, UTF-16 is recognised by its zero bytes, then UTF-8 by being valid,
 * and anything else is read as windows-1252, the Western encoding of spreadsheet programs, and called a guess.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return strict(bytes, 'utf-8', 'utf-8 with BOM', path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le', 'utf-16le', path);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be', 'utf-16be', path);
  const zeros = zeroBytes(bytes);
  if (zeros !== null) return { ...strict(bytes, zeros, zeros, path), guessed: true };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    return { text: decodeSingleByte(bytes, 'windows-1252'), encoding: 'windows-1252', guessed: true };
  }
}

function strict(
  bytes: Uint8Array,
  label: 'utf-8' | 'utf-16le' | 'utf-16be',
  encoding: Encoding,
  path: string,
): Decoded {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding, guessed: false };
  } catch {
    return fail(`load: "${path}" says it is ${label} but is not valid ${label}; save it again as UTF-8`);
  }
}

/** UTF-16 without a mark: in Western text every other byte is zero; which one tells the byte order. */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const seen = bytes.subarray(0, 1000);
  if (seen.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  seen.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  if (odd > seen.length / 4 && even === 0) return 'utf-16le';
  return even > seen.length / 4 && odd === 0 ? 'utf-16be' : null;
}
