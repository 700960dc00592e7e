import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginning, LIMITS, Pacer, type Published } from '../../src/kernel/pacer.js';
import { fc } from '../support/fc.js';

const characters = fc
  .array(fc.constantFrom('a', '\n', 'é', '€', '😀', '\u{10ffff}'), { maxLength: 60 })
  .map((all) => all.join(''));

let sent: { readonly at: number; readonly item: Published }[];
let pacer: Pacer;
beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  pacer = new Pacer(
    (item) => sent.push({ at: Date.now(), item: { ...item } }),
    LIMITS,
    () => Date.now(),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const text = (content: string, name: 'stdout' | 'stderr' = 'stdout', run = 1): Published => ({
  kind: 'text',
  run,
  parent: {},
  name,
  text: content,
});
const message = (frame: string, replaces?: string): Published => ({ kind: 'message', frames: [frame], replaces });
const all = (name = 'stdout') =>
  sent.map(({ item }) => (item.kind === 'text' && item.name === name ? item.text : '')).join('');

test('add(text) gathers what comes within 100 ms into one message', async () => {
  for (let i = 0; i < 500; i++) pacer.add(text(`${i}\n`));
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent.length).toBe(1);
  expect(all()).toBe(Array.from({ length: 500 }, (_, i) => `${i}\n`).join(''));
});

test('add(message) sends the text before it first, at once', () => {
  pacer.add(text('before'));
  pacer.add(message('figure'));
  expect(sent.map(({ item }) => (item.kind === 'text' ? item.text : item.frames[0]))).toEqual(['before', 'figure']);
});

test('a flood stays within half of the limits of a server in every window of 3 s, and arrives whole', async () => {
  const line = `${'x'.repeat(99)}\n`;
  for (let i = 0; i < 40_000; i++) pacer.add(text(line));
  for (let i = 0; i < 3000; i++) pacer.add(message(`m${i}`));
  const drained = pacer.drained();
  await vi.advanceTimersByTimeAsync(60_000);
  await drained;
  expect(all().length).toBe(4_000_000);
  const sizes = sent.map(({ item }) => (item.kind === 'text' ? item.text.length : 0));
  const sizeOf = (at: number) => sizes[at] ?? 0;
  let [from, bytes, mostMessages, mostBytes] = [0, 0, 0, 0];
  for (let to = 0; to < sent.length; to++) {
    bytes += sizeOf(to);
    while ((sent[from]?.at ?? 0) <= (sent[to]?.at ?? 0) - 3000) bytes -= sizeOf(from++);
    mostMessages = Math.max(mostMessages, to - from + 1);
    mostBytes = Math.max(mostBytes, bytes);
  }
  expect(mostMessages).toBeLessThanOrEqual(1500);
  expect(mostBytes).toBeLessThanOrEqual(1_500_000);
});

test('add(message) with replaces takes the place of one that waits', async () => {
  for (let i = 0; i < 400; i++) pacer.add(message(`m${i}`));
  const before = sent.length;
  for (let i = 0; i < 1000; i++) pacer.add(message(`u${i}`, 'bar'));
  await vi.advanceTimersByTimeAsync(5000);
  const updates = sent
    .slice(before)
    .filter(({ item }) => item.kind === 'message' && String(item.frames[0]).startsWith('u'));
  expect(updates.map(({ item }) => (item.kind === 'message' ? item.frames[0] : ''))).toEqual(['u999']);
});

test('discard(run) counts exactly what it gives up, and keeps other runs', async () => {
  const line = `${'y'.repeat(9)}\n`;
  for (let i = 0; i < 100_000; i++) pacer.add(text(line));
  pacer.add(text('other\n', 'stdout', 2));
  await vi.advanceTimersByTimeAsync(200);
  const { lines, bytes } = pacer.discard(1);
  await vi.advanceTimersByTimeAsync(60_000);
  const kept = sent
    .filter(({ item }) => item.kind === 'text' && item.run === 1)
    .reduce((sum, { item }) => sum + (item.kind === 'text' ? item.text.length : 0), 0);
  expect(kept + bytes).toBe(1_000_000);
  expect(kept / 10 + lines).toBe(100_000);
  expect(all().endsWith('other\n')).toBe(true);
});

test('beginning(text, room) fits, ends between characters, and the pieces make the text again', () => {
  fc.assert(
    fc.property(characters, fc.integer({ min: 4, max: 40 }), (given, room) => {
      let rest = given;
      const pieces: string[] = [];
      while (rest !== '') {
        const piece = beginning(rest, room);
        if (piece === '' || Buffer.byteLength(piece) > room) throw new Error(`${JSON.stringify(piece)} for ${room}`);
        pieces.push(Buffer.from(piece).toString('utf8'));
        rest = rest.slice(piece.length);
      }
      expect(pieces.join('')).toBe(given);
    }),
  );
});
