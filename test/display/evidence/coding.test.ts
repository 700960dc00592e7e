import { expect, test } from 'vitest';
import '../../../src/display/register.js';
import { claims } from '../../../src/evidence/coding/claims.js';
import { codeFlips } from '../../../src/evidence/coding/code-flips.js';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import { compareCoders } from '../../../src/evidence/coding/compare-coders.js';
import { silence } from '../../../src/evidence/coding/silence.js';
import { adjudicated, book, coderA, coderB, R4 } from '../../evidence/coding/review.js';
import { bundleOf, textOf } from '../shown.js';

const model = { outcome: 'LOY', conditions: R4 };
const rules = { definition: 'd', present: 'p', absent: 'a' };

test('a codebook is drawn with its version and rules, degrees where there are any', () => {
  expect(textOf(book)).toMatch(/^Codebook, version 1 · 8 codes code definition 1 when 0 when/);
  const fuzzy = codebook([{ name: 'A', ...rules, degrees: [[0.33, 'rather not']] }], { version: '2' });
  expect(textOf(fuzzy)).toContain('code definition 1 when between 0 when');
  expect(textOf(fuzzy)).toContain('0.33: rather not');
});

test('a coding is drawn study by code, with what is not reported and when it was coded', () => {
  expect(textOf(adjudicated)).toMatch(/S09 0 0 0 1 0 1 0 1/);
  expect(textOf(adjudicated)).toContain('codebook version 1; 0 of 152 cells with a quotation');
  const small = codebook([{ name: 'A', ...rules }], { version: '1' });
  const rows = [
    { study: 's', code: 'A', value: 1, quotation: 'so it is', date: '2024-05-01' },
    { study: 't', code: 'A', value: 'not reported', date: '2024-05-03' },
  ];
  const text = textOf(coding(small, rows, { coder: 'Ana' }));
  expect(text).toContain('Coding by Ana · 2 studies × 1 code');
  expect(text).toContain('s 1 t ?');
  expect(text).toContain('1 of 2 cells with a quotation coded from 2024-05-01 to 2024-05-03 ?: not reported');
  expect(text).toContain('▲ 1 of 2 cells are not reported');
  expect(textOf(coding(small, rows.slice(0, 1), { coder: 'Ana' }))).toContain('coded on 2024-05-01');
});

test('coders are drawn with agreement on each code, and conflicts with what each says', () => {
  const text = textOf(compareCoders(coderA, coderB));
  expect(text).toMatch(/TEC 19 3 0\.842 0\.627 0\.\d{3} to 0\.\d{3}/);
  expect(text).toMatch(/all cells 152 8 0\.947 0\.869 0\.781 to 0\.957 0\.869/);
  expect(text).toMatch(/TRU 19 0 1\.000 1\.000 — 1\.000/);
  expect(text).toMatch(/Conflicts · 8 study code A B/);
  expect(text).toContain('S03 TEC 0: The summary speaks');
  expect(String(bundleOf(compareCoders(coderA, coderB))['text/html'])).toContain('setwise-saved');
  const three = textOf(compareCoders(coderA, coderB, adjudicated));
  expect(three).toContain('Fleiss’ kappa');
  const small = codebook([{ name: 'A', ...rules }], { version: '1' });
  const by = (coder: string, A: number, quotation: string | null) =>
    coding(
      small,
      [
        { study: 's', A: 1 },
        { study: 't', A, 'A quotation': quotation, 'A locator': 'p. 4' },
      ],
      { coder },
    );
  const quoted = textOf(compareCoders(by('Ana', 1, 'we trust'), by('Ben', 0, null)));
  expect(quoted).toContain('1: “we trust”, p. 4 0: p. 4');
  const alike = textOf(compareCoders(by('Ana', 1, null), by('Ben', 1, null)));
  expect(alike).not.toContain('Conflicts');
  const missing = compareCoders(
    by('Ana', 1, 'x'),
    by('Ben', 0, null),
    coding(small, [{ study: 's', A: 1 }], { coder: 'Eva' }),
  );
  expect(textOf(missing)).toMatch(/t A 1: “x”, p\. 4 0: p\. 4 —/);
});

test('silence is drawn term by term, with every reading where cells are silent', () => {
  const zeros = textOf(silence(adjudicated, { ...model, silentZeros: ['TEC', 'REL'] }));
  expect(zeros).toContain('▲ On silence, not on evidence, rests ~TEC*~REL.');
  expect(zeros).toContain('~TEC*~REL rests on silence ~TEC, ~REL');
  expect(zeros).toContain('no cell is “not reported”');
  expect(zeros).toContain('a 0 too means only “not mentioned”: TEC, REL');
  const rows = adjudicated.cells.map((cell) =>
    cell.study === 'S01' && cell.code === 'TEC' ? { ...cell, value: 'not reported' } : cell,
  );
  const coded = coding(book, rows);
  const text = textOf(silence(coded, model));
  expect(text).toContain('term verdict as 0 left out every reading on silence');
  expect(text).toContain('EXP holds every model every model all');
  expect(text).toContain('1 study left out: EXP + ~TEC*~REL');
  expect(text).toContain('every reading: 1 silent cell, each as 0 or 1: 2 ways (all there are), 2 different tables');
  const all = adjudicated.cells.map((cell) => (cell.code === 'VAL' ? { ...cell, value: 'not reported' } : cell));
  const bounded = textOf(silence(coding(book, all), { ...model, maxReadings: 1 }));
  expect(bounded).toContain('no study left');
  expect(bounded).toContain('(those with at most 1 read otherwise than the rest)');
  expect(bounded).toMatch(/\d+ of 40/);
});

test('flips are drawn with before and after', () => {
  const text = textOf(codeFlips(adjudicated, model));
  expect(text).toContain('Which single code flips the answer · LOY, parsimonious solution, coded by adjudicated');
  expect(text).toContain('before: EXP + ~TEC*~REL');
  expect(text).toContain('28 of 95 cells alone alter it (28 of 95 changes)');
  expect(text).toContain('S01 LOY 1 → 0 EXP + VAL ~TEC*~REL VAL 0.667 0.236');
  const small = codebook(
    [
      { name: 'A', ...rules },
      { name: 'Y', ...rules },
    ],
    { version: '1' },
  );
  const coded = coding(
    small,
    [
      { study: 's', A: 1, Y: 1 },
      { study: 't', A: 'not reported', Y: 0 },
    ],
    { coder: 'x' },
  );
  const silent = textOf(codeFlips(coded, { outcome: 'Y', notReported: 'absent' }));
  expect(silent).toContain('t A ? → 1 no row is sufficient A none 1.000 —');
});

test('claims are drawn with their standing, what no code covers and what no study has', () => {
  const text = textOf(
    claims(adjudicated, [
      { id: 'C1', text: 'Technology with relationship', expression: 'TEC*REL -> LOY', source: 'Conclusions' },
      { id: 'C2', text: 'Staff', expression: null },
      { id: 'C3', text: 'Price', expression: 'PRICE -> LOY' },
      { id: 'C4', text: 'Both', expression: 'SAT*VAL' },
    ]),
  );
  expect(text).toContain('Claims against evidence · 4 claims, 19 studies');
  expect(text).toContain('▲ No code covers C2, C3: nothing here can test it.');
  expect(text).toContain('C3: no code called PRICE');
  expect(text).toContain('C4: in no study: SAT*VAL');
  const rows = adjudicated.cells.map((cell) => (cell.study === 'S09' ? { ...cell, value: 'not reported' } : cell));
  expect(textOf(claims(coding(book, rows), [{ id: 'C1', text: 't', expression: 'TEC -> LOY' }]))).toContain(
    'C1: not reported, so unclear: S09',
  );
});

test('names and words from strangers are shown as text', () => {
  const evil = '<img src=x onerror=alert(1)>|**`';
  const own = codebook([{ name: evil, definition: evil, present: evil, absent: `${evil}!` }], { version: evil });
  const by = (coder: string, value: number) =>
    coding(own, [{ study: evil, code: evil, value, quotation: evil, note: evil }], { coder });
  const results = [
    own,
    by(evil, 1),
    compareCoders(by(evil, 1), by('Ben', 0)),
    claims(by(evil, 1), [{ id: evil, text: evil, expression: `{${evil}}`, source: evil }]),
  ];
  for (const result of results) {
    const bundle = bundleOf(result);
    expect(String(bundle['text/html'])).not.toContain('<img');
    expect(String(bundle['text/markdown'])).not.toContain('<img');
    expect(Object.keys(bundle)).toEqual(['text/html', 'text/markdown', 'text/plain']);
  }
});
