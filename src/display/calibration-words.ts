import type { CalibrationPayload } from '../mime/types.js';
import { counted, plainNumber, ratio } from './number.js';
import { names } from './parts.js';

export function calibrationTitle({ name }: CalibrationPayload): string {
  return `Calibration of ${name}`;
}

export function calibrationAbout(chart: CalibrationPayload): string {
  return [
    chart.method,
    `from ${chart.from.join(', ')}`,
    counted(chart.cases.length, 'case'),
    ...shareWords(chart),
  ].join(' · ');
}

/** How skewed the set is, in the numbers that say it. */
function shareWords({ share, cases }: CalibrationPayload): string[] {
  if (share === null) return [];
  const above = cases.filter(({ membership }) => membership > 0.5).length;
  return [`${above} of ${cases.length} above 0.5 (${ratio(share)})`];
}

/** `crossover 50`. */
export function anchorText({ name, value }: CalibrationPayload['anchors'][number]): string {
  return `${name} ${plainNumber(value)}`;
}

/** The rule, the reasons, cases at 0.5 and later changes, a line each. */
export function calibrationNotes(chart: CalibrationPayload): string[] {
  const { rule, reason, anchors, atOneHalf, changes } = chart;
  const silent = anchors.filter((one) => one.reason === null).map(anchorText);
  return [
    `rule: ${rule}`,
    ...(reason === null ? [] : [`reason: ${reason}`]),
    ...anchors.flatMap((one) => (one.reason === null ? [] : [`${anchorText(one)}: ${one.reason}`])),
    ...(silent.length > 0 ? [`no reason given: ${silent.join(', ')}`] : []),
    ...(atOneHalf.length > 0 ? [`exactly 0.5: ${names(atOneHalf, 20)}`] : []),
    ...changes.map((change) => `changed: ${change}`),
  ];
}
