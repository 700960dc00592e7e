export { readCoverage } from './coverage.js';
export { LIMITS, payloadSize } from './limits.js';
export { readNecessity } from './necessity.js';
export { PayloadError } from './payload-error.js';
export { readPayload, SETWISE_MIMES } from './read-payload.js';
export { readSolution } from './solution.js';
export { readTruthTable } from './truth-table.js';
export * from './types.js';
export { readVenn } from './venn.js';
