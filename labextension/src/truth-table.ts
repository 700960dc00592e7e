import { drawTruthTable, TABLE_VIEW, type TableView } from 'setwise/display';
import { readPayload, TRUTH_TABLE, type TruthTablePayload } from 'setwise/mime';
import { actOnTable } from './act-on-table';
import type { Drawing } from './drawing';

export const truthTable: Drawing<TruthTablePayload, TableView> = {
  mime: TRUTH_TABLE,
  name: 'truth table',
  read: (value, largest) => readPayload(TRUTH_TABLE, value, largest),
  start: TABLE_VIEW,
  draw: drawTruthTable,
  act: actOnTable,
};
