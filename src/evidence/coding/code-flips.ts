import { byCodeUnits } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { checkOptions } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { ANALYSIS_OPTIONS, Analysis, type AnalysisOptions, type ReadSolution } from './analysis.js';
import { valuesOf } from './codebook.js';
import { cellAt, checkCoding, codeNamed, codingOf } from './coding.js';
import { codingSets } from './coding-sets.js';
import type { CodedCell, CodedValue, Coding, SilencePolicy } from './types.js';

/** What {@link codeFlips} goes by: the options of the analysis, and what `not reported` becomes. */
export interface CodeFlipsOptions extends AnalysisOptions {
  /** See `codingSets`. Default `error`. */
  readonly notReported?: SilencePolicy;
}

/** One cell whose change alone alters the solution. */
export interface CodeFlip {
  readonly study: string;
  readonly code: string;
  readonly from: CodedValue;
  readonly to: number;
  readonly before: readonly string[];
  /** The models with the changed cell; none where nothing is sufficient any more. */
  readonly after: readonly string[];
  /** Terms that no model has any more, and terms that no model had. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** 1 − terms in both / terms in either, over all models: 0 the same terms, 1 none in common. */
  readonly distance: number;
  /** The largest difference in inclusion or coverage between the best, or the worst, models before and after; `NaN` where there is no model. */
  readonly fitChange: number;
  /** What the cell rests on. */
  readonly cell: CodedCell;
}

/** The cells of a coding by how much the solution hangs on each alone. Frozen. */
export interface CodeFlips {
  readonly kind: 'code-flips';
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly solution: AnalysisOptions['solution'];
  readonly coder: string;
  readonly before: ReadSolution;
  /** How many cells were looked at, and how many changes of them. */
  readonly cells: number;
  readonly changes: number;
  /** The greatest change first: by distance, then by change of fit, then by study and code. */
  readonly flips: readonly CodeFlip[];
  readonly warnings: readonly Warning[];
}

/**
 * Which single code flips the answer: every cell of a coding whose change alone, to each other value of its code, alters the models of
 * the solution, with what changes. A cell that is not reported is changed to 0 and to 1.
 *
 * Ranked by how much of the terms changes (Jaccard distance between the terms of all models), then by the change of fit.
 *
 * @param from a coding
 * @param options outcome, conditions and the other options of the analysis; `solution` is `parsimonious` by default
 * @throws as {@link codingSets}, `design`, `truthTable` and `minimize` do
 *
 * @example
 * const rules = { definition: 'd', present: 'p', absent: 'a' }
 * const book = codebook([{ name: 'A', ...rules }, { name: 'Y', ...rules }], { version: '1' })
 * const coded = coding(book, [{ study: 's', A: 1, Y: 1 }, { study: 't', A: 0, Y: 0 }], { coder: 'Ana' })
 * codeFlips(coded, { outcome: 'Y' }).flips.filter((one) => one.code === 'A').map((one) => [one.study, one.to]) // => [['s', 0], ['t', 1]]
 */
export function codeFlips(from: Coding, options: CodeFlipsOptions): CodeFlips {
  checkCoding('codeFlips', from);
  checkOptions('codeFlips', options, ['notReported', ...ANALYSIS_OPTIONS]);
  const { notReported = 'error' } = options;
  const analysis = new Analysis('codeFlips', options);
  const everything = analysis.design(codingSets(from, { notReported: 'absent' }));
  const codes = [...everything.conditions, ...everything.outcomeSets];
  const tableOf = (coding: Coding) => analysis.table(codingSets(coding, { notReported, codes }));
  const table = tableOf(from);
  const before = analysis.read(table);
  const same = keyOf(before);
  const at = cellAt(from);
  let changes = 0;
  const flips = from.studies.flatMap((study) =>
    codes.flatMap((code) => {
      const cell = at(study, code) as CodedCell;
      const others = valuesOf(codeNamed('codeFlips', from.codebook, code)).filter((value) => value !== cell.value);
      return others.flatMap((to): CodeFlip[] => {
        changes++;
        const after = analysis.read(tableOf(withValue(from, cell, to)));
        return keyOf(after) === same ? [] : [flipOf(cell, to, before, after)];
      });
    }),
  );
  return displayable({
    kind: 'code-flips',
    outcome: everything.outcome,
    conditions: everything.conditions,
    solution: analysis.solution,
    coder: from.coder,
    before,
    cells: from.studies.length * codes.length,
    changes,
    flips: flips.sort(byWeight),
    warnings: table.warnings.filter(({ code }) => code === 'cases-dropped' || code === 'memberships-changed'),
  });
}

/** The coding with another value in one cell. */
function withValue(from: Coding, cell: CodedCell, value: number): Coding {
  const cells = from.cells.map((one) => (one === cell ? { ...one, value } : one));
  return codingOf(from.codebook, from.coder, from.studies, cells);
}

const keyOf = ({ models }: ReadSolution): string =>
  models
    .map(({ expression }) => expression)
    .sort(byCodeUnits)
    .join(' | ');

function flipOf(cell: CodedCell, to: number, before: ReadSolution, after: ReadSolution): CodeFlip {
  const [had, has] = [before, after].map(({ models }) => new Set(models.flatMap(({ terms }) => terms))) as [
    Set<string>,
    Set<string>,
  ];
  const lost = [...had].filter((term) => !has.has(term)).sort(byCodeUnits);
  const gained = [...has].filter((term) => !had.has(term)).sort(byCodeUnits);
  return {
    study: cell.study,
    code: cell.code,
    from: cell.value,
    to,
    before: before.models.map(({ expression }) => expression),
    after: after.models.map(({ expression }) => expression),
    lost,
    gained,
    distance: (lost.length + gained.length) / (had.size + gained.length),
    fitChange: fitChange(before, after),
    cell,
  };
}

function fitChange(before: ReadSolution, after: ReadSolution): number {
  if (before.models.length === 0 || after.models.length === 0) return Number.NaN;
  const differences = (['inclusion', 'coverage'] as const).flatMap((measure) =>
    [Math.min, Math.max].map((end) => {
      const [a, b] = [before, after].map(({ models }) => end(...models.map((model) => model[measure]))) as [
        number,
        number,
      ];
      return Math.abs(a - b);
    }),
  );
  return Math.max(...differences);
}

function byWeight(a: CodeFlip, b: CodeFlip): number {
  const weight = (x: number): number => (Number.isNaN(x) ? 2 : x);
  return (
    b.distance - a.distance ||
    weight(b.fitChange) - weight(a.fitChange) ||
    byCodeUnits(a.study, b.study) ||
    byCodeUnits(a.code, b.code) ||
    a.to - b.to
  );
}
