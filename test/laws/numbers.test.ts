import { expect, test } from 'vitest';
import { exp } from '../../src/util/exp.js';
import { log } from '../../src/util/log.js';
import { power } from '../../src/util/power.js';
import { sha256 } from '../../src/util/sha256.js';
import { NUMBER_HASHES, numberHashes } from '../support/number-hashes.mjs';

test('exp, log and power have the same bits as in every engine, at 1,000,000 values each', () => {
  expect(numberHashes({ exp, log, power, sha256 })).toEqual(NUMBER_HASHES);
});
