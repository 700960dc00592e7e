import { expect, test } from 'vitest';
import { elements } from '../../src/algorithms/bit-sets.js';
import { chartOfRows } from '../../src/algorithms/chart.js';
import { partsOf } from '../../src/algorithms/reduced-chart.js';
import { seededChart } from '../support/charts.js';
import { fc, runs } from '../support/fc.js';
import { charts, connectedCharts } from '../support/random-charts.js';

type Rows = readonly (readonly number[])[];
const within = (small: readonly number[], large: readonly number[]) => small.every((one) => large.includes(one));

/** The parts by definition, each with its rows, groups and what each group covers, in rows of the chart. */
function expected(rows: Rows) {
  const same = (a: readonly number[], b: readonly number[]) => within(a, b) && within(b, a);
  const kept = [...rows.keys()].filter(
    (i) =>
      !rows.some((other, j) => {
        const own = rows[i] as readonly number[];
        return within(other, own) && (!same(own, other) || j < i);
      }),
  );
  const parts: number[][] = [];
  for (const row of kept) {
    const touching = parts.filter((part) => part.some((other) => shares(rows, row, other)));
    parts.splice(0, parts.length, ...parts.filter((part) => !touching.includes(part)), [...touching.flat(), row]);
  }
  const columns = (part: readonly number[]) => [...new Set(part.flatMap((row) => rows[row] as number[]))];
  return parts
    .map((part) => ({ rows: [...part].sort((a, b) => a - b), columns: columns(part).sort((a, b) => a - b) }))
    .sort((a, b) => (a.columns[0] as number) - (b.columns[0] as number))
    .map((part) => ({ rows: part.rows, classes: classes(rows, part) }));
}

function shares(rows: Rows, a: number, b: number): boolean {
  return (rows[a] as readonly number[]).some((column) => rows[b]?.includes(column));
}

function classes(rows: Rows, part: { rows: readonly number[]; columns: readonly number[] }) {
  const covers = (column: number) => part.rows.flatMap((row, i) => (rows[row]?.includes(column) ? [i] : []));
  const groups = new Map<string, { rows: number[]; members: number[] }>();
  for (const column of part.columns) {
    const own = covers(column);
    const group = groups.get(own.join()) ?? { rows: own, members: [] };
    group.members.push(column);
    groups.set(own.join(), group);
  }
  const found: { rows: number[]; members: number[] }[][] = [];
  const widest = [...groups.values()].sort(
    (a, b) => b.rows.length - a.rows.length || (a.members[0] as number) - (b.members[0] as number),
  );
  for (const group of widest) {
    const holder = found.find(([first]) => within(group.rows, (first as typeof group).rows));
    if (holder === undefined) found.push([group]);
    else holder.push(group);
  }
  return found;
}

const seen = (rows: Rows) =>
  partsOf(chartOfRows(rows)).map((part) => ({
    rows: part.rows,
    classes: part.classes.map((groups) =>
      groups.map((group) => ({ rows: elements(group.rows), members: group.members })),
    ),
  }));

test('partsOf(chart) are the rows that no other implies, in parts without a shared column, and the groups in classes', () => {
  fc.assert(
    fc.property(fc.oneof(charts, connectedCharts), (rows) => {
      expect(seen(rows)).toEqual(expected(rows));
    }),
    { numRuns: runs(3000) },
  );
});

test('partsOf(chart) of a hundred columns has classes beyond the first words of a bit set', () => {
  const rows = seededChart(5, 70, 100, 3);
  const narrow = rows.map((row, i) => [...row, 100 + i]);
  const [part] = seen(narrow);
  expect(part).toEqual(expected(narrow)[0]);
  const places = (part?.classes ?? []).flatMap((groups, place) => (groups.length > 1 ? [place] : []));
  expect(Math.max(...places)).toBeGreaterThan(64 - 32);
});

test('partsOf(chart) come by their first columns, whatever the order of the rows', () => {
  const firsts = (rows: Rows) =>
    seen(rows).map(({ classes: all }) => Math.min(...all.flat().flatMap((one) => one.members)));
  expect(firsts([[7], [3, 4], [5, 6], [0, 2], [1]])).toEqual([0, 1, 3, 5, 7]);
});
