import { byCodeUnits } from '../../util/compare.js';
import { lazily } from '../../util/freeze.js';
import { sha256 } from '../../util/sha256.js';
import type { CalibrationRecord, Code } from './types.js';

/**
 * The record of a calibrated set. The hashes are computed when they are first read: live displays calibrate anew at every
 * move of an anchor.
 */
export function calibrationRecord(
  how: Pick<CalibrationRecord, 'method' | 'anchors' | 'settings'>,
  cases: readonly string[],
  raw: readonly Code[],
  memberships: readonly number[],
  levels: number,
): CalibrationRecord {
  const graded = levels === 2 && how.method !== 'multi-value' && how.method !== 'temporal';
  const record = {
    method: how.method,
    anchors: how.anchors,
    settings: how.settings,
    raw: [...raw],
    share: graded ? memberships.filter((one) => one > 0.5).length / memberships.length : null,
    atOneHalf: cases.filter((_, i) => memberships[i] === 0.5),
  };
  const hashed = lazily(record, 'inputHash', () => hashOf(cases, raw));
  return lazily(hashed, 'outputHash', () => hashOf(cases, memberships));
}

/**
 * SHA-256 of one value a case, the same in whatever order the cases come: the lines `["case",value]`, as JSON writes them,
 * sorted by case name (code units), each ended by a line feed.
 *
 * @example
 * hashOf(['b', 'a'], [0.5, 1]) // => hashOf(['a', 'b'], [1, 0.5])
 */
export function hashOf(cases: readonly string[], values: readonly Code[]): string {
  const lines = cases.map((name, i) => ({ name, line: `${JSON.stringify([name, values[i]])}\n` }));
  lines.sort((a, b) => byCodeUnits(a.name, b.name));
  return sha256(lines.map(({ line }) => line).join(''));
}
