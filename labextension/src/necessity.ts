import { drawNecessity, TABLE_VIEW, type TableView } from 'setwise/display';
import { NECESSITY, type NecessityPayload, readPayload } from 'setwise/mime';
import { actOnTable } from './act-on-table';
import type { Drawing } from './drawing';

export const necessity: Drawing<NecessityPayload, TableView> = {
  mime: NECESSITY,
  name: 'necessity table',
  read: (value, largest) => readPayload(NECESSITY, value, largest),
  start: TABLE_VIEW,
  draw: drawNecessity,
  act: actOnTable,
};
