import type { CalibrationPayload } from '../mime/types.js';
import type { CalibrationReport } from '../qca/calibrate/report.js';
import { orNull, plain } from './payloads.js';

export function calibrationPayload(report: CalibrationReport): CalibrationPayload {
  const { name, method, rule, reason, from, levels, steps, atOneHalf, changes } = report;
  return {
    name,
    method,
    rule,
    reason,
    from: [...from],
    anchors: report.anchors.map((anchor) => ({ ...anchor })),
    levels,
    labels: report.labels === null ? null : [...report.labels],
    cases: report.cases.map((one) => ({ ...one })),
    curve: report.curve.map((point) => ({ ...point })),
    steps,
    share: orNull(report.share),
    atOneHalf: [...atOneHalf],
    changes: [...changes],
    warnings: plain(report.warnings),
  };
}
