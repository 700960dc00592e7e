import { expect, test } from 'vitest';
import { type CrispOptions, crisp, crispMemberships } from '../../../src/qca/calibrate/crisp.js';

const cases = ['a', 'b', 'c'];
const made = (options: CrispOptions, ...values: unknown[][]) => {
  const items = values.map((_, i) => `q${i + 1}`);
  return crispMemberships('Trust', crisp(items, options), values, cases);
};

test("crisp(items, {when: 'all', is}) asks all items for the value, {when: 'any'} one", () => {
  expect(made({ when: 'all', is: 5 }, [5, 5, 4], [5, 4, 4])).toEqual([1, 0, 0]);
  expect(made({ when: 'any', is: 5 }, [5, 5, 4], [5, 4, 4])).toEqual([1, 1, 0]);
});

test('crisp(items, {atLeast}) takes the value itself and every larger one', () => {
  expect(made({ when: 'all', atLeast: 4 }, [5, 4, 3])).toEqual([1, 1, 0]);
});

test('crisp(items, {is: text}) compares texts as they are', () => {
  expect(made({ when: 'all', is: 'yes' }, ['yes', 'Yes', 'no'])).toEqual([1, 0, 0]);
});

test('crisp(items, …) refuses a missing item instead of counting it as a no', () => {
  for (const missing of [null, undefined, '', Number.NaN]) {
    expect(() => made({ when: 'any', is: 5 }, [5, missing, 5])).toThrow(
      '"q1" of case "b" is missing, so "Trust" cannot be',
    );
  }
});

test('crisp(items, …) refuses text where the rule asks for a number, and numbers where it asks for text', () => {
  expect(() => made({ when: 'all', atLeast: 4 }, ['5', '4', '3'])).toThrow('"q1" of case "a" is "5", no number');
  expect(() => made({ when: 'all', is: 5 }, [5, '5', 5])).toThrow('"q1" of case "b" is "5", no number');
  expect(() => made({ when: 'all', is: '5' }, [5, 5, 5])).toThrow('"q1" of case "a" is 5, no text');
});

test('crisp(items, options) records the rule, the items and the reason', () => {
  expect(crisp(['q1'], { when: 'any', atLeast: 4, reason: 'top two' }).record).toEqual({
    method: 'crisp',
    rule: '1 where q1 is at least 4, else 0',
    reason: 'top two',
    from: ['q1'],
  });
  expect(crisp(['q1', 'q2'], { when: 'any', is: 5 }).record).toMatchObject({
    rule: '1 where any of q1, q2 are 5, else 0',
    from: ['q1', 'q2'],
  });
});

test('crisp(items, options).passes asks one item, and lets no text pass as a number', () => {
  const { passes } = crisp(['q1'], { when: 'all', atLeast: 4 });
  expect([3, 4, 5, '5', null].map(passes)).toEqual([false, true, true, false, false]);
});

test('crisp(items, options) refuses half a rule', () => {
  const wrong = (items: unknown, options: unknown) => () => crisp(items as string[], options as CrispOptions);
  expect(wrong([], { when: 'all', is: 5 })).toThrow('there are no items');
  expect(wrong('q1', { when: 'all', is: 5 })).toThrow("for a rule on items pass a list, crisp(['q1'], {…})");
  expect(wrong('q1', null)).toThrow('crisp: one column takes {thresholds: […]}');
  expect(wrong(['q1'], undefined)).toThrow('crisp: the options are undefined');
  expect(wrong(['q1'], { when: 'both', is: 5 })).toThrow('when is "both"');
  expect(wrong(['q1'], { when: 'all' })).toThrow('either as `is` or as `atLeast`');
  expect(wrong(['q1'], { when: 'all', is: 5, atLeast: 5 })).toThrow('either as `is` or as `atLeast`');
  expect(wrong(['q1'], { when: 'all', atleast: 5 })).toThrow('no option "atleast"; did you mean "atLeast"?');
  expect(wrong(['q1'], { when: 'all', is: Number.NaN })).toThrow('crisp: is is NaN');
  expect(wrong(['q1'], { when: 'all', is: null })).toThrow('crisp: is is null');
  expect(wrong(['q1'], { when: 'all', atLeast: '4' })).toThrow('crisp: atLeast is "4"');
});

test('crisp(item, {thresholds}) is a calibration by steps, with labels for its values', () => {
  const made = crisp('score', {
    thresholds: [3, { at: 5, reason: 'law' }],
    labels: ['low', 'mid', 'high'],
    reason: 'why',
  });
  expect(made).toMatchObject({
    kind: 'calibration',
    method: 'crisp',
    items: ['score'],
    rule: 'score by crisp: one step up at each threshold; threshold 3, threshold 5',
    reason: 'why',
    levels: 3,
    labels: ['low', 'mid', 'high'],
  });
  expect(crisp(['a', 'b'], { thresholds: [3] })).toMatchObject({ items: ['a', 'b'], levels: 2, labels: null });
  const wrong = (options: object) => () => crisp('score', options as { thresholds: number[] });
  expect(wrong({ thresholds: [5, 3] })).toThrow('crisp: the thresholds 5, 3 do not ascend; put them in order');
  expect(wrong({ thresholds: 3 })).toThrow('crisp: the thresholds are not said');
  expect(wrong({ thresholds: [3], when: 'all' })).toThrow('crisp: there is no option "when"');
  expect(wrong({ thresholds: [3], labels: ['one'] })).toThrow('there are 1 labels for 2 values');
});
