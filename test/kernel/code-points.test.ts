import { expect, test } from 'vitest';
import { toCodePoints, toUnits } from '../../src/kernel/code-points.js';
import { fc } from '../support/fc.js';

const characters = fc
  .array(fc.constantFrom('a', '\n', 'é', '€', '😀', '\u{10ffff}'), { maxLength: 60 })
  .map((all) => all.join(''));

test('toUnits(text, n) and toCodePoints(text, n) undo each other', () => {
  fc.assert(
    fc.property(characters, fc.nat(30), (text, at) => {
      const inside = Math.min(at, [...text].length);
      expect(toCodePoints(text, toUnits(text, inside))).toBe(inside);
    }),
  );
});

test('toUnits(text, n) counts a character outside the basic plane twice', () => {
  expect(toUnits('😀a', 1)).toBe(2);
  expect(toUnits('😀a', 99)).toBe(3);
});
