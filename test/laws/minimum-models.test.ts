import { describe, expect, test } from 'vitest';
import {
  type CounterfactualGroup,
  type Model,
  minimize,
  type Solution,
  type TermLiteral,
  type TruthTable,
} from '../../src/index.js';
import { covers, easyCounterfactuals, minimumModels, points } from '../support/brute-force.js';
import { fc, runs } from '../support/fc.js';
import { figure } from '../support/figures.js';
import { crispMembership, fuzzyMembership, type Study, studies, tableOfStudy } from '../support/random-tables.js';

const MANY = { maxModels: 100_000 };

function text(configuration: readonly TermLiteral[]): string {
  return configuration.map((value) => value ?? '-').join('');
}

function modelTexts(models: readonly Model[]): string[] {
  return models
    .map((model) =>
      model.terms
        .map((term) => text(term.literals))
        .sort()
        .join(' + '),
    )
    .sort();
}

/** Configurations by their output, from the rows alone. */
function sorted(table: TruthTable): { on: string[]; off: string[]; observed: string[] } {
  const of = (output: 0 | 1) => table.rows.filter((row) => row.output === output).map((row) => text(row.configuration));
  return { on: of(1), off: of(0), observed: [...of(0), ...of(1)] };
}

describe.each([
  ['crisp', crispMembership, 4],
  ['fuzzy', fuzzyMembership, 3],
] as const)('on random %s tables', (kind, membership, widest) => {
  const study = studies(membership, widest);

  test('minimize(table) lists the very models of a brute-force search, conservative and parsimonious', () => {
    fc.assert(
      fc.property(study, (one) => {
        const table = tableOfStudy(one);
        const { on, off } = sorted(table);
        const made = minimize(table, MANY);
        const others = points(one.width).filter((p) => !on.includes(p));
        expect(modelTexts(made.conservative.models)).toEqual(minimumModels(one.width, on, others));
        expect(modelTexts(made.parsimonious.models)).toEqual(minimumModels(one.width, on, off));
        for (const solution of [made.conservative, made.parsimonious, made.intermediate]) {
          expect(solution.count).toBe(solution.models.length);
          expect(solution.exhausted).toBe(true);
        }
      }),
      { numRuns: runs(10_000) },
    );
    figure(
      'method',
      `random ${kind} tables whose minimum models equal those of a brute-force search`,
      runs(10_000),
      `of ${runs(10_000)}`,
    );
  });

  test('minimize(table) lists the intermediate models of a brute-force search, pair by pair', () => {
    fc.assert(
      fc.property(study, (one) => {
        const table = tableOfStudy(one);
        const made = minimize(table, MANY);
        for (const group of made.intermediate.byCounterfactuals) checkGroup(one, table, group, made);
      }),
      { numRuns: runs(3000) },
    );
  });

  test('every model of minimize(table) holds for every positive and no negative row, and nothing in it can be dropped', () => {
    fc.assert(
      fc.property(study, (one) => {
        const table = tableOfStudy(one);
        const made = minimize(table, MANY);
        const { on, off } = sorted(table);
        const rest = points(one.width).filter((p) => !on.includes(p));
        checkSolution(made.conservative, on, rest);
        checkSolution(made.parsimonious, on, off);
        for (const group of made.intermediate.byCounterfactuals) {
          const easy = new Set(group.easy.map((row) => points(one.width)[row - 1]));
          checkSolution(
            group,
            on,
            rest.filter((p) => !easy.has(p)),
          );
        }
      }),
      { numRuns: runs(3000) },
    );
  });
});

function checkGroup(
  one: Study,
  table: TruthTable,
  group: CounterfactualGroup,
  made: { readonly conservative: Solution; readonly parsimonious: Solution },
): void {
  const { on, observed } = sorted(table);
  const expected = one.expectations.map((e) => (e === 'present' ? '1' : e === 'absent' ? '0' : '-')).join('');
  group.pairs.forEach((pair, i) => {
    const [, c, p] = /^C(\d+)P(\d+)$/.exec(pair) ?? [];
    const terms = (solution: Solution, number: string | undefined) =>
      (solution.models[Number(number) - 1]?.terms ?? []).map((term) => text(term.literals));
    const wide = terms(made.parsimonious, p);
    const easy = easyCounterfactuals(one.width, terms(made.conservative, c), wide, expected, observed);
    const row = (point: string) => points(one.width).indexOf(point) + 1;
    expect(group.easy).toEqual(easy.map(row));
    const assumed = points(one.width).filter(
      (point) => !observed.includes(point) && wide.some((term) => covers(term, point)),
    );
    expect(group.difficult[i]).toEqual(assumed.filter((point) => !easy.includes(point)).map(row));
    const off = points(one.width).filter((point) => !on.includes(point) && !easy.includes(point));
    expect(modelTexts(group.models)).toEqual(minimumModels(one.width, on, off));
  });
}

/** Agreement with every row, and irredundancy: no term and no literal can go. */
function checkSolution(
  { models }: { readonly models: readonly Model[] },
  on: readonly string[],
  off: readonly string[],
): void {
  for (const model of models) {
    const terms = model.terms.map((term) => text(term.literals));
    const holds = (some: readonly string[], point: string) => some.some((term) => covers(term, point));
    expect(on.every((point) => holds(terms, point))).toBe(true);
    expect(off.some((point) => holds(terms, point))).toBe(false);
    terms.forEach((term, t) => {
      expect(
        on.every((point) =>
          holds(
            terms.filter((_, i) => i !== t),
            point,
          ),
        ),
        `${term} can be dropped`,
      ).toBe(false);
      [...term].forEach((sign, c) => {
        if (sign === '-') return;
        const wider = `${term.slice(0, c)}-${term.slice(c + 1)}`;
        expect(
          off.some((point) => covers(wider, point)),
          `literal ${c} of ${term} can be dropped`,
        ).toBe(true);
      });
    });
  }
}
