import { drawVenn } from 'setwise/display';
import { readPayload, VENN, type VennPayload } from 'setwise/mime';
import type { Drawing } from './drawing';

/** Nothing in it changes by a click: names are shown on hover and on focus. */
export const venn: Drawing<VennPayload, null> = {
  mime: VENN,
  name: 'Venn chart',
  read: (value, largest) => readPayload(VENN, value, largest),
  start: null,
  draw: (payload) => drawVenn(payload),
  act: (view) => view,
};
