import { expect, test } from 'vitest';
import { Output, type ToPublish } from '../../src/kernel/output.js';
import { newRun } from '../../src/kernel/run.js';

function outputWithCap(cap: number) {
  const posted: ToPublish[] = [];
  const output = new Output(
    (item) => posted.push(item),
    ({ type }) => [type],
    cap,
  );
  const run = newRun({ msg_id: 'm', msg_type: 'execute_request', session: 's', username: '', date: '', version: '' });
  const texts = (name: string) =>
    posted.map((item) => (item.kind === 'text' && item.name === name ? item.text : '')).join('');
  return { output, posted, run, texts };
}

test('text(run) beyond the cap is cut at a line, and notice(run) counts it exactly', () => {
  const { output, run, texts } = outputWithCap(25);
  for (let i = 0; i < 10; i++) output.text(run, 'stdout', `line ${i}\n`);
  output.notice(run);
  expect(texts('stdout')).toBe('line 0\nline 1\nline 2\n');
  expect(texts('stderr')).toContain('output cut: 7 lines (49 bytes) beyond the first 25 bytes');
});

test('notice(run) of a run within the cap says nothing', () => {
  const { output, run, posted } = outputWithCap(25);
  output.text(run, 'stdout', 'short\n');
  output.notice(run);
  expect(posted.length).toBe(1);
});

test('text(run) of a silent run is not published', () => {
  const { output, posted } = outputWithCap(25);
  output.text(
    newRun({ msg_id: 'm', msg_type: '', session: '', username: '', date: '', version: '' }, { silent: true }),
    'stdout',
    'x',
  );
  expect(posted).toEqual([]);
});

test('later(message) keeps its place among what comes after it', async () => {
  const { output, run, posted } = outputWithCap(100);
  let resolve: (value: { type: string; parent: Record<string, never>; content: Record<string, never> }) => void =
    () => {};
  const made = output.later(
    new Promise((done) => {
      resolve = done;
    }),
  );
  output.text(run, 'stdout', 'after\n');
  const failing = output.later(Promise.reject(new Error('no picture')));
  output.message({ type: 'last', parent: {}, content: {} });
  expect(posted).toEqual([]);
  resolve({ type: 'figure', parent: {}, content: {} });
  await Promise.all([made, failing]);
  expect(
    posted.map((item) => (item.kind === 'text' ? item.text : item.kind === 'message' ? item.frames[0] : item.kind)),
  ).toEqual(['figure', 'after\n', 'last']);
});

test('drained() resolves when the control thread has answered', async () => {
  const { output, posted } = outputWithCap(100);
  let isDone = false;
  const drained = output.drained().then(() => {
    isDone = true;
  });
  await Promise.resolve();
  expect(isDone).toBe(false);
  const drain = posted.find((item) => item.kind === 'drain');
  output.hasDrained(drain?.kind === 'drain' ? drain.number : 0);
  await drained;
  expect(isDone).toBe(true);
});
