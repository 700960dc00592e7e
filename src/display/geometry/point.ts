/** A place on the drawing, in pixels; y grows downwards, as in SVG. */
export type Point = readonly [x: number, y: number];

export function distance(a: Point, b: Point): number {
  const x = a[0] - b[0];
  const y = a[1] - b[1];
  return Math.sqrt(x * x + y * y);
}

/** Distance of `p` from the segment a–b. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const x = b[0] - a[0];
  const y = b[1] - a[1];
  const length = x * x + y * y;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * x + (p[1] - a[1]) * y) / length));
  return distance(p, [a[0] + along * x, a[1] + along * y]);
}

/** Signed area of a closed outline (shoelace formula). */
export function area(outline: readonly Point[]): number {
  let twice = 0;
  outline.forEach((p, index) => {
    const q = outline[(index + 1) % outline.length] as Point;
    twice += p[0] * q[1] - q[0] * p[1];
  });
  return twice / 2;
}

/** Whether `p` is inside a closed outline (even–odd rule). */
export function contains(outline: readonly Point[], p: Point): boolean {
  let inside = false;
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length] as Point;
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  });
  return inside;
}

/** A coordinate as it is written: two decimals at most, no `-0`. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** The `d` of a path through points. */
export function path(points: readonly Point[], closed: boolean): string {
  const body = points.map(([x, y]) => `${coordinate(x)},${coordinate(y)}`).join('L');
  return `M${body}${closed ? 'Z' : ''}`;
}
