import { BINOMIAL, COINCIDENCE, type Measure, NECESSITY_MEASURES, SUFFICIENCY_MEASURES } from '../qca/fit/measures.js';
import type { Fit, FitRow } from '../qca/fit/types.js';
import { counted, ratio } from './number.js';
import type { Cell, PlainTable } from './table.js';

type Of = (row: FitRow) => number;

/** A line of the table: one measure, for each term and for the whole. */
interface Line {
  readonly group: string;
  readonly measure: Measure;
  readonly of: Of;
}

/** The fit of an expression: a measure a line with its formula and source, a term a column. */
export function fitTable(fit: Fit): PlainTable {
  const rows = fit.terms.length === 1 ? fit.terms : [...fit.terms, fit.whole];
  const several = fit.terms.length > 1;
  return {
    title: `Fit of ${arrowed(fit)} · ${counted(fit.cases, 'case')}`,
    columns: [
      '',
      'measure',
      ...rows.map((row, r) => (several && r === fit.terms.length ? 'whole' : row.term)),
      'formula',
      'source',
    ],
    rows: linesOf(fit).map(({ group, measure, of }, index, all): Cell[] => [
      all[index - 1]?.group === group ? '' : group,
      measure.name,
      ...rows.map((row) => ratio(of(row))),
      measure.formula,
      measure.source,
    ]),
    notes: [
      'x: membership in the term, y: in the outcome, ~x: 1 − x; Σ over the cases; —: nothing to divide by',
      ...(fit.compat === 'r' ? ['as the R package QCA has it: values below 0.00001 are 0'] : []),
    ],
    warnings: fit.warnings,
  };
}

function arrowed(fit: Fit): string {
  const sign = { sufficiency: '->', necessity: '<-' };
  return fit.direction === null
    ? `${fit.expression} and ${fit.outcome}`
    : `${fit.expression} ${sign[fit.direction]} ${fit.outcome}`;
}

function linesOf(fit: Fit): Line[] {
  const sufficiency = Object.entries(SUFFICIENCY_MEASURES).map(([key, measure]) => ({
    group: 'sufficiency',
    measure,
    of: (row: FitRow) => row.sufficiency?.[key as keyof typeof SUFFICIENCY_MEASURES] as number,
  }));
  const necessity = Object.entries(NECESSITY_MEASURES).map(([key, measure]) => ({
    group: 'necessity',
    measure,
    of: (row: FitRow) => row.necessity?.[key as keyof typeof NECESSITY_MEASURES] as number,
  }));
  return [
    ...(fit.direction === 'necessity' ? [] : [...sufficiency, ...tests(fit, 'sufficiency')]),
    ...(fit.direction === 'sufficiency' ? [] : [...necessity, ...tests(fit, 'necessity')]),
    { group: 'both', measure: COINCIDENCE, of: (row) => row.coincidence },
  ];
}

function tests(fit: Fit, side: 'sufficiency' | 'necessity'): Line[] {
  return fit.binomialTest.map((share, index) => ({
    group: side,
    measure: { ...BINOMIAL, name: `${BINOMIAL.name} (share ${ratio(share)})` },
    of: (row) => row[side]?.pValues[index] as number,
  }));
}
