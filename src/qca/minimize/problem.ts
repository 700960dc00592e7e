import { MOST_SET_VALUES } from '../../algorithms/cells.js';
import { type Cubes, cubeAt, cubesOf, type Levels } from '../../algorithms/cubes.js';
import { fail } from '../../util/fail.js';
import type { Design } from '../design.js';
import { setNamed } from '../sets.js';
import { excludedCubes } from '../truth-table/exclusions.js';
import { digitsOf, rowLevels } from '../truth-table/row-number.js';
import type { Output, TruthTable, TruthTableRow } from '../truth-table/types.js';
import type { ReadOptions } from './options.js';

/**
 * A truth table as the algorithms see it: points and cubes over the conditions, in the numbering of its rows. “Does not
 * apply” is one more value of a temporal condition, the last.
 */
export interface Problem {
  readonly table: TruthTable;
  readonly options: ReadOptions;
  readonly levels: Levels;
  /** Positions of the temporal conditions. */
  readonly temporal: readonly number[];
  /** Positions in which a literal may allow several values. */
  readonly sets: readonly number[];
  /** The rows to explain, ascending, as points and as row numbers. */
  readonly on: Cubes;
  readonly onRows: readonly number[];
  /** Observed rows that a term may cover and need not: contradictory ones, on request. */
  readonly free: Cubes;
  /** What no term may cover: the other observed rows, and excluded configurations. */
  readonly off: Cubes;
  /** Row numbers with an output that counts: to cover any other row is an assumption. */
  readonly observed: ReadonlySet<number>;
}

/** Sorts the rows of a table into what must, may and must not be covered. No row is in two of these by construction. */
export function problemOf(table: TruthTable, options: ReadOptions): Problem {
  const { design } = table;
  const levels = rowLevels(design);
  const roleOf = (row: TruthTableRow) => (row.output === null ? null : role(row.output, options));
  const pointsOf = (rows: readonly TruthTableRow[]) =>
    cubesOf(
      levels,
      rows.map((row) => digitsOf(row.configuration, levels)),
    );
  const explained = table.rows.filter((row) => roleOf(row) === 'on');
  return {
    table,
    options,
    levels,
    temporal: levels.flatMap((count, c) => (count > (design.levels[c] as number) ? [c] : [])),
    sets: options.literals === 'sets' ? setPositions(table.design) : [],
    on: pointsOf(explained),
    onRows: explained.map((row) => row.row),
    free: pointsOf(table.rows.filter((row) => roleOf(row) === 'free')),
    off: joined(pointsOf(table.rows.filter((row) => roleOf(row) === 'off')), excludedOf(table, levels)),
    observed: new Set(table.rows.filter((row) => ['on', 'off'].includes(roleOf(row) ?? '')).map((row) => row.row)),
  };
}

/** Conditions with more values than two; of temporal ones “does not apply” says nothing, so they keep one value. */
function setPositions({ conditions, levels, sets }: Design): number[] {
  return conditions.flatMap((name, c) => {
    const values = levels[c] as number;
    if (values === 2 || setNamed(sets, name, 'minimize').temporal) return [];
    if (values <= MOST_SET_VALUES) return [c];
    const most = `literals: 'sets' takes conditions with at most ${MOST_SET_VALUES}`;
    return fail(`minimize: ${name} has ${values} values, and ${most}; leave literals out, or group its values`);
  });
}

function role(output: Output, { explain, contradictions }: ReadOptions): 'on' | 'free' | 'off' {
  if (explain.includes(output)) return 'on';
  return output === 'C' && contradictions === "don't care" ? 'free' : 'off';
}

/** Excluded configurations, those without a case that are too many to list too. */
function excludedOf(table: TruthTable, levels: Levels): Cubes {
  return excludedCubes(table.exclusions, table.design.conditions, levels);
}

/** The cubes of several lists in one. */
export function joined(first: Cubes, ...others: readonly Cubes[]): Cubes {
  const all = [first, ...others];
  const cells = new Uint8Array(all.reduce((sum, cubes) => sum + cubes.count * first.width, 0));
  let at = 0;
  for (const cubes of all) {
    cells.set(cubes.cells.subarray(0, cubes.count * first.width), at);
    at += cubes.count * first.width;
  }
  return { ...first, count: cells.length / first.width, cells };
}

/** The cubes of a list, each as its own array. */
export function listed(cubes: Cubes): Uint8Array[] {
  return Array.from({ length: cubes.count }, (_, i) => cubeAt(cubes, i));
}
