import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { causalChain, setData } from '../../src/qca/index.js';
import { modelKey } from '../support/models.js';

interface Fixture {
  readonly input: {
    readonly d: { readonly columns: string[]; readonly case_ids: string[]; readonly values: Record<string, number[]> };
  };
  readonly calls: readonly { readonly id: string; readonly result: Record<string, { models: string[][] } | null> }[];
}

const file = JSON.parse(readFileSync(new URL('./synthetic/causalchain-syn.json', import.meta.url), 'utf8')) as Fixture;
const { columns, case_ids, values } = file.input.d;

/** All products over the conditions: for each a literal or none (`null`). */
function products(width: number): (0 | 1 | null)[][] {
  return Array.from({ length: 3 ** width }, (_, n) =>
    Array.from({ length: width }, (_, i) => [null, 0, 1][Math.floor(n / 3 ** i) % 3] as 0 | 1 | null),
  );
}

/** Every irredundant sum of minimal sufficient products that covers all sufficient rows, by trying all of them. */
function irredundantSums(outcome: string): string[] {
  const conditions = columns.filter((name) => name !== outcome);
  const cases = case_ids.map((_, i) => ({
    row: conditions.map((name) => values[name]?.[i] as number),
    member: values[outcome]?.[i] === 1,
  }));
  const contradicted = (row: readonly number[]) => cases.some((one) => !one.member && one.row.join() === row.join());
  const rows = [...new Set(cases.filter((one) => one.member && !contradicted(one.row)).map((one) => one.row.join()))];
  const negative = cases.filter((one) => !rows.includes(one.row.join()));
  const holds = (product: readonly (0 | 1 | null)[], row: readonly number[]) =>
    product.every((value, i) => value === null || value === row[i]);
  const sufficient = (product: readonly (0 | 1 | null)[]) =>
    !negative.some((one) => holds(product, one.row)) && rows.some((row) => holds(product, row.split(',').map(Number)));
  const implicants = products(conditions.length).filter(
    (product) =>
      sufficient(product) &&
      product.every((value, i) => value === null || !sufficient(product.map((own, j) => (j === i ? null : own)))),
  );
  const covers = implicants.map((product) =>
    rows.reduce((bits, row, r) => (holds(product, row.split(',').map(Number)) ? bits | (1 << r) : bits), 0),
  );
  const all = (1 << rows.length) - 1;
  const union = (set: number, without = -1) =>
    covers.reduce((bits, own, i) => ((set >> i) & 1 && i !== without ? bits | own : bits), 0);
  const printed = (product: readonly (0 | 1 | null)[]) =>
    product.flatMap((value, i) => (value === null ? [] : [`${value === 0 ? '~' : ''}${conditions[i]}`])).join('*');
  return Array.from({ length: 1 << implicants.length }, (_, set) => set)
    .filter((set) => union(set) === all && implicants.every((_, i) => !((set >> i) & 1) || union(set, i) !== all))
    .map((set) => modelKey(implicants.filter((_, i) => (set >> i) & 1).map(printed)))
    .sort();
}

test('causalchain-syn cc01: E has the four models that the peer itself gives in cc03, and every other outcome agrees', () => {
  const [cc01, , cc03] = file.calls;
  const theirs = (of: typeof cc01, outcome: string) => (of?.result[outcome]?.models ?? []).map(modelKey).sort();
  expect([cc01?.id, cc03?.id, cc01?.result.E]).toEqual(['cc01', 'cc03', null]);
  const chain = causalChain(
    setData(
      case_ids,
      columns.map((name) => ({ name, memberships: values[name] ?? [] })),
    ),
  );
  for (const { outcome, solution } of chain.links) {
    const ours = (solution?.models ?? []).map((model) => modelKey(model.terms.map((term) => term.expression))).sort();
    expect(ours, outcome).toEqual(irredundantSums(outcome));
    expect(ours, outcome).toEqual(theirs(outcome === 'E' ? cc03 : cc01, outcome));
  }
  expect(irredundantSums('E').length).toBe(4);
});
