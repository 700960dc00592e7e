import { expect, test } from 'vitest';
import {
  type Certificate,
  checkCertificate,
  lowerBound,
  type ProofTree,
  SCALE,
} from '../../src/algorithms/certificate.js';
import { type Chart, chartOfRows } from '../../src/algorithms/chart.js';
import { minimumCovers } from '../../src/algorithms/minimum-covers.js';
import { minimumCoversOf } from '../support/brute-force-covers.js';
import { FANO, JOINED } from '../support/charts.js';
import { fc, runs } from '../support/fc.js';
import { connectedCharts } from '../support/random-charts.js';

/** Five columns in a ring: the prices show 5 / 2, three are needed. */
const RING = [0, 1, 2, 3, 4].map((i) => [i, (i + 1) % 5]);

function solved(rows: readonly (readonly number[])[]): {
  chart: Chart;
  best: readonly number[];
  certificate: Certificate;
} {
  const chart = chartOfRows(rows);
  const { best, certificate } = minimumCovers(chart);
  return { chart, best, certificate: certificate as Certificate };
}

/** A copy of a certificate with its first part changed. */
function withPart(certificate: Certificate, change: Partial<Certificate['parts'][number]>): Certificate {
  const [first, ...others] = certificate.parts;
  return { ...certificate, parts: [{ ...(first as Certificate['parts'][number]), ...change }, ...others] };
}

test('checkCertificate(chart, cover, certificate) takes what minimumCovers() proves', () => {
  for (const rows of [RING, FANO, JOINED]) {
    const { chart, best, certificate } = solved(rows);
    expect(checkCertificate(chart, best, certificate)).toBe(true);
    expect(lowerBound(chart, certificate)).toBe(best.length);
  }
  const part = solved(JOINED).certificate.parts[0] as Certificate['parts'][number];
  const { steps } = part.tree as ProofTree;
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.some(({ taken }) => taken !== null)).toBe(true);
});

test('checkCertificate(chart, cover, certificate) refuses a cover that leaves out a row or is longer than proved', () => {
  const { chart, best, certificate } = solved(JOINED);
  expect(checkCertificate(chart, best.slice(1), certificate)).toBe(false);
  const spare = Array.from({ length: 14 }, (_, column) => column).find((column) => !best.includes(column)) as number;
  expect(checkCertificate(chart, [...best, spare], certificate)).toBe(false);
  expect(checkCertificate(chart, [...best, best[0] as number], certificate)).toBe(true);
});

test('lowerBound(chart, certificate) is -1 when a claim is higher than its proof', () => {
  for (const rows of [RING, FANO, JOINED]) {
    const { chart, certificate } = solved(rows);
    const most = (certificate.parts[0]?.most as number) + 1;
    expect(lowerBound(chart, withPart(certificate, { most }))).toBe(-1);
  }
});

test('lowerBound(chart, certificate) is -1 when a column, a holder, a row or a tree is not what it must be', () => {
  const { chart, certificate } = solved(JOINED);
  const part = certificate.parts[0] as Certificate['parts'][number];
  const bad = (change: Partial<typeof part>) => expect(lowerBound(chart, withPart(certificate, change))).toBe(-1);
  bad({ columns: part.columns.slice(1) });
  bad({ rows: [...part.rows, part.rows[0] as number] });
  bad({ rows: [] });
  bad({ most: -1 });
  bad({ tree: null });
  bad({ tree: { steps: [], last: part.tree?.last as Int32Array } });
  const holders = certificate.holders.map((holder, column) => (column === 0 ? (part.columns[1] as number) : holder));
  const narrow = withPart({ ...certificate, holders }, { columns: part.columns.filter((column) => column !== 0) });
  expect(lowerBound(chart, narrow)).toBe(-1);
});

test('lowerBound(chart, certificate) is -1 when two parts share a column, for they do not add up', () => {
  const { chart, certificate } = solved(RING);
  expect(lowerBound(chart, { ...certificate, parts: [...certificate.parts, ...certificate.parts] })).toBe(-1);
});

test('lowerBound(chart, certificate) is -1 for prices that are too high, below zero or too few', () => {
  const { chart, certificate } = solved(RING);
  const tree = (last: Int32Array): Certificate => withPart(certificate, { most: 2, tree: { steps: [], last } });
  expect(lowerBound(chart, tree(new Int32Array(5).fill(SCALE / 2)))).toBe(3);
  expect(lowerBound(chart, tree(new Int32Array(5).fill(SCALE / 2 + 1)))).toBe(-1);
  expect(lowerBound(chart, tree(Int32Array.from([SCALE, SCALE, SCALE, -SCALE, SCALE])))).toBe(-1);
  expect(lowerBound(chart, tree(new Int32Array(4).fill(SCALE / 2)))).toBe(-1);
  expect(lowerBound(chart, tree(new Int32Array(5).fill(SCALE / 4)))).toBe(-1);
});

test('lowerBound(chart, certificate) takes steps that are not needed, and refuses two columns that cover after all', () => {
  const { chart, certificate } = solved(RING);
  const enough = new Int32Array(5).fill(SCALE / 2);
  const idle = { prices: new Int32Array(5), column: 99, taken: null };
  const tree = (steps: ProofTree['steps'], last: Int32Array) =>
    lowerBound(chart, withPart(certificate, { tree: { steps, last } }));
  expect(tree([idle], enough)).toBe(3);
  expect(tree([{ prices: enough, column: 0, taken: null }], new Int32Array(5))).toBe(3);
  expect(tree([{ prices: new Int32Array(5).fill(SCALE), column: 0, taken: null }], enough)).toBe(-1);
  expect(lowerBound(chart, withPart(certificate, { tree: null }))).toBe(3);
  const triangle = solved([
    [0, 1],
    [1, 2],
    [0, 2],
  ]);
  expect(lowerBound(triangle.chart, withPart(triangle.certificate, { most: 1, tree: null }))).toBe(2);
  expect(lowerBound(triangle.chart, withPart(triangle.certificate, { most: 2, tree: null }))).toBe(-1);
});

/** Column 0 covers both rows, so one column is enough; 1 and 2 cover a row each. */
const ONE_FOR_ALL = chartOfRows([
  [0, 1],
  [0, 2],
]);

/** What a claim about {@link ONE_FOR_ALL} proves. */
function claimed(part: Partial<Certificate['parts'][number]>, holders = [0, 1, 2]): number {
  const whole = { rows: [0, 1], columns: [0, 1, 2], most: 1, tree: null, ...part };
  return lowerBound(ONE_FOR_ALL, { holders: Int32Array.from(holders), parts: [whole] });
}

const prices = (...numbers: number[]) => Int32Array.from(numbers);
const idle = (...numbers: number[]): ProofTree['steps'][number] => ({
  prices: prices(...numbers),
  column: 99,
  taken: null,
});

test('checkCertificate(chart, cover, certificate) refuses as many columns as are needed that do not cover', () => {
  const { chart, best, certificate } = solved(RING);
  expect(best).toHaveLength(3);
  expect(checkCertificate(chart, [0, 1, 2], certificate)).toBe(false);
});

test('lowerBound(chart, certificate) is -1 when two parts share but one column', () => {
  const part = { most: 0, tree: null };
  const parts = [
    { ...part, rows: [0], columns: [0, 1] },
    { ...part, rows: [1], columns: [0, 2] },
  ];
  const holders = prices(0, 1, 2);
  expect(parts.map((one) => lowerBound(ONE_FOR_ALL, { holders, parts: [one] }))).toEqual([1, 1]);
  expect(lowerBound(ONE_FOR_ALL, { holders, parts })).toBe(-1);
});

test('lowerBound(chart, certificate) is -1 when a column that covers more than its holder, or has none, is left out', () => {
  expect(claimed({ most: 0 })).toBe(1);
  expect(claimed({})).toBe(-1);
  expect(claimed({ columns: [1, 2] }, [1, 1, 2])).toBe(-1);
  expect(claimed({ columns: [1, 2] }, [2, 1, 2])).toBe(-1);
  expect(claimed({ columns: [1, 2] }, [0, 1, 2])).toBe(-1);
});

test('lowerBound(chart, certificate) is -1 when the rows cost just what the columns are worth', () => {
  expect(claimed({ tree: { steps: [], last: prices(SCALE, 0) } })).toBe(-1);
  expect(claimed({ tree: { steps: [idle(SCALE, 0)], last: prices(0, 0) } })).toBe(-1);
  expect(claimed({ most: 0, tree: { steps: [], last: prices(SCALE, 0) } })).toBe(1);
});

test('lowerBound(chart, certificate) is -1 when a column is excluded without a proof', () => {
  const unproved: ProofTree = { steps: [], last: prices(0, 0) };
  const without0 = (taken: ProofTree | null) => ({
    steps: [{ ...idle(0, 0), column: 0, taken }],
    last: prices(SCALE, SCALE),
  });
  expect(claimed({ tree: without0(unproved) })).toBe(-1);
  expect(claimed({ tree: without0(null) })).toBe(-1);
});

test('lowerBound(chart, certificate) leaves out for good the columns that would make the rest too dear, and no others', () => {
  const dear = prices(SCALE, SCALE);
  expect(claimed({ tree: { steps: [idle(0, 0)], last: dear } })).toBe(-1);
  expect(claimed({ tree: { steps: [idle(SCALE / 2, SCALE / 2)], last: dear } })).toBe(-1);
  const { chart, certificate } = solved(RING);
  const all = (price: number) => new Int32Array(5).fill(Math.floor(price * SCALE));
  const steps = [{ prices: all(0.4), column: 99, taken: null }];
  expect(lowerBound(chart, withPart(certificate, { tree: { steps, last: all(1) } }))).toBe(3);
});

test('lowerBound(chart, certificate) is -1 for a price below zero that makes the others look possible', () => {
  const chart = chartOfRows([[0], [1], [0, 1]]);
  const part = { rows: [0, 1, 2], columns: [0, 1], most: 2 };
  const tree = { steps: [], last: prices(2 * SCALE, 2 * SCALE, -SCALE) };
  expect(lowerBound(chart, { holders: prices(0, 1), parts: [{ ...part, tree }] })).toBe(-1);
});

test('lowerBound(chart, certificate) asks for no price of rows that are covered', () => {
  const { chart, best, certificate } = solved(JOINED);
  const part = certificate.parts[0] as Certificate['parts'][number];
  const tree = part.tree as ProofTree;
  const steps = tree.steps.map(({ prices: own, column, taken }) => {
    const covered = (row: number) =>
      (JOINED[part.rows[row] as number] as number[]).includes(part.columns[column] as number);
    const last = taken?.last.map((price, row) => (covered(row) ? 9 * SCALE : price));
    return { prices: own, column, taken: taken && { ...taken, last: last as Int32Array } };
  });
  expect(steps.some(({ taken }, i) => String(taken?.last) !== String(tree.steps[i]?.taken?.last))).toBe(true);
  expect(lowerBound(chart, withPart(certificate, { tree: { ...tree, steps } }))).toBe(best.length);
});

/** The trees of a certificate, all steps below included. */
function everyPrices(tree: ProofTree | null): Int32Array[] {
  if (tree === null) return [];
  return [...tree.steps.flatMap(({ prices, taken }) => [prices, ...everyPrices(taken)]), tree.last];
}

test('lowerBound(chart, certificate) never proves more than the minimum, whatever is done to the certificate', () => {
  let refused = 0;
  fc.assert(
    fc.property(
      connectedCharts,
      fc.nat(),
      fc.integer({ min: -SCALE, max: SCALE }),
      fc.constantFrom(0, 1),
      (rows, where, by, more) => {
        const { chart, certificate } = solved(rows);
        const size = (minimumCoversOf(rows)[0] as number[]).length;
        const prices = everyPrices(certificate.parts[0]?.tree ?? null);
        const one = prices[where % Math.max(1, prices.length)];
        if (one !== undefined && one.length > 0) one[where % one.length] = (one[where % one.length] as number) + by;
        const most = (certificate.parts[0]?.most as number) + more;
        const bound = lowerBound(chart, withPart(certificate, { most }));
        expect(bound).toBeLessThanOrEqual(size);
        if (bound < 0) refused++;
      },
    ),
    { numRuns: runs(3000) },
  );
  expect(refused).toBeGreaterThan(0);
});
