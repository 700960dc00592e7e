import { expect, test } from 'vitest';
import { type Certificate, checkCertificate, lowerBound, type ProofTree } from '../../src/algorithms/certificate.js';
import { chartOfRows } from '../../src/algorithms/chart.js';
import { CoverSearch } from '../../src/algorithms/cover-search.js';
import { type CoverLimits, minimumCovers } from '../../src/algorithms/minimum-covers.js';
import { type Part, partsOf } from '../../src/algorithms/reduced-chart.js';
import { never } from '../../src/algorithms/stop.js';
import { FIFTEEN_POINTS, JOINED, NINE_POINTS, seededChart } from '../support/charts.js';

type Rows = readonly (readonly number[])[];

const CHARTS: readonly (readonly [name: string, rows: Rows])[] = [
  ['two planes of seven points', JOINED],
  ['the plane of nine points', NINE_POINTS],
  ['the space of fifteen points', FIFTEEN_POINTS],
  ['30 rows of three columns', seededChart(1, 30, 20, 3)],
  ['40 rows of three columns', seededChart(2, 40, 30, 3)],
  ['40 rows of four columns', seededChart(2, 40, 20, 4)],
  ['60 rows of four columns', seededChart(1, 60, 40, 4)],
  ['50 rows of five columns', seededChart(2, 50, 45, 5)],
];

/** One search of the only part of a chart, with the nodes and the steps that it tells. */
function searched(rows: Rows, size: number, proofSteps = 1e6, most = Number.POSITIVE_INFINITY) {
  const [part] = partsOf(chartOfRows(rows)) as [Part];
  const told: number[] = [];
  const covers: number[][] = [];
  const found = new CoverSearch(part).run(size, {
    stop: { check: (steps) => told.push(steps) > most },
    emit: (cover) => covers.push(cover) > 0,
    proofSteps,
  });
  return { ...found, covers, told, part };
}

function minimumOf(rows: Rows) {
  const chart = chartOfRows(rows);
  return { chart, certificate: minimumCovers(chart).certificate as Certificate };
}

/** A whole search, with the steps it tells. */
function whole(rows: Rows, limits: CoverLimits = {}) {
  let steps = 0;
  const check = (taken: number) => {
    steps += taken;
    return false;
  };
  return { ...minimumCovers(chartOfRows(rows), { ...limits, stop: { check } }), steps };
}

/** What is known of each: the size of a minimum cover, how many there are, and the work that finds and proves them. */
const KNOWN: readonly (readonly [
  size: number,
  count: bigint,
  refuting: number,
  finding: number,
  all: number,
  one: number,
])[] = [
  [6, 21n, 3, 36, 216, 24],
  [5, 54n, 11, 35, 334, 34],
  [7, 15n, 5, 80, 577, 79],
  [7, 5n, 1, 20, 167, 39],
  [10, 16n, 7, 46, 710, 146],
  [6, 4n, 3, 21, 282, 117],
  [11, 3n, 5, 55, 1448, 436],
  [10, 73n, 17, 330, 7526, 866],
];
const cases = CHARTS.map(([name, rows], i) => [name, rows, ...(KNOWN[i] as (typeof KNOWN)[number])] as const);

test.each(cases)(
  'new CoverSearch(%s).run(size) finds the covers of least size, and proves that one column less is not enough, in few nodes',
  (_, rows, size, count, refuting, finding) => {
    const [less, enough] = [searched(rows, size - 1), searched(rows, size)];
    expect([less.covers.length, less.ended, enough.ended]).toEqual([0, true, true]);
    for (const cover of enough.covers) expect(cover).toEqual([...cover].sort((a, b) => a - b));
    const kept = new Set(enough.covers.map(String));
    expect([BigInt(enough.covers.length), kept.size]).toEqual([count, enough.covers.length]);
    expect(less.told.length).toBeLessThanOrEqual(refuting);
    expect(enough.told.length).toBeLessThanOrEqual(finding);
    const { rows: covered, classes } = less.part;
    const work = 1 + Math.floor((covered.length * classes.length) / 128);
    expect(new Set([...less.told, ...enough.told])).toEqual(new Set([work]));
    const { chart, certificate } = minimumOf(rows);
    const parts = certificate.parts.map((part) => ({ ...part, tree: less.proof as ProofTree }));
    expect(lowerBound(chart, { ...certificate, parts })).toBe(size);
  },
);

test.each(cases)(
  'minimumCovers(%s) takes few steps for all covers, and fewer for one',
  (_, rows, size, count, __, ___, all, one) => {
    const [every, single] = [whole(rows), whole(rows, { find: 'one' })];
    expect(every).toMatchObject({ size, count, proved: true, exhausted: true });
    expect(every.steps).toBeLessThanOrEqual(all);
    expect(single).toMatchObject({ size, count: 1n, proved: true, exhausted: false });
    expect(single.steps).toBeLessThanOrEqual(one);
    const { chart } = minimumOf(rows);
    for (const { best, certificate } of [every, single]) {
      expect(checkCertificate(chart, best, certificate as Certificate)).toBe(true);
    }
  },
);

test('new CoverSearch(part).run(size) of two columns tries them, and of more than are needed finds covers all the same', () => {
  const triangle = [
    [0, 1],
    [1, 2],
    [0, 2],
  ];
  const two = searched(triangle, 2);
  expect([two.covers.map(String).sort(), two.ended, two.proof]).toEqual([['0,1', '0,2', '1,2'], true, null]);
  for (const size of [4, 6]) {
    const { covers, ended } = searched(triangle, size);
    expect(ended).toBe(true);
    for (const pair of two.covers) {
      expect(covers.some((cover) => pair.every((column) => cover.includes(column)))).toBe(true);
    }
    for (const cover of covers)
      expect(triangle.every((row) => row.some((column) => cover.includes(column)))).toBe(true);
  }
});

test('new CoverSearch(part).run(size, {proofSteps}) keeps a proof of so many nodes, and no longer one', () => {
  const { told } = searched(NINE_POINTS, 4);
  const proofs = [0, 1].map((less) => searched(NINE_POINTS, 4, told.length - less).proof);
  expect(proofs.map((proof) => proof === undefined)).toEqual([false, true]);
});

test('new CoverSearch(part).run(size, {stop, emit}) ends where either says so', () => {
  const all = searched(NINE_POINTS, 5);
  const some = searched(NINE_POINTS, 5, 1e6, 9);
  expect([some.ended, some.told.length]).toEqual([false, 10]);
  expect(some.covers.length).toBeGreaterThan(0);
  expect(some.covers).toEqual(all.covers.slice(0, some.covers.length));
  const [part] = partsOf(chartOfRows(NINE_POINTS)) as [Part];
  const taken: number[][] = [];
  const emit = (cover: number[]) => taken.push(cover) < 3;
  expect(new CoverSearch(part).run(5, { stop: never, emit, proofSteps: 0 }).ended).toBe(false);
  expect(taken).toEqual(all.covers.slice(0, 3));
});
