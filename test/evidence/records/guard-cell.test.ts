import { describe, expect, test } from 'vitest';
import { guardCell, unguardCell } from '../../../src/evidence/records/guard-cell.js';
import { fc, runs } from '../../support/fc.js';

describe('guardCell(text)', () => {
  test.each([
    '=1+1',
    '+1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '\0x',
    '-a',
    '-',
    '--1',
    '-1+1',
    "-2+3+cmd|' /C calc'!A0",
    '-1e',
    "'=1",
    "''-a",
  ])('puts an apostrophe before %j', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  test.each(['', 'a=1', '-1', '-0.5', '-.5', '-1e-7', '1', "'quoted'", ' =1', '~A'])('leaves %j as it is', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  test('is undone by unguardCell for every text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '\t', '1', '.', 'e', 'a') }),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(unguardCell(guardCell(one))).toBe(one);
      }),
      { numRuns: runs(20_000) },
    );
  });
});

test('unguardCell(text) leaves an apostrophe that guards nothing', () => {
  expect(["'quoted'", "'-1", "'"].map(unguardCell)).toEqual(["'quoted'", "'-1", "'"]);
});
