import { printSum } from '../../expression/print.js';
import type { TruthTable } from '../../qca/truth-table/types.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import type { Coding } from '../coding/types.js';
import type { StudyRegister } from '../screening/types.js';
import { checkRegister } from './evidence-table.js';
import { cellOf, type Tally, type TallyRow } from './tally.js';

/** Where there is evidence, and where nobody has looked. Frozen. */
export interface GapMap extends Tally {
  readonly kind: 'gap-map';
  readonly outcome: string;
  /** How many configurations are possible, and how many of them no study has. */
  readonly configurations: number;
  readonly withoutStudy: number;
  /** Expressions of configurations without a study, at most {@link GapMapOptions.most}. */
  readonly gaps: readonly string[];
  readonly warnings: readonly Warning[];
}

export interface GapMapOptions {
  /** What the studies are called in the map. Default: none, and their ids stand for them. */
  readonly studies?: StudyRegister;
  /** Then values that are not reported have rows of their own. Default: none. */
  readonly coding?: Coding;
  /** How many configurations without a study are listed. Default 64: with six conditions all of them; the count has all. */
  readonly most?: number;
}

/**
 * The evidence gap map of a QCA: for each value of each condition how many studies have it with the outcome and without, and the
 * remainders of the truth table without a case as "studies nobody has done". A study belongs to a value where its membership
 * is above 0.5, and to the outcome likewise; one at exactly 0.5 in either is counted in neither.
 *
 * @param table a truth table whose cases are studies
 * @param options see {@link GapMapOptions}
 * @throws for what is no truth table
 *
 * @example
 * const data = setData(['S1', 'S2'], [{ name: 'TEC', memberships: [1, 1] }, { name: 'LOY', memberships: [1, 0] }])
 * gapMap(truthTable(data, { outcome: 'LOY' })).gaps // => ['~TEC']
 */
export function gapMap(table: TruthTable, options: GapMapOptions = {}): GapMap {
  if (table?.kind !== 'truth-table') fail('gapMap: this is no truth table; pass what truthTable() returned');
  checkOptions('gapMap', options, ['studies', 'coding', 'most']);
  if (options.studies) checkRegister('gapMap', options.studies);
  const { most = 64 } = options;
  if (!Number.isInteger(most) || most < 0) fail(`gapMap: most is ${most}; give a whole number of configurations`);
  const { design } = table;
  const outcome = outcomeOf(table);
  const rows = design.conditions.flatMap((name, c) => conditionRows(table, name, c, outcome, options.coding));
  const gaps = configurationsWithout(table, most);
  const possible = design.levels.reduce((product, levels) => product * levels, 1);
  const withStudy = table.rows.filter(({ n }) => n > 0).length;
  const labels = new Map(options.studies?.studies.map(({ id, label }) => [id, label]));
  return displayable({
    kind: 'gap-map',
    outcome: design.outcome,
    rowTitle: 'condition',
    columns: [design.outcome, `not ${design.outcome}`],
    marks: [],
    rows: [...rows, ...gaps.map((label) => ({ label, marks: [], cells: [cellOf([]), cellOf([])], gap: true }))],
    items: design.sets.cases.map((id) => ({ id, label: labels.get(id) ?? id })),
    configurations: possible,
    withoutStudy: possible - withStudy,
    gaps,
    warnings: table.warnings.map((one) => ({ ...one })),
  });
}

/** Cases by whether they are members of the outcome; those at 0.5 in neither list. */
function outcomeOf({ rows }: TruthTable): (name: string) => boolean | null {
  const known = new Map<string, boolean>();
  for (const { cases, casesWithoutOutcome } of rows) {
    const without = new Set(casesWithoutOutcome);
    for (const name of cases) known.set(name, !without.has(name));
  }
  return (name) => known.get(name) ?? null;
}

function conditionRows(
  { design, rows }: TruthTable,
  name: string,
  c: number,
  outcome: (name: string) => boolean | null,
  coding: Coding | undefined,
): TallyRow[] {
  const silent = new Set(
    coding?.cells.filter(({ code, value }) => code === name && value === 'not reported').map(({ study }) => study),
  );
  const split = (ids: readonly string[]) => [true, false].map((has) => cellOf(ids.filter((id) => outcome(id) === has)));
  const values = Array.from({ length: design.levels[c] as number }, (_, value) => value).reverse();
  const own = values.map((value): TallyRow => {
    const ids = rows.filter(({ configuration }) => configuration[c] === value).flatMap(({ cases }) => cases);
    const cells = split(ids.filter((id) => !silent.has(id)).sort());
    return { label: literalText(design.levels[c] as number, name, value), marks: [], cells, gap: false };
  });
  if (silent.size === 0) return own;
  return [...own, { label: `${name} not reported`, marks: [], cells: split([...silent].sort()), gap: false }];
}

const literalText = (levels: number, name: string, value: number): string =>
  printSum([[levels === 2 ? { condition: name, value: value as 0 | 1 } : { condition: name, values: [value] }]]);

/** Configurations that no case is in, in the order of the truth table, the first `most`. */
function configurationsWithout({ design, rows }: TruthTable, most: number): string[] {
  const observed = new Set(rows.filter(({ n }) => n > 0).map(({ configuration }) => configuration.join()));
  const found: string[] = [];
  const { levels, conditions } = design;
  const configuration = levels.map(() => 0);
  for (;;) {
    if (found.length >= most) return found;
    if (!observed.has(configuration.join())) {
      found.push(
        printSum([
          configuration.map((value, c) => {
            const condition = conditions[c] as string;
            return levels[c] === 2 ? { condition, value: value as 0 | 1 } : { condition, values: [value] };
          }),
        ]),
      );
    }
    let c = levels.length - 1;
    while (c >= 0 && configuration[c] === (levels[c] as number) - 1) configuration[c--] = 0;
    if (c < 0) return found;
    configuration[c] = (configuration[c] as number) + 1;
  }
}
