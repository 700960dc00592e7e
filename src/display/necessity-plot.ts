import type { WarningPayload } from '../mime/types.js';
import type { NecessitySearch } from '../qca/necessity/search-types.js';
import type { NecessityTable } from '../qca/necessity/types.js';
import { reaches } from '../util/compare.js';
import { displayable, isResult } from '../util/displayable.js';
import { fail } from '../util/fail.js';
import { checkOptions, describeValue } from '../util/options.js';
import { labelled, outcomeText } from './labelled.js';

/** How {@link necessityPlot} is to look. */
export interface NecessityPlotOptions {
  /**
   * What stands across. Default `'ron'`, the relevance of necessity: it tells a necessary condition from one that is nearly always there,
   * where coverage often cannot (Schneider & Wagemann 2012).
   */
  readonly x?: 'coverage' | 'ron';
  /** Which side of a necessity table. Default `'outcome'`. A search has one side. */
  readonly side?: 'outcome' | 'negation';
  /** The least value across, drawn as a line. Default: that of the search; none for a table, which has no such cut-off. */
  readonly cut?: number;
}

/** A point of the plot: a condition, or a combination of several. */
export interface NecessityPoint {
  /** Values of multi-value conditions by their labels. */
  readonly term: string;
  /** Coverage or RoN. */
  readonly x: number;
  /** Consistency. */
  readonly y: number;
  /** Whether both cut-offs are reached. */
  readonly reached: boolean;
}

/** Consistency against coverage or RoN, as plain data that is drawn where a cell ends with it. */
export interface NecessityPlot {
  readonly kind: 'necessity-plot';
  readonly outcome: string;
  readonly x: 'coverage' | 'ron';
  readonly points: readonly NecessityPoint[];
  /** Terms with a ratio 0/0, which have no place. */
  readonly withoutPlace: readonly string[];
  /** The cut-offs; `x` is `null` where there is none. */
  readonly cuts: { readonly x: number | null; readonly y: number };
  readonly warnings: readonly WarningPayload[];
}

/**
 * The plot of a necessity table or search: consistency upwards, coverage or relevance of necessity across, a named point for each
 * condition or combination, and the cut-offs as lines. What is necessary and not trivial stands in the upper right.
 *
 * @param source the result of `necessity` or `searchNecessity`
 * @param options what stands across, which side, a cut-off across
 * @throws when the source is another kind of result, or an option is unknown or out of range
 *
 * @example
 * const data = setData(['a', 'b', 'c'], [{ name: 'A', memberships: [1, 1, 0] }, { name: 'Y', memberships: [1, 0, 0] }])
 * necessityPlot(necessity(data, { outcome: 'Y' })).points.map(({ term, x, y }) => [term, x, y]) // => [['A', 0.5, 1], ['~A', 0.6666666666666666, 0]]
 */
export function necessityPlot(
  source: NecessityTable | NecessitySearch,
  options: NecessityPlotOptions = {},
): NecessityPlot {
  checkOptions('necessityPlot', options, ['x', 'side', 'cut']);
  const x = options.x ?? 'ron';
  if (x !== 'ron' && x !== 'coverage') fail(`necessityPlot: x is ${describeValue(x)}; it is 'ron' or 'coverage'`);
  checkCut(options.cut);
  const { rows: plain, cut, searched, outcome } = sourceOf(source, options.side);
  const rows = plain.map((row) => ({ ...row, term: labelled(row.term, source.design.sets) }));
  const cuts = { x: options.cut ?? searched?.[x] ?? null, y: cut };
  const placed = rows.filter((row) => Number.isFinite(row[x]) && Number.isFinite(row.inclusion));
  return displayable({
    kind: 'necessity-plot',
    outcome,
    x,
    points: placed.map((row) => ({
      term: row.term,
      x: row[x],
      y: row.inclusion,
      reached: reaches(row.inclusion, cuts.y) && (cuts.x === null || reaches(row[x], cuts.x)),
    })),
    withoutPlace: rows.filter((row) => !placed.includes(row)).map((row) => row.term),
    cuts,
    warnings: source.warnings.map(({ code, message }) => ({ code, message })),
  });
}

interface Source {
  readonly rows: readonly {
    readonly term: string;
    readonly inclusion: number;
    readonly coverage: number;
    readonly ron: number;
  }[];
  readonly cut: number;
  readonly searched: { readonly coverage: number; readonly ron: number } | null;
  readonly outcome: string;
}

function sourceOf(source: NecessityTable | NecessitySearch, side: NecessityPlotOptions['side']): Source {
  if (isResult(source, 'necessity-search')) {
    if (side !== undefined)
      fail('necessityPlot: a search has one side; leave out side, or search for the negated design');
    const { settings, rows, design } = source;
    return { rows, cut: settings.inclusion, searched: settings, outcome: outcomeText(design) };
  }
  if (!isResult(source, 'necessity')) {
    fail('necessityPlot: this is no necessity result; pass the result of necessity() or searchNecessity()');
  }
  if (side !== undefined && side !== 'outcome' && side !== 'negation') {
    fail(`necessityPlot: side is ${describeValue(side)}; it is 'outcome' or 'negation'`);
  }
  const negation = side === 'negation';
  const { design, rows, cut } = source;
  return {
    rows: rows.map((row) => ({ term: row.condition, ...(negation ? row.forNegation : row.forOutcome) })),
    cut,
    searched: null,
    outcome: outcomeText(negation ? design.negated : design),
  };
}

function checkCut(cut: unknown): void {
  if (cut === undefined || (typeof cut === 'number' && cut >= 0 && cut <= 1)) return;
  fail(`necessityPlot: cut is ${describeValue(cut)}; a cut-off lies from 0 to 1`);
}
