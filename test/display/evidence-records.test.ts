import { describe, expect, test } from 'vitest';
import '../../src/display/register.js';
import { readRecords } from '../../src/evidence/records/read-records.js';
import { searchStrategy } from '../../src/evidence/records/strategy/search-strategy.js';
import { searchYield } from '../../src/evidence/records/strategy/search-yield.js';
import { JUPYTER_DISPLAY, type MimeBundle } from '../../src/util/displayable.js';
import { strictly } from './strict-markup.js';

const shown = (result: object): MimeBundle => (Reflect.get(result, JUPYTER_DISPLAY) as () => MimeBundle)();
const set = await readRecords([
  {
    name: 'scopus.ris',
    bytes: new TextEncoder().encode(
      'TY  - JOUR\nTI  - A\nER  - \nlost <b>line</b> of an export that was cut in its middle\n',
    ),
    source: 'Scopus',
  },
]);
const strategy = searchStrategy({
  terms: [['loyalty', 'lealtad']],
  searches: [
    { source: 'Scopus', hits: 2, date: '2024-05-01', window: { from: 2020, to: null } },
    { source: 'SciELO', string: null, window: { from: null, to: 2024 }, languages: ['es'] },
    { source: 'PubMed', window: { from: 2020, to: 2024 } },
    { source: 'Emerald' },
  ],
});

describe('the display of records', () => {
  test('lists the files, and what was put aside with its line and its first words', () => {
    expect(shown(set)['text/plain']).toMatchInlineSnapshot(`
      "Records · 1 record in 1 file

      file        source  counted as  format  encoding  records  problems
      ──────────  ──────  ──────────  ──────  ────────  ───────  ────────
      scopus.ris  Scopus  database    ris     utf-8           1         1

      put aside: scopus.ris, line 4: text outside of a record; a record begins with a line TY (lost
      <b>line</b> of an export that was c…)"
    `);
  });

  test('shows text of a file as text', () => {
    const html = String(shown(set)['text/html']);
    strictly(html);
    expect(html).toContain('lost &lt;b&gt;line');
  });

  test('lists at most twenty problems, and counts the others', async () => {
    const text = 'TY  - JOUR\nTI  - cut\n'.repeat(25);
    const many = await readRecords([{ name: 'a.ris', bytes: new TextEncoder().encode(text), source: 'S' }]);
    expect(String(shown(many)['text/plain'])).toContain('and 5 more problems, in .problems');
  });
});

test('the display of a search strategy says what is not reported', () => {
  expect(shown(strategy)['text/plain']).toMatchInlineSnapshot(`
    "Search strategy · 4 sources
    ▲ The search string is not reported for Scopus, SciELO, PubMed, Emerald.
    ▲ The date of the search is not reported for SciELO, PubMed, Emerald.
    ▲ The number of hits is not reported for SciELO, PubMed, Emerald.

    source   counted as  search string               date          years         languages  hits
    ───────  ──────────  ──────────────────────────  ────────────  ────────────  ─────────  ────────────
    Scopus   database    TITLE-ABS-KEY(loyalty OR    2024-05-01    from 2020     any        2
                         lealtad) (made from the
                         terms)
    SciELO   database    not reported                not reported  to 2024       es         not reported
    PubMed   database    ("loyalty"[tiab] OR         not reported  2020 to 2024  any        not reported
                         "lealtad"[tiab]) (made
                         from the terms)
    Emerald  database    (loyalty OR lealtad) (made  not reported  any           any        not reported
                         from the terms)

    term 1: loyalty or lealtad"
  `);
});

test('the display of a search yield sets hits beside records', () => {
  expect(shown(searchYield(strategy, set))['text/plain']).toMatchInlineSnapshot(`
    "Searches and what was read · 4 sources
    ▲ Scopus: 2 hits are reported, but 1 was read (1 put aside).
    ▲ SciELO: it was searched, but no file of it was read.
    ▲ PubMed: it was searched, but no file of it was read.
    ▲ Emerald: it was searched, but no file of it was read.

    source   hits reported  records read  put aside  in the window  in the languages
    ───────  ─────────────  ────────────  ─────────  ─────────────  ────────────────
    Scopus   2                         1          1  0 / 0 / 1      0 / 0 / 1
    SciELO   not reported              0          0  0 / 0 / 0      0 / 0 / 0
    PubMed   not reported              0          0  0 / 0 / 0      0 / 0 / 0
    Emerald  not reported              0          0  0 / 0 / 0      0 / 0 / 0

    in the window, in the languages: yes / no / not said"
  `);
});
