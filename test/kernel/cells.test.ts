import { afterEach, expect, test, vi } from 'vitest';
import { BRIDGE, type Bridge } from '../../src/kernel/bridge.js';
import { clearOutput, display, input, interrupted, openComm, progress, track } from '../../src/kernel/index.js';

const published: unknown[] = [];
const kernel = { publish: (...given: unknown[]) => published.push(given) } as unknown as Bridge;
afterEach(() => {
  Reflect.deleteProperty(globalThis, BRIDGE);
  published.length = 0;
  vi.restoreAllMocks();
});

test('outside of a notebook display(value) prints, and what needs a reader says so', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  display(1).update(2);
  expect(log.mock.calls).toEqual([[1], [2]]);
  clearOutput();
  expect(interrupted()).toBe(false);
  expect(() => input('?')).toThrow(/input: there is no notebook here/);
  expect(() => openComm('x')).toThrow(/openComm: there is no notebook here/);
  progress(3).step();
});

test('progress(total, label) shows one bar that moves, within its bounds', () => {
  Object.defineProperty(globalThis, BRIDGE, { value: kernel, configurable: true });
  const bar = progress(4, 'a <b>');
  bar.step(3);
  bar.at(99, 'done');
  const shown = published.map((given) => given as [{ 'text/plain': string; 'text/html': string }, { update: boolean }]);
  expect(shown.map(([bundle]) => bundle['text/plain'])).toEqual([
    'a <b> [........................] 0/4',
    'a <b> [##################......] 3/4',
    'done [########################] 4/4',
  ]);
  expect(shown.map(([, { update }]) => update)).toEqual([false, true, true]);
  expect(shown[0]?.[0]['text/html']).toContain('a &#60;b&#62;');
  expect(() => progress(Number.NaN)).toThrow(/progress: the total is NaN/);
});

test('track(items) gives every item and moves the bar after it', () => {
  Object.defineProperty(globalThis, BRIDGE, { value: kernel, configurable: true });
  expect([...track(new Set(['a', 'b']))]).toEqual(['a', 'b']);
  expect(published.length).toBe(3);
});
