import { expect, test } from 'vitest';
import '../../../src/display/register.js';
import { agreement } from '../../../src/evidence/screening/agreement/agreement.js';
import { computedDecisions, criteria } from '../../../src/evidence/screening/criteria.js';
import { decisionsFrom } from '../../../src/evidence/screening/decisions.js';
import type { DecisionInput } from '../../../src/evidence/screening/read-decisions.js';
import { screen } from '../../../src/evidence/screening/screen.js';
import { studies } from '../../../src/evidence/screening/studies.js';
import { bundleOf, textOf } from '../shown.js';

const said = (
  reviewer: string,
  record: string,
  answer: 'include' | 'exclude',
  reason: string | null = null,
): DecisionInput => ({
  reviewer,
  record,
  answer,
  reason,
  stage: 'title and abstract',
});
const rules = criteria([
  { name: 'window', text: 'past five years', years: [2020, null] },
  { name: 'language', text: 'English or Spanish', languages: ['en', 'es'] },
  { name: 'off topic', kind: 'exclusion', text: 'no loyalty' },
]);

test('criteria are drawn with who applies them', () => {
  expect(textOf(rules)).toContain('window inclusion past five years computer: year 2020–…');
  expect(textOf(rules)).toContain('computer: language en or es');
  expect(textOf(rules)).toContain('off topic exclusion no loyalty people');
});

test('a screening is drawn with counts a stage and a reviewer, and its conflicts side by side', () => {
  const records = [{ id: 'old', view: { year: 1999, language: 'en' } }] as never;
  const text = textOf(
    screen(
      ['a', 'b', 'old'],
      [
        computedDecisions(records, rules),
        said('Ana', 'a', 'include'),
        said('Ben', 'a', 'exclude', 'off topic'),
        said('Ana', 'b', 'include'),
        { ...said('Ben', 'b', 'exclude') },
        { ...said('Eva', 'b', 'include'), adjudicates: true },
        { ...said('Ana', 'b', 'include'), stage: 'full text' },
      ],
      { criteria: rules },
    ),
  );
  expect(text).toContain('Screening · 1 report included');
  expect(text).toContain('title and abstract 3 1 1 1 1 0');
  expect(text).toContain('full text 1 1 0 0 0 0');
  expect(text).toContain('reasons at title and abstract: window 1');
  expect(text).toContain('Ana title and abstract 2 2 0 0');
  expect(text).toContain('Eva title and abstract 1 1 0 1');
  expect(text).toContain('automation: window title and abstract 1 0 1 0');
  expect(text).toContain('Conflicts · 1 of 5 answers record stage Ana Ben');
  expect(text).toContain('a title and abstract include exclude: off topic');
  const calm = screen(['a'], [said('Ana', 'a', 'include')]);
  expect(textOf(calm)).not.toContain('Conflicts');
});

test('decisions, studies and agreement are drawn', () => {
  const read = decisionsFrom(
    [
      { id: 'a', v: 'yes' },
      { id: 'b', v: '' },
    ],
    { record: 'id', answer: 'v', always: { stage: 'full text', reviewer: 'Ana', adjudicates: true } },
  );
  expect(textOf(read)).toContain('a full text include — Ana (settles) —');
  expect(textOf(read)).toContain('nothing decided of 1 record');
  const register = studies([
    { id: 'S01', label: 'Barra 2023', attributes: { country: 'Argentina' } },
    {
      id: 'S02',
      reports: [
        { id: 'r1', records: ['a', 'b'] },
        { id: 'r2', records: ['c'] },
      ],
    },
  ]);
  expect(textOf(register)).toContain('Studies · 2 studies, 3 reports, 3 records');
  expect(textOf(register)).toContain('S02 S02 — 2 a, b, c');
  const two = textOf(
    agreement(
      [
        [1, 1, 0, 0],
        [1, 1, 0, 1],
      ],
      { raters: ['Ana', 'Ben'] },
    ),
  );
  expect(two).toContain('Agreement of Ana, Ben · 4 units');
  expect(two).toContain('Cohen’s kappa 0.500');
  expect(two).toContain('bootstrap of units, 1000 draws, seed 1');
  const same = textOf(agreement([[1], [1], [1]]));
  expect(same).not.toContain('Cohen');
  expect(same).toContain('Fleiss’ kappa — — 1 undefined: all ratings are one and the same');
});

test('names from strangers are shown as text', () => {
  const evil = '<script>alert(1)</script>';
  const results = [
    criteria([{ name: evil, text: evil }]),
    screen([evil], [said(evil, evil, 'include'), said('Ben', evil, 'exclude', evil)]),
    studies([{ id: evil, attributes: [[evil, evil]] }]),
    agreement([[evil], ['b']], { raters: [evil, 'Ben'] }),
  ];
  for (const result of results) expect(String(bundleOf(result)['text/html'])).not.toContain('<script');
});
