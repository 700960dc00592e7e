import { describe, expect, test } from 'vitest';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import { codingSets } from '../../../src/evidence/coding/coding-sets.js';
import { silence } from '../../../src/evidence/coding/silence.js';
import type { Coding } from '../../../src/evidence/coding/types.js';
import { minimize, truthTable } from '../../../src/qca/index.js';
import { adjudicated, book, R4, reviewRows } from './review.js';

const model = { outcome: 'LOY', conditions: R4 };

/** The adjudicated coding with some cells silent: `TEC` of the first studies that have it as 0. */
function silenced(cells: readonly (readonly [study: string, code: string])[], from: Coding = adjudicated): Coding {
  const rows = from.cells.map((cell) => ({
    ...cell,
    value: cells.some(([study, code]) => study === cell.study && code === cell.code) ? 'not reported' : cell.value,
  }));
  return coding(book, rows, {});
}

describe('silence(coding, options) of the published review', () => {
  const found = silence(adjudicated, { ...model, silentZeros: true });

  test('says that ~TEC*~REL is silence and EXP is not', () => {
    expect(found.terms.map(({ expression, verdict, silentLiterals }) => [expression, verdict, silentLiterals])).toEqual(
      [
        ['EXP', 'holds', []],
        ['~TEC*~REL', 'rests on silence', ['~TEC', '~REL']],
      ],
    );
    expect(found.warnings).toEqual([
      { code: 'rests-on-silence', message: 'On silence, not on evidence, rests ~TEC*~REL.' },
    ]);
    expect(found.readings).toEqual({ examined: 1, exhausted: true, within: null, data: 1, tables: 1 });
    expect(found.asAbsent.models).toEqual([expect.objectContaining({ expression: 'EXP + ~TEC*~REL', inclusion: 1 })]);
  });

  test('has both terms hold where zeros are absence that was found', () => {
    expect(silence(adjudicated, model).terms.map(({ verdict }) => verdict)).toEqual(['holds', 'holds']);
  });

  test('tells absences of silent codes beside something present apart, code by code', () => {
    const other = silence(adjudicated, { ...model, outcome: '~LOY', silentZeros: ['REL'] });
    expect(other.outcome).toBe('~LOY');
    expect(other.terms.map(({ expression, verdict }) => [expression, verdict])).toEqual([
      ['TEC*~REL*~EXP', 'leans on silence'],
      ['~TEC*REL*~EXP', 'holds'],
    ]);
  });
});

describe('silence(coding, options) of cells that are not reported', () => {
  const cells = [
    ['S01', 'TEC'],
    ['S16', 'REL'],
    ['S19', 'REL'],
  ] as const;
  const coded = silenced(cells);
  const found = silence(coded, model);

  test('gives the solution with silence as 0, with studies left out, and every way', () => {
    expect(found.cells.map(({ study, code }) => [study, code])).toEqual(cells);
    expect(found.asAbsent.models.map(({ expression }) => expression)).toEqual(['EXP + ~TEC*~REL']);
    expect(found.droppedStudies).toEqual(['S01', 'S16', 'S19']);
    expect(found.dropped?.models.map(({ expression }) => expression)).toEqual(['EXP + ~TEC*~REL']);
    expect(found.readings).toMatchObject({ examined: 8, exhausted: true, within: null });
  });

  test('counts for each term the ways it survives, as one by one', () => {
    const counts = new Map<string, number>();
    for (let way = 0; way < 8; way++) {
      const rows = coded.cells.map((cell) => {
        const place = cells.findIndex(([study, code]) => study === cell.study && code === cell.code);
        return place < 0 ? cell : { ...cell, value: (way >> place) % 2 };
      });
      const { models } = minimize(truthTable(codingSets(coding(book, rows, {})), model)).parsimonious;
      const terms = models.map((one) => one.terms.map(({ expression }) => expression));
      for (const term of new Set(terms.flat())) {
        if (terms.every((own) => own.includes(term))) counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
    for (const { expression, bothWays } of found.terms)
      expect([expression, bothWays.every]).toEqual([expression, counts.get(expression) ?? 0]);
    expect(new Set([...counts.keys()])).toEqual(
      new Set(found.terms.filter(({ bothWays }) => bothWays.every > 0).map(({ expression }) => expression)),
    );
  });

  test('names the studies that are in a term by their silence alone', () => {
    expect(found.terms.find(({ expression }) => expression === '~TEC*~REL')?.silentStudies).toEqual([
      'S01',
      'S16',
      'S19',
    ]);
    expect(found.terms.find(({ expression }) => expression === 'EXP')).toMatchObject({
      verdict: 'holds',
      silentStudies: [],
    });
  });

  test('looks only at the codes of the analysis', () => {
    const aside = silence(silenced([['S01', 'SAT']]), model);
    expect(aside.cells).toEqual([]);
    expect(aside.readings.examined).toBe(1);
  });

  test('is bounded, and says so, where there are too many ways', () => {
    const bounded = silence(coded, { ...model, maxReadings: 5 });
    expect(bounded.readings).toMatchObject({ examined: 8, exhausted: false, within: 1 });
    expect(bounded.warnings[0]?.message).toBe(
      'Of 2^3 ways to read 3 silent cells, 8 were gone through: those in which at most 1 are read otherwise than all the rest.',
    );
  });

  test('goes through silent outcomes too, and a term that goes under some reading rests on silence', () => {
    const silentOutcome = silence(
      silenced([
        ['S08', 'LOY'],
        ['S17', 'LOY'],
        ['S04', 'LOY'],
      ]),
      model,
    );
    const exp = silentOutcome.terms.find(({ expression }) => expression === 'EXP');
    expect(silentOutcome.readings.examined).toBe(8);
    expect(silentOutcome.readings.data).toBeLessThan(8);
    expect(exp?.verdict).toBe('rests on silence');
    expect(exp?.bothWays.every).toBeLessThan(8);
  });

  test('says where no study is left, and where a conservative solution is asked for takes that', () => {
    const rows = reviewRows('adjudicated').map((row) => ({ ...row, VAL: 'not reported' }));
    const none = silence(coding(book, rows, { coder: 'x', note: 'justification' }), {
      ...model,
      solution: 'conservative',
      maxReadings: 1,
    });
    expect(none.dropped).toBe(null);
    expect(none.terms[0]?.dropped).toBe(null);
    expect(none.solution).toBe('conservative');
    expect(none.warnings.map(({ code }) => code)).toContain('no-study-left');
  });
});

test('silence(coding, options) says what is wrong', () => {
  expect(() => silence(adjudicated, { outcome: 'LOI' })).toThrow(
    'design: no set named "LOI" for the outcome; did you mean "LOY"?',
  );
  expect(() => silence(adjudicated, {} as never)).toThrow('silence: the outcome is not said');
  expect(() => silence(adjudicated, { ...model, solution: 'complex' as never })).toThrow(
    'silence: solution is "complex"',
  );
  expect(() => silence(adjudicated, { ...model, silentZeros: ['TEX'] })).toThrow('silence: no code named "TEX"');
  expect(() => silence(adjudicated, { ...model, silentZeros: 'TEC' as never })).toThrow(
    'silence: silentZeros is "TEC"',
  );
  expect(() => silence(adjudicated, { ...model, maxReadings: 0 })).toThrow('silence: maxReadings is 0');
  expect(() => silence(adjudicated, { ...model, inclussion: 1 } as never)).toThrow(
    'silence: there is no option "inclussion"',
  );
  expect(() => silence([] as never, model)).toThrow('silence: the coding is a list');
});

test('silence(coding, options) reads fuzzy codes as far as 0 and 1', () => {
  const rules = {
    definition: 'd',
    present: 'p',
    absent: 'a',
    degrees: [
      [0.33, 'x'],
      [0.67, 'y'],
    ] as const,
  };
  const fuzzy = codebook(
    [
      { name: 'A', ...rules },
      { name: 'Y', ...rules },
    ],
    { version: '1' },
  );
  const rows = [
    { study: 's', A: 0.67, Y: 1 },
    { study: 't', A: 'not reported', Y: 0.67 },
    { study: 'u', A: 0.33, Y: 0 },
  ];
  const found = silence(coding(fuzzy, rows, { coder: 'x' }), { outcome: 'Y', inclusion: 0.6 });
  expect(found.readings).toMatchObject({ examined: 2, data: 2 });
  expect(found.terms.map(({ expression, verdict }) => [expression, verdict])).toEqual([['A', 'holds']]);
});
