import type { Point } from './point.js';

export interface Pole {
  readonly at: Point;
  /** Distance from there to the nearest edge: the radius of the largest circle that fits. */
  readonly room: number;
}

interface Cell extends Pole {
  readonly half: number;
  /** The most room any point of the cell can have. */
  readonly most: number;
}

/**
 * The pole of inaccessibility of an outline: the inner point farthest from its edges, to within `precision`. Cells of a grid
 * are halved, the most promising first, until none can be better (the method of Agafonkin's polylabel, 2016).
 */
export function pole(outline: readonly Point[], precision = 1): Pole {
  const xs = outline.map((p) => p[0]);
  const ys = outline.map((p) => p[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.max(Math.min(right - left, bottom - top), 1e-6);
  const waiting: Cell[] = [];
  for (let x = left; x < right; x += size) {
    for (let y = top; y < bottom; y += size) waiting.push(cell(outline, [x + size / 2, y + size / 2], size / 2));
  }
  let best = cell(outline, [(left + right) / 2, (top + bottom) / 2], 0);
  for (let next = takeBest(waiting); next !== undefined; next = takeBest(waiting)) {
    if (next.room > best.room) best = next;
    if (next.most - best.room <= precision) continue;
    const h = next.half / 2;
    for (const [dx, dy] of [
      [-h, -h],
      [h, -h],
      [-h, h],
      [h, h],
    ] as const) {
      waiting.push(cell(outline, [next.at[0] + dx, next.at[1] + dy], h));
    }
  }
  return { at: best.at, room: best.room };
}

function cell(outline: readonly Point[], at: Point, half: number): Cell {
  const room = signedRoom(outline, at);
  return { at, room, half, most: room + half * Math.SQRT2 };
}

function takeBest(cells: Cell[]): Cell | undefined {
  let best = 0;
  for (let index = 1; index < cells.length; index++) {
    if ((cells[index] as Cell).most > (cells[best] as Cell).most) best = index;
  }
  const taken = cells[best];
  const last = cells.pop();
  if (last !== undefined && best < cells.length) cells[best] = last;
  return taken;
}

/** Distance to the nearest edge, negative outside. One pass and one square root, since it is asked thousands of times a drawing. */
export function signedRoom(outline: readonly Point[], [px, py]: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  let [ax, ay] = outline[outline.length - 1] as Point;
  for (const [bx, by] of outline) {
    const x = bx - ax;
    const y = by - ay;
    const length = x * x + y * y;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * x + (py - ay) * y) / length));
    const dx = px - ax - along * x;
    const dy = py - ay - along * y;
    nearest = Math.min(nearest, dx * dx + dy * dy);
    if (ay > py !== by > py && px < (x * (py - ay)) / y + ax) inside = !inside;
    ax = bx;
    ay = by;
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}
