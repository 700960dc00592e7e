import { describe, expect, test } from 'vitest';
import { toHtml } from '../../src/display/html.js';
import type { Element, Markup } from '../../src/display/markup.js';
import { drawNecessity } from '../../src/display/necessity.js';
import { ordered } from '../../src/display/order.js';
import { drawTruthTable, remainderCounts } from '../../src/display/truth-table.js';
import { TABLE_VIEW } from '../../src/display/view.js';
import type { TruthTablePayload } from '../../src/mime/types.js';
import { necessity, truthTable } from './granados.js';
import { strictly } from './strict-markup.js';

function find(tree: Markup, wanted: (element: Element) => boolean): Element[] {
  if (typeof tree === 'string') return [];
  return [...(wanted(tree) ? [tree] : []), ...tree.children.flatMap((child) => find(child, wanted))];
}
const textOf = (tree: Markup): string => (typeof tree === 'string' ? tree : tree.children.map(textOf).join(''));
const rowsOf = (tree: Element): number[] =>
  find(tree, (one) => 'data-row' in one.attributes).map((one) => Number(one.attributes['data-row']));

describe('drawTruthTable(table)', () => {
  const drawn = drawTruthTable(truthTable);

  test('shows positive rows first, then negative ones, each with its cases', () => {
    const outputs = rowsOf(drawn).map((row) => truthTable.rows.find((one) => one.row === row)?.output);
    expect(outputs).toEqual([...outputs].sort((a, b) => Number(b) - Number(a)));
    const text = textOf(drawn);
    for (const row of truthTable.rows) for (const name of row.cases) expect(text).toContain(name);
  });

  test('marks deviant cases with what they are', () => {
    expect(textOf(drawn)).toContain('c09 · ~Loyalty');
    expect(textOf(drawn)).toContain('c12 · Loyalty');
  });

  test('has no button: nothing in a saved notebook could answer it', () => {
    expect(find(drawn, (one) => one.tag === 'button')).toEqual([]);
  });

  test('counts the three kinds of remainder apart', () => {
    const table: TruthTablePayload = { ...truthTable, remainders: { noCase: 10, belowFrequency: 2, excluded: 1 } };
    expect(remainderCounts(table)).toEqual([
      '10 remainders without a case',
      '2 remainders below the frequency cut-off',
      '1 remainder excluded',
    ]);
    expect(textOf(drawTruthTable(table))).toContain(
      '10 remainders without a case · 2 remainders below the frequency cut-off · 1 remainder excluded',
    );
  });

  test('says how many rows it leaves out', () => {
    const rows = Array.from({ length: 130 }, (_, index) => ({
      ...(truthTable.rows[0] as TruthTablePayload['rows'][number]),
      row: index + 1,
    }));
    expect(textOf(drawTruthTable({ ...truthTable, rows }))).toContain('30 more rows');
  });

  test('draws an undefined ratio as no evidence, not as zero', () => {
    const first = truthTable.rows[0] as TruthTablePayload['rows'][number];
    const excluded = {
      ...first,
      row: 99,
      output: null,
      remainder: 'excluded' as const,
      n: 0,
      inclusion: null,
      pri: null,
      sym: null,
      cases: [],
    };
    expect(strictly(toHtml(drawTruthTable({ ...truthTable, rows: [excluded] }))).text).toContain('?0———');
  });
});

describe('drawTruthTable(table, view)', () => {
  test('sorts by every column, either way, stable and with nothing to compare last', () => {
    for (const column of ['row', 'condition:0', 'condition:4', 'output', 'n', 'inclusion', 'pri', 'sym']) {
      for (const descending of [false, true]) {
        const drawn = drawTruthTable(truthTable, { ...TABLE_VIEW, sort: { column, descending } });
        expect(new Set(rowsOf(drawn)).size).toBe(truthTable.rows.length);
        expect(
          find(drawn, (one) => one.attributes['aria-sort'] === (descending ? 'descending' : 'ascending')),
        ).toHaveLength(1);
      }
    }
    expect(
      rowsOf(drawTruthTable(truthTable, { ...TABLE_VIEW, sort: { column: 'n', descending: true } })).slice(0, 3),
    ).toEqual([1, 32, 17]);
  });

  test('opens rows to their cases', () => {
    const drawn = drawTruthTable(truthTable, { ...TABLE_VIEW, open: [32, 1] });
    expect(find(drawn, (one) => 'data-case' in one.attributes)).toHaveLength(24);
    expect(find(drawn, (one) => one.attributes['aria-expanded'] === 'true')).toHaveLength(2);
  });

  test('shows a page of a long table, and buttons to the others', () => {
    const drawn = drawTruthTable(truthTable, { ...TABLE_VIEW, from: 5, limit: 5 });
    expect(rowsOf(drawn)).toHaveLength(5);
    expect(
      find(drawn, (one) => one.attributes['data-action'] === 'page').map((one) => one.attributes['data-value']),
    ).toEqual(['0', '10']);
    expect(textOf(drawn)).toContain('rows 6 to 10 of 19');
  });

  test('draws 1,000 rows of 30 conditions in a page within half a second', () => {
    const conditions = Array.from({ length: 30 }, (_, i) => `C${i}`);
    const rows = Array.from({ length: 1000 }, (_, row) => ({
      ...(truthTable.rows[0] as TruthTablePayload['rows'][number]),
      row: row + 1,
      configuration: conditions.map((_, i) => (row >> (i % 10)) & 1),
    }));
    const start = performance.now();
    drawTruthTable(
      { ...truthTable, conditions, levels: conditions.map(() => 2), labels: conditions.map(() => null), rows },
      { ...TABLE_VIEW, sort: { column: 'inclusion', descending: true } },
    );
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('ordered(rows, sort) compares text by code unit', () => {
  expect(ordered(['b', 'a', 'B', 'ä'], { column: 'x', descending: false }, (row) => row)).toEqual(['B', 'a', 'b', 'ä']);
});

describe('drawNecessity(table)', () => {
  test('shows each condition and its negation for both outcomes, marking what reaches the cut-off', () => {
    const drawn = drawNecessity(necessity);
    expect(find(drawn, (one) => one.tag === 'tr')).toHaveLength(12);
    expect(textOf(drawn)).toContain('no condition reaches the cut-off');
    const lower = {
      ...necessity,
      cut: 0.85,
      rows: necessity.rows.map((row) => ({
        ...row,
        forOutcome: { ...row.forOutcome, necessary: (row.forOutcome.inclusion ?? 0) >= 0.85 },
      })),
    };
    expect(
      find(drawNecessity(lower), (one) => String(one.attributes.class ?? '').includes('setwise-necessary')),
    ).toHaveLength(2);
  });

  test('sorts by a measure of either side', () => {
    const drawn = drawNecessity(necessity, { ...TABLE_VIEW, sort: { column: 'negation:ron', descending: true } });
    expect(textOf(find(drawn, (one) => one.tag === 'tr')[2] as Element)).toMatch(/^~Value/);
  });
});
