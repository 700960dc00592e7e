import type { PrismaFlow } from '../../evidence/prisma/types.js';
import { fail } from '../../util/fail.js';
import { toSvg } from '../html.js';
import { prismaFigure } from './prisma-flow.js';
import { prismaFlowPayload } from './prisma-payload.js';

/**
 * The picture of a flow as an SVG file that stands alone: save it as `flow.svg`, and any drawing program opens it. A notebook has the
 * picture as PNG and as text beside it anyway.
 *
 * @param flow what `prismaFlow`, `reportedFlow` or `readPrismaCsv` returned
 * @throws for anything that is no flow
 *
 * @example
 * prismaSvg(reportedFlow({ database_results: 31 }, { source: 'Results' })).startsWith('<svg') // => true
 */
export function prismaSvg(flow: PrismaFlow): string {
  if (flow?.kind !== 'prisma-flow')
    fail('prismaSvg: this is no flow; pass what prismaFlow() or reportedFlow() returned');
  return toSvg(prismaFigure(prismaFlowPayload(flow)));
}
