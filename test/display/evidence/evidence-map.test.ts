import { describe, expect, test } from 'vitest';
import { SVG } from '../../../src/display/bundle.js';
import { drawEvidenceMap, evidenceMapFigure, mapWords } from '../../../src/display/evidence/evidence-map.js';
import { evidenceMapBundle, mapTables } from '../../../src/display/evidence/evidence-map-bundle.js';
import { mapLayout } from '../../../src/display/evidence/evidence-map-layout.js';
import { countsPayload, gapMapPayload, overlapPayload } from '../../../src/display/evidence/evidence-map-payload.js';
import { ITEM_PAGE } from '../../../src/display/evidence/open-items.js';
import { toHtml, toSvg } from '../../../src/display/html.js';
import { darkColour } from '../../../src/display/palette.js';
import { textWidth } from '../../../src/display/text-width.js';
import { studies } from '../../../src/evidence/screening/studies.js';
import { countStudies } from '../../../src/evidence/tables/count-studies.js';
import { gapMap } from '../../../src/evidence/tables/gap-map.js';
import { readPayload } from '../../../src/mime/read-payload.js';
import { EVIDENCE_MAP, type EvidenceMapPayload } from '../../../src/mime/types.js';
import { setData } from '../../../src/qca/sets.js';
import { truthTable } from '../../../src/qca/truth-table/truth-table.js';
import { expectGolden } from '../../support/golden.js';
import { gaps, large, overlap, overlapResult, years, yearsByDatabase } from './map-samples.js';

const folder = new URL('../golden/', import.meta.url);
const split = (html: string): string => html.replace(/(<\/(?:tr|div|path|rect|text|g|circle|line)>|\/>)/g, '$1\n');
const samples = { years, 'years-by-database': yearsByDatabase, gaps, overlap };

test.each(Object.entries(samples))('the picture and the text of the map of %s are as committed', (name, map) => {
  expectGolden(folder, `evidence-map-${name}.svg`, split(toSvg(evidenceMapFigure(map))));
  expectGolden(folder, `evidence-map-${name}.txt`, String(evidenceMapBundle(map)['text/plain']));
  expectGolden(folder, `evidence-map-${name}.md`, String(evidenceMapBundle(map)['text/markdown']));
});

test('the dark picture of a gap map is as committed', () => {
  expectGolden(folder, 'evidence-map-gaps-dark.svg', split(toSvg(evidenceMapFigure(gaps), darkColour)));
});

describe('mapLayout(map)', () => {
  test.each(Object.entries({ ...samples, large }))(
    'keeps rows and columns of %s apart and within the picture',
    (_, map) => {
      const { rows, marks, columns, width, height, headBottom, notesAt } = mapLayout(map);
      const across = [...marks, ...columns];
      across.forEach((one, i) => {
        expect(one.left + one.width).toBeLessThanOrEqual(across[i + 1]?.left ?? width);
        for (const text of one.texts) expect(textWidth(text, 12)).toBeLessThanOrEqual(one.width + 12);
      });
      rows.forEach((one, i) => {
        expect(one.top).toBeGreaterThanOrEqual(headBottom);
        expect(one.top + one.height).toBeLessThanOrEqual(rows[i + 1]?.top ?? notesAt);
        for (const text of one.texts) expect(textWidth(text, 12)).toBeLessThanOrEqual((columns[0]?.left ?? 0) + 12);
      });
      expect(notesAt).toBeLessThanOrEqual(height);
    },
  );

  test('draws the first rows and columns of many, and says how many it leaves out', () => {
    const layout = mapLayout(large);
    expect([layout.rows.length, layout.columns.length]).toEqual([60, 12]);
    expect(layout.notes).toEqual(['60 more rows not drawn.', '8 more columns not drawn.']);
    const sources = Array.from({ length: 15 }, (_, m) => ({ label: `source ${m}`, n: m }));
    const first = overlap.rows.first.map((row) => ({ ...row, marks: sources.map((_, m) => m === 14) }));
    const wide = { ...overlap, marks: sources, rows: { first, count: first.length }, notes: [] };
    expect(mapLayout(wide).marks).toHaveLength(12);
    expect(mapLayout(wide).notes).toEqual(['3 more sources not drawn.']);
  });

  test('writes a configuration in full, however long, since any of its literals may be what differs', () => {
    const product = Array.from({ length: 12 }, (_, i) => `~AQuiteLongCondition${i}`).join('*');
    const [row] = mapLayout({
      ...gaps,
      rows: { first: [{ ...gaps.rows.first[8], label: product } as never], count: 1 },
    }).rows;
    expect(row?.texts.join('')).toBe(product);
    const [word] = mapLayout({
      ...gaps,
      rows: { first: [{ ...gaps.rows.first[8], label: 'x'.repeat(99) } as never], count: 1 },
    }).rows;
    expect(word?.texts).toHaveLength(1);
    expect(word?.texts[0]).toMatch(/^x+…$/);
  });
});

describe('drawEvidenceMap(map, view)', () => {
  test('marks a gap by dots, a dashed frame and words, never by colour alone', () => {
    const svg = toSvg(evidenceMapFigure(gaps));
    expect(svg.match(/url\(#setwise-dots\)/g)).toHaveLength(8);
    expect(svg.match(/no study/g)).toHaveLength(8);
    expect(svg).toContain('▲ Studies nobody has done: 8 of 16 configurations');
  });

  test('has every number beside its bar or in its cell', () => {
    const numbers = (map: EvidenceMapPayload) =>
      [...toSvg(evidenceMapFigure(map)).matchAll(/<text[^>]*>(\d+)<\/text>/g)].map(([, n]) => Number(n));
    expect(numbers(years)).toEqual(expect.arrayContaining([1, 3, 5, 7]));
    expect(numbers(overlap)).toEqual([0, 14, 68, 46, 41, 23, 9, 4, 1]);
  });

  test('opens a count to what it counts, and pages through many', () => {
    expect(toHtml(drawEvidenceMap(years))).not.toContain('<table');
    expect(toHtml(drawEvidenceMap(years, { open: '1:0', from: 0 }))).toContain('2021: 3 studies');
    const many = Array.from({ length: 60 }, (_, i) => ({ id: `r${i}`, label: `Report ${i}` }));
    const first = [{ label: 'x', marks: [], cells: [{ n: 90, items: many.map((_, i) => i) }], gap: false }];
    const paged: EvidenceMapPayload = {
      ...years,
      unit: 'report',
      rows: { first, count: 1 },
      items: { first: many, count: 90 },
    };
    const html = (from: number) => toHtml(drawEvidenceMap(paged, { open: '0:0', from }));
    expect(html(0)).toContain('x: 90 reports');
    expect(html(0)).toContain('1 to 50 of 60');
    expect(html(ITEM_PAGE)).toContain('51 to 60 of 60');
    expect(html(0)).toContain('30 more items not in this display; the result has all of them.');
  });

  test.each(['9:9', 'x', '0:1', '', '4:0:0', '-1:0'])(
    'shows nothing more where %j is open, which is no count with items',
    (open) => {
      const none = {
        ...years,
        rows: {
          first: years.rows.first.map((row) => ({ ...row, cells: row.cells.map(({ n }) => ({ n, items: [] })) })),
          count: 5,
        },
      };
      expect(toHtml(drawEvidenceMap(none, { open, from: 0 }))).not.toContain('<table');
      expect(toHtml(drawEvidenceMap(none))).not.toContain('button');
    },
  );

  test('draws a map without a row', () => {
    expect(toHtml(drawEvidenceMap({ ...overlap, marks: [], rows: { first: [], count: 0 }, notes: [] }))).toContain(
      'Overlap',
    );
  });
});

test('mapWords(map) tells the map to those who cannot see it', () => {
  expect(mapWords(years)).toBe('Studies by year, 19 studies. 2020: 1; 2021: 3; 2022: 5; 2023: 3; 2024: 7.');
  expect(mapWords(gaps)).toMatch(/TEC: LOY 2, not LOY 4; .* 8 of 16 configurations\.$/);
});

describe('the payload', () => {
  test('holds the first 3,000 of what is counted, in the order of the rows, and all numbers', () => {
    const ids = Array.from({ length: 3500 }, (_, i) => ({ id: `s${i}`, attributes: { x: i < 3000 ? 'a' : 'b' } }));
    const payload = countsPayload(countStudies(studies(ids), 'x'));
    expect(payload.items).toMatchObject({ first: { length: 3000 }, count: 3500 });
    expect(payload.rows.first.map(({ cells }) => [cells[0]?.n, cells[0]?.items.length])).toEqual([
      [3000, 2988],
      [500, 12],
    ]);
    expect(readPayload(EVIDENCE_MAP, payload)).toEqual(payload);
  });

  test('lets some of every count travel, where not all can', () => {
    const many = Array.from({ length: 4000 }, (_, i) => ({
      id: `s${i}`,
      attributes: { x: i < 3500 ? 'a' : `b${i % 9}` },
    }));
    const payload = countsPayload(countStudies(studies(many), 'x'));
    expect(Math.min(...payload.rows.first.map(({ cells }) => cells[0]?.items.length ?? 0))).toBe(12);
    expect(mapTables(payload)[0]?.rows[1]?.[2]).toMatch(/^s3\d+(, s3\d+){11} and 4\d more$/);
  });

  test('holds the first 200 rows and 24 columns, and names of a bearable length', () => {
    const inputs = Array.from({ length: 300 }, (_, i) => ({
      id: `s${i}`,
      attributes: { x: `${'v'.repeat(400)}${i}`, y: `c${i % 30}` },
    }));
    const payload = countsPayload(countStudies(studies(inputs), 'x', 'y'));
    expect([payload.rows.first.length, payload.rows.count]).toEqual([200, 300]);
    expect([payload.columns.first.length, payload.columns.count]).toEqual([24, 30]);
    expect(payload.rows.first[0]?.label).toMatch(/^v{239}…$/);
    expect(readPayload(EVIDENCE_MAP, payload)).toEqual(payload);
    expect(mapTables(payload)[0]?.notes).toEqual(['100 more rows not shown', '6 more columns not shown']);
  });

  test('of a gap map says how many gaps there are and how many follow', () => {
    const data = setData(
      ['a', 'b'],
      ['A', 'B', 'C', 'Y'].map((name) => ({ name, memberships: [1, 0] })),
    );
    const table = truthTable(data, { outcome: 'Y' });
    expect(gapMapPayload(gapMap(table, { most: 2 })).gapTitle).toBe(
      'Studies nobody has done: 6 of 8 configurations; 2 of them follow',
    );
    expect(mapTables(gapMapPayload(gapMap(table, { most: 0 })))).toHaveLength(1);
    const full = gapMapPayload(gapMap(truthTable(data, { outcome: 'Y', conditions: ['A'] })));
    expect(full.gapTitle).toBe(null);
    expect(full.notes[0]).toContain('Every configuration has one.');
  });

  test('of an overlap says of each source what it brought', () => {
    expect(overlap.notes[0]).toContain('SciELO: 15 records, 14 reports, 9 found nowhere else; Scopus: 70 records');
    expect(overlapPayload({ ...overlapResult, rows: [], marks: [], sources: [] }).notes).toEqual([]);
  });
});

test('evidenceMapBundle(map) is a whole bundle: our JSON, HTML with an image, Markdown, text, and the SVG', () => {
  const bundle = evidenceMapBundle(overlap);
  expect(Object.keys(bundle)).toEqual([EVIDENCE_MAP, 'text/markdown', 'text/html', 'text/plain']);
  expect(bundle['text/html']).toContain('<img alt="Overlap of sources');
  expect(Reflect.get(bundle, SVG)).toContain('<svg');
});

test('mapTables(map) names the sources of a row where there are too many for dots', () => {
  const sources = Array.from({ length: 9 }, (_, m) => ({ label: `source ${m}`, n: m }));
  const first = [
    { label: 'source 8', marks: sources.map((_, m) => m === 8), cells: [{ n: 8, items: [] }], gap: false },
  ];
  const [table] = mapTables({ ...overlap, marks: sources, rows: { first, count: 1 } });
  expect(table?.columns).toEqual(['found in', 'reports', 'which']);
  expect(table?.rows).toEqual([['source 8', 8, 'not listed']]);
});
