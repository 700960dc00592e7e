/**
 * One SHA-256 a function over its values at 1,000,000 arguments, the same in every engine or not. Used by the tests in Node
 * and Chromium, and by `bench/numbers.mjs` in any other Node.
 *
 * @typedef {{exp: (x: number) => number, log: (x: number) => number, power: (x: number, y: number) => number,
 *   sha256: (bytes: Uint8Array) => string}} Functions
 */
const COUNT = 1_000_000;

/** The hashes that every engine must give. */
export const NUMBER_HASHES = {
  exp: '81e30eb358bd4467b718037f286c056c4de1b1bd77a7db6eccd8326aa125f95d',
  log: '073b49fdeb9fa0a49ccb3b1a77b4ab09672ae92388a8dd35a7d6987486ef4575',
  power: '2c347a38a1803f0284e27b2103c6903ccefaec6df8faeaf8853ee1a93e1ee231',
};

/** @param {Functions} functions */
export function numberHashes({ exp, log, power, sha256 }) {
  const ranges = [1, 20, 745, 0.001];
  /** @param {(uniform: () => number, i: number) => number} valueAt */
  const hash = (valueAt) => {
    const view = new DataView(new ArrayBuffer(8 * COUNT));
    const uniform = generator(20221101);
    for (let i = 0; i < COUNT; i++) view.setFloat64(8 * i, valueAt(uniform, i));
    return sha256(new Uint8Array(view.buffer));
  };
  const range = (/** @type {number} */ i) => ranges[i % 4] ?? 1;
  return {
    exp: hash((uniform, i) => exp((2 * uniform() - 1) * range(i))),
    log: hash((uniform, i) => log(i % 2 ? anyPositive(uniform) : uniform() * range(i) + 1e-9)),
    power: hash((uniform, i) =>
      i % 2 ? power(anyPositive(uniform), 4 * uniform() - 2) : power(uniform() + 0.5, (2 * uniform() - 1) * range(i)),
    ),
  };
}

/** Numbers in [0, 1) with 32 bits: Marsaglia's xorshift. @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** Any positive finite double, the smallest too. @param {() => number} uniform */
function anyPositive(uniform) {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, Math.floor(uniform() * 0x7ff00000));
  view.setUint32(4, Math.floor(uniform() * 4294967296) | 1);
  return view.getFloat64(0);
}
