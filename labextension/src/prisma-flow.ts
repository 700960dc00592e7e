import { drawPrismaFlow, OPEN_VIEW, type OpenView } from 'setwise/display';
import { PRISMA_FLOW, type PrismaFlowPayload, readPayload } from 'setwise/mime';
import type { Drawing } from './drawing';
import { openItems } from './open-items';

export const prismaFlow: Drawing<PrismaFlowPayload, OpenView> = {
  mime: PRISMA_FLOW,
  name: 'PRISMA flow',
  read: (value, largest) => readPayload(PRISMA_FLOW, value, largest),
  start: OPEN_VIEW,
  draw: drawPrismaFlow,
  act: openItems,
};
