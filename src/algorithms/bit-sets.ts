/** Bit sets in 32-bit words: bit i of a set is bit i mod 32 of word ⌊i / 32⌋. */
export const WORD = 32;

/** How many words a set over `size` elements takes. */
export function wordsFor(size: number): number {
  return (size + WORD - 1) >>> 5;
}

/** The set of all of `size` elements. */
export function fullSet(size: number): Int32Array {
  const set = new Int32Array(wordsFor(size)).fill(-1);
  if (size % WORD !== 0) set[set.length - 1] = (1 << (size % WORD)) - 1;
  return set;
}

/** The number of bits of one word. */
export function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The position of the lowest bit of a word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
