import { LIMITS } from './limits.js';
import { caseNames, expression, name, warnings } from './parts.js';
import { boolean, demand, integer, list, number, object, orNull, type Reader, share } from './read.js';
import type { CalibrationPayload } from './types.js';

/** Raw values may have any size that can still be told from its neighbours on an axis. */
const value = number(-1e300, 1e300);
const raw: Reader<number | string> = (given, path) =>
  typeof given === 'string' ? name(given, path) : value(given, path);

const calibration = object<CalibrationPayload>({
  name,
  method: name,
  rule: expression,
  reason: orNull(expression),
  from: list(name, LIMITS.conditions),
  anchors: list(object({ name, value, reason: orNull(expression) }), LIMITS.levels),
  levels: integer(2, LIMITS.levels),
  labels: orNull(list(name, LIMITS.levels)),
  cases: list(object({ name, raw, membership: number(-1, LIMITS.levels) }), LIMITS.rows),
  curve: list(object({ x: value, membership: number(-1e-9, LIMITS.levels) }), LIMITS.rows),
  steps: boolean,
  share: orNull(share),
  atOneHalf: caseNames,
  changes: list(expression, LIMITS.rows),
  warnings,
});

/** Reads the payload of a calibration, or throws a `PayloadError` that names the place. */
export function readCalibration(given: unknown): CalibrationPayload {
  const read = calibration(given, '$');
  const { levels, labels } = read;
  demand(labels === null || labels.length === levels, '$.labels', `has ${labels?.length} names for ${levels} values`);
  const most = levels - 1 + 1e-9;
  read.cases.forEach(({ membership }, index) => {
    demand(membership <= most, `$.cases[${index}].membership`, `is ${membership}, above the last of ${levels} values`);
  });
  read.curve.forEach(({ x, membership }, index) => {
    const before = read.curve[index - 1];
    demand(before === undefined || before.x <= x, `$.curve[${index}].x`, 'is below the point before it');
    demand(membership <= most, `$.curve[${index}].membership`, `is ${membership}, above the last of ${levels} values`);
  });
  return read;
}
