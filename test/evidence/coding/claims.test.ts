import { describe, expect, test } from 'vitest';
import { claims } from '../../../src/evidence/coding/claims.js';
import { codebook } from '../../../src/evidence/coding/codebook.js';
import { coding } from '../../../src/evidence/coding/coding.js';
import { codingSets } from '../../../src/evidence/coding/coding-sets.js';
import { fit as fitOf, setData } from '../../../src/qca/index.js';
import { adjudicated } from './review.js';

const one = (expression: string | null, source = adjudicated as Parameters<typeof claims>[0]) => {
  const [claim] = claims(source, [{ id: 'C', text: 'a conclusion', expression }]).claims;
  if (claim === undefined) throw new Error('no claim');
  return claim;
};

describe('claims(coding, list) of the published review', () => {
  test('sorts studies by whether they support, contradict or do not bear on a claim', () => {
    const found = one('TEC*REL -> LOY');
    expect(found.standing).toBe('contested');
    expect(found.supports).toEqual(['S09']);
    expect(found.contradicts).toEqual(['S03', 'S18']);
    expect(found.doesNotBear).toHaveLength(16);
    expect(found.fit?.inclusion).toBeCloseTo(1 / 3, 12);
    expect(found.fit?.coverage).toBeCloseTo(1 / 14, 12);
    expect(found.fit?.n).toBe(19);
  });

  test('knows support without contradiction, and the other way round', () => {
    expect(one('EXP -> LOY')).toMatchObject({ standing: 'supported', contradicts: [] });
    expect(one('TEC*QUA -> LOY')).toMatchObject({
      standing: 'contradicted',
      supports: [],
      contradicts: ['S10', 'S15', 'S18'],
    });
  });

  test('turns a claim of necessity round', () => {
    const found = one('EXP <- LOY');
    expect(found.supports).toEqual(['S02', 'S04', 'S07', 'S08', 'S13', 'S17']);
    expect(found.contradicts).toHaveLength(8);
    expect(found.doesNotBear).toHaveLength(5);
    expect(found.fit?.inclusion).toBeCloseTo(6 / 14, 12);
    expect(found.fit?.coverage).toBe(1);
  });

  test('takes a configuration alone, and names what occurs in no study', () => {
    expect(one('EXP + SAT*VAL')).toMatchObject({
      standing: 'occurs',
      inNoStudy: ['SAT*VAL'],
      contradicts: [],
      fit: null,
    });
    expect(one('SAT*VAL')).toMatchObject({ standing: 'in no study', inNoStudy: ['SAT*VAL'] });
    const unseen = one('SAT*TRU*QUA -> LOY');
    expect(unseen).toMatchObject({ standing: 'in no study', supports: [], inNoStudy: ['SAT*TRU*QUA'] });
    expect(unseen.fit?.inclusion).toBeNaN();
  });

  test('names conclusions that no code covers', () => {
    const { claims: list, warnings } = claims(adjudicated, [
      { id: 'C1', text: 'trained staff keep customers', expression: null, source: 'Conclusions' },
      { id: 'C2', text: 'fair prices keep customers', expression: 'PRICE*SAT -> LOY' },
      { id: 'C3', text: 'all at once', expression: 'SAT*TRU*QUA' },
    ]);
    expect(list.map(({ standing, unknown }) => [standing, unknown])).toEqual([
      ['no code covers it', []],
      ['no code covers it', ['PRICE']],
      ['in no study', []],
    ]);
    expect(list[0]).toMatchObject({ source: 'Conclusions', expression: null, fit: null });
    expect(warnings.map(({ message }) => message)).toEqual([
      'No code covers C1, C2: nothing here can test it.',
      'In no study occurs what is combined in C3, or a part of it.',
    ]);
  });

  test('agrees with fit() on sets, and reads the same from sets as from the coding', () => {
    const sets = codingSets(adjudicated);
    for (const expression of ['EXP + ~TEC*~REL -> LOY', 'TEC*~EXP -> ~LOY', 'SAT -> LOY*EXP', '~TEC + EXP <- LOY']) {
      const claim = one(expression);
      const { sufficiency, necessity } = fitOf(sets, expression).whole;
      expect(claim.fit?.inclusion).toBe((sufficiency ?? necessity)?.inclusion);
      expect(claim.fit?.coverage).toBe((sufficiency ?? necessity)?.coverage);
      expect(one(expression, sets)).toEqual(claim);
    }
  });
});

describe('claims(source, list)', () => {
  const rules = { definition: 'd', present: 'p', absent: 'a' };
  const book = codebook(
    [
      { name: 'A', ...rules },
      { name: 'B', ...rules },
      { name: 'Y', ...rules },
    ],
    { version: '1' },
  );
  const silent = 'not reported';
  const coded = coding(
    book,
    [
      { study: 'a', A: 1, B: silent, Y: 1 },
      { study: 'b', A: 0, B: silent, Y: silent },
      { study: 'c', A: 1, B: 1, Y: silent },
      { study: 'd', A: 1, B: 1, Y: 0 },
      { study: 'e', A: 1, B: 0, Y: silent },
    ],
    { coder: 'x' },
  );

  test('leaves studies unclear whose silence decides, and those clear where it does not', () => {
    const found = one('A*B -> Y', coded);
    expect(found).toMatchObject({ supports: [], contradicts: ['d'], doesNotBear: ['b', 'e'], unclear: ['a', 'c'] });
    expect(found.fit).toEqual({ inclusion: 0, coverage: Number.NaN, n: 1 });
    expect(one('A + B -> Y', coded)).toMatchObject({ supports: ['a'], unclear: ['b', 'c', 'e'] });
    expect(one('A*~B', coded)).toMatchObject({ standing: 'occurs', supports: ['e'], unclear: ['a'], inNoStudy: [] });
    expect(one('B*~A', coded).inNoStudy).toEqual([]);
  });

  test('takes multi-value sets, and memberships of one half as in neither', () => {
    const data = setData(
      ['s', 't', 'u'],
      [
        { name: 'Region', memberships: [0, 1, 2], levels: 3 },
        { name: 'F', memberships: [0.5, 0.6, 0.4] },
        { name: 'Y', memberships: [1, 1, 0] },
      ],
    );
    expect(one('Region{1,2} -> Y', data)).toMatchObject({ supports: ['t'], contradicts: ['u'], doesNotBear: ['s'] });
    expect(one('F', data)).toMatchObject({ supports: ['t'], doesNotBear: ['s', 'u'] });
    expect(one('F*Y', data).supports).toEqual(['t']);
  });

  test('says what is wrong', () => {
    const claim = { id: 'C', text: 't', expression: 'EXP' };
    expect(() => claims(adjudicated, [])).toThrow('claims: the claims are a list');
    expect(() => claims(adjudicated, [claim, claim])).toThrow('claims: two claims are called "C"');
    expect(() => claims(adjudicated, [{ ...claim, id: '' }])).toThrow('claims: number 1 has no id');
    expect(() => claims(adjudicated, [{ ...claim, text: '' }])).toThrow('claims: number 1 has no text');
    expect(() => claims(adjudicated, [{ ...claim, expression: 7 as never }])).toThrow(
      'claims: the expression of C is 7',
    );
    expect(() => claims(adjudicated, [{ ...claim, expression: 'EXP* -> ' }])).toThrow('^');
    expect(() => claims({} as never, [claim])).toThrow('claims: the first argument is another kind of object');
    expect(() => claims(adjudicated, [{ ...claim, expresion: 'A' } as never])).toThrow(
      'claims: number 1: there is no option "expresion"',
    );
  });

  test('reads names that touch once they are known to be codes', () => {
    expect(one('AB', coded)).toMatchObject({ expression: 'A*B', unknown: [], standing: 'occurs' });
  });
});
