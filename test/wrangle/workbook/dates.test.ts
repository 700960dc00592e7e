import { expect, test } from 'vitest';
import { dateText, isDateFormat } from '../../../src/wrangle/workbook/dates.js';

test('dateText(serial) agrees with the calendar of the language, from 1900 to 9999', () => {
  for (let serial = 61; serial <= 2_958_465; serial += 37) {
    const expected = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
    expect(dateText(serial, false)).toBe(expected);
  }
  expect(dateText(2_958_465, false)).toBe('9999-12-31');
});

test('dateText(serial) has the 29 February of 1900 that spreadsheet programs have', () => {
  expect([1, 59, 60, 61].map((serial) => dateText(serial, false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-02-29',
    '1900-03-01',
  ]);
});

test('dateText(serial, true) counts from 1904', () => {
  expect([0, 1, 60].map((serial) => dateText(serial, true))).toEqual(['1904-01-01', '1904-01-02', '1904-03-01']);
});

test('dateText(serial) adds a time where there is one, rounded to seconds; a time alone has no date', () => {
  expect(dateText(45413.395833333336, false)).toBe('2024-05-01T09:30:00');
  expect(dateText(45413.9999999, false)).toBe('2024-05-02');
  expect(dateText(60.5, false)).toBe('1900-02-29T12:00:00');
  expect(dateText(0.75, false)).toBe('18:00:00');
});

test('dateText(serial) is null beyond the calendar', () => {
  expect([dateText(-1, false), dateText(2_958_466, false)]).toEqual([null, null]);
});

test('isDateFormat(id, code) looks for letters of dates outside of quotes, brackets and escapes', () => {
  const dates = ['yyyy-mm-dd', 'D/M/YY', '[h]:mm', '[$-409]d mmm', 'h:mm AM/PM', '"on" d', 'mm:ss.0'];
  const numbers = [
    '0.00',
    '0.00 "days"',
    '[Red]General',
    '#,##0\\d',
    '[$-409]#,##0',
    'General',
    '0_d',
    '*y0',
    '0;yyyy',
    '@',
  ];
  expect(dates.map((code) => isDateFormat(164, code))).toEqual(dates.map(() => true));
  expect(numbers.map((code) => isDateFormat(164, code))).toEqual(numbers.map(() => false));
});

test('isDateFormat(id) knows the formats that are built in', () => {
  expect([14, 22, 47, 58].map((id) => isDateFormat(id, undefined))).toEqual([true, true, true, true]);
  expect([0, 9, 13, 23, 48, 164].map((id) => isDateFormat(id, undefined))).toEqual(Array(6).fill(false));
});
