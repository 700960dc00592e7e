import { describe, expect, test } from 'vitest';
import { compareAbstracts, preparedAbstract } from '../../../src/evidence/duplicates/abstracts.js';
import { compareJournals, preparedJournal } from '../../../src/evidence/duplicates/journals.js';
import { compareNames, preparedNames } from '../../../src/evidence/duplicates/names.js';
import { nearWords } from '../../../src/evidence/duplicates/near-words.js';
import { prepare } from '../../../src/evidence/duplicates/prepare.js';
import { compareTitles, preparedTitle } from '../../../src/evidence/duplicates/titles.js';
import { parseAuthors } from '../../../src/evidence/records/normalise/index.js';
import { record } from './records.js';

test.each([
  ['tumour', 'tumor', true],
  ['casual', 'causal', true],
  ['randomised', 'randomized', true],
  ['resilience', 'resiliance', true],
  ['behavioural', 'behaviural', true],
  ['characteristics', 'caracteristics', true],
  ['haemodialysis', 'hemodialisis', true],
  ['men', 'man', false],
  ['male', 'female', false],
  ['hypertension', 'hypotension', false],
  ['increase', 'decrease', false],
  ['nitrogen', 'phosphorus', false],
  ['satisfaction', 'stratification', false],
  ['organisation', 'reorganisation', true],
])('nearWords(%s, %s) is %s', (a, b, near) => {
  expect(nearWords(a, b)).toBe(near);
  expect(nearWords(b, a)).toBe(near);
});

test.each([
  ['Trust in retail banks', 'TRUST IN RETAIL BANKS.', 'same'],
  ['Trust in retail banks of Norway', 'Trust in the retail banks of Norway', 'same'],
  ['Health care for long-term unemployed', 'Healthcare for long term unemployed', 'same'],
  ['Colour and behaviour of trout', 'Color and behavior of trout', 'same'],
  ['Trust in retail banks: a panel study', 'Trust in retail banks', 'shorter'],
  ['A panel study of everything: trust in retail banks', 'Trust in retail banks', 'shorter'],
  [
    'Trust in retail banks of four western provinces after merg',
    'Trust in retail banks of four western provinces after mergers',
    'shorter',
  ],
  ['Turnover intention among male nurses in Ontario', 'Turnover intention among female nurses in Ontario', 'similar'],
  ['Turnover among male nurses', 'Turnover of female nurses', 'related'],
  ['Trust in retail banks', 'Soil fertility of gardens', 'other'],
  ['Soil fertility. Part I', 'Soil fertility. Part II', 'numbered apart'],
  ['Insulin in type 1 diabetes', 'Insulin in type 2 diabetes', 'numbered apart'],
  ['Trust in banks', '银行信任研究', 'unknown'],
  ['', 'Trust in banks', 'unknown'],
  ['顾客满意度对忠诚度的影响', '顾客满意度对忠诚度的影响研究', 'shorter'],
  ['顾客满意度影响研究', '供应链韧性综述文章', 'other'],
])('compareTitles(%s, %s) is %s', (a, b, likeness) => {
  expect(compareTitles(preparedTitle(a), preparedTitle(b))).toBe(likeness);
  expect(compareTitles(preparedTitle(b), preparedTitle(a))).toBe(likeness);
});

test.each([
  ['Erratum: Trust in retail banks', 'correction'],
  ['Trust in retail banks (vol 3, pg 12, 2010)', 'correction'],
  ['Retracted: Trust in retail banks', 'correction'],
  ['Author Correction: Trust in retail banks', 'correction'],
  ['Correction of anaemia in the elderly', null],
  ['Response to exercise in men', null],
  ['Retraction of the tongue', null],
  ['Re: Trust in retail banks', 'reply'],
  ["Trust in retail banks: authors' reply", 'reply'],
  ['Reply to Smith', 'reply'],
])('preparedTitle(%s) sees the notice %s', (title, notice) => {
  expect(preparedTitle(title).notice).toBe(notice);
});

test('preparedTitle(title) takes off what databases append, and knows titles that tell nothing', () => {
  expect(preparedTitle('Trust in banks [French]').squeezed).toBe('trustinbanks');
  expect(preparedTitle('Trust in banks. [Review] [50 refs] [see comment]').squeezed).toBe('trustinbanks');
  expect(preparedTitle('Trust in banks (Structured abstract)').squeezed).toBe('trustinbanks');
  expect(preparedTitle('[Trust in banks]').squeezed).toBe('trustinbanks');
  expect(preparedTitle('[French]').squeezed).toBe('french');
  expect(preparedTitle('Erratum: Trust in banks').squeezed).toBe('trustinbanks');
  expect(
    ['Editorial', 'Letters to the editor', 'Customer loyalty', null].map((one) => preparedTitle(one).telling),
  ).toEqual([false, false, false, false]);
  expect(
    ['Introduction to the measurement of loyalty in banking', '顾客满意度研究'].map(
      (one) => preparedTitle(one).telling,
    ),
  ).toEqual([true, true]);
});

test.each([
  ['J Nutr Biochem', 'Journal of Nutritional Biochemistry', 'agree'],
  [
    'Proc Natl Acad Sci U S A',
    'Proceedings of the National Academy of Sciences of the United States of America',
    'agree',
  ],
  ['BMJ (Clinical research ed.)', 'British Medical Journal', 'agree'],
  ['The Lancet', 'Lancet (London, England)', 'agree'],
  ['FASEB Journal. Conference: Experimental Biology', 'FASEB J', 'agree'],
  ['Atherosclerosis Supplements', 'Atherosclerosis', 'agree'],
  ['Diabetes', 'Diabetes Care', 'unknown'],
  ['Journal of Cell Biology', 'Journal of Cell Science', 'unknown'],
  ['Diabetes', 'Diabetologia', 'differ'],
  ['J Physiol', 'Journal of Physics', 'differ'],
  ['https://clinicaltrials.gov/show/NCT1', 'Lancet', 'unknown'],
])('compareJournals(%s, %s) is %s', (a, b, verdict) => {
  expect(compareJournals(preparedJournal(a), preparedJournal(b))).toBe(verdict);
  expect(compareJournals(preparedJournal(b), preparedJournal(a))).toBe(verdict);
});

test.each([
  ['Smith, John; Doe, Kate', 'Smith J; Doe K', 'agree'],
  ['Smith, John; Doe, Kate; Roe, Lu', 'Smith J, et al.', 'agree'],
  ['Doe, Kate; Smith, John', 'Smith J; Doe K', 'agree'],
  ['Wang, Wei; Zhao, Min', 'Wei, Wang; Min, Zhao', 'agree'],
  ['Garcia Marquez, Ana', 'Garcia A', 'agree'],
  ['van der Berg, Anna', 'Berg A', 'agree'],
  ['Smith, J', 'Smyth, J', 'agree'],
  ['Smith, J', 'Smith, K', 'partly'],
  ['Smith, J; Poe, A; Ray, B', 'Lee, T; Smith, J; Kim, Q', 'partly'],
  ['Smith, J', 'Doe, K', 'differ'],
  ['[Anonymous]', 'Doe, K', 'unknown'],
  ['王小明', 'Wang X', 'unknown'],
  ['The Loyalty Study Group', 'Doe, K; Roe, L', 'unknown'],
  ['', 'Doe, K', 'unknown'],
])('compareNames(%s, %s) is %s', (a, b, verdict) => {
  const names = [a, b].map((text) => preparedNames(parseAuthors(text)));
  expect(compareNames(names[0] ?? [], names[1] ?? [])).toBe(verdict);
  expect(compareNames(names[1] ?? [], names[0] ?? [])).toBe(verdict);
});

describe('compareAbstracts(a, b)', () => {
  const words = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');
  const compared = (a: string, b: string): string => compareAbstracts(preparedAbstract(a), preparedAbstract(b));
  test.each([
    [words(0, 100), words(0, 100).toUpperCase(), 'agree'],
    [words(0, 100), `${words(0, 40)} © The authors`, 'agree'],
    [words(0, 100), words(20, 120), 'partly'],
    [words(0, 100), words(35, 135), 'unknown'],
    [words(0, 100), words(60, 160), 'differ'],
    [words(0, 100), words(0, 20), 'unknown'],
    [words(0, 100), 'No abstract', 'unknown'],
  ])('case %#', (a, b, verdict) => {
    expect(compared(a, b)).toBe(verdict);
  });
});

test('prepare(record) reads volumes and issues as databases print them, and preprints and trials for what they are', () => {
  const of = (said: Parameters<typeof record>[1]) => prepare(record('a', said));
  expect(['11 (Supplement 3)', 'Vol. 012', '12)', 'Suppl 1', ''].map((volume) => of({ volume }).volume)).toEqual([
    '11',
    '12',
    '',
    '',
    '',
  ]);
  expect(
    ['S3', 'Supplement 3', '01-Feb', '1-2', 'no. 4', '(Waters N.C.) Army Institute'].map(
      (number) => of({ number }).number,
    ),
  ).toEqual(['3', '3', '', '1', '4', '']);
  expect(of({ pages: '0012-0015' })).toMatchObject({ first: '12', last: '15' });
  expect(
    [{ journal: 'medRxiv' }, { doi: '10.48550/arXiv.1' }, { journal: 'Lancet' }].map((said) => of(said).preprint),
  ).toEqual([true, true, false]);
  expect(of({ journal: 'https://clinicaltrials.gov/show/NCT00111111' }).registration).toBe('nct00111111');
});
