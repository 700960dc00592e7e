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
