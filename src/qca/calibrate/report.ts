import { suggestion } from '../../util/did-you-mean.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import { droppedFindings, type SetColumn, type SetData, setFindings, setNamed } from '../sets.js';
import { skewFindings } from '../skew.js';
import type { Anchor } from './anchors.js';
import { curveOf } from './calibrate.js';
import type { CalibrationRecord, Code } from './types.js';

/** One case of a calibration: what it was and what it became. */
export interface CalibratedCase {
  readonly name: string;
  readonly raw: Code;
  readonly membership: number;
}

/** One point of a calibration curve. */
export interface CurvePoint {
  readonly x: number;
  readonly membership: number;
}

/** All of one calibration: the rule, the anchors with their reasons, the curve, every case, and what to know about it. */
export interface CalibrationReport {
  readonly kind: 'calibration';
  readonly name: string;
  readonly method: CalibrationRecord['method'];
  readonly rule: string;
  readonly reason: string | null;
  readonly from: readonly string[];
  readonly anchors: readonly Anchor[];
  readonly settings: CalibrationRecord['settings'];
  readonly levels: number;
  readonly labels: readonly string[] | null;
  /** In the order of the data. */
  readonly cases: readonly CalibratedCase[];
  /** Membership over the range of values and anchors, ascending; empty for a set made from codes or by a rule on items. */
  readonly curve: readonly CurvePoint[];
  /** Whether the curve keeps its height from each point to the next, as one of ranks or thresholds does. */
  readonly steps: boolean;
  readonly share: number | null;
  readonly atOneHalf: readonly string[];
  readonly changes: readonly string[];
  readonly inputHash: string;
  readonly outputHash: string;
  readonly warnings: readonly Warning[];
}

/** Points of a smooth curve, anchors not counted. */
const POINTS = 200;
/** How far the curve goes beyond the values, as a share of their range. */
const MARGIN = 0.05;
const STEPPED: ReadonlySet<string> = new Set(['crisp', 'ecdf', 'tfr']);

/**
 * How one set was calibrated, with all that a picture of it needs: raw values and memberships by case, the curve between and
 * beyond them, anchors with their reasons, skew, cases at exactly 0.5, and hashes of input and output by which anyone can see
 * whether the same data were calibrated the same way.
 *
 * @param sets the data
 * @param name the set
 * @throws for an unknown set, and for one whose memberships were given and not made from raw values
 *
 * @example
 * const made = sets(table({ who: ['a', 'b'], score: [20, 80] }), {
 *   cases: 'who', define: { High: sShape('score', { anchors: { exclusion: 0, crossover: 50, inclusion: 100 } }) },
 * })
 * calibrationReport(made, 'High').cases[0].membership // => 0.2
 */
export function calibrationReport(sets: SetData, name: string): CalibrationReport {
  if (!isResult(sets, 'sets')) fail('calibrationReport: this is no set data; pass the result of sets()');
  const column = setNamed(sets, name, 'calibrationReport');
  const { calibration, rule, reason, from, changes = [] } = column.record;
  if (!calibration) return fail(notCalibrated(sets, name));
  const { method, anchors, settings, raw, share, atOneHalf, inputHash, outputHash } = calibration;
  const cases = sets.cases.map((one, i) => ({
    name: one,
    raw: raw[i] as Code,
    membership: column.memberships[i] as number,
  }));
  return displayable({
    kind: 'calibration',
    name,
    method,
    rule,
    reason,
    from,
    anchors,
    settings,
    levels: column.levels,
    labels: column.labels,
    cases,
    curve: sampled(from, calibration),
    steps: STEPPED.has(method),
    share,
    atOneHalf,
    changes,
    inputHash,
    outputHash,
    warnings: [
      ...droppedFindings(sets.dropped),
      ...setFindings(column, sets.cases, 'so in no truth-table row'),
      ...findings(column, calibration),
    ],
  });
}

function notCalibrated(sets: SetData, name: string): string {
  const calibrated = sets.columns.filter(({ record }) => record.calibration).map((column) => column.name);
  return `calibrationReport: "${name}" was not made from raw values here${suggestion(name, calibrated)}`;
}

function sampled(items: readonly string[], { method, anchors, settings, raw }: CalibrationRecord): CurvePoint[] {
  const byRule = method === 'crisp' && anchors.length === 0;
  if (method === 'multi-value' || method === 'temporal' || byRule) return [];
  const values = raw as readonly number[];
  const curve = curveOf({ items, method, anchors, settings }, values);
  const marks = [...values, ...anchors.map(({ value }) => value)].sort((a, b) => a - b);
  const [low, high] = [marks[0] as number, marks.at(-1) as number];
  const margin = (high - low) * MARGIN;
  const span = high - low + 2 * margin;
  const between = STEPPED.has(method)
    ? [low - margin, ...marks, high + margin]
    : [
        ...Array.from({ length: POINTS + 1 }, (_, i) => low - margin + (span * i) / POINTS),
        ...anchors.map(({ value }) => value),
      ];
  const xs = [...new Set(between)].sort((a, b) => a - b);
  // A form with a logarithm has no membership below 0.
  return xs.map((x) => ({ x, membership: curve(x) })).filter(({ membership }) => !Number.isNaN(membership));
}

/** What a reader should ask about: reasons that are not given, anchors that no case reaches, a set that is nearly all or none. */
function findings({ name, record, memberships }: SetColumn, { anchors, raw, share }: CalibrationRecord): Warning[] {
  const warnings: Warning[] = [];
  const unexplained = anchors.filter(({ reason }) => reason === null).map((anchor) => `${anchor.name} ${anchor.value}`);
  if (record.reason === null && (anchors.length === 0 || unexplained.length > 0)) {
    const what = anchors.length === 0 ? 'the rule' : unexplained.join(', ');
    warnings.push({ code: 'no-reason', message: `No reason is given for ${what} of ${name}.` });
  }
  const values = raw as readonly number[]; // only what is made from numbers has anchors
  const beyond = anchors.filter(({ value }) => values.every((x) => x < value) || values.every((x) => x > value));
  for (const anchor of beyond) {
    const message = `The ${anchor.name} ${anchor.value} of ${name} lies beyond all values.`;
    warnings.push({ code: 'anchor-beyond-values', message });
  }
  return share === null ? warnings : [...warnings, ...skewFindings(name, memberships)];
}
