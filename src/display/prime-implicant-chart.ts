import type { PrimeImplicantChartPayload } from '../mime/types.js';
import { setName, termFormula } from './formula.js';
import { modelsCounted } from './limits.js';
import { type Element, element, type Markup } from './markup.js';
import { counted, digits, ratio } from './number.js';
import { foot, head, names, root, scrollTable, warningLines } from './parts.js';
import { presence } from './symbols.js';
import { USE_SIGNS } from './term-use.js';
import { valueKeys } from './values.js';
import type { ChartView } from './view.js';

/** What a saved notebook shows at most. */
const STATIC_COLUMNS = 40;
const STATIC_ROWS = 60;
const USES = ['essential', 'alternative', null, 'never used'] as const;

/** The first rows, and so many columns, those in some model first; each keeps its number, and the counts stay. */
export function shortened(
  chart: PrimeImplicantChartPayload,
  columns: number,
  rows: number,
): PrimeImplicantChartPayload {
  const ranked = [...chart.columns.first].sort((a, b) => USES.indexOf(a.use) - USES.indexOf(b.use));
  const kept = new Set(ranked.slice(0, columns));
  return {
    ...chart,
    rows: { ...chart.rows, first: chart.rows.first.slice(0, rows) },
    columns: { ...chart.columns, first: chart.columns.first.filter((column) => kept.has(column)) },
  };
}

export type Column = PrimeImplicantChartPayload['columns']['first'][number];

/**
 * Draws a prime implicant chart: rows to explain down, prime implicants across by number, a mark where the one covers the other.
 * With a `view` a model can be chosen, whose columns are then shaded; without one only the single model of a solution is.
 */
export function drawPrimeImplicantChart(payload: PrimeImplicantChartPayload, view: ChartView | null = null): Element {
  const chart = view === null ? shortened(payload, STATIC_COLUMNS, STATIC_ROWS) : payload;
  const [only, ...more] = chart.models;
  const picked = view?.model ?? null;
  const model = picked !== null ? chart.models[picked] : more.length === 0 ? only : undefined;
  const inModel = new Set(model?.columns);
  return root(
    'prime-implicant-chart',
    head('Prime implicant chart', chartAbout(chart)),
    warningLines(chart.warnings),
    view === null || more.length === 0 ? [] : modelTabs(chart, picked),
    scrollTable(headRows(chart, inModel), bodyRows(chart, inModel)),
    chartNotes(chart, model?.label ?? null).map((note) => foot(note)),
    keyTable(chart, inModel),
    view === null && more.length > 0 ? modelLines(chart).map((line) => foot(line)) : [],
  );
}

export function chartAbout(chart: PrimeImplicantChartPayload): string {
  return [
    `${chart.name} solution for ${chart.outcome}`,
    counted(chart.rows.count, 'row'),
    counted(chart.columns.count, 'prime implicant'),
    modelsCounted(chart),
  ].join(' · ');
}

/** For each row the numbers of the columns that cover it. */
export function coversOf(chart: PrimeImplicantChartPayload): ReadonlyMap<number, readonly number[]> {
  const covers = new Map<number, number[]>(chart.rows.first.map(({ row }) => [row, []]));
  for (const column of chart.columns.first) for (const row of column.rows) covers.get(row)?.push(column.number);
  return covers;
}

function modelTabs(chart: PrimeImplicantChartPayload, picked: number | null): Element {
  const tabs = chart.models.map(({ label }, index) =>
    element(
      'button',
      {
        class: `setwise-tab setwise-button${index === picked ? ' setwise-tab-on' : ''}`,
        type: 'button',
        'aria-pressed': String(index === picked),
        'data-action': 'model',
        'data-value': String(index),
        'data-item': String(index),
      },
      label,
    ),
  );
  return element(
    'div',
    { class: 'setwise-tabs', role: 'group', 'aria-label': 'shade the columns of a model', 'data-roving': 'models' },
    ...tabs,
  );
}

const th = (
  kind: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly Markup[]
): Element => element('th', { class: `setwise-th${kind}`, scope: 'col', ...attributes }, ...content);

function headRows(chart: PrimeImplicantChartPayload, inModel: ReadonlySet<number>): Element[] {
  const columns = chart.columns.first.map((column) =>
    th(
      inModel.has(column.number) ? ' setwise-in-model' : '',
      { title: `${column.expression}${column.use === null ? '' : `: ${column.use}`}` },
      String(column.number),
      element('span', { class: 'setwise-soft' }, ` ${column.use === null ? '' : USE_SIGNS[column.use]}`),
    ),
  );
  return [
    element(
      'tr',
      { class: 'setwise-tr' },
      th(' setwise-th-right', {}, 'row'),
      ...chart.conditions.map((name) => th(' setwise-th-wrap', {}, setName(name))),
      ...columns,
      th(' setwise-th-left', {}, 'cases'),
    ),
  ];
}

const NAMES = 8;

function bodyRows(chart: PrimeImplicantChartPayload, inModel: ReadonlySet<number>): Element[] {
  const covers = coversOf(chart);
  return chart.rows.first.map(({ row, configuration, cases }) => {
    const covering = new Set(covers.get(row));
    const marks = chart.columns.first.map(({ number }) => {
      const shade = inModel.has(number) ? ' setwise-in-model' : '';
      return element('td', { class: `setwise-td${shade}` }, ...mark(covering, number));
    });
    return element(
      'tr',
      { class: 'setwise-tr', 'data-row': row },
      element('td', { class: 'setwise-td setwise-td-number setwise-soft' }, String(row)),
      ...configuration.map((value, index) => element('td', { class: 'setwise-td' }, presence(chart, index, value))),
      ...marks,
      element(
        'td',
        { class: 'setwise-td setwise-td-left setwise-names', style: 'min-width:160px' },
        names(cases, NAMES),
      ),
    );
  });
}

/** × covers; ⊗ where nothing else does, as charts on paper circle it. */
export function markSign(covering: ReadonlySet<number>, number: number): string {
  if (!covering.has(number)) return '';
  return covering.size === 1 ? '⊗' : '×';
}

function mark(covering: ReadonlySet<number>, number: number): Element[] {
  const sign = markSign(covering, number);
  if (sign === '') return [];
  const title = sign === '⊗' ? 'the only one that covers this row' : 'covers this row';
  return [element('span', { class: 'setwise-cross', title }, sign)];
}

/** What the marks mean, and what is left out. */
export function chartNotes(chart: PrimeImplicantChartPayload, model: string | null): string[] {
  const left = [...more(chart.columns, 'prime implicant', '.columns'), ...more(chart.rows, 'row', '.rows')];
  return [
    `× covers the row · ⊗ is the only one that does · ■ in every model, ◧ in some, □ in none${model === null ? '' : ` · shaded: model ${model}`}`,
    ...valueKeys(chart),
    ...left,
  ];
}

function more(
  some: { readonly first: readonly unknown[]; readonly count: number },
  what: string,
  where: string,
): string[] {
  const left = some.count - some.first.length;
  return left > 0 ? [`${counted(left, `more ${what}`)} not shown; they are in ${where}`] : [];
}

/** Which number stands for which prime implicant. */
function keyTable(chart: PrimeImplicantChartPayload, inModel: ReadonlySet<number>): Element {
  const rows = chart.columns.first.map((column) => {
    const shade = inModel.has(column.number) ? ' setwise-in-model' : '';
    const td = (kind: string, ...content: readonly Markup[]): Element =>
      element('td', { class: `setwise-td${kind}${shade}` }, ...content);
    return element(
      'tr',
      { class: 'setwise-tr' },
      td(' setwise-td-number', String(column.number)),
      td(' setwise-td-left setwise-term', ...termFormula(column.literals, chart)),
      td(' setwise-td-left setwise-nowrap', column.use === null ? '—' : `${USE_SIGNS[column.use]} ${column.use}`),
      td(' setwise-td-number', column.models === null ? '—' : digits(column.models)),
      td(' setwise-td-number', ratio(shareOf(column, chart))),
    );
  });
  const heads = [
    th(' setwise-th-right', {}, ''),
    th(' setwise-th-left', {}, 'prime implicant'),
    th(' setwise-th-left', {}, 'use'),
    th(' setwise-th-right', {}, 'in models'),
    th(' setwise-th-right', {}, 'share'),
  ];
  return scrollTable([element('tr', { class: 'setwise-tr' }, ...heads)], rows);
}

/** The share of models that a prime implicant is in; `null` where they are not counted. */
export function shareOf({ models }: Column, { count }: PrimeImplicantChartPayload): number | null {
  return models === null || Number(count) === 0 ? null : Number(models) / Number(count);
}

const LINES = 20;

/** `P1: 1 + 4 + 5`, a line a model. */
export function modelLines(chart: PrimeImplicantChartPayload): string[] {
  const some = chart.models.slice(0, LINES);
  const left = BigInt(chart.count) - BigInt(some.length);
  return [
    ...some.map(({ label, columns }) => `${label}: ${columns.join(' + ')}`),
    ...(left > 0n ? [`${digits(String(left))} more ${left === 1n ? 'model' : 'models'} not shown`] : []),
  ];
}
