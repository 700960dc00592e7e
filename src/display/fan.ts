import { fitted, textWidth } from './text-width.js';

/** A name that belongs to a place on an axis. */
export interface FanInput {
  readonly x: number;
  readonly text: string;
}

/** The same with the line it is written in, 0 being next to the axis, and the side of its leader it stands on. */
export interface FanLabel extends FanInput {
  readonly lane: number;
  readonly side: 'left' | 'right';
  /** The text as it is written: cut where it would leave the drawing. */
  readonly shown: string;
}

/** Space between the leader and its name, and after the name. */
const BEFORE = 4;
const AFTER = 8;

/**
 * Names beside an axis, each on a straight leader from its place. Up to some place names run to the left, after it to the
 * right; one under which others begin stands a line further out than these. So no name overlaps another and no leader crosses a
 * name. The place is where the fewest names are left out, for which `most` lines do not suffice, then where the fewest are cut
 * at an edge, then where the lines are fewest.
 *
 * @param inputs by ascending `x`
 */
export function fan(
  inputs: readonly FanInput[],
  size: number,
  most: number,
  edges: { readonly left: number; readonly right: number },
): readonly FanLabel[] {
  let best: { cost: number; labels: FanLabel[] } = { cost: Number.POSITIVE_INFINITY, labels: [] };
  for (let split = 0; split <= inputs.length; split++) {
    const mirrored = inputs.slice(0, split).map(({ x, text }) => ({ x: -x, text }));
    const left = oneSided(mirrored.reverse(), size, most, -edges.left).map(
      (label): FanLabel => ({ ...label, x: -label.x, side: 'left' }),
    );
    const right = oneSided(inputs.slice(split), size, most, edges.right);
    const labels = [...left.reverse(), ...right];
    const cost = costOf(labels, inputs.length);
    if (cost < best.cost) best = { cost, labels };
  }
  return best.labels;
}

function costOf(labels: readonly FanLabel[], all: number): number {
  const cut = labels.filter(({ text, shown }) => text !== shown).length;
  return (all - labels.length) * 1e6 + cut * 1e3 + Math.max(-1, ...labels.map(({ lane }) => lane));
}

function oneSided(inputs: readonly FanInput[], size: number, most: number, edge: number): FanLabel[] {
  const placed: FanLabel[] = [];
  for (const input of [...inputs].reverse()) {
    const shown = fitted(input.text, size, Math.max(24, edge - input.x - BEFORE));
    const end = input.x + BEFORE + textWidth(shown, size) + AFTER;
    const under = placed.filter(({ x }) => x < end).map(({ lane }) => lane);
    const lane = Math.max(-1, ...under) + 1;
    if (lane < most) placed.push({ ...input, shown, side: 'right', lane });
  }
  return placed.reverse();
}
