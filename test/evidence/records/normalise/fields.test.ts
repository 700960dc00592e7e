import { describe, expect, test } from 'vitest';
import {
  folded,
  languageOf,
  normaliseIssn,
  pageRange,
  titleKey,
  yearOf,
} from '../../../../src/evidence/records/normalise/index.js';

test.each([
  ['0957-9672 (Print)', '0957-9672'],
  ['2049369x', '2049-369X'],
  ['ISSN: 2213–4239', '2213-4239'],
  ['978-3-16-148410-0', null],
  ['9783161484100', null],
  ['none', null],
])('normaliseIssn(%s) is %s', (text, issn) => {
  expect(normaliseIssn(text)).toBe(issn);
});

test.each([
  ['123-45', '123', '145'],
  ['221-8', '221', '228'],
  ['S12–S15', 'S12', 'S15'],
  ['S12–5', 'S12', 'S15'],
  ['pp. 7 -- 9', '7', '9'],
  ['p12-14', '12', '14'],
  ['23-135', '23', '135'],
  ['e0123456', 'e0123456', null],
  ['112.e1-112.e9', '112.e1', '112.e9'],
  ['A12-B15', 'A12', 'B15'],
  ['893', '893', null],
  ['iv-ix', 'iv', 'ix'],
  ['in press', null, null],
])('pageRange(%s) goes from %s to %s', (text, firstPage, lastPage) => {
  expect(pageRange(text)).toEqual({ pages: text, firstPage, lastPage });
});

test('pageRange of nothing is nothing', () => {
  expect(pageRange('  ')).toEqual({ pages: null, firstPage: null, lastPage: null });
});

test.each([
  ['2019', 2019],
  ['2018/04/10', 2018],
  ['Sep 18 2019', 2019],
  ['c2001', 2001],
  ['20190731', 2019],
  ['12345', null],
  ['in press', null],
])('yearOf(%s) is %s', (text, year) => {
  expect(yearOf(text)).toBe(year);
});

test.each([
  ['eng', 'en'],
  ['English', 'en'],
  ['en-GB', 'en'],
  ['Español', 'es'],
  ['Spanish; English', 'es'],
  ['中文', 'zh'],
  ['Norsk', 'no'],
  ['Klingon', null],
])('languageOf(%s) is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

describe('titleKey(title)', () => {
  test.each([
    ['Über die Bindung', 'Ueber die Bindung'],
    ['The <i>in vitro</i> role of TNF-α', 'THE IN VITRO ROLE OF TNF-alpha.'],
    ['Søren Łoś: Straße', 'Soren Los - Strasse'],
    ['[Customer loyalty &amp; trust]', 'customer loyalty & trust'],
    ['CO₂ and Crohn’s disease', "CO2 and Crohn's disease"],
    ['ﬁeld', 'field'],
  ])('%s is compared as %s', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });

  test('keeps other scripts', () => {
    expect(titleKey('顧客忠誠度研究')).toBe('顧客忠誠度研究');
    expect(titleKey('Лояльность')).toBe('лояльность');
    expect(titleKey('고객')).toBe('고객');
  });

  test('of signs alone is nothing', () => {
    expect(titleKey('…')).toBe('');
  });
});

test('folded(text) reads entities and keeps what it does not know', () => {
  expect(folded('A &#233; &#xE9; &unknown; &#0; <b>b</b> 3 < 4')).toBe('a e e &unknown; &#0; b 3 < 4');
});
