/** Rotations and shifts of the message schedule and of the rounds, as FIPS 180-4 has them. */
const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** The first 32 bits of the fractions of the cube roots (rounds) and square roots (start) of the first primes. */
const ROUND_CONSTANTS = fractions(64, 3n);
const START = fractions(8, 2n);

/**
 * SHA-256 (FIPS 180-4) as 64 hexadecimal digits, of bytes or of a text in UTF-8. In plain code, so that notebook, command
 * line and browser compute it alike and at once; `sha256sum` gives the same.
 *
 * @example
 * sha256('abc').slice(0, 16) // => 'ba7816bf8f01cfea'
 */
export function sha256(message: string | Uint8Array): string {
  const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message;
  const padded = new DataView(new ArrayBuffer(64 * Math.ceil((bytes.length + 9) / 64)));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 0x20000000));
  padded.setUint32(padded.byteLength - 4, (bytes.length << 3) >>> 0);
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let at = 0; at < padded.byteLength; at += 64) {
    schedule(words, padded, at);
    compress(state, words);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function schedule(words: Int32Array, message: DataView, at: number): void {
  for (let t = 0; t < 16; t++) words[t] = message.getInt32(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const a = words[t - 15] as number;
    const b = words[t - 2] as number;
    const small0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const small1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    words[t] = (words[t - 16] as number) + small0 + (words[t - 7] as number) + small1;
  }
}

function compress(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t++) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + big1 + choice + (ROUND_CONSTANTS[t] as number) + (words[t] as number)) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + big0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] as number) + word;
  });
}

/** The first 32 bits after the point of the nth roots of the first `count` primes, found in whole numbers. */
function fractions(count: number, degree: 2n | 3n): Int32Array {
  const found: number[] = [];
  for (let candidate = 2n; found.length < count; candidate++) {
    if (!isPrime(candidate)) continue;
    found.push(Number(wholeRoot(candidate << (32n * degree), degree) & 0xffffffffn));
  }
  return Int32Array.from(found);
}

function isPrime(candidate: bigint): boolean {
  for (let factor = 2n; factor * factor <= candidate; factor++) if (candidate % factor === 0n) return false;
  return true;
}

/** The largest whole number whose `degree`th power is at most `value`. */
function wholeRoot(value: bigint, degree: 2n | 3n): bigint {
  let low = 0n;
  let high = 1n << 64n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    const power = degree === 2n ? middle * middle : middle * middle * middle;
    if (power <= value) low = middle;
    else high = middle;
  }
  return low;
}
