import { drawCoverage } from 'setwise/display';
import { COVERAGE, type CoveragePayload, readPayload } from 'setwise/mime';
import type { Drawing } from './drawing';

/** Nothing in it changes by a click: names are shown on hover and on focus. */
export const coverage: Drawing<CoveragePayload, null> = {
  mime: COVERAGE,
  name: 'coverage chart',
  read: (value, largest) => readPayload(COVERAGE, value, largest),
  start: null,
  draw: (payload) => drawCoverage(payload),
  act: (view) => view,
};
