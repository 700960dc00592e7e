import { expect, test } from 'vitest';
import type { Deduplication } from '../../../src/evidence/duplicates/types.js';
import { screen } from '../../../src/evidence/screening/screen.js';
import { linkStudies, studies } from '../../../src/evidence/screening/studies.js';
import { studiesFrom } from '../../../src/evidence/screening/studies-from.js';
import { displayable } from '../../../src/util/displayable.js';
import { reviewRows } from '../coding/review.js';

const found = displayable({
  kind: 'deduplication',
  groups: [{ kept: 'a', duplicates: ['b'] }],
  kept: ['a', 'c', 'd', 'e', 'f'],
  sameStudy: [
    ['a', 'c'],
    ['e', 'f'],
  ],
} as unknown as Deduplication);

test('studies(list) holds reports in studies and records in reports', () => {
  const register = studies([
    { id: 'S01', label: 'Barra 2023', attributes: { country: 'Argentina', year: 2023, design: null } },
    {
      id: 'S02',
      reports: [
        { id: 'r1', records: ['a', 'b'] },
        { id: 'r2', label: 'Poster' },
      ],
      attributes: [['country', '']],
    },
  ]);
  expect(register.studies[0]).toEqual({
    id: 'S01',
    label: 'Barra 2023',
    reports: [{ id: 'S01', label: 'Barra 2023', records: [] }],
    attributes: [
      ['country', 'Argentina'],
      ['year', 2023],
      ['design', null],
    ],
  });
  expect(register.studies[1]?.reports.map(({ records }) => records)).toEqual([['a', 'b'], []]);
  expect(register.warnings.map(({ message }) => message)).toEqual([
    'No country is known of S02.',
    'No year is known of S02.',
    'No design is known of S01, S02.',
  ]);
});

test.each([
  [[], 'studies: the studies are a list'],
  [[{ id: '' }], 'studies: number 1 has the id ""'],
  [[{ id: 'a' }, { id: 'a' }], 'studies: the study "a" is there twice'],
  [[{ id: 'a', reports: [] }], 'studies: a has an empty list of reports'],
  [
    [
      {
        id: 'a',
        reports: [
          { id: 'r', records: ['x'] },
          { id: 'q', records: ['x'] },
        ],
      },
    ],
    'studies: the record "x" is there twice',
  ],
  [[{ id: 'a', attributes: { n: Number.NaN } }], 'studies: n of a is NaN'],
  [
    [
      {
        id: 'a',
        attributes: [
          ['n', 1],
          ['n', 2],
        ],
      },
    ],
    'studies: the attribute of a "n" is there twice',
  ],
])('studies(%j) says what is wrong', (list, message) => {
  expect(() => studies(list as never)).toThrow(message);
});

test('linkStudies(duplicates) makes reports of duplicates and studies of reports', () => {
  const { studies: list } = linkStudies(found);
  expect(list.map(({ id, reports }) => [id, reports.map(({ records }) => records)])).toEqual([
    ['S01', [['a', 'b'], ['c']]],
    ['S02', [['d']]],
    ['S03', [['e'], ['f']]],
  ]);
});

test('linkStudies(duplicates, {sameStudy, apart}) follows the team, links going on', () => {
  const linked = linkStudies(found, { sameStudy: [['b', 'd']], apart: ['f'] });
  expect(linked.studies.map(({ reports }) => reports.map(({ id }) => id))).toEqual([['a', 'c', 'd'], ['e'], ['f']]);
  expect(() => linkStudies(found, { sameStudy: [['a', 'z']] })).toThrow('linkStudies: "z" is no report here');
  expect(() => linkStudies(found, { sameStudy: [['a', 'f']], apart: ['f'] })).toThrow(
    'linkStudies: "f" is said to be a study of its own',
  );
  expect(() => linkStudies([] as never)).toThrow('linkStudies: the first argument is a list');
});

test('linkStudies(duplicates, {screening}) takes included reports only, and names and attributes as told', () => {
  const said = ['a', 'e'].flatMap((record) =>
    (['title and abstract', 'full text'] as const).map(
      (stage) => ({ record, stage, answer: 'include', reviewer: 'Ana' }) as const,
    ),
  );
  const screening = screen(['a', 'c', 'd', 'e', 'f'], said);
  const { studies: list } = linkStudies(found, {
    screening,
    name: ([first], place) => ({ id: `X${place + 1}`, label: `Study ${first}` }),
    attributes: (reports) => ({ reports: reports.length }),
  });
  expect(list.map(({ id, label, attributes }) => [id, label, attributes])).toEqual([
    ['X1', 'Study a', [['reports', 1]]],
    ['X2', 'Study e', [['reports', 1]]],
  ]);
});

test('studiesFrom(table, mapping) reads the 19 studies of the published review', () => {
  const rows = reviewRows('studies').map((row) => ({ ...row, year: Number(row.year) }));
  const register = studiesFrom(rows, {
    id: 'study',
    label: ['authors', 'year'],
    attributes: ['country', 'database', 'year'],
  });
  expect(register.studies).toHaveLength(19);
  expect(register.studies[0]).toMatchObject({ id: 'S01', label: 'Barra et al. 2023' });
  expect(register.studies.filter(({ attributes }) => attributes[1]?.[1] === 'Scopus')).toHaveLength(14);
  expect(register.warnings).toEqual([{ code: 'attribute-missing', message: 'No country is known of S12, S19.' }]);
  expect(() => studiesFrom(rows, { id: 'studdy' })).toThrow(
    'studiesFrom: no column named "studdy"; did you mean "study"?',
  );
  expect(() => studiesFrom([{ id: '' }], { id: 'id' })).toThrow('studiesFrom: row 1 has no id in "id"');
  expect(studiesFrom([{ id: 'a', n: 1, t: ' x ' }], { id: 'id' }).studies[0]?.attributes).toEqual([
    ['n', 1],
    ['t', 'x'],
  ]);
});

test('linkStudies refuses what only says that it is a de-duplication, or a screening', () => {
  expect(() => linkStudies({ kind: 'deduplication' } as never)).toThrow('linkStudies: the first argument is ');
  expect(() => linkStudies(found, { screening: { kind: 'screening' } as never })).toThrow('linkStudies: screening is ');
});
