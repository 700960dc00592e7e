import { expect, test } from 'vitest';
import { displayable, JUPYTER_DISPLAY } from '../../src/util/displayable.js';
import { deepFreeze, lazily } from '../../src/util/freeze.js';

test('deepFreeze(value) freezes all that is reachable, and ends on a cycle', () => {
  const value: { list: { a: number }[]; self?: unknown } = { list: [{ a: 1 }] };
  value.self = value;
  deepFreeze(value);
  expect(Object.isFrozen(value.list[0])).toBe(true);
  expect(() => {
    (value.list[0] as { a: number }).a = 2;
  }).toThrow(TypeError);
});
test('lazily(target, key, compute) computes once, when read, and freezes what comes out', () => {
  let times = 0;
  const whole = deepFreeze(
    lazily({ a: 1 }, 'rows', () => {
      times++;
      return [1, 2];
    }),
  );
  expect(times).toBe(0);
  expect(JSON.stringify(whole)).toBe('{"a":1,"rows":[1,2]}');
  expect(Object.isFrozen(whole.rows)).toBe(true);
  expect(times).toBe(1);
});
test('displayable(data) answers Symbol.for("Jupyter.display") without showing it', () => {
  const shown = displayable({ kind: 'no such kind', a: 1 });
  expect(JUPYTER_DISPLAY in shown).toBe(true);
  expect(Object.keys(shown)).toEqual(['kind', 'a']);
  expect(Object.isFrozen(shown)).toBe(true);
});
