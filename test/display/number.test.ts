import { expect, test } from 'vitest';
import { counted, plainNumber } from '../../src/display/number.js';

test('plainNumber(value) names what is no number, and never shows -0', () => {
  expect([0, -0, 12, 0.1 + 0.2, 1 / 3, Number.NaN, Infinity, -Infinity, 1e21].map(plainNumber)).toEqual([
    '0',
    '0',
    '12',
    '0.3',
    '0.3333333333',
    '—',
    '∞',
    '-∞',
    '1e+21',
  ]);
});

test('counted(count, one) is singular for one alone', () => {
  expect([counted(0, 'case'), counted(1, 'case'), counted(2, 'case'), counted(2, 'entry', 'entries')]).toEqual([
    '0 cases',
    '1 case',
    '2 cases',
    '2 entries',
  ]);
});
