import { byCodeUnits } from '../util/compare.js';
import type { Point } from './geometry/point.js';
import type { NecessityPoint } from './necessity-plot.js';
import { type PlacedLabel, placeLabels } from './scatter-labels.js';
import { fitted, textWidth } from './text-width.js';

/** The frame of the plot on its drawing. */
export const PLOT = { left: 62, right: 590, top: 66, bottom: 406 } as const;
export const RADIUS = 4.5;
const TEXT = 11.5;
export const SMALL = 11;
const LONGEST = 220;
/** Marks with a name or a number; beyond that they would only hide one another. */
const NAMED = 60;

/** Points at the same place are one mark. */
export interface Mark {
  readonly at: Point;
  readonly points: readonly NecessityPoint[];
}

export interface Name {
  readonly mark: Mark;
  readonly text: string;
  readonly place: PlacedLabel;
  /** Whether `text` is a number that the key explains, as the name had no room at the point. */
  readonly numbered: boolean;
}

/** Names where they have room, the most telling first; then numbers for those that have none, as far as these have room. */
export function nameMarks(marks: readonly Mark[], cutX: number | null, cutY: number): Name[] {
  const obstacles = {
    room: { left: PLOT.left + 2, right: PLOT.right - 2, top: PLOT.top + 2, bottom: PLOT.bottom - 2 },
    radius: RADIUS,
    across: [cutY],
    down: cutX === null ? [] : [cutX],
  };
  const points = marks.map((mark) => mark.at);
  const first = [...marks].sort(telling).slice(0, NAMED);
  const texts = first.map((mark) => fitted(textOf(mark), TEXT, LONGEST));
  const places = placeLabels(
    texts.map((text, i) => ({ at: (first[i] as Mark).at, width: textWidth(text, TEXT), height: 14 })),
    points,
    obstacles,
  );
  const named = first.flatMap((mark, i): Name[] => {
    const place = places[i] ?? null;
    return place === null ? [] : [{ mark, text: texts[i] as string, place, numbered: false }];
  });
  const rest = first.filter((_, i) => places[i] === null);
  const numbers = placeLabels(
    rest.map(({ at }) => ({ at, width: textWidth(String(rest.length).replace(/./g, '8'), SMALL), height: 12 })),
    points,
    obstacles,
    named.map((one) => one.place),
  );
  const numbered = rest.flatMap((mark, i) => {
    const place = numbers[i] ?? null;
    return place === null ? [] : [{ mark, place }];
  });
  return [...named, ...numbered.map((one, i) => ({ ...one, text: String(i + 1), numbered: true }))];
}

/** What reaches the cut-offs comes first, then what is farther to the upper right; then in the order of the terms. */
function telling(a: Mark, b: Mark): number {
  const height = (mark: Mark): number => mark.at[0] - mark.at[1];
  return Number(reached(b)) - Number(reached(a)) || height(b) - height(a) || byCodeUnits(textOf(a), textOf(b));
}

export const reached = (mark: Mark): boolean => mark.points.some((point) => point.reached);

/** `A`, or `A; B` where two stand in one place. */
export function textOf(mark: Mark): string {
  return mark.points.map((point) => point.term).join('; ');
}
