/** A number for a word: FNV-1a over code units. Two of 200 words share one about once in 200,000 texts, which moves a share by a half per cent. */
export function hashed(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The words of a title as numbers in rising order, each with the length of its word. */
export interface WordNumbers {
  readonly numbers: Uint32Array;
  readonly lengths: Uint8Array;
  /** Of all words together. */
  readonly letters: number;
}

/** Numbers for words. */
export function wordNumbers(words: readonly string[]): WordNumbers {
  const sorted = words.map((word) => ({ number: hashed(word), length: Math.min(255, word.length) }));
  sorted.sort((a, b) => a.number - b.number);
  const lengths = Uint8Array.from(sorted, ({ length }) => length);
  return {
    numbers: Uint32Array.from(sorted, ({ number }) => number),
    lengths,
    letters: lengths.reduce((a, b) => a + b, 0),
  };
}

/** How many letters of two titles stand in words both have; quick, since most pairs of a block have few. */
export function commonLetters(a: WordNumbers, b: WordNumbers): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.numbers.length && j < b.numbers.length; ) {
    const x = a.numbers[i] as number;
    const y = b.numbers[j] as number;
    if (x === y) common += a.lengths[i] as number;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common;
}
