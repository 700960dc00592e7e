import { expect, test } from 'vitest';
import { sumMemberships } from '../../../src/expression/evaluate.js';
import { parse } from '../../../src/expression/parse.js';
import { type GenerateOptions, generate } from '../../../src/index.js';
import { irredundant } from '../../../src/qca/simulation/logic.js';
import { fc, runs } from '../../support/fc.js';

const column = (made: ReturnType<typeof generate>, name: string) =>
  made.sets.columns.find((own) => own.name === name)?.memberships ?? [];

test('generate(options) gives each case the outcome that the truth gives it, but for the noise', () => {
  fc.assert(
    fc.property(
      fc.nat(4_294_967_295),
      fc.constantFrom(0, 0.3, 1),
      fc.boolean(),
      fc.constantFrom(0.2, 1),
      (seed, noise, fuzzy, diversity) => {
        const made = generate({ seed, noise, fuzzy, diversity, cases: 12 });
        const { products } = parse(made.truth);
        const truth = sumMemberships(products, 12, (name) => column(made, name));
        made.sets.cases.forEach((name, i) => {
          const own = truth[i] as number;
          expect(column(made, 'Y')[i]).toBe(made.flipped.includes(name) ? 1 - own : own);
          expect(own).not.toBe(0.5);
        });
        const space = { conditions: ['A', 'B', 'C', 'D'], levels: [2, 2, 2, 2] };
        expect(irredundant(products, space)).toBe(true);
        expect(products.map((one) => one.length)).toEqual([2, 2]);
        const all = made.sets.columns.flatMap((own) => own.memberships);
        expect(all.every((own) => (fuzzy ? own >= 0 && own <= 1 : own === 0 || own === 1))).toBe(true);
        expect(made.possible).toBe(diversity === 1 ? 16 : 3);
      },
    ),
    { numRuns: runs(500) },
  );
});

test('generate(options) is the same for the same seed and another for another', () => {
  const sets = (seed: number) => JSON.stringify(generate({ seed }).sets.columns);
  expect(sets(5)).toBe(sets(5));
  expect(sets(5)).not.toBe(sets(6));
});

test('generate({diversity}) draws from a share of the configurations', () => {
  const made = generate({ seed: 2, diversity: 0.25, cases: 500 });
  const rows = made.sets.cases.map((_, i) => ['A', 'B', 'C', 'D'].map((name) => column(made, name)[i]).join(''));
  expect(new Set(rows).size).toBe(4);
  expect(made.possible).toBe(4);
  expect(generate({ seed: 2, diversity: 0, cases: 5 }).possible).toBe(1);
  const others = generate({ seed: 3, diversity: 0.25, cases: 500 });
  const drawn = others.sets.cases.map((_, i) => ['A', 'B', 'C', 'D'].map((name) => column(others, name)[i]).join(''));
  expect([...new Set(drawn)].sort()).not.toEqual([...new Set(rows)].sort());
  expect(made.sets.cases.slice(0, 2)).toEqual(['case 1', 'case 2']);
  const full = generate({ seed: 2, cases: 500 });
  const every = full.sets.cases.map((_, i) => ['A', 'B', 'C', 'D'].map((name) => column(full, name)[i]).join(''));
  expect(new Set(every).size).toBe(16);
});

test('generate({noise}) turns about that share of the outcomes round', () => {
  expect(generate({ seed: 3, noise: 0.2, cases: 2000 }).flipped.length / 2000).toBeCloseTo(0.2, 1);
  expect(generate({ seed: 3, cases: 2000 }).flipped).toEqual([]);
});

test('generate({fuzzy}) stays on its side of 0.5, in steps of 0.01 over the whole range', () => {
  const made = generate({ seed: 4, fuzzy: true, cases: 2000, conditions: 2, truth: 'A' });
  const own = column(made, 'A');
  expect(Math.min(...own)).toBe(0);
  expect(Math.max(...own)).toBe(1);
  expect(own.some((value) => value === 0.51) && own.some((value) => value === 0.49)).toBe(true);
  expect(own.filter((value) => value > 0.49 && value < 0.51)).toEqual([]);
});

test('generate({levels}) makes multi-value conditions', () => {
  const made = generate({ seed: 5, conditions: ['M', 'B'], levels: [3, 2], truth: 'M{1}*B', cases: 200 });
  expect(made.sets.columns.map((own) => own.levels)).toEqual([3, 2, 2]);
  expect([...new Set(column(made, 'M'))].sort()).toEqual([0, 1, 2]);
  expect(made.truth).toBe('M{1}*B');
  const drawn = generate({ seed: 5, conditions: 2, levels: 3, truth: { terms: 1, literals: 1 } });
  expect(drawn.truth).toMatch(/^[AB]\{[012]\}$/);
});

test('generate({conditions, outcome}) names the sets', () => {
  const names = (options: Omit<GenerateOptions, 'seed'>) =>
    generate({ seed: 1, cases: 1, truth: { literals: 1, terms: 1 }, ...options }).sets.columns.map((own) => own.name);
  expect(names({ conditions: 2, outcome: 'A' })).toEqual(['B', 'C', 'A']);
  expect(names({ conditions: 26 })[25]).toBe('C26');
  expect(names({ conditions: 25 })[24]).toBe('Z');
  expect(generate({ seed: 1, truth: 'A*B -> Y' }).truth).toBe('A*B');
});

test('generate(…) refuses options that are none', () => {
  const refuse = (options: object, message: string) =>
    expect(() => generate({ seed: 1, ...options } as GenerateOptions)).toThrow(`generate: ${message}`);
  refuse({ seed: undefined }, 'seed is undefined; pass a whole number from 0 to 4294967295');
  refuse({ seed: -1 }, 'seed is -1');
  refuse({ seed: 4_294_967_296 }, 'seed is 4294967296');
  refuse({ case: 3 }, 'there is no option "case"');
  refuse({ conditions: 0 }, 'conditions is 0; pass a whole number from 1 to 50');
  refuse({ conditions: [] }, 'conditions is a list');
  refuse({ conditions: ['Y', 'A'] }, '"Y" is the outcome');
  refuse({ outcome: 3 }, 'the outcome is 3');
  refuse({ fuzzy: 1 }, 'fuzzy is 1');
  refuse({ levels: [2] }, 'there are 1 levels for 4 conditions');
  refuse({ levels: 1 }, 'levels is 1; pass a whole number from 2 to 100');
  refuse({ conditions: 2, levels: [2, 3], fuzzy: true }, 'a multi-value condition cannot be fuzzy');
  refuse({ levels: 3, fuzzy: true }, 'a multi-value condition cannot be fuzzy');
  refuse({ cases: 0 }, 'cases is 0');
  refuse({ noise: 1.5 }, 'noise is 1.5; pass a number from 0 to 1');
  refuse({ noise: 'x' }, 'noise is "x"');
  refuse({ diversity: -0.5 }, 'diversity is -0.5');
  refuse({ conditions: 21, diversity: 0.5 }, '2097152 configurations are too many');
  refuse({ truth: 'A*B -> ~Y' }, 'the truth is about ~Y, the data about Y');
  refuse({ truth: 'A*Y' }, 'the truth uses "Y", which is no condition; use A, B, C, D');
  refuse({ truth: 'A + ~A' }, 'the truth "A + ~A" is the same for every configuration');
  refuse({ truth: '0' }, 'the truth "0" is the same for every configuration');
  refuse({ truth: 'A + A*B' }, 'a part of the truth "A + A*B" makes no difference');
  refuse({ truth: { term: 1 } }, 'truth: there is no option "term"');
  refuse({ truth: { terms: 0 } }, 'terms is 0');
  refuse({ truth: { literals: 5 } }, 'literals is 5; pass a whole number from 1 to 4');
  refuse({ truth: { terms: 9, literals: 1 } }, 'no truth of 9 terms with 1 literals was found over 4 conditions');
});
