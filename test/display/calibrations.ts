/** Made-up calibrations (synthetic, own): rising, a bell, ranks in steps, thresholds with labels, codes. */

import { table as tableOf } from 'arquero';
import { calibrationPayload } from '../../src/display/calibration-payload.js';
import type { CalibrationPayload } from '../../src/mime/types.js';
import { multiValue } from '../../src/qca/calibrate/codes.js';
import { crisp } from '../../src/qca/calibrate/crisp.js';
import type { SetDefinition } from '../../src/qca/calibrate/define.js';
import { direct, ecdf } from '../../src/qca/calibrate/definitions.js';
import { calibrationReport } from '../../src/qca/calibrate/report.js';
import { sets } from '../../src/wrangle/sets.js';

const NAMES =
  'Oslo Bari Turku Umeå Faro Jaén Lecce Patras Bergen Espoo Vaasa Brno Łódź Iași Pécs Varna Zlín Cagliari Graz Linz Gent Brugge Porto Évora Nantes';
const who = NAMES.split(' ');
const wealth = [
  41, 44, 44, 47.5, 12, 18.25, 22, 23, 55, 58, 61, 62, 63.5, 30, 31, 32, 33, 90, 71, 72, 74, 74, 50, 8, 95,
];
const regions = who.map((_, i) => ['south', 'east', 'north'][(i * 7) % 3] as string);

function payload(define: SetDefinition): CalibrationPayload {
  const data = sets(tableOf({ who, 'Wealth per head': wealth, region: regions }), {
    cases: 'who',
    columns: [],
    define: { Wealthy: define },
  });
  return calibrationPayload(calibrationReport(data, 'Wealthy'));
}

export const rising = payload(
  direct('Wealth per head', {
    anchors: {
      exclusion: {
        at: 20,
        reason: 'below it a household cannot pay for a dentist (survey of living conditions, question 12)',
      },
      crossover: { at: 50, reason: 'median of the wider region' },
      inclusion: 80,
    },
    reason: 'wealth in the sense of the theory is what households can spend',
  }),
);

export const bell = payload(
  direct('Wealth per head', { anchors: { exclusion: [10, 90], crossover: [30, 70], inclusion: [48, 52] } }),
);

export const ranked = payload(ecdf('Wealth per head', { anchors: { exclusion: 10, crossover: 50, inclusion: 90 } }));

export const thresholds = payload(
  crisp('Wealth per head', {
    thresholds: [
      { at: 30, reason: 'poverty line' },
      { at: 60, reason: 'upper fifth' },
    ],
    labels: ['poor', 'middling', 'rich'],
  }),
);

export const coded = payload(multiValue('region', { values: ['south', 'east', 'north'] }));

/** As many cases as a survey has: names do not fit, dots get small. */
export const many: CalibrationPayload = {
  ...rising,
  cases: Array.from({ length: 3000 }, (_, i) => {
    const raw = ((i * 7919) % 1009) / 10;
    const near = rising.curve.find(({ x }) => x >= raw) ?? { membership: 1 };
    return { name: `case ${i}`, raw, membership: near.membership };
  }),
  share: 0.5,
  atOneHalf: [],
};
