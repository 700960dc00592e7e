/**
 * Random numbers from a seed: the same ones on every machine and in every browser, since only 32-bit integers take part.
 * The generator is xoshiro128** (Blackman & Vigna 2021), its state filled from the seed by splitmix32.
 */
export interface Random {
  /** A number from 0 up to but not including 1, with 53 random bits. */
  readonly share: () => number;
  /** A whole number from 0 up to but not including `below`, each alike. */
  readonly below: (below: number) => number;
  /** A seed for another generator. */
  readonly seed: () => number;
}

/** A generator; `seed` is a whole number from 0 to 2^32 − 1. */
export function randomFrom(seed: number): Random {
  const state = new Uint32Array(4);
  let mixed = seed >>> 0;
  for (let i = 0; i < 4; i++) {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    state[i] = scrambled(mixed);
  }
  const next = (): number => advance(state);
  const share = (): number => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
  return { share, seed: next, below: (below) => Math.floor(share() * below) };
}

function scrambled(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function advance(state: Uint32Array): number {
  const [a, b, c, d] = state as unknown as [number, number, number, number];
  const result = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
  state[2] = c ^ a;
  state[3] = d ^ b;
  state[1] = b ^ (state[2] as number);
  state[0] = a ^ (state[3] as number);
  state[2] = (state[2] as number) ^ (b << 9);
  state[3] = turned(state[3] as number, 11);
  return result;
}

function turned(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0;
}
