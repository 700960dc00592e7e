import type { Literal } from '../../expression/expression.js';
import { printLiteral, printProduct } from '../../expression/print.js';
import { type Design, outcomeMemberships } from '../../qca/design.js';
import { DOES_NOT_APPLY, type SetColumn, setNamed } from '../../qca/sets.js';
import { configurationOf, rowLevels } from '../../qca/truth-table/row-number.js';
import type { TruthTable } from '../../qca/truth-table/types.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import type { Coding } from '../coding/types.js';
import type { StudyRegister } from '../screening/types.js';
import { checkCoding, checkRegister } from './evidence-table.js';
import { cellOf, type Tally, type TallyCell, type TallyRow } from './tally.js';

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
  /**
   * Codes whose values went into the table. Then studies that do not report a condition have a row of their own there, and those that
   * do not report the outcome a column, whatever value the analysis took them to have. Default: none, and they are counted with that value.
   */
  readonly coding?: Coding;
  /** How many configurations without a study are listed. Default 64: with six conditions all of them; the count has all. */
  readonly most?: number;
}

/**
 * The evidence gap map of a QCA: for each value of each condition how many studies have it with the outcome and without, and the
 * remainders of the truth table without a case as "studies nobody has done". A study belongs to a value where its membership
 * is above 0.5, and to the outcome likewise; one at exactly 0.5 has neither value.
 * Where a coding is given, silence is not absence: who does not report a condition is counted in a row, and who does not report the
 * outcome in a column of its own.
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
  if (!isResult(table, 'truth-table')) fail('gapMap: this is no truth table; pass what truthTable() returned');
  checkOptions('gapMap', options, ['studies', 'coding', 'most']);
  if (options.studies !== undefined) checkRegister('gapMap', options.studies);
  if (options.coding !== undefined) checkCoding('gapMap', options.coding);
  const { most = 64 } = options;
  if (!Number.isInteger(most) || most < 0) {
    fail(`gapMap: most is ${describeValue(most)}; give a whole number of configurations`);
  }
  const { design } = table;
  const { columns, split } = splitByOutcome(design, options.coding);
  const possible = rowLevels(design).reduce((product, levels) => product * levels, 1);
  const withStudy = table.rows.filter(({ n }) => n > 0).length;
  const gaps = configurationsWithout(table, possible, most);
  const labels = new Map(options.studies?.studies.map(({ id, label }) => [id, label]));
  const empty = { marks: [], cells: split([]), gap: true };
  return displayable({
    kind: 'gap-map',
    outcome: design.outcome,
    rowTitle: 'condition',
    columns,
    marks: [],
    rows: [
      ...design.conditions.flatMap((name) => conditionRows(design, name, options.coding, split)),
      ...gaps.map((label) => ({ label, ...empty })),
    ],
    items: design.sets.cases.map((id) => ({ id, label: labels.get(id) ?? id })),
    configurations: possible,
    withoutStudy: possible - withStudy,
    gaps,
    warnings: [...table.warnings],
  });
}

/** Cases by value, those with the outcome and those without. */
type Split = (ids: readonly string[]) => TallyCell[];

function splitByOutcome(design: Design, coding: Coding | undefined): { columns: string[]; split: Split } {
  const { cases } = design.sets;
  const silent = silentOn(coding, design.outcomeSets);
  const unsaid = cases.some((id) => silent.has(id));
  const memberships = outcomeMemberships(design);
  const ids = (belongs: (membership: number) => boolean): Set<string> =>
    new Set(cases.filter((id, i) => !silent.has(id) && belongs(memberships[i] as number)));
  const sides = [ids((membership) => membership > 0.5), ids((membership) => membership < 0.5)];
  const columns = [design.outcome, `not ${design.outcome}`];
  if (unsaid) {
    sides.push(silent);
    columns.push(`${design.outcome} not reported`);
  }
  return { columns, split: (own) => sides.map((side) => cellOf(own.filter((id) => side.has(id)).sort())) };
}

/** Studies that do not report one of these codes. */
function silentOn(coding: Coding | undefined, names: readonly string[]): Set<string> {
  const cells = coding?.cells.filter(({ code, value }) => names.includes(code) && value === 'not reported');
  return new Set(cells?.map(({ study }) => study));
}

/** A row a value, the highest first; then one for those of which it is not reported. */
function conditionRows(design: Design, name: string, coding: Coding | undefined, split: Split): TallyRow[] {
  const column = setNamed(design.sets, name, 'gapMap');
  const { cases } = design.sets;
  const silent = silentOn(coding, [name]);
  const values = Array.from({ length: column.levels }, (_, value) => value).reverse();
  if (column.temporal) values.push(DOES_NOT_APPLY);
  const row = (label: string, ids: readonly string[]): TallyRow => ({
    label,
    marks: [],
    cells: split(ids),
    gap: false,
  });
  const own = values.map((value) =>
    row(
      printLiteral(literal(column, value)),
      cases.filter((id, i) => !silent.has(id) && valueAt(column, i) === value),
    ),
  );
  const unsaid = cases.filter((id) => silent.has(id));
  return unsaid.length === 0 ? own : [...own, row(`${name} not reported`, unsaid)];
}

/** The value that a case has; `null` at exactly 0.5. */
function valueAt({ levels, memberships }: SetColumn, i: number): number | null {
  const membership = memberships[i] as number;
  if (levels > 2 || membership === DOES_NOT_APPLY) return membership;
  return membership === 0.5 ? null : Number(membership > 0.5);
}

const literal = ({ name, levels }: SetColumn, value: number): Literal =>
  levels === 2 && value !== DOES_NOT_APPLY ? { condition: name, value } : { condition: name, values: [value] };

/** Configurations that no case is in, in the order of the truth table, the first `most`. */
function configurationsWithout({ design, rows }: TruthTable, possible: number, most: number): string[] {
  const observed = new Set(rows.filter(({ n }) => n > 0).map(({ row }) => row));
  const columns = design.conditions.map((name) => setNamed(design.sets, name, 'gapMap'));
  const found: string[] = [];
  for (let row = 1; row <= possible && found.length < most; row++) {
    if (observed.has(row)) continue;
    const values = configurationOf(design, row);
    found.push(printProduct(columns.map((column, c) => literal(column, values[c] as number))));
  }
  return found;
}
