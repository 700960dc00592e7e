import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import { type Design, designOf, designOn } from '../design.js';
import type { DesignOptions } from '../design-options.js';
import { minimize } from '../minimize/minimize.js';
import type { MinimizeOptions } from '../minimize/options.js';
import { droppedFindings, type SetData } from '../sets.js';
import { TRUTH_TABLE_OPTIONS, type TruthTableOptions } from '../truth-table/options.js';
import { truthTable } from '../truth-table/truth-table.js';
import { differingRows, sharedTerms } from './diff.js';
import { groupsOf, type Moderator, partOf } from './groups.js';
import type { Subgroup, Subgroups } from './types.js';

/** What {@link subgroups} groups by, and the options of the truth table of every group. */
export interface SubgroupsOptions extends TruthTableOptions {
  /** The moderator: the name of a crisp or multi-value set, or a list with one text a case, as a column of the raw data. */
  readonly by: Moderator;
  /** Whether each group is minimized too, and how. Default: false, because the tables alone often answer the question. */
  readonly minimize?: boolean | MinimizeOptions;
}

/**
 * One analysis for each group of cases, or each level of a moderator, with the same design and the same cut-offs, and what
 * differs: rows with another output, rows observed in some groups only, and terms that only some groups have.
 *
 * A set that the cases are grouped by is no condition: it does not vary within a group. That a row has no output in a small
 * group says little; `observed` and `output` are therefore told apart.
 *
 * @param source a design, or sets with the design's options among `options`
 * @param options `by` is needed; the others are those of {@link truthTable}
 * @throws when all cases are in one group, the moderator is fuzzy, a condition or the outcome, or an option is wrong
 *
 * @example
 * const memberships = { M: [1, 1, 0, 0], A: [1, 0, 1, 0], Y: [1, 0, 1, 1] }
 * const data = setData(['a', 'b', 'c', 'd'],
 *   Object.entries(memberships).map(([name, memberships]) => ({ name, memberships })))
 * subgroups(data, { by: 'M', outcome: 'Y' }).rows.map(({ row, differs, outputs }) => [row, differs, outputs])
 * // => [[1, 'output', [1, 0]]]
 */
export function subgroups(source: Design, options: SubgroupsOptions): Subgroups;
export function subgroups(source: SetData, options: SubgroupsOptions & DesignOptions): Subgroups;
export function subgroups(source: Design | SetData, given: SubgroupsOptions & Partial<DesignOptions>): Subgroups {
  const by = given?.by;
  if (by === undefined) fail("subgroups: the groups are not said; name a set, {by: 'Region'}, or list one text a case");
  const moderator = typeof by === 'string' ? by : null;
  const sets = isResult(source, 'design') ? source.sets : source;
  const { design, options } = designOf<SubgroupsOptions>('subgroups', withoutModerator(source, moderator), given, [
    'by',
    'minimize',
    ...TRUTH_TABLE_OPTIONS,
  ]);
  if ([...design.conditions, ...design.outcomeSets].some((name) => name === moderator)) {
    fail(`subgroups: "${moderator}" is a condition or the outcome; it does not vary within a group, so leave it out`);
  }
  const minimization = options.minimize ?? false;
  const cutoffs: TruthTableOptions = Object.fromEntries(TRUTH_TABLE_OPTIONS.map((name) => [name, options[name]]));
  const groups = groupsOf(sets, by).map(({ name, members }): Subgroup => {
    const own = designOn(design, partOf(design.sets, members, moderator));
    const table = truthTable(own, cutoffs);
    const how = minimization === true ? {} : minimization;
    return { name, cases: own.sets.cases, table, minimization: how === false ? null : minimize(table, how) };
  });
  const minimizations = groups.flatMap((group) => group.minimization ?? []);
  return displayable({
    kind: 'subgroups',
    by: moderator ?? 'groups',
    outcome: design.outcome,
    conditions: design.conditions,
    groups,
    rows: differingRows(groups.map(({ table }) => table)),
    terms: sharedTerms(minimizations),
    warnings: [...droppedFindings(sets.dropped), ...groups.flatMap((group) => groupWarnings(group))],
  });
}

/** Sets without the moderator, so that it is no condition by default. */
function withoutModerator(source: Design | SetData, moderator: string | null): Design | SetData {
  if (!isResult(source, 'sets')) return source;
  return partOf(source, [...source.cases.keys()], moderator);
}

/** The warnings of a group's results, with its name, and that not all its models were compared. */
function groupWarnings({ name, table, minimization }: Subgroup): Warning[] {
  const solutions =
    minimization === null ? [] : [minimization.conservative, minimization.intermediate, minimization.parsimonious];
  const notListed = solutions
    .filter(({ exhausted }) => !exhausted)
    .map(({ type, models }) => ({
      code: 'models-not-listed',
      message: `Of the ${type} models, the terms of the first ${models.length} were compared.`,
    }));
  return [...(minimization ?? table).warnings, ...notListed]
    .filter(({ code }) => code !== 'cases-dropped') // said once for all groups
    .map(({ code, message }) => ({ code, message: `${name}: ${message}` }));
}
