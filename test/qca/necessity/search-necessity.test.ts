import { expect, test } from 'vitest';
import {
  consistency,
  coverage,
  design,
  pri,
  relevanceOfNecessity,
  type SetColumnInput,
  searchNecessity,
  setData,
  trivialnessOfNecessity,
} from '../../../src/qca/index.js';
import { fc, runs } from '../../support/fc.js';
import { necessaryByForce, problem } from './brute-force.js';

const dataOf = (columns: readonly SetColumnInput[], y: readonly number[]) =>
  setData(
    y.map((_, i) => `case ${i}`),
    [...columns, { name: 'Y', memberships: y }],
  );
const sorted = (rows: readonly { readonly term: string }[]) => rows.map((row) => row.term).sort();

test('searchNecessity(design, …) finds what looking at every combination finds', () => {
  fc.assert(
    fc.property(problem, ({ columns, y, cuts }) => {
      const found = searchNecessity(dataOf(columns, y), { outcome: 'Y', ...cuts });
      expect(sorted(found.rows)).toEqual(necessaryByForce(columns, y, cuts));
      expect(found.searchedTo).toEqual({ conjunctions: cuts.depth, disjunctions: cuts.depth });
    }),
    { numRuns: runs(2000) },
  );
});

test('searchNecessity(design, …) gives each row the fit of the public measures, to the last bit', () => {
  fc.assert(
    fc.property(problem, ({ columns, y, cuts }) => {
      fc.pre(columns.length >= 2 && columns[0]?.levels === 2 && columns[1]?.levels === 2);
      const [a, b] = [columns[0]?.memberships ?? [], columns[1]?.memberships ?? []];
      const { rows } = searchNecessity(dataOf(columns, y), { outcome: 'Y', ...cuts });
      for (const [term, x] of [
        ['A*B', a.map((value, i) => Math.min(value, b[i] as number))],
        ['A + B', a.map((value, i) => Math.max(value, b[i] as number))],
      ] as const) {
        const row = rows.find((one) => one.term === term);
        if (row === undefined) continue;
        expect(row).toMatchObject({
          inclusion: consistency(y, x),
          coverage: coverage(y, x),
          ron: relevanceOfNecessity(x, y),
          pri: pri(y, x),
          trivialness: trivialnessOfNecessity(x, y),
          type: term === 'A*B' ? 'conjunction' : 'disjunction',
        });
      }
    }),
  );
});

test('searchNecessity(design, …) does not depend on the order of cases or conditions', () => {
  const shuffled = problem.chain((one) => {
    const order = fc.shuffledSubarray(
      one.y.map((_, i) => i),
      { minLength: one.y.length },
    );
    return fc.record({ one: fc.constant(one), order });
  });
  fc.assert(
    fc.property(shuffled, ({ one: { columns, y, cuts }, order }) => {
      const limits = { maxRows: 3, maxCandidates: 60 };
      const there = searchNecessity(dataOf(columns, y), { outcome: 'Y', ...cuts, ...limits });
      const moved = (values: readonly number[]) => order.map((i) => values[i] as number);
      const other = dataOf(
        columns.map((column) => ({ ...column, memberships: moved(column.memberships) })),
        moved(y),
      );
      const back = searchNecessity(other, { outcome: 'Y', ...cuts, ...limits });
      expect(back.rows).toEqual(there.rows);
      const turned = searchNecessity(dataOf([...columns].reverse(), y), { outcome: 'Y', ...cuts, ...limits });
      const key = (term: string) =>
        term
          .split(/( \+ |\*)/)
          .sort()
          .join('');
      expect(turned.rows.map((row) => key(row.term)).sort()).toEqual(there.rows.map((row) => key(row.term)).sort());
      expect(turned.searchedTo).toEqual(there.searchedTo);
    }),
  );
});

/** Y is A or B; C is everywhere. */
const data = dataOf(
  [
    { name: 'A', memberships: [1, 1, 0, 0, 0] },
    { name: 'B', memberships: [0, 1, 1, 0, 0] },
    { name: 'C', memberships: [1, 1, 1, 1, 1] },
  ],
  [1, 1, 1, 0, 0],
);

test('searchNecessity(sets, {outcome}) finds the disjunction that is the outcome, and leaves out what is trivial', () => {
  const found = searchNecessity(data, { outcome: 'Y' });
  expect(sorted(found.rows)).toEqual(['A + B']);
  expect(found.rows.at(-1)).toMatchObject({ term: 'A + B', type: 'disjunction', implied: false, inclusion: 1, ron: 1 });
  expect(found.settings).toEqual({ inclusion: 0.9, coverage: 0.5, ron: 0.5, pri: 0, depth: 3 });
  expect(searchNecessity(data, { outcome: '~Y' }).rows.map((row) => row.term)).toContain('~A*~B');
});

test('searchNecessity(…) marks what follows from a longer conjunction', () => {
  const { rows } = searchNecessity(data, { outcome: '~Y', coverage: 0, ron: 0 });
  const implied = rows.filter((row) => row.implied).map((row) => row.term);
  expect(implied).toEqual(['~A', '~B', 'C', '~A*~B', '~A*C', '~B*C']);
  expect(rows.filter((row) => !row.implied).map((row) => row.term)).toEqual(['~A*~B*C']);
});

test('searchNecessity(…) marks exactly the conjunctions within a longer one of the list', () => {
  fc.assert(
    fc.property(problem, ({ columns, y, cuts }) => {
      const { rows } = searchNecessity(dataOf(columns, y), { outcome: 'Y', ...cuts, inclusion: 0.25 });
      const parts = (term: string) => term.split('*');
      for (const row of rows) {
        const within = rows.some(
          (other) =>
            other.type === 'conjunction' &&
            row.type !== 'disjunction' &&
            parts(other.term).length > parts(row.term).length &&
            parts(row.term).every((part) => parts(other.term).includes(part)),
        );
        expect(row.implied, row.term).toBe(within);
      }
    }),
  );
});

test('searchNecessity(…) lets a cut-off of 0 pass what is not defined', () => {
  const all = dataOf([{ name: 'A', memberships: [1, 1] }], [1, 1]);
  expect(searchNecessity(all, { outcome: 'Y', ron: 0 }).rows.map((row) => [row.term, row.ron])).toEqual([
    ['A', Number.NaN],
  ]);
  expect(searchNecessity(all, { outcome: 'Y', ron: 0.1 }).rows).toEqual([]);
});

test('searchNecessity(design) takes a design, whose outcome may be negated', () => {
  const made = design(data, { outcome: 'Y' });
  expect(searchNecessity(made.negated, { depth: 2 }).rows).toEqual(
    searchNecessity(data, { outcome: '~Y', depth: 2 }).rows,
  );
});

test('searchNecessity(…) adds up exactly what is far below 1, and finds what is necessary for a rare outcome', () => {
  const y = [1e-40, 0.25, 0.25];
  const a = [3e-40, 0.25, 0.25];
  const { rows } = searchNecessity(dataOf([{ name: 'A', memberships: a }], y), { outcome: 'Y', ron: 0 });
  expect(rows.find((row) => row.term === 'A')).toMatchObject({
    inclusion: consistency(y, a),
    coverage: coverage(y, a),
  });
  const tiny = dataOf([{ name: 'A', memberships: [3e-40, 0] }], [1e-40, 0]);
  const [row] = searchNecessity(tiny, { outcome: 'Y', coverage: 0.3, ron: 0 }).rows;
  expect(row).toMatchObject({ term: 'A', inclusion: 1, coverage: 1e-40 / 3e-40 });
});

test('searchNecessity(…) marks every part of a conjunction of three, singles and pairs, and not the conjunction itself', () => {
  const three = dataOf(
    [
      { name: 'A', memberships: [1, 1, 1, 1, 0] },
      { name: 'B', memberships: [1, 1, 1, 0, 1] },
      { name: 'C', memberships: [1, 1, 0, 1, 1] },
    ],
    [1, 1, 0, 0, 0],
  );
  // Of the combinations that hold both cases of Y, A*B*C alone is no larger than Y; RoN parts it from the others.
  const terms = (ron: number) =>
    searchNecessity(three, { outcome: 'Y', ron, coverage: 0 }).rows.map(({ term, implied }) => [term, implied]);
  expect(terms(1)).toEqual([['A*B*C', false]]);
  expect(terms(0.3)).toEqual([
    ['A', true],
    ['B', true],
    ['C', true],
    ['A*B', true],
    ['A*C', true],
    ['B*C', true],
    ['A*B*C', false],
  ]);
});

test('searchNecessity(…) stops honestly at its limits, whole sizes at a time', () => {
  const few = searchNecessity(data, { outcome: '~Y', coverage: 0, ron: 0, maxRows: 5 });
  expect(few.searchedTo).toEqual({ conjunctions: 1, disjunctions: 3 });
  expect(few.rows.map((row) => row.term)).toEqual(['~A', '~B', 'C']);
  expect(few.warnings.at(-1)?.message).toBe(
    'Conjunctions of up to 1 conditions only: the next size brings the list above maxRows, 5; raise the cut-offs or maxRows.',
  );
  const none = searchNecessity(data, { outcome: 'Y', maxCandidates: 5 });
  expect(none.rows).toEqual([]);
  expect(none.warnings.filter((warning) => warning.code === 'search-limit').map((warning) => warning.message)).toEqual([
    'No conjunction was looked at: with the next size there would be 6 to look at, more than maxCandidates, 5.',
    'No disjunction was looked at: with the next size there would be 6 to look at, more than maxCandidates, 5.',
  ]);
  expect(searchNecessity(data, { outcome: 'Y', maxCandidates: 6 }).searchedTo).toEqual({
    conjunctions: 1,
    disjunctions: 1,
  });
  expect(searchNecessity(data, { outcome: '~Y', coverage: 0, ron: 0, maxRows: 7 }).searchedTo.conjunctions).toBe(3);
});

test('searchNecessity(…) has a temporal case outside a condition and outside its negation', () => {
  const temporal = setData(
    ['a', 'b', 'c'],
    [
      { name: 'T', memberships: [1, 0, -1], temporal: true },
      { name: 'Y', memberships: [1, 1, 1] },
    ],
  );
  const { rows } = searchNecessity(temporal, { outcome: 'Y', inclusion: 0.3, ron: 0 });
  expect(rows.map((row) => [row.term, row.inclusion])).toEqual([
    ['T', 1 / 3],
    ['~T', 1 / 3],
  ]);
});

test('searchNecessity(…) says what is wrong', () => {
  const search = (options: object) => () => searchNecessity(data, { outcome: 'Y', ...options });
  for (const inclusion of [0, 1.1, Number.NaN, '0.5']) {
    expect(search({ inclusion })).toThrow(
      `searchNecessity: inclusion is ${JSON.stringify(inclusion)?.replace('null', 'NaN')}`,
    );
  }
  for (const name of ['coverage', 'ron', 'pri']) {
    for (const cut of [-0.1, 1.1, Number.NaN, '0.5'])
      expect(search({ [name]: cut })).toThrow(`searchNecessity: ${name} is `);
    expect(search({ [name]: 1 })).not.toThrow();
  }
  for (const depth of [0, 4, 1.5]) {
    expect(search({ depth })).toThrow(
      `searchNecessity: depth is ${depth}; pass a whole number of conditions from 1 to 3`,
    );
  }
  for (const name of ['maxRows', 'maxCandidates']) {
    expect(search({ [name]: 1 })).not.toThrow();
    for (const limit of [0, 1.5]) expect(search({ [name]: limit })).toThrow(`searchNecessity: ${name} is ${limit}`);
  }
  expect(search({ inclusio: 1 })).toThrow('searchNecessity: there is no option "inclusio"');
});
