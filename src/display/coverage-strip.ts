import type { CoveragePayload } from '../mime/types.js';
import type { CoverageCounts, Run } from './coverage-groups.js';
import { literalsOf } from './formula.js';
import { coordinate } from './geometry/point.js';
import { legend } from './legend.js';
import { type Element, element, type Markup } from './markup.js';
import { counted, ratio } from './number.js';
import { names, negated } from './parts.js';
import { HATCH } from './patterns.js';
import { label } from './svg-text.js';
import { fitted, textWidth } from './text-width.js';
import { termText } from './values.js';

const ROW = 42;
const SQUARE = 16;
/** Squares narrower than this could not be counted by eye; then one block stands for a run of cases, with its number. */
const NARROWEST = 7;

/** Where the cases stand, from left to right: covered runs, uncovered ones, a gap, deviant runs. */
interface Column {
  readonly run: Run;
  readonly kind: 'covered' | 'uncovered' | 'deviant';
  readonly x: number;
  readonly width: number;
}

interface Layout {
  readonly columns: readonly Column[];
  /** Width of one case. */
  readonly step: number;
  readonly squares: boolean;
}

/** The strip: one row a term, one square a case, in one order for all. */
export function coverageStrip(
  chart: CoveragePayload,
  counts: CoverageCounts,
  width: number,
): { readonly drawing: Element; readonly height: number } {
  const layout = layoutOf(counts, width);
  const rows = chart.terms.map((_, term) => termRow(chart, counts, layout, term, width));
  const rest = counts.uncovered.length > 0 ? [uncoveredRow(chart, counts, layout)] : [];
  const all = [...rows, ...rest];
  const key = legend(entries(counts), 0, all.length * ROW + 4, width);
  const noteTop = all.length * ROW + key.height + 18;
  const drawing = element(
    'g',
    {},
    ...all.map((row, index) => element('g', { transform: `translate(0 ${index * ROW})` }, row)),
    key.drawing,
    label('setwise-text-small', 0, noteTop, 'start', note(layout)),
  );
  return { drawing, height: noteTop + 8 };
}

function note(layout: Layout): string {
  return layout.squares
    ? 'each square is a case, in one order for all terms; hover for its name'
    : 'each block is a group of cases in the same terms, as wide as their number, which it shows where it fits';
}

function entries(counts: CoverageCounts) {
  const shared = counts.runs.some((run) => run.terms.length > 1);
  return [
    { swatch: { class: 'setwise-square-unique' }, label: 'covered by this term alone' },
    ...(shared ? [{ swatch: { class: 'setwise-square-shared' }, label: 'covered by other terms too' }] : []),
    ...(counts.uncovered.length > 0 ? [{ swatch: { class: 'setwise-square-uncovered' }, label: 'uncovered' }] : []),
    ...(counts.deviant.length > 0
      ? [{ swatch: { fill: HATCH }, label: 'deviant: in the term, not in the outcome' }]
      : []),
  ];
}

function layoutOf(counts: CoverageCounts, width: number): Layout {
  const runs: Omit<Column, 'x' | 'width'>[] = [
    ...counts.runs.map((run) => ({ run, kind: 'covered' as const })),
    ...(counts.uncovered.length > 0
      ? [{ run: { terms: [], names: counts.uncovered }, kind: 'uncovered' as const }]
      : []),
    ...counts.deviant.map((run) => ({ run, kind: 'deviant' as const })),
  ];
  const total = Math.max(
    1,
    runs.reduce((sum, { run }) => sum + run.names.length, 0),
  );
  const gap = counts.deviant.length > 0 ? 12 : 0;
  const step = Math.min(SQUARE, (width - gap) / total);
  let x = 0;
  let apart = false;
  const columns = runs.map((one) => {
    if (one.kind === 'deviant' && !apart) {
      x += gap;
      apart = true;
    }
    const column = { ...one, x, width: step * one.run.names.length };
    x += column.width;
    return column;
  });
  return { columns, step, squares: step >= NARROWEST };
}

function termRow(chart: CoveragePayload, counts: CoverageCounts, layout: Layout, term: number, width: number): Element {
  const of = chart.terms[term];
  const fit = `raw ${ratio(of?.rawCoverage ?? null)} (${counts.raw[term]} of ${counts.total}) · unique ${ratio(of?.uniqueCoverage ?? null)} (${counts.unique[term]})`;
  const room = width - textWidth(fit, 12) - 20;
  const on = (column: Column): boolean => column.run.terms.includes(term);
  return element(
    'g',
    { 'data-term': term },
    termLabel(chart, term, room),
    label('setwise-text-soft', width, 11, 'end', fit),
    empty(
      layout.columns.filter((column) => !on(column) && column.kind !== 'deviant'),
      layout,
    ),
    element(
      'g',
      { 'data-roving': `cases of term ${term + 1}` },
      ...layout.columns
        .filter(on)
        .flatMap((column) =>
          marks(
            chart,
            column,
            layout,
            column.kind === 'deviant' ? 'deviant' : column.run.terms.length > 1 ? 'shared' : 'unique',
          ),
        ),
    ),
  );
}

/** `1  Trust·Commitment`, overlined where negated; cut with the whole of it in the title when it is too long. */
function termLabel(chart: CoveragePayload, term: number, room: number): Element {
  const of = chart.terms[term];
  const whole = of === undefined ? '' : termText(of, chart);
  const names = literalsOf(of?.literals ?? [], chart).map(({ name, present, value }) => ({
    name: value === null ? name : `${name}{${value}}`,
    present,
  }));
  const fits = textWidth(names.map(({ name }) => name).join(' · '), 12) <= room - 24;
  const content = fits
    ? names.flatMap(({ name, present }, index): Markup[] => [
        ...(index > 0 ? ['\u2009·\u2009'] : []),
        present ? name : element('tspan', { class: 'setwise-over' }, name),
      ])
    : [fitted(whole, 12, room - 24)];
  return element(
    'text',
    { class: 'setwise-text', x: 0, y: 11, 'text-anchor': 'start' },
    element('title', {}, whole),
    element('tspan', { class: 'setwise-text-label' }, `${term + 1}  `),
    ...(names.length > 0 ? content : ['1']),
  );
}

function uncoveredRow(chart: CoveragePayload, counts: CoverageCounts, layout: Layout): Element {
  const column = layout.columns.find((one) => one.kind === 'uncovered');
  const drawn = column === undefined ? [] : marks(chart, column, layout, 'uncovered');
  return element(
    'g',
    { 'data-state': 'uncovered' },
    label('setwise-text-soft', 0, 11, 'start', `${counted(counts.uncovered.length, 'case')} uncovered`),
    element('g', { 'data-roving': 'uncovered' }, ...drawn),
  );
}

/** Places without a mark: squares of the track colour, all in one path. */
function empty(columns: readonly Column[], layout: Layout): Element {
  const box = (x: number, width: number): string =>
    `M${coordinate(x + 1)},18h${coordinate(Math.max(0.2, width - 2))}v14h${coordinate(-Math.max(0.2, width - 2))}z`;
  const d = columns.flatMap((column) =>
    layout.squares
      ? column.run.names.map((_, index) => box(column.x + index * layout.step, layout.step))
      : [box(column.x, column.width)],
  );
  return element('path', { class: 'setwise-square-off', d: d.join('') });
}

type Kind = 'unique' | 'shared' | 'uncovered' | 'deviant';

function marks(chart: CoveragePayload, column: Column, layout: Layout, kind: Kind): Element[] {
  if (!layout.squares) return [block(chart, column, kind)];
  return column.run.names.map((name, index) => {
    const x = column.x + index * layout.step;
    return element(
      'rect',
      { ...fill(kind), ...box(x, layout.step, kind), 'data-item': `${kind}-${name}`, 'data-case': name },
      element('title', {}, titleOf(chart, column.run, kind, name)),
    );
  });
}

/** Outlined squares are drawn half a line smaller, so that all squares look alike. */
function box(x: number, width: number, kind: Kind) {
  const inset = kind === 'unique' ? 1 : 1.5;
  return {
    x: coordinate(x + inset),
    y: 17 + inset,
    width: coordinate(Math.max(0.2, width - 2 * inset)),
    height: 16 - 2 * inset,
    rx: width > 6 ? 2 : 0,
  };
}

function fill(kind: Kind): Readonly<Record<string, string>> {
  return kind === 'deviant' ? { class: 'setwise-deviant', fill: HATCH } : { class: `setwise-square-${kind}` };
}

function block(chart: CoveragePayload, column: Column, kind: Kind): Element {
  const count = String(column.run.names.length);
  const text = column.width >= textWidth(count, 11) + 4;
  const ink = kind === 'unique' ? 'setwise-count-on' : 'setwise-count';
  return element(
    'g',
    { 'data-item': `${kind}-${column.run.terms.join('-')}` },
    element('title', {}, titleOf(chart, column.run, kind, names(column.run.names))),
    element('rect', { ...fill(kind), ...box(column.x, column.width, kind) }),
    ...(text
      ? [
          element(
            'text',
            { class: ink, x: coordinate(column.x + column.width / 2), y: 29, 'text-anchor': 'middle', 'font-size': 11 },
            count,
          ),
        ]
      : []),
  );
}

function titleOf(chart: CoveragePayload, run: Run, kind: Kind, name: string): string {
  const terms = run.terms.map((term) => term + 1).join(' and ');
  const count = run.names.length > 1 && name.includes(', ') ? `${counted(run.names.length, 'case')}: ` : '';
  if (kind === 'uncovered') return `${count}${name} · uncovered`;
  return kind === 'deviant'
    ? `${count}${name} · in term ${terms} · deviant: ${negated(chart.outcome)}`
    : `${count}${name} · in term ${terms}`;
}
