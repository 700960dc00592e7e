import { expect, test } from 'vitest';
import { overlap } from '../../src/display/box.js';
import { type FanLabel, fan } from '../../src/display/fan.js';
import { textWidth } from '../../src/display/text-width.js';
import { fc, runs } from '../support/fc.js';

const SIZE = 11;
const EDGES = { left: 0, right: 560 };
const box = ({ x, shown, lane, side }: FanLabel) => ({
  left: side === 'right' ? x + 4 : x - 4 - textWidth(shown, SIZE),
  right: side === 'right' ? x + 4 + textWidth(shown, SIZE) : x - 4,
  top: lane * 14,
  bottom: lane * 14 + 11,
});

const placed = (xs: readonly number[], most = 9) =>
  fan(
    xs.map((x) => ({ x, text: 'Bergen' })),
    SIZE,
    most,
    EDGES,
  ).map(({ side, lane }) => `${side} ${lane}`);

test('fan(inputs) leaves a name alone in the first line, and puts one under which others begin further out', () => {
  expect(placed([0, 200, 400])).toEqual(['right 0', 'right 0', 'right 0']);
  expect(placed([0, 10, 20, 200])).toEqual(['right 2', 'right 1', 'right 0', 'right 0']);
  expect(placed([5, 5])).toEqual(['right 1', 'right 0']);
});

test('fan(inputs) lets names run to the left up to a place, where that takes fewer lines', () => {
  expect(placed([200, 210, 220, 230])).toEqual(['left 0', 'left 1', 'right 1', 'right 0']);
});

test('fan(inputs, size, most, edges) cuts names at the edge only where it must, and leaves out those without a line', () => {
  const text = 'a very long name of a case';
  expect(fan([{ x: 500, text }], SIZE, 3, EDGES)).toEqual([{ x: 500, text, shown: text, side: 'left', lane: 0 }]);
  expect(fan([{ x: 60, text }], SIZE, 3, { left: 0, right: 140 })[0]?.shown).toMatch(/…$/);
  expect(placed([0, 1, 2, 3, 4, 5, 6, 7, 8], 4).length).toBeLessThan(9);
  expect(fan([], SIZE, 4, EDGES)).toEqual([]);
});

test('fan(inputs): no name overlaps another, and no leader crosses a name', () => {
  const inputs = fc.array(
    fc.record({ x: fc.double({ min: 0, max: 500, noNaN: true }), text: fc.string({ maxLength: 20 }) }),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(inputs, (given) => {
      const labels = fan(
        [...given].sort((a, b) => a.x - b.x),
        SIZE,
        16,
        EDGES,
      );
      labels.forEach((one, i) => {
        for (const other of labels.slice(i + 1)) {
          expect(overlap(box(one), box(other))).toBe(false);
          const crosses = other.lane > one.lane && other.x > box(one).left && other.x < box(one).right;
          expect(crosses).toBe(false);
        }
      });
    }),
    { numRuns: runs(1_000) },
  );
});
