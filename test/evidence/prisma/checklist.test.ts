import { describe, expect, test } from 'vitest';
import type { Coding } from '../../../src/evidence/coding/types.js';
import { type ChecklistEvidence, prismaChecklist } from '../../../src/evidence/prisma/checklist.js';
import { CHECKLIST } from '../../../src/evidence/prisma/checklist-items.js';
import { reportedFlow } from '../../../src/evidence/prisma/reported-flow.js';
import type { SearchStrategy } from '../../../src/evidence/records/strategy/types.js';
import type { Agreement } from '../../../src/evidence/screening/agreement/types.js';
import { screen } from '../../../src/evidence/screening/screen.js';
import { studies } from '../../../src/evidence/screening/studies.js';
import { displayable } from '../../../src/util/displayable.js';

const line = (evidence: ChecklistEvidence, item: string) => {
  const { answer, words } = prismaChecklist(evidence).lines.find((one) => one.item === item) ?? {
    answer: '',
    words: '',
  };
  return `${answer}: ${words}`;
};
const strategy = (...searches: readonly object[]): SearchStrategy =>
  displayable({ kind: 'search-strategy', searches } as unknown as SearchStrategy);
const decided = screen(
  ['a', 'b'],
  [
    { record: 'a', stage: 'title and abstract', answer: 'include', reviewer: 'Ana' },
    { record: 'a', stage: 'full text', answer: 'exclude', reviewer: 'Ana', reason: 'old' },
  ],
);
const old = { name: 'old', kind: 'exclusion', text: 'before 2020', rule: null } as const;
const coding = displayable({
  kind: 'coding',
  coder: 'Ana',
  studies: ['S1', 'S2'],
  codebook: displayable({ kind: 'codebook', version: '1', codes: [{ name: 'TEC' }] }),
} as unknown as Coding);

describe('prismaChecklist(evidence)', () => {
  test('has the 27 items in their 42 lines', () => {
    expect(CHECKLIST).toHaveLength(42);
    expect([...new Set(CHECKLIST.map(({ item }) => Number.parseInt(item, 10)))]).toEqual(
      Array.from({ length: 27 }, (_, i) => i + 1),
    );
    expect(new Set(CHECKLIST.map(({ item }) => item)).size).toBe(42);
  });

  test('marks everything missing where nothing is known', () => {
    const list = prismaChecklist({});
    expect(list.missing).toBe(42);
    expect(list.lines.every(({ answer, words }) => answer === 'missing' && words === '')).toBe(true);
  });

  test('takes what the author says, before what is found', () => {
    expect(line({ said: { '9': 'Two coders, independently.' }, coding }, '9')).toBe('said: Two coders, independently.');
  });

  test.each<[string, ChecklistEvidence, string]>([
    ['6', { strategy: strategy({ source: 'Scopus', date: '2024-05-01' }) }, 'from the data: Scopus (2024-05-01)'],
    ['6', { strategy: strategy({ source: 'Scopus', date: null }) }, 'in part: Scopus (date not reported)'],
    [
      '7',
      { strategy: strategy({ source: 'Scopus', string: 'a AND b', made: false }) },
      'from the data: 1 search strings, one for each source',
    ],
    [
      '7',
      { strategy: strategy({ source: 'Scopus', string: null, made: false }, { source: 'X', string: 'a', made: true }) },
      'in part: terms; search strings not reported for Scopus, X',
    ],
    ['8', { screening: decided }, 'in part: reviewers: Ana; their agreement is not in the data'],
    [
      '8',
      {
        screening: decided,
        agreement: displayable({ kind: 'agreement', percentage: { value: 0.94736 } } as unknown as Agreement),
      },
      'from the data: reviewers: Ana; agreement 94.7 %',
    ],
    ['8', { screening: screen(['a'], []) }, 'missing: '],
    ['5', { screening: decided }, 'missing: '],
    ['5', { screening: displayable({ ...decided, criteria: [old] }) }, 'from the data: exclusion: before 2020'],
    ['9', { coding }, 'in part: coded by Ana; whether independently is not in the data'],
    ['10a', { codebook: coding.codebook }, 'from the data: codebook 1: TEC'],
    ['10b', { codebook: coding.codebook }, 'from the data: codebook 1: TEC'],
    [
      '16a',
      { flow: reportedFlow({ new_studies: 19 }, { source: 'Results' }) },
      'in part: flow to 19 studies; not reported: Databases, Registers, Duplicate records removed, Records marked as ineligible by automation tools, Records removed for other reasons, Records screened, Records excluded, Reports sought for retrieval, Reports not retrieved, Reports assessed for eligibility, Reports excluded, Reports of included studies',
    ],
    ['16b', { screening: decided }, 'from the data: 1 reports excluded by full text, each with its reason'],
    ['16b', { screening: screen(['a'], []) }, 'missing: '],
    [
      '17',
      { studies: studies([{ id: 'S1', attributes: { country: 'Chile' } }]) },
      'from the data: 1 studies with country',
    ],
    ['17', { studies: studies([{ id: 'S1' }]) }, 'in part: 1 studies, without characteristics'],
    ['19', { coding }, 'from the data: coding table of 2 studies and 1 codes'],
  ])('fills item %s', (item, evidence, expected) => {
    expect(line(evidence, item)).toBe(expected);
  });

  test('says how many excluded reports have no reason, and reads a whole flow', () => {
    const silent = screen(
      ['a'],
      [
        { record: 'a', stage: 'title and abstract', answer: 'include', reviewer: 'Ana' },
        { record: 'a', stage: 'full text', answer: 'exclude', reviewer: 'Ana' },
      ],
    );
    expect(line({ screening: silent }, '16b')).toBe('in part: 1 reports excluded by full text, 1 without a reason');
    const all = reportedFlow({}, { source: 'x' }).boxes.flatMap(({ lines }) =>
      lines.map(({ name }) => [name, 1] as const),
    );
    expect(line({ flow: reportedFlow(Object.fromEntries(all), { source: 'x' }) }, '16a')).toBe(
      'from the data: flow to 1 studies',
    );
  });

  test.each([
    [{ said: { '28': 'x' } }, 'there is no item "28"'],
    [{ said: { '1': ' ' } }, 'item 1 is " "; say where it stands'],
    [{ coding: { kind: 'coding' } }, 'coding is another kind of object; pass the result of that kind'],
    [{ flow: decided }, 'flow is another kind of object'],
    [{ agreement: null }, 'agreement is null'],
    [{ sayd: {} }, 'there is no option "sayd"; did you mean "said"?'],
  ])('refuses %j', (evidence, message) => {
    expect(() => prismaChecklist(evidence as never)).toThrow(`prismaChecklist: ${message}`);
  });
});
