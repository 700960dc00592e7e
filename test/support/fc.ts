import fc from 'fast-check';

/** Runs of one property: the full number with SETWISE_DEEP=1, else a tenth of it. fast-check prints the seed of a failure. */
export function runs(deep: number): number {
  return process.env.SETWISE_DEEP === '1' ? deep : Math.ceil(deep / 10);
}

fc.configureGlobal({ seed: 20221101, numRuns: runs(1000) });

export { fc };
