import type { WarningPayload } from '../mime/types.js';
import type { CodesDefinition } from '../qca/calibrate/codes.js';
import type { CalibrationComparison } from '../qca/calibrate/compare-calibrations.js';
import type { Thresholds } from '../qca/calibrate/find-thresholds.js';
import type { CalibrationDefinition } from '../qca/calibrate/types.js';
import { counted, plainNumber, ratio } from './number.js';
import { names } from './parts.js';
import type { PlainTable } from './table.js';

/** What surrounds a calibration, as tables. One function a kind. */

/** A calibration before it is applied: its anchors, each with its reason. */
export function calibrationTable({ items, method, anchors, rule, reason }: CalibrationDefinition): PlainTable {
  return {
    title: `Calibration of ${items.join(', ')} by ${method}, to be made by sets(table, {define: {…}})`,
    columns: ['anchor', 'value', 'why'],
    rows: anchors.map((anchor) => [anchor.name, anchor.value, anchor.reason ?? reason ?? 'no reason given']),
    notes: [rule, ...(reason === null ? [] : [`reason: ${reason}`])],
  };
}

/** Codes before they are applied: which value each becomes. */
export function codesTable({ item, method, values, labels, doesNotApply, rule, reason }: CodesDefinition): PlainTable {
  return {
    title: `${method === 'temporal' ? 'Temporal' : 'Multi-value'} set from ${item}, to be made by sets(table, {define: {…}})`,
    columns: ['raw value', 'becomes', 'called'],
    rows: [
      ...values.map((value, code) => [String(value), String(code), labels?.[code] ?? '']),
      ...(doesNotApply === null ? [] : [[String(doesNotApply), '-', 'does not apply']]),
    ],
    notes: [rule, ...(reason === null ? [] : [`reason: ${reason}`])],
  };
}

/** Cases that are in under one calibration only come first: the choice decides on them. */
export function calibrationComparisonTable({ one, other, cases, counts, warnings }: CalibrationComparison): PlainTable {
  const sorted = [...cases].sort((a, b) => Number(b.crosses) - Number(a.crosses));
  return {
    title: `${one.name} beside ${other.name} · ${counted(cases.length, 'case')}`,
    columns: ['case', one.name, other.name, 'in under one only'],
    rows: sorted.map((row) => [row.name, ratio(row.one), ratio(row.other), row.crosses ? '▲ yes' : '']),
    notes: [
      `above 0.5: ${counts.both} under both, ${counts.neither} under neither, ${counts.onlyOne} under ${one.name} only, ${counts.onlyOther} under ${other.name} only`,
      ...[one, other].map(
        ({ name, record }) => `${name}: ${record.rule}${record.reason === null ? '' : ` (${record.reason})`}`,
      ),
    ],
    warnings,
  };
}

export function thresholdsTable({
  name,
  method,
  linkage,
  distance,
  thresholds,
  groups,
  gaps,
  values,
  warnings,
}: Thresholds): PlainTable {
  const how = method === 'gaps' ? 'the widest gaps' : `clusters, ${linkage} linkage, ${distance} distance`;
  return {
    title: `Thresholds for ${name} · ${thresholds.map(plainNumber).join(', ')} · by ${how}`,
    columns: ['group', 'from', 'to', 'n'],
    rows: groups.map(({ from, to, count }, index) => [index + 1, from, to, count]),
    notes: [
      `widest gaps: ${names(gaps.slice(0, 5).map(({ from, to, width }) => `${plainNumber(from)} to ${plainNumber(to)} (${plainNumber(width)})`))}`,
      `of ${counted(values.length, 'value')}; a proposal of the data, for which a reason is still to be found`,
    ],
    warnings,
  };
}

/** How the items of a scale hang together, as `wrangle` reports it; only its form is known here. */
export interface ReliabilityShape {
  readonly kind: 'reliability';
  readonly n: number;
  readonly dropped: number;
  readonly alpha: number;
  readonly omega: number;
  readonly items: readonly {
    readonly item: string;
    readonly mean: number;
    readonly variance: number;
    readonly loading: number;
    readonly uniqueness: number;
    readonly alphaWithout: number;
  }[];
  readonly warnings: readonly WarningPayload[];
}

export function reliabilityTable({ n, dropped, alpha, omega, items, warnings }: ReliabilityShape): PlainTable {
  return {
    title: `Reliability of ${counted(items.length, 'item')} · alpha ${ratio(alpha)} · omega ${ratio(omega)}`,
    columns: ['item', 'mean', 'variance', 'loading', 'uniqueness', 'alpha without it'],
    rows: items.map(({ item, mean, variance, loading, uniqueness, alphaWithout }) => [
      item,
      ...[mean, variance, loading, uniqueness, alphaWithout].map((value) => ratio(value)),
    ]),
    notes: [
      `${counted(n, 'row')} with a value in every item${dropped > 0 ? `, ${dropped} left out` : ''}`,
      "alpha: Cronbach's (1951); omega: McDonald's (1999), of one common factor",
    ],
    warnings,
  };
}
