import type { CoveragePayload } from '../mime/types.js';
import type { PlacedGroup } from './coverage-circles.js';
import type { CoverageCounts } from './coverage-groups.js';
import { cosine, sine } from './geometry/angle.js';
import { type Circle, regionPaths, regionPole } from './geometry/circles.js';
import { coordinate, distance, type Point, path } from './geometry/point.js';
import { type Element, element } from './markup.js';
import { counted, ratio } from './number.js';
import { names } from './parts.js';
import { label } from './svg-text.js';

/** One group of terms: its regions with their exact counts, and the number of each term beside its circle. */
export function groupDrawing(chart: CoveragePayload, counts: CoverageCounts, group: PlacedGroup): Element {
  if (group.merged) return mergedDrawing(counts, group);
  const regions = [...regionPaths(group.circles)].map(([bits, d]) => region(chart, counts, group, bits, d));
  const outlines =
    group.circles.length > 1
      ? group.circles.map((circle) => element('circle', { class: 'setwise-cover-line', ...centre(circle) }))
      : [];
  return element(
    'g',
    {},
    ...regions.map((one) => one.shape),
    ...outlines,
    ...regions.flatMap((one) => one.text),
    ...group.terms.flatMap((term, i) => ordinal(group.circles, i, String(term + 1))),
  );
}

const centre = ({ at, r }: Circle) => ({ cx: coordinate(at[0]), cy: coordinate(at[1]), r: coordinate(r) });

function region(
  chart: CoveragePayload,
  counts: CoverageCounts,
  group: PlacedGroup,
  bits: string,
  d: string,
): { shape: Element; text: readonly Element[] } {
  const terms = group.terms.filter((_, index) => bits[index] === '1');
  const run = counts.runs.find((one) => one.terms.join() === terms.join());
  const count = run?.names.length ?? 0;
  const of = terms.map((term) => term + 1).join(' and ');
  const title = `term${terms.length > 1 ? 's' : ''} ${of}${terms.length === 1 && group.circles.length > 1 ? ' alone' : ''}: ${counted(count, 'case')}${run ? `: ${names(run.names)}` : ''}`;
  const kind = terms.length > 1 ? 'setwise-cover-2' : 'setwise-cover-1';
  const shape = element(
    'path',
    {
      class: kind,
      d,
      'data-region': terms.join('-'),
      'data-item': `region-${terms.join('-')}`,
      'fill-rule': 'evenodd',
    },
    element('title', {}, title),
  );
  return { shape, text: countText(chart, group, bits, terms, count) };
}

/** The count as large as fits; a term that shares nothing has its raw coverage under it. */
function countText(
  chart: CoveragePayload,
  group: PlacedGroup,
  bits: string,
  terms: readonly number[],
  count: number,
): Element[] {
  const pole = regionPole(group.circles, bits);
  if (pole === null) return [];
  const text = String(count);
  const size = Math.min(
    20,
    Math.floor((pole.room - 3) / Math.sqrt(0.32 * text.length * (0.32 * text.length) + 0.37 * 0.37)),
  );
  if (size < 7) return [label('setwise-text-small', pole.at[0], pole.at[1] + pole.room + 12, 'middle', text)];
  const alone = group.circles.length === 1 && pole.room >= 24;
  const y = pole.at[1] + size * 0.36 - (alone ? 6 : 0);
  const number = element(
    'text',
    {
      class: 'setwise-count-on',
      x: coordinate(pole.at[0]),
      y: coordinate(y),
      'text-anchor': 'middle',
      'font-size': size,
    },
    text,
  );
  if (!alone) return [number];
  const raw = ratio(chart.terms[terms[0] ?? 0]?.rawCoverage ?? null);
  return [
    number,
    element(
      'text',
      {
        class: 'setwise-count-on',
        x: coordinate(pole.at[0]),
        y: coordinate(y + 15),
        'text-anchor': 'middle',
        'font-size': pole.room > 32 ? 12 : 10,
      },
      raw,
    ),
  ];
}

function mergedDrawing(counts: CoverageCounts, group: PlacedGroup): Element {
  const circle = group.circles[0] as Circle;
  const runs = counts.runs.filter((run) => run.terms.some((term) => group.terms.includes(term)));
  const total = runs.reduce((sum, run) => sum + run.names.length, 0);
  const of = `terms ${group.terms.map((term) => term + 1).join(', ')}`;
  return element(
    'g',
    {},
    element(
      'circle',
      {
        class: 'setwise-cover-many',
        ...centre(circle),
        'data-region': group.terms.join('-'),
        'data-item': `region-${group.terms.join('-')}`,
      },
      element('title', {}, `${of} together: ${counted(total, 'case')}: ${names(runs.flatMap((run) => run.names))}`),
    ),
    element(
      'text',
      {
        class: 'setwise-count',
        x: coordinate(circle.at[0]),
        y: coordinate(circle.at[1] + 6),
        'text-anchor': 'middle',
        'font-size': Math.max(9, Math.min(20, circle.r * 0.6)),
      },
      String(total),
    ),
    label(
      'setwise-text-small',
      circle.at[0],
      circle.at[1] - circle.r - 6,
      'middle',
      group.terms.length > 6 ? `${group.terms.length} terms` : of,
    ),
  );
}

/** The number of a term beside its circle: above it, or wherever no other circle is, with a leader if that is far. */
function ordinal(circles: readonly Circle[], index: number, text: string): Element[] {
  const own = circles[index] as Circle;
  for (let away = 10; away < 300; away += 6) {
    for (let step = 0; step <= 24; step++) {
      const turns = 0.25 + (step % 2 === 0 ? step : -step - 1) / 48;
      const direction: Point = [cosine(turns), -sine(turns)];
      const at: Point = [own.at[0] + direction[0] * (own.r + away), own.at[1] + direction[1] * (own.r + away)];
      if (circles.some((other, i) => i !== index && distance(other.at, at) < other.r + 8)) continue;
      const edge: Point = [own.at[0] + direction[0] * own.r, own.at[1] + direction[1] * own.r];
      const near: Point = [at[0] - direction[0] * 7, at[1] - direction[1] * 7];
      const leader = away > 12 ? [element('path', { class: 'setwise-leader', d: path([edge, near], false) })] : [];
      return [...leader, label('setwise-text-small', at[0], at[1] + 4, 'middle', text)];
    }
  }
  return [];
}
