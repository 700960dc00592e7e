import { expect, test } from 'vitest';
import { type Message, Wire } from '../../src/kernel/wire.js';
import { fc } from '../support/fc.js';
import { figure } from '../support/figures.js';

const KEY = 'a key of this test';
const wire = new Wire(KEY, 'session');

function message(content: Record<string, unknown> = { code: '1 + 1' }): Message {
  return {
    identities: [Buffer.from('id')],
    header: wire.header('execute_request'),
    parent: {},
    metadata: {},
    content,
    buffers: [Buffer.from([0, 255])],
  };
}
const framesOf = (given: Message, key = KEY): Buffer[] =>
  new Wire(key, 'session').encode(given).map((frame) => Buffer.from(frame as string));

test('decode(encode(message)) is the message', () => {
  const given = message({ code: 'ü "quoted" 😀', nested: { list: [1, null] } });
  expect(new Wire(KEY).decode(framesOf(given))).toEqual(given);
});

test('encode(message) replaces half a surrogate pair, which a Jupyter server cannot save', () => {
  const given = message({ name: 'a\ud800b', whole: '😀' });
  const decoded = new Wire(KEY).decode(framesOf(given));
  expect(typeof decoded === 'object' && decoded.content).toEqual({ name: 'a\ufffdb', whole: '😀' });
});

test('decode(frames) without a key checks no signature', () => {
  const given = message();
  expect(new Wire('').decode(framesOf(given, ''))).toEqual(given);
});

test('decode(frames) drops another key, a missing signature and a replay', () => {
  const receiver = new Wire(KEY);
  expect(receiver.decode(framesOf(message(), 'another key'))).toBe('bad signature');
  const unsigned = framesOf(message());
  unsigned[2] = Buffer.alloc(0);
  expect(receiver.decode(unsigned)).toBe('bad signature');
  const once = framesOf(message());
  expect(typeof receiver.decode(once)).toBe('object');
  expect(receiver.decode(once)).toBe('replayed');
});

test('decode(frames) drops what is no message of Jupyter, also when it is signed', () => {
  const signed = (parts: readonly string[]) => {
    const template = new Wire('').encode(message());
    const frames = [...template.slice(0, 2), '', ...parts].map((frame) => Buffer.from(frame as string));
    return new Wire('').decode(frames);
  };
  expect(signed(['{', '{}', '{}', '{}'])).toBe('not JSON');
  expect(signed(['[]', '{}', '{}', '{}'])).toBe('not JSON');
  expect(signed(['{}', '{}', '{}', '{}'])).toBe('bad header');
  expect(signed(['{"msg_id":1,"msg_type":"x","session":"s"}', '{}', '{}', '{}'])).toBe('bad header');
  expect(signed(['{}', '{}'])).toBe('too few frames');
  expect(new Wire(KEY).decode([])).toBe('no delimiter');
});

const times = process.env.SETWISE_DEEP === '1' ? 100_000 : 10_000;

test(`decode(frames) accepts none of ${times} messages with one byte changed, cut or moved, and never throws`, {
  timeout: 120_000,
}, () => {
  const receiver = new Wire(KEY);
  const right = framesOf(message());
  const place = fc.record({
    frame: fc.integer({ min: 1, max: 6 }),
    at: fc.nat(),
    flip: fc.integer({ min: 1, max: 255 }),
    kind: fc.nat(3),
  });
  let accepted = 0;
  fc.assert(
    fc.property(place, ({ frame, at, flip, kind }) => {
      const frames = right.map((one) => Buffer.from(one));
      const target = frames[frame] ?? Buffer.alloc(0);
      if (kind === 0 || target.length < 2)
        target[at % Math.max(1, target.length)] = (target[at % Math.max(1, target.length)] ?? 0) ^ flip;
      else if (kind === 1) frames[frame] = target.subarray(0, at % target.length);
      else if (kind === 2) frames.splice(frame, 1);
      else frames.splice(Math.max(2, frame), 0, Buffer.from([flip])); // before the delimiter it would be one more address
      if (typeof receiver.decode(frames) !== 'string') accepted++;
    }),
    { numRuns: times },
  );
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 8 }), (frames) => {
      if (typeof receiver.decode(frames.map((one) => Buffer.from(one))) !== 'string') accepted++;
    }),
    { numRuns: times / 10 },
  );
  figure('kernel', `of ${times + times / 10} tampered or random messages, accepted`, accepted, 'messages');
  expect(accepted).toBe(0);
});

test('what decode(frames) says of a dropped message holds no digest', () => {
  const said = new Wire(KEY).decode(framesOf(message(), 'another key'));
  expect(said).not.toMatch(/[0-9a-f]{16}/);
});
