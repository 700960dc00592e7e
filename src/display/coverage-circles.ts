import type { CoverageCounts } from './coverage-groups.js';
import { type Circle, distanceFor, regionPaths, triangleOf } from './geometry/circles.js';
import type { Point } from './geometry/point.js';

/** One group of terms that share cases, laid out around (0, 0) to its right and below. */
export interface CircleGroup {
  readonly terms: readonly number[];
  readonly circles: readonly Circle[];
  readonly width: number;
  readonly height: number;
  /** Whether every area is in proportion to its cases. */
  readonly toScale: boolean;
  /** More than three terms: one circle stands for all of them, and the strip shows who shares what. */
  readonly merged: boolean;
}

/** A group in its place; its circles are moved there. */
export interface PlacedGroup extends CircleGroup {
  readonly at: Point;
}

/** Radius of a circle for `n` cases, given that for one: the area grows with the cases. */
export function radiusOf(n: number, unit: number): number {
  return unit * Math.sqrt(n);
}

/** Lays out one group, with `unit` the radius of a circle for one case. */
export function layoutGroup(counts: CoverageCounts, terms: readonly number[], unit: number): CircleGroup {
  if (terms.length > 3) {
    const all = counts.runs
      .filter((run) => run.terms.some((term) => terms.includes(term)))
      .reduce((sum, run) => sum + run.names.length, 0);
    return placed(terms, [{ at: [0, 0], r: radiusOf(all, unit) }], true, true);
  }
  const sizes = terms.map((term) => radiusOf(counts.raw[term] ?? 0, unit));
  const exact = byArea(counts, terms, sizes, unit);
  if (exact !== null && shows(counts, terms, exact))
    return placed(terms, exact, terms.length < 3 || agrees(counts, terms), false);
  return placed(terms, symmetric(sizes), false, false);
}

function shared(counts: CoverageCounts, a: number, b: number): number {
  return counts.runs
    .filter((run) => run.terms.includes(a) && run.terms.includes(b))
    .reduce((sum, run) => sum + run.names.length, 0);
}

/** Circles whose pairwise overlaps have the area of the cases they share; `null` where three cannot be placed so. */
function byArea(
  counts: CoverageCounts,
  terms: readonly number[],
  sizes: readonly number[],
  unit: number,
): Circle[] | null {
  const apart = (i: number, j: number): number => {
    const area = shared(counts, terms[i] as number, terms[j] as number) * Math.PI * unit * unit;
    return distanceFor(sizes[i] as number, sizes[j] as number, area);
  };
  const circle = (at: Point, index: number): Circle => ({ at, r: sizes[index] as number });
  if (terms.length === 1) return [circle([0, 0], 0)];
  if (terms.length === 2) return [circle([0, 0], 0), circle([apart(0, 1), 0], 1)];
  const centres = triangleOf(apart(0, 1), apart(0, 2), apart(1, 2));
  return centres === null ? null : centres.map(circle);
}

/** Whether a picture has a region for exactly the combinations of terms that have cases. */
function shows(counts: CoverageCounts, terms: readonly number[], circles: readonly Circle[]): boolean {
  const drawn = new Set(regionPaths(circles).keys());
  const wanted = new Set(
    counts.runs
      .filter((run) => run.terms.some((term) => terms.includes(term)))
      .map((run) => terms.map((term) => (run.terms.includes(term) ? '1' : '0')).join('')),
  );
  return drawn.size === wanted.size && [...wanted].every((bits) => drawn.has(bits));
}

/** With three circles only the pairs can be to scale, unless no case is in all three and a pair shares nothing. */
function agrees(counts: CoverageCounts, terms: readonly number[]): boolean {
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const;
  return pairs.some(([i, j]) => shared(counts, terms[i] as number, terms[j] as number) === 0);
}

/** Equal circles that overlap in every combination: the general picture, where areas cannot tell. */
function symmetric(sizes: readonly number[]): Circle[] {
  const r = Math.max(...sizes, 34) * 0.9;
  const off = r * 0.62;
  if (sizes.length === 2)
    return [
      { at: [0, 0], r },
      { at: [off * 1.8, 0], r },
    ];
  return [
    { at: [0, 0], r },
    { at: [off * 1.8, 0], r },
    { at: [off * 0.9, -off * 1.5], r },
  ];
}

function placed(terms: readonly number[], circles: readonly Circle[], toScale: boolean, merged: boolean): CircleGroup {
  const left = Math.min(...circles.map((circle) => circle.at[0] - circle.r));
  const top = Math.min(...circles.map((circle) => circle.at[1] - circle.r));
  const width = Math.max(...circles.map((circle) => circle.at[0] + circle.r)) - left;
  const height = Math.max(...circles.map((circle) => circle.at[1] + circle.r)) - top;
  return {
    terms,
    circles: circles.map(({ at, r }) => ({ at: [at[0] - left, at[1] - top], r })),
    width,
    height,
    toScale,
    merged,
  };
}
