import fc from 'fast-check';
import { vi } from 'vitest';

const deep = process.env.SETWISE_DEEP === '1';

/** Runs of one property: the full number with SETWISE_DEEP=1, else a tenth of it. fast-check prints the seed of a failure. */
export function runs(full: number): number {
  return deep ? full : Math.ceil(full / 10);
}

fc.configureGlobal({ seed: 20221101, numRuns: runs(1000) });
// Properties take what they take: a slow machine is no failure.
vi.setConfig({ testTimeout: deep ? 1_800_000 : 120_000 });

export { fc };
