import { expect, test } from 'vitest';
import { readAnchors, rises } from '../../../src/qca/calibrate/anchors.js';

const values = (input: unknown) => readAnchors('direct', input).map(({ value }) => value);
const refuses = (input: unknown, message: string) => expect(() => readAnchors('direct', input)).toThrow(message);

test('readAnchors(caller, input) takes three anchors that rise or fall, with their reasons', () => {
  expect(
    readAnchors('direct', { exclusion: 1, crossover: { at: 2, reason: 'the median' }, inclusion: { at: 3 } }),
  ).toEqual([
    { name: 'exclusion', value: 1, reason: null },
    { name: 'crossover', value: 2, reason: 'the median' },
    { name: 'inclusion', value: 3, reason: null },
  ]);
  const falling = readAnchors('direct', { exclusion: 3, crossover: 2, inclusion: 1 });
  expect([rises(readAnchors('direct', { exclusion: 1, crossover: 2, inclusion: 3 })), rises(falling)]).toEqual([
    true,
    false,
  ]);
});

test('readAnchors(caller, input) takes pairs for a bell and a valley, left flank first', () => {
  expect(values({ exclusion: [1, 6], crossover: [2, 5], inclusion: [3, 4] })).toEqual([1, 2, 3, 6, 5, 4]);
  expect(values({ exclusion: [3, 4], crossover: [2, 5], inclusion: [1, 6] })).toEqual([3, 2, 1, 4, 5, 6]);
});

test('readAnchors(caller, input) lets anchors fall together, but not all three', () => {
  expect(values({ exclusion: 1, crossover: 1, inclusion: 3 })).toEqual([1, 1, 3]);
  expect(values({ exclusion: [1, 6], crossover: [2, 6], inclusion: [3, 3] })).toEqual([1, 2, 3, 6, 6, 3]);
  refuses({ exclusion: 1, crossover: 1, inclusion: 1 }, 'are in no order');
  refuses({ exclusion: [1, 3], crossover: [2, 3], inclusion: [3, 3] }, 'are in no order');
});

test('readAnchors(caller, input) says what is wrong', () => {
  refuses(undefined, 'direct: the anchors are not said; pass {anchors: {exclusion: 20, crossover: 50, inclusion: 80}}');
  refuses(null, 'the anchors are not said');
  refuses(
    { exclusion: 1, crosover: 2, inclusion: 3 },
    'there is no anchor "crosover"; they are exclusion, crossover, inclusion',
  );
  refuses({ exclusion: 1, inclusion: 3 }, 'direct: the crossover is undefined; give a number, or {at: 50');
  refuses({ exclusion: 1, crossover: '2', inclusion: 3 }, 'the crossover is "2"');
  refuses({ exclusion: 1, crossover: null, inclusion: 3 }, 'the crossover is null');
  refuses({ exclusion: 1, crossover: Number.NaN, inclusion: 3 }, 'the crossover is NaN');
  refuses(
    { exclusion: 1, crossover: { at: 2, reason: 7 }, inclusion: 3 },
    'the reason for the crossover is 7; write it in words',
  );
  refuses(
    { exclusion: [1, 2, 3], crossover: 2, inclusion: 3 },
    'the exclusion has 3 values; give one, or two for a bell',
  );
  refuses({ exclusion: [1, 6], crossover: 2, inclusion: 3 }, 'some anchors have one value and some two');
  refuses(
    { exclusion: 5, crossover: 3, inclusion: 8 },
    'the anchors exclusion 5, crossover 3, inclusion 8 are in no order',
  );
  refuses({ exclusion: 8, crossover: 9, inclusion: 5 }, 'are in no order');
  refuses({ exclusion: [1, 4], crossover: [2, 5], inclusion: [3, 6] }, 'are in no order');
  refuses({ exclusion: [3, 2], crossover: [2, 5], inclusion: [1, 6] }, 'are in no order');
});
