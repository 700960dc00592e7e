import { fitted, textWidth } from './text-width.js';

/** A name that belongs to a place on an axis. */
export interface FanInput {
  readonly x: number;
  readonly text: string;
}

/** The same with the line it is written in: 0 is next to the axis. */
export interface FanLabel extends FanInput {
  readonly lane: number;
  /** The text as it is written: cut where it would leave the drawing. */
  readonly shown: string;
  /** Where the next name may begin. */
  readonly end: number;
}

/** Space between the leader and its name, and after the name. */
const BEFORE = 4;
const AFTER = 8;

/**
 * Names beside an axis, each on a straight leader from its place: names run to the right, and one under which others begin
 * stands a line further out than these, so that no name overlaps another and no leader crosses a name. Names for which `most`
 * lines do not suffice are left out.
 *
 * @param inputs by ascending `x`
 * @param right where the drawing ends
 */
export function fan(inputs: readonly FanInput[], size: number, most: number, right: number): readonly FanLabel[] {
  const placed: FanLabel[] = [];
  for (const input of [...inputs].reverse()) {
    const shown = fitted(input.text, size, Math.max(24, right - input.x - BEFORE));
    const end = input.x + BEFORE + textWidth(shown, size) + AFTER;
    const under = placed.filter(({ x }) => x < end).map(({ lane }) => lane);
    const lane = Math.max(-1, ...under) + 1;
    if (lane < most) placed.push({ ...input, shown, end, lane });
  }
  return placed.reverse();
}
