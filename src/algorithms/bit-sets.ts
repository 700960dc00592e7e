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

export function hasBit(set: Int32Array, bit: number): boolean {
  return (((set[bit >> 5] as number) >> (bit & 31)) & 1) === 1;
}

export function addBit(set: Int32Array, bit: number): void {
  set[bit >> 5] = (set[bit >> 5] as number) | (1 << (bit & 31));
}

export function dropBit(set: Int32Array, bit: number): void {
  set[bit >> 5] = (set[bit >> 5] as number) & ~(1 << (bit & 31));
}

/** The elements of a set, ascending. */
export function elements(set: Int32Array): number[] {
  const found: number[] = [];
  for (let w = 0; w < set.length; w++) {
    for (let rest = set[w] as number; rest !== 0; rest &= rest - 1) found.push(w * WORD + lowestBit(rest));
  }
  return found;
}

/** How many elements two sets share. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let w = 0; w < a.length; w++) count += bitCount((a[w] as number) & (b[w] as number));
  return count;
}

export function isSubset(part: Int32Array, whole: Int32Array): boolean {
  for (let w = 0; w < part.length; w++) if (((part[w] as number) & ~(whole[w] as number)) !== 0) return false;
  return true;
}

export function setOf(size: number, items: Iterable<number>): Int32Array {
  const set = new Int32Array(wordsFor(size));
  for (const item of items) addBit(set, item);
  return set;
}
