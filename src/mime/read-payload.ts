import { readCalibration } from './calibration.js';
import { readCoverage } from './coverage.js';
import { readDeduplication } from './deduplication.js';
import { readEvidenceMap } from './evidence-map.js';
import { LIMITS, payloadSize } from './limits.js';
import { readNecessity } from './necessity.js';
import { PayloadError } from './payload-error.js';
import { readPrimeImplicantChart } from './prime-implicant-chart.js';
import { readPrismaFlow } from './prisma-flow.js';
import { readSolution } from './solution.js';
import { readTruthTable } from './truth-table.js';
import {
  CALIBRATION,
  COVERAGE,
  DEDUPLICATION,
  EVIDENCE_MAP,
  NECESSITY,
  type PayloadTypes,
  PRIME_IMPLICANT_CHART,
  PRISMA_FLOW,
  type SetwiseMime,
  SOLUTION,
  TRUTH_TABLE,
  VENN,
} from './types.js';
import { readVenn } from './venn.js';

const READERS: { readonly [Mime in SetwiseMime]: (value: unknown) => PayloadTypes[Mime] } = {
  [TRUTH_TABLE]: readTruthTable,
  [NECESSITY]: readNecessity,
  [SOLUTION]: readSolution,
  [VENN]: readVenn,
  [COVERAGE]: readCoverage,
  [PRIME_IMPLICANT_CHART]: readPrimeImplicantChart,
  [CALIBRATION]: readCalibration,
  [PRISMA_FLOW]: readPrismaFlow,
  [EVIDENCE_MAP]: readEvidenceMap,
  [DEDUPLICATION]: readDeduplication,
};

/** Every MIME name of ours, in the order of a review and of an analysis. */
export const SETWISE_MIMES: readonly SetwiseMime[] = [
  DEDUPLICATION,
  PRISMA_FLOW,
  EVIDENCE_MAP,
  CALIBRATION,
  NECESSITY,
  TRUTH_TABLE,
  SOLUTION,
  PRIME_IMPLICANT_CHART,
  VENN,
  COVERAGE,
];

/**
 * Reads the payload that stands under one of our MIME names: size and nesting first, then every field.
 *
 * `largest` is the size drawn without asking, {@link LIMITS.size} (about 1 MB) unless told; whoever wants to see more may
 * raise it to {@link LIMITS.hardSize}, and no further. What comes back holds only what was read.
 *
 * @throws PayloadError with `reason` `too large` or `malformed`, naming the place and the value.
 */
export function readPayload<Mime extends SetwiseMime>(
  mime: Mime,
  value: unknown,
  largest: number = LIMITS.size,
): PayloadTypes[Mime] {
  const read = Object.hasOwn(READERS, mime) ? READERS[mime] : undefined;
  if (read === undefined) throw new PayloadError(`payload: no reader for "${String(mime)}"; update the plugin`, '$');
  payloadSize(value, Math.min(largest, LIMITS.hardSize));
  return read(value) as PayloadTypes[Mime];
}
