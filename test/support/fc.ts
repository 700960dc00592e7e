import fc from 'fast-check';
import { vi } from 'vitest';

const deep = process.env.SETWISE_DEEP === '1';
const share = deep ? 1 : process.env.SETWISE_QUICK === '1' ? 100 : 10;

/**
 * Runs of one property: the full number in `npm run test:deep`, a tenth of it in `npm test`, a hundredth in `npm run test:quick`.
 * fast-check prints the seed of a failure.
 *
 * @param deepest runs in `npm run test:deep`, where these are not the full number
 */
export function runs(full: number, deepest = full): number {
  return deep ? deepest : Math.ceil(full / share);
}

fc.configureGlobal({ seed: 20221101, numRuns: runs(1000) });
// Properties take what they take: a slow machine is no failure.
vi.setConfig({ testTimeout: deep ? 1_800_000 : 120_000 });

export { fc };
