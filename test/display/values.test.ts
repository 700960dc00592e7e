import { expect, test } from 'vitest';
import { termFormula } from '../../src/display/formula.js';
import { toHtml } from '../../src/display/html.js';
import { latexModel } from '../../src/display/latex.js';
import { configurationSign, presence } from '../../src/display/symbols.js';
import { bits, listed, termText, valueKeys, valueName, valueWords } from '../../src/display/values.js';
import { frame } from './multi-value.js';
import { strictly } from './strict-markup.js';

const textOf = (...drawn: Parameters<typeof toHtml>[0][]): string =>
  drawn.map((one) => strictly(toHtml(one)).text).join('');

test('valueWords(of, index, value) says the value and its label', () => {
  expect([valueWords(frame, 0, 2), valueWords(frame, 1, 0), valueWords(frame, 2, 1), valueWords(frame, 2, -1)]).toEqual(
    ['2 (north)', 'absent (no union)', 'present', 'does not apply'],
  );
});

test('valueName(of, index, value) is the label, but the code where a label could be taken for another code', () => {
  expect(valueName(frame, 0, 1)).toBe('east');
  expect(valueName({ ...frame, labels: [['1', '2', '3'], null, null] }, 0, 1)).toBe('1');
  expect(valueName({ ...frame, labels: [null, null, null] }, 0, 1)).toBe('1');
  expect(valueName(frame, 2, -1)).toBe('-');
});

test('termText(term, of) writes labels for codes, and what the method printed where there are none', () => {
  expect(termText({ expression: 'Region{2}*~Union', literals: [2, 0, null] }, frame)).toBe('Region{north}*~Union');
  expect(termText({ expression: 'Region{2}*StrikeFirst{-1}', literals: [2, null, -1] }, frame)).toBe(
    'Region{north}*StrikeFirst{-}',
  );
  expect(termText({ expression: 'as printed', literals: [null, 1, 0] }, frame)).toBe('as printed');
  const spaced = { ...frame, conditions: ['Part of town', 'Union', 'StrikeFirst'] };
  expect(termText({ expression: '', literals: [0, null, null] }, spaced)).toBe('{Part of town}{south}');
});

test('termFormula(literals, of) overlines what is absent and writes values in braces', () => {
  expect(textOf(...termFormula([2, 0, null], frame))).toBe('Region{north}·~Union');
  expect(toHtml(termFormula([2, null, null], frame)[0] ?? '')).toContain('title="Region is 2 (north)"');
  expect(textOf(...termFormula([null, null, -1], frame))).toBe('StrikeFirst{-}');
});

test('termText, termFormula and configurationSign show each value of a set of values', () => {
  expect(termText({ expression: 'Region{0,2}*~Union', literals: [[0, 2], 0, null] }, frame)).toBe(
    'Region{south,north}*~Union',
  );
  const codes = { ...frame, labels: [null, null, null] };
  expect(termText({ expression: 'Region{0,2}', literals: [[0, 2], null, null] }, codes)).toBe('Region{0,2}');
  expect(textOf(...termFormula([[0, 2], 0, null], frame))).toBe('Region{south,north}·~Union');
  expect(toHtml(termFormula([[0, 2], null, null], frame)[0] ?? '')).toContain('Region is 0 (south) or 2 (north)');
  expect(textOf(...configurationSign(frame, 0, [0, 2]))).toBe('0 south or 2 north');
  const term = {
    literals: [[0, 2], 0, null],
    expression: 'x',
    inclusion: 1,
    pri: 1,
    rawCoverage: 1,
    uniqueCoverage: 1,
  };
  expect(latexModel([{ ...term, cases: [], deviant: [] }], codes, 'Y')).toBe(
    '$\\text{Region}\\{\\text{0,2}\\} \\cdot \\overline{\\text{Union}} \\rightarrow \\text{Y}$',
  );
});

test('presence and configurationSign show a value by its code, never by colour alone', () => {
  expect([0, 1, 2].map((value) => textOf(presence(frame, 0, value)))).toEqual(['0', '1', '2']);
  expect([1, 0].map((value) => textOf(presence(frame, 1, value)))).toEqual(['●', '○']);
  expect(textOf(presence(frame, 2, -1))).toBe('-');
  expect(textOf(...configurationSign(frame, 0, 2))).toBe('2 north');
  expect(textOf(...configurationSign({ ...frame, labels: [null, null, null] }, 0, 2))).toBe('2');
  expect([1, 0, -1].map((value) => textOf(...configurationSign(frame, 2, value)))).toEqual(['●', '⊗', '-']);
  expect(configurationSign(frame, 0, null)).toEqual([]);
});

test('valueKeys(of) tells which label stands for which code', () => {
  expect(valueKeys(frame)).toEqual(['Region: 0 south, 1 east, 2 north', 'Union: 0 no union, 1 union']);
});

test('bits(configuration) parts values of two digits by points', () => {
  expect([bits([2, 0, -1]), bits([1, 12, 0]), bits([1, null])]).toEqual(['20-', '1.12.0', '1–']);
});

test('listed(shown, count) counts what is not shown, however many', () => {
  expect(listed(['a', 'b'], 2)).toBe('a, b');
  expect(listed(['a'], '18014398509481984')).toBe('a and 18014398509481983 more');
});
