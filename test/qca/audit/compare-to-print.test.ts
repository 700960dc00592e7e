import { describe, expect, test } from 'vitest';
import { compareToPrint } from '../../../src/qca/audit/compare-to-print.js';
import { fc } from '../../support/fc.js';

const agrees = (printed: string, recomputed: number | string) =>
  compareToPrint([{ where: 'x', printed, recomputed }], { source: 's' }).figures[0]?.agrees;

describe('compareToPrint(figures) agrees with', () => {
  test.each([
    ['0.625', 0.625],
    ['.62', 0.625],
    ['.63', 0.625],
    ['0,929', 13 / 14],
    ['0,928', 13 / 14],
    ['0.06', 0.0625],
    ['62.5%', 0.625],
    ['62,5 %', 0.625],
    ['1', 1],
    ['15', 15],
    ['0.9', 0.9 - 1e-16],
    ['-0.25', -0.254],
    ['-0.25', -0.258],
    ['−.25', -0.25],
    ['+0.25', 0.25],
    ['0.0', -0.04],
    ['0.0', -0.07],
    ['5.0', 5],
    [' 0.5 ', 0.5],
    [' parsimonious  solution ', 'parsimonious solution'],
  ])('%s for %s', (printed, recomputed) => {
    expect(agrees(printed, recomputed)).toBe(true);
  });
});
describe('compareToPrint(figures) does not agree with', () => {
  test.each([
    ['0.352941', 0.5],
    ['0.93', 0.9444],
    ['0.61', 0.625],
    ['20', 22],
    ['0.5', -0.5],
    ['0.5', -0.58],
    ['-0.5', 0.58],
    ['0.5', 0.4],
    ['0.62', 0.63 - 1e-12],
    ['0.12345678', 0.123456795],
    ['complex solution', 'parsimonious solution'],
  ])('%s for %s', (printed, recomputed) => {
    expect(agrees(printed, recomputed)).toBe(false);
  });
});
test('compareToPrint(figures) agrees with any number rounded or truncated at its own digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 5 }), (millionths, digits) => {
      const value = millionths / 1_000_000;
      const text = String(1_000_000 + millionths).slice(1);
      expect(agrees(`0.${text.slice(0, digits)}`, millionths === 1_000_000 ? 0 : value)).toBe(true);
    }),
  );
});
test('compareToPrint(figures) counts agreeing, explained and unexplained figures', () => {
  const made = compareToPrint(
    [
      { where: 'a', printed: '0.5', recomputed: 0.5 },
      { where: 'b', printed: '20', recomputed: 22, known: { id: 'count', why: '.647 = 22/34' } },
      { where: 'c', printed: '7', recomputed: 8 },
      { where: 'd', printed: 'complex solution', recomputed: 'parsimonious solution' },
    ],
    { source: 'a paper' },
  );
  expect(made).toMatchObject({ agreeing: 1, explained: 1, unexplained: 2 });
  expect(made.figures.slice(1)).toEqual([
    { where: 'b', printed: '20', recomputed: '22', agrees: false, id: 'count', why: '.647 = 22/34' },
    { where: 'c', printed: '7', recomputed: '8', agrees: false, id: null, why: null },
    {
      where: 'd',
      printed: 'complex solution',
      recomputed: 'parsimonious solution',
      agrees: false,
      id: null,
      why: null,
    },
  ]);
});
test('compareToPrint(figures) refuses an explanation of what agrees, and a text beside a number', () => {
  const known = { id: 'x', why: 'y' };
  expect(() => compareToPrint([{ where: 'a', printed: '1', recomputed: 1, known }], { source: 's' })).toThrow(
    'take the explanation away',
  );
  for (const text of ['n/a', 'a1', '1a', '', '.', '-', '%', '1.2.3']) {
    expect(() => agrees(text, 1)).toThrow(`"x" is printed as "${text}", which is no number`);
  }
});

test('compareToPrint(figures, options) names what is wrong, and what is not defined', () => {
  const figure = { where: 'Table 1', printed: '0.5', recomputed: 0.5 };
  expect(() => compareToPrint([figure], {} as never)).toThrow('the source is not said');
  expect(() => compareToPrint([{ ...figure, printed: 0.5 as never }], { source: 's' })).toThrow(
    '"Table 1" is printed as 0.5; give it as text',
  );
  const [undefinedOne] = compareToPrint([{ ...figure, recomputed: Number.NaN }], { source: 's' }).figures;
  expect(undefinedOne).toMatchObject({ recomputed: 'not defined (0/0)', agrees: false });
});
