import { describe, expect, test } from 'vitest';
import { coverageFigure } from '../../src/display/coverage.js';
import { countCoverage } from '../../src/display/coverage-groups.js';
import { toSvg } from '../../src/display/html.js';
import { fc } from '../support/fc.js';
import { coverage, coverageTwice } from './granados.js';
import { coverageFrom, manyCases, sevenTerms, threeShared } from './made-up.js';
import { strictly } from './strict-markup.js';

const memberships = fc
  .array(fc.tuple(fc.subarray([1, 2, 3, 4, 5]), fc.boolean()), { minLength: 1, maxLength: 40 })
  .map((cases) => cases.map(([terms, having]) => `${terms.join(',')}${having || terms.length === 0 ? '' : '!'}`));

describe('countCoverage(payload)', () => {
  test('counts what Granados et al. print', () => {
    const counts = countCoverage(coverage);
    expect([counts.total, counts.raw, counts.unique, counts.uncovered]).toEqual([
      16,
      [10, 2, 1],
      [10, 2, 1],
      ['c12', 'c23', 'c29'],
    ]);
    expect(counts.deviant).toEqual([{ terms: [0], names: ['c09'] }]);
    expect(countCoverage(coverageTwice).groups).toEqual([[0], [1, 2], [3]]);
  });

  test('puts every case of the outcome in exactly one run or among the uncovered', () => {
    fc.assert(
      fc.property(memberships, (cases) => {
        const payload = coverageFrom(cases);
        const counts = countCoverage(payload);
        const names = [...counts.runs.flatMap((run) => run.names), ...counts.uncovered];
        expect([...names].sort()).toEqual(
          payload.cases
            .filter((one) => one.hasOutcome)
            .map((one) => one.name)
            .sort(),
        );
        payload.terms.forEach((term, index) => {
          expect(counts.raw[index]).toBe(term.cases.length - term.deviant.length);
        });
        expect(counts.groups.flat().sort()).toEqual(payload.terms.map((_, index) => index));
      }),
    );
  });

  test('shares no case between groups', () => {
    fc.assert(
      fc.property(memberships, (cases) => {
        const { groups, runs } = countCoverage(coverageFrom(cases));
        for (const run of runs)
          expect(groups.filter((group) => run.terms.some((term) => group.includes(term)))).toHaveLength(1);
      }),
    );
  });
});

describe('coverageFigure(payload)', () => {
  test('has a region for each combination of up to three terms that share cases, with its exact count', () => {
    const { text } = strictly(toSvg(coverageFigure(threeShared)));
    for (const [terms, count] of [
      ['term 1 alone', 9],
      ['term 2 alone', 6],
      ['term 3 alone', 7],
      ['terms 1 and 2', 3],
      ['terms 1 and 3', 2],
      ['terms 2 and 3', 2],
      ['terms 1 and 2 and 3', 2],
    ] as const) {
      expect(text).toContain(`${terms}: ${count} case`);
    }
  });

  test('says so where areas are not to scale, or where one circle stands for many terms', () => {
    expect(strictly(toSvg(coverageFigure(threeShared))).text).toContain('not to scale');
    expect(strictly(toSvg(coverageFigure(coverageTwice))).text).not.toContain('not to scale');
    expect(strictly(toSvg(coverageFigure(sevenTerms))).text).toContain('more than three terms share cases');
  });

  test('has areas in proportion to the numbers of cases', () => {
    const { elements } = strictly(toSvg(coverageFigure(coverage)));
    const radii = elements
      .filter(({ attributes }) => 'data-region' in attributes)
      .map(({ attributes }) => Number(/A([\d.]+),/.exec(attributes.d ?? '')?.[1]));
    const [ten = 0, two = 0, one = 0] = radii;
    expect((ten * ten) / (one * one)).toBeCloseTo(10, 1);
    expect((two * two) / (one * one)).toBeCloseTo(2, 1);
  });

  test('has a square with a name for every case and term it is in', () => {
    const { elements, text } = strictly(toSvg(coverageFigure(coverage)));
    expect(elements.filter(({ attributes }) => 'data-case' in attributes)).toHaveLength(10 + 1 + 2 + 1 + 3);
    for (const { name } of coverage.cases) expect(text).toContain(name);
  });

  test('puts the deviant cases on the edge of the frame, and names them', () => {
    expect(strictly(toSvg(coverageFigure(coverage))).text).toContain('deviant, in term 1 but ~Loyalty: c09');
  });

  test('draws blocks in place of squares for ten thousand cases, and stays small', () => {
    const svg = toSvg(coverageFigure(manyCases));
    expect(svg.length).toBeLessThan(60_000);
    expect(strictly(svg).text).toContain('each block is a group of cases');
  });

  test.each([
    [[]],
    [['']],
    [['1!']],
    [['1', '1,2', '2,3', '3,4', '4,5', '1,5!']],
    [Array.from({ length: 60 }, (_, i) => String(i + 1))],
  ])('draws whatever there is: %j', (cases: string[]) => {
    expect(() => strictly(toSvg(coverageFigure(coverageFrom(cases))))).not.toThrow();
  });

  test('draws any memberships, and every text stays within the width', () => {
    fc.assert(
      fc.property(memberships, (cases) => {
        const { elements } = strictly(toSvg(coverageFigure(coverageFrom(cases))));
        for (const { tag, attributes } of elements) {
          if (tag !== 'text') continue;
          expect(Number(attributes.x)).toBeGreaterThanOrEqual(-1);
          expect(Number(attributes.x)).toBeLessThanOrEqual(720);
        }
      }),
      { numRuns: 40 },
    );
  });
});
