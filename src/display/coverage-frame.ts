import type { CoveragePayload } from '../mime/types.js';
import { type CircleGroup, layoutGroup, type PlacedGroup } from './coverage-circles.js';
import { deviantDots } from './coverage-deviants.js';
import type { CoverageCounts } from './coverage-groups.js';
import { groupDrawing } from './coverage-regions.js';
import { coordinate, type Point } from './geometry/point.js';
import { type Element, element } from './markup.js';
import { counted } from './number.js';
import { names } from './parts.js';
import { label } from './svg-text.js';
import { fitted } from './text-width.js';

const TALLEST = 128;
const GAP = 30;
/** Width kept at the right for what is uncovered. */
const ASIDE = 104;

/** The outcome as a frame with its terms as circles, as wide as told. */
export function outcomeFrame(
  chart: CoveragePayload,
  counts: CoverageCounts,
  width: number,
): { readonly drawing: Element; readonly height: number } {
  const unit = unitFor(counts);
  const { groups, bottom, shelves } = shelve(counts, unit, width - ASIDE - 40);
  const height = Math.max(bottom + 22, 96);
  const deviants = deviantDots(chart, counts, groups, { unit, width, y: height, leaders: shelves === 1 });
  const notes = groups.some((group) => !group.toScale)
    ? ['areas in the overlapping group are not to scale; its counts are exact']
    : [];
  const merged = groups.some((group) => group.merged)
    ? ['more than three terms share cases: one dashed circle for them all, the strip shows which']
    : [];
  const lines = [...notes, ...merged].map((text, index) =>
    label('setwise-text-small', 0, height + deviants.height + 16 + index * 16, 'start', fitted(text, 11, width)),
  );
  const drawing = element(
    'g',
    {},
    element('rect', {
      class: 'setwise-frame',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: coordinate(height - 1),
      rx: 10,
    }),
    label(
      'setwise-text-label',
      14,
      22,
      'start',
      fitted(`${chart.outcome}, ${counted(counts.total, 'case')}`, 12, width - 160),
    ),
    deviants.lines,
    element('g', { 'data-roving': 'terms' }, ...groups.map((group) => groupDrawing(chart, counts, group))),
    uncovered(counts, width - ASIDE / 2 - 8, height / 2),
    deviants.dots,
    ...lines,
  );
  return { drawing, height: height + deviants.height + lines.length * 16 };
}

/** The radius of a circle for one case, so that the largest term fits. */
function unitFor(counts: CoverageCounts): number {
  const unions = counts.groups.map((group) =>
    counts.runs
      .filter((run) => run.terms.some((term) => group.includes(term)))
      .reduce((sum, run) => sum + run.names.length, 0),
  );
  const largest = Math.max(1, ...counts.raw, ...unions.filter((_, i) => (counts.groups[i]?.length ?? 0) > 3));
  return Math.min(24, TALLEST / 2 / Math.sqrt(largest));
}

/** Groups side by side, on as many shelves as the width needs. */
function shelve(
  counts: CoverageCounts,
  unit: number,
  width: number,
): { groups: PlacedGroup[]; bottom: number; shelves: number } {
  const rows: CircleGroup[][] = [[]];
  let used = 0;
  for (const terms of counts.groups) {
    const group = layoutGroup(counts, terms, unit);
    const size = Math.max(group.width, 26) + GAP;
    if (used > 0 && used + size - GAP > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(group);
    used += size;
  }
  let top = 50;
  const groups = rows.flatMap((row) => {
    const tallest = Math.max(0, ...row.map((group) => group.height));
    const spare = width - row.reduce((sum, group) => sum + Math.max(group.width, 26) + GAP, -GAP);
    let x = 22 + (rows.length === 1 ? Math.max(0, spare / 2) : 0);
    const placedRow = row.map((group) => {
      const at: Point = [x + Math.max(0, 26 - group.width) / 2, top + (tallest - group.height) / 2];
      x += Math.max(group.width, 26) + GAP;
      return {
        ...group,
        at,
        circles: group.circles.map((circle) => ({
          at: [circle.at[0] + at[0], circle.at[1] + at[1]] as Point,
          r: circle.r,
        })),
      };
    });
    top += tallest + 30;
    return placedRow;
  });
  return { groups, bottom: top - 30, shelves: rows.length };
}

function uncovered(counts: CoverageCounts, x: number, y: number): Element {
  const title = counts.uncovered.length > 0 ? `uncovered: ${names(counts.uncovered)}` : 'every case is covered';
  return element(
    'g',
    { 'data-state': 'uncovered' },
    element('title', {}, title),
    label('setwise-text-big', x, y, 'middle', String(counts.uncovered.length)),
    label('setwise-text-soft', x, y + 17, 'middle', 'uncovered'),
  );
}
