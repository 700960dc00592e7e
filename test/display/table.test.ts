import { expect, test } from 'vitest';
import { PALETTE } from '../../src/display/palette.js';
import { STYLES } from '../../src/display/styles.js';
import { stylesheet } from '../../src/display/stylesheet.js';
import { cellText, tableBundle } from '../../src/display/table.js';
import { fc } from '../support/fc.js';
import { strictly } from './strict-markup.js';

test('tableBundle(table) sets columns of numbers right and shows nothing as a dash', () => {
  const bundle = tableBundle({
    title: 'T',
    columns: ['a', 'b', 'c'],
    rows: [
      ['x', 1, null],
      ['y', 22.5, undefined],
    ],
  });
  expect(bundle['text/plain']).toBe('T\n\na     b  c\n─  ────  ─\nx     1  —\ny  22.5  —');
  expect(bundle['text/markdown']).toContain('| :--- | ---: | :--- |');
});

test('tableBundle(table) with decimals gives a column the same digits throughout, unless all of it is whole', () => {
  const bundle = tableBundle({
    title: 'T',
    columns: ['n', 'share'],
    rows: [
      [1, 1],
      [2, 8 / 9],
    ],
    decimals: 6,
  });
  expect(bundle['text/plain']).toContain('1  1.000000');
  expect(bundle['text/plain']).toContain('2  0.888889');
});

test('tableBundle(table) says how many rows it leaves out', () => {
  const rows = Array.from({ length: 1234 }, (_, index) => [index]);
  for (const text of Object.values(tableBundle({ title: 'T', columns: ['n'], rows })))
    expect(text).toContain('1034 more rows of 1234 not shown');
});

test('tableBundle(table) draws any cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 5 }), (rows) => {
      strictly(String(tableBundle({ title: 'T', columns: ['a', 'b', 'c'], rows })['text/html']));
    }),
  );
});

test('cellText(cell) names what is no number', () => {
  expect([cellText(Number.NaN), cellText(-0), cellText(true), cellText('a\nb')]).toEqual(['—', '0', 'true', 'a b']);
});

test('stylesheet(scope) has every class under the scope, every colour as a variable in light and dark, and no address', () => {
  const css = stylesheet('.here');
  for (const name of Object.keys(STYLES)) expect(css).toContain(`.here .${name} {`);
  for (const name of Object.keys(PALETTE)) expect(css.match(new RegExp(`--setwise-${name}: `, 'g'))).toHaveLength(2);
  expect(css).not.toMatch(/url\(|@import|\$[a-z]/);
  expect(css).toContain("[data-jp-theme-light='false'] .here");
});

test('every colour of a style is one of the palette', () => {
  for (const declarations of Object.values(STYLES)) {
    for (const value of Object.values(declarations)) {
      for (const [, name = ''] of value.matchAll(/\$([a-z-]+)/g)) expect(PALETTE).toHaveProperty(name);
      expect(value).not.toMatch(/#[0-9a-f]{3}/i);
    }
  }
});

/** Contrast of two colours after WCAG 2. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test.each(['light', 'dark'] as const)('every text of the %s palette can be read on what it stands on', (theme) => {
  const colour = (name: keyof typeof PALETTE): string => PALETTE[name][theme];
  for (const [ink, ground] of [
    ['ink', 'paper'],
    ['soft', 'paper'],
    ['warning', 'paper'],
    ['accent', 'paper'],
    ['positive-ink', 'positive'],
    ['ink', 'negative-pale'],
    ['ink', 'note'],
    ['ink', 'wash'],
    ['ink', 'positive-pale'],
    ['soft', 'wash'],
  ] as const) {
    expect(contrast(colour(ink), colour(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});
