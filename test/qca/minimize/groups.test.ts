import { expect, test } from 'vitest';
import { type IntermediateSolution, minimize } from '../../../src/qca/index.js';
import { fc, runs } from '../../support/fc.js';
import { crispMembership, fuzzyMembership, studies, tableOfStudy } from '../../support/random-tables.js';
import { hardTable, tableOfCodes } from './tables.js';

/** The groups are what all pairs, one after the other, come to. */
function expectAllPairs(intermediate: IntermediateSolution): void {
  const expected = new Map<string, { pairs: string[]; difficult: (readonly number[])[] }>();
  for (const { pair, easy, difficult } of intermediate.eachPair()) {
    const group = expected.get(easy.join()) ?? { pairs: [], difficult: [] };
    expected.set(easy.join(), group);
    group.pairs.push(pair);
    group.difficult.push(difficult);
  }
  const groups = intermediate.byCounterfactuals;
  expect(groups.map(({ easy }) => easy.join())).toEqual([...expected.keys()]);
  expect(groups.map(({ pairCount }) => pairCount)).toEqual([...expected.values()].map(({ pairs }) => pairs.length));
  const listed = groups.map(({ pairs, difficult }) => ({ pairs, difficult }));
  const first = [...expected.values()].map(({ pairs, difficult }) => ({
    pairs: pairs.slice(0, 100),
    difficult: difficult.slice(0, 100),
  }));
  expect(listed).toEqual(first);
}

test('minimize(table).intermediate.byCounterfactuals are all pairs, told apart by their easy counterfactuals, first pairs first', () => {
  fc.assert(
    fc.property(
      fc.oneof(studies(fuzzyMembership), studies(crispMembership, 5)),
      fc.constantFrom('minimum' as const, 'irredundant' as const),
      (study, models) => {
        const { intermediate } = minimize(tableOfStudy(study), { models });
        expectAllPairs(intermediate);
        expect(intermediate.pairsExamined).toBe(intermediate.pairCount);
      },
    ),
    { numRuns: runs(3000) },
  );
});

test('minimize(table, {maxLiterals}).intermediate groups the models that were found, where they are not all', () => {
  for (const maxLiterals of [3, 5, 6, 7]) {
    const { intermediate, conservative, parsimonious } = minimize(hardTable(7, 20, 'A + B*C'), { maxLiterals });
    expect(intermediate.pairCount).toBe(Number(conservative.count) * Number(parsimonious.count));
    expectAllPairs(intermediate);
  }
});

test('minimize(table).intermediate of a table without a row to explain has no pairs', () => {
  const table = tableOfCodes(['000', '110'], { expectations: { Y: 'A' } });
  expect(minimize(table).intermediate).toMatchObject({ byCounterfactuals: [], pairCount: 0, models: [] });
});

test('minimize(table).intermediate names the first pair of a group that comes after many others', () => {
  const { intermediate, parsimonious } = minimize(hardTable(7, 24, 'A + B*C'), { models: 'irredundant' });
  const groups = intermediate.byCounterfactuals;
  expect(Number(parsimonious.count)).toBeGreaterThan(20_000);
  expect(Number(intermediate.pairsExamined)).toBeGreaterThan(20_000);
  const examined = groups.reduce((sum, { pairCount }) => sum + Number(pairCount), 0);
  expect(examined).toBe(intermediate.pairsExamined);
  const late = groups.filter(({ pairs }) => pairs[0]?.startsWith('C2'));
  expect(late.length).toBeGreaterThan(0);
  for (const { pairs, difficult } of late) expect([pairs.length, difficult.length]).toEqual([1, 1]);
});

test('minimize(table).intermediate minimizes at most 1,000 different sets of easy counterfactuals', () => {
  const { intermediate } = minimize(hardTable(7, 22, 'A + ~B + C + ~D + E'), { models: 'irredundant' });
  expect(intermediate.byCounterfactuals.length).toBe(1000);
  expect(Number(intermediate.pairsExamined)).toBeLessThan(Number(intermediate.pairCount));
  expect(intermediate.warnings.map(({ code }) => code)).toContain('pairs-not-examined');
});

test('minimize(table, {signal}).intermediate that ends at any of its steps groups the pairs that it came to', () => {
  const table = hardTable(6, 16, 'A + B*C');
  const whole = minimize(table).intermediate;
  const examined = new Set<number | bigint>();
  for (let left = 1; !examined.has(whole.pairCount); left += 3) {
    const controller = new AbortController();
    let calls = 0;
    const progress = ({ stage }: { stage: string }) => {
      if (stage === 'intermediate' && ++calls === left) controller.abort();
    };
    const { intermediate } = minimize(table, { signal: controller.signal, progress });
    const { stoppedBy, models } = intermediate.limits;
    if (!models.exact) expect(stoppedBy).toBe('signal');
    const sum = intermediate.byCounterfactuals.reduce((pairs, { pairCount }) => pairs + Number(pairCount), 0);
    expect(intermediate.pairsExamined).toBe(sum);
    examined.add(intermediate.pairsExamined);
  }
  expect(examined.size).toBeGreaterThan(2);
});
