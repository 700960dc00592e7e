import { LIMITS } from './limits.js';
import { caseNames, count, demandDistinct, demandLength, name, remainder, warnings } from './parts.js';
import { list, object, oneOf, orNull } from './read.js';
import type { VennPayload } from './types.js';

const chart = object<VennPayload>({
  outcome: name,
  conditions: list(name, LIMITS.vennConditions, 1),
  regions: list(
    object({
      configuration: list(oneOf(0, 1), LIMITS.vennConditions, 1),
      state: oneOf('positive', 'negative', 'contradiction', 'between', 'remainder'),
      remainder: orNull(remainder),
      n: count,
      cases: caseNames,
      casesWithoutOutcome: caseNames,
    }),
    1 << LIMITS.vennConditions,
  ),
  warnings,
});

/** Reads a Venn payload, or throws a `PayloadError` that names the place. */
export function readVenn(value: unknown): VennPayload {
  const read = chart(value, '$');
  demandDistinct(read.conditions, '$.conditions');
  read.regions.forEach((region, index) => {
    demandLength(region.configuration, read.conditions, `$.regions[${index}].configuration`);
  });
  demandDistinct(
    read.regions.map((region) => region.configuration.join('')),
    '$.regions',
  );
  return read;
}
