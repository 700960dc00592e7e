import { expect, test } from 'vitest';
import { overlap } from '../../src/display/box.js';
import { type FanLabel, fan } from '../../src/display/fan.js';
import { textWidth } from '../../src/display/text-width.js';
import { fc, runs } from '../support/fc.js';

const SIZE = 11;
const box = ({ x, shown, lane }: FanLabel) => ({
  left: x + 4,
  right: x + 4 + textWidth(shown, SIZE),
  top: lane * 14,
  bottom: lane * 14 + 11,
});

test('fan(inputs) leaves a name alone in the first line, and puts one under which others begin further out', () => {
  const lanes = (xs: readonly number[]) =>
    fan(
      xs.map((x) => ({ x, text: 'Bergen' })),
      SIZE,
      9,
      900,
    ).map(({ lane }) => lane);
  expect(lanes([0, 200, 400])).toEqual([0, 0, 0]);
  expect(lanes([0, 10, 20, 200])).toEqual([2, 1, 0, 0]);
  expect(lanes([5, 5])).toEqual([1, 0]);
});

test('fan(inputs, size, most, right) cuts names at the edge and leaves out those without a line', () => {
  const [last] = fan([{ x: 80, text: 'a very long name of a case' }], SIZE, 3, 140);
  expect(last?.shown).toMatch(/…$/);
  expect(last?.x).toBe(80);
  const crowded = Array.from({ length: 9 }, (_, i) => ({ x: i, text: 'Bergen' }));
  expect(fan(crowded, SIZE, 4, 900).map(({ lane }) => lane)).toEqual([3, 2, 1, 0]);
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
        560,
      );
      labels.forEach((one, i) => {
        for (const other of labels.slice(i + 1)) {
          expect(overlap(box(one), box(other))).toBe(false);
          const crosses = other.lane > one.lane && other.x > box(one).left && other.x < box(one).right;
          expect(crosses).toBe(false);
        }
      });
    }),
    { numRuns: runs(2_000) },
  );
});
