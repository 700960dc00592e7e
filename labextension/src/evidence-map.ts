import { drawEvidenceMap, OPEN_VIEW, type OpenView } from 'setwise/display';
import { EVIDENCE_MAP, type EvidenceMapPayload, readPayload } from 'setwise/mime';
import type { Drawing } from './drawing';
import { openItems } from './open-items';

export const evidenceMap: Drawing<EvidenceMapPayload, OpenView> = {
  mime: EVIDENCE_MAP,
  name: 'map of the evidence',
  read: (value, largest) => readPayload(EVIDENCE_MAP, value, largest),
  start: OPEN_VIEW,
  draw: drawEvidenceMap,
  act: openItems,
};
