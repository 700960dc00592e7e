import { expect, test } from 'vitest';
import { History } from '../../src/kernel/history.js';

function filled(): History {
  const history = new History();
  for (const [at, input] of ['a = 1', 'b', 'a = 1', 'c [x]'].entries()) {
    history.add(at + 1, input);
    if (at === 1) history.setOutput(2, 'B');
  }
  return history;
}

test('answer(tail) gives the last n', () => {
  expect(filled().answer({ hist_access_type: 'tail', n: 2 })).toEqual([
    [0, 3, 'a = 1'],
    [0, 4, 'c [x]'],
  ]);
  expect(filled().answer({ hist_access_type: 'tail', n: 0 })).toEqual([]);
});

test('answer(range) gives lines from start, without stop, of this session only', () => {
  expect(filled().answer({ hist_access_type: 'range', session: 0, start: 2, stop: 3, output: true })).toEqual([
    [0, 2, ['b', 'B']],
  ]);
  expect(filled().answer({ hist_access_type: 'range', session: 7, start: 1, stop: 3 })).toEqual([]);
});

test('answer(search) matches * and ? only, and unique keeps the latest', () => {
  expect(filled().answer({ hist_access_type: 'search', pattern: 'a*' }).length).toBe(2);
  expect(filled().answer({ hist_access_type: 'search', pattern: 'a*', unique: true })).toEqual([[0, 3, 'a = 1']]);
  expect(filled().answer({ hist_access_type: 'search', pattern: '? [x]' })).toEqual([[0, 4, 'c [x]']]);
  expect(filled().answer({ hist_access_type: 'search', pattern: '[a]*' })).toEqual([]);
});

test('answer(search) takes no longer for a hostile pattern', () => {
  const history = new History();
  history.add(1, 'a'.repeat(20_000));
  const start = performance.now();
  history.answer({ hist_access_type: 'search', pattern: `${'*a'.repeat(20)}b` });
  expect(performance.now() - start).toBeLessThan(2000);
});

test('answer(anything else) is empty', () => {
  expect(filled().answer({ hist_access_type: 'unknown' })).toEqual([]);
});
