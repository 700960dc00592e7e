import { drawCalibration } from 'setwise/display';
import { CALIBRATION, type CalibrationPayload, readPayload } from 'setwise/mime';
import type { Drawing } from './drawing';

/** Nothing in it changes by a click: raw values and memberships are shown on hover and on focus. */
export const calibration: Drawing<CalibrationPayload, null> = {
  mime: CALIBRATION,
  name: 'calibration chart',
  read: (value, largest) => readPayload(CALIBRATION, value, largest),
  start: null,
  draw: (payload) => drawCalibration(payload),
  act: (view) => view,
};
