import { drawPrismaFlow, PRISMA_VIEW, type PrismaView } from 'setwise/display';
import { PRISMA_FLOW, type PrismaFlowPayload, readPayload } from 'setwise/mime';
import { wholeNumber } from './act-on-table';
import type { Action, Drawing } from './drawing';

export const prismaFlow: Drawing<PrismaFlowPayload, PrismaView> = {
  mime: PRISMA_FLOW,
  name: 'PRISMA flow',
  read: (value, largest) => readPayload(PRISMA_FLOW, value, largest),
  start: PRISMA_VIEW,
  draw: drawPrismaFlow,
  act: openLine,
};

/** A box opens to what it counts; once more, and it closes. */
function openLine(view: PrismaView, { name, value }: Action): PrismaView {
  if (name === 'open') return { open: value === view.open ? null : value, from: 0 };
  if (name === 'page') return { ...view, from: wholeNumber(value, view.from) };
  return view;
}
