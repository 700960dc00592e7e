import { cubeAt, holdsPoint } from '../../algorithms/cubes.js';
import { printProduct } from '../../expression/print.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import { labelsOf } from '../design.js';
import { configurationOf } from '../truth-table/row-number.js';
import { withCountsAsText } from './as-json.js';
import { type Found, type FoundModel, insideOf } from './found.js';
import { literalsOf, productOf } from './terms.js';
import type { Solution, SolutionType, TermLiteral } from './types.js';
import type { Limits, TermUse } from './use-types.js';

/** Which prime implicant covers which row, and which models are made of which. */
export interface PrimeImplicantChart {
  readonly kind: 'prime-implicant-chart';
  readonly outcome: string;
  readonly conditions: readonly string[];
  /** How many values each condition has, and what they are called (see `SetColumn`). */
  readonly levels: readonly number[];
  readonly labels: readonly (readonly string[] | null)[];
  readonly type: SolutionType;
  readonly name: Solution['name'];
  /** The rows to explain, ascending by row number. */
  readonly rows: readonly {
    readonly row: number;
    readonly configuration: readonly number[];
    readonly cases: readonly string[];
  }[];
  /** The prime implicants: fewer literals first. */
  readonly columns: readonly {
    readonly expression: string;
    /** See `Term.literals`. */
    readonly literals: readonly TermLiteral[];
    /** The numbers of the rows that it covers. */
    readonly rows: readonly number[];
    /** `null` where the models are not counted. */
    readonly use: TermUse['use'] | null;
    /** In how many models it is; `null` where they are not counted. */
    readonly models: number | bigint | null;
  }[];
  /** The listed models, each with its columns, counted from 1. */
  readonly models: readonly { readonly label: string; readonly columns: readonly number[] }[];
  /** Of all models: see `Solution.count`. */
  readonly count: number | bigint;
  readonly limits: Limits;
  readonly warnings: readonly Warning[];
}

/**
 * The prime implicant chart of a solution: the rows to explain, the prime implicants, what covers what, and which prime
 * implicants are essential (in every model), alternative (in some) or never used (Quine 1955, McCluskey 1956).
 *
 * @param solution one of the solutions of a minimization, as it came from `minimize()`
 * @throws when it did not come from there, or is a copy
 *
 * @example
 * const data = setData(['a', 'b'], ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1, 0] })))
 * primeImplicantChart(minimize(truthTable(data, { outcome: 'Y' })).parsimonious).columns.map((one) => [one.expression, one.use])
 * // => [['A', 'alternative'], ['B', 'alternative']]
 */
export function primeImplicantChart(solution: Solution): PrimeImplicantChart {
  const found = foundOf('primeImplicantChart', solution);
  const { table, type, name, count, limits, warnings } = solution;
  const { design } = table;
  const { onRows } = found.maker.problem;
  const rows = table.rows.filter((row) => onRows.includes(row.row));
  const chart = {
    kind: 'prime-implicant-chart' as const,
    outcome: design.outcome,
    conditions: design.conditions,
    levels: design.levels,
    labels: labelsOf(design),
    type,
    name,
    rows: rows.map(({ row, cases }) => ({ row, configuration: configurationOf(design, row), cases })),
    columns: columnsOf(found, solution),
    models: solution.models.map(({ label }, m) => ({
      label,
      columns: (found.listed[m] as FoundModel).terms.map((column) => column + 1),
    })),
    count,
    limits,
    warnings,
  };
  return displayable(withCountsAsText(chart));
}

function columnsOf({ implicants, maker }: Found, { termUse }: Solution): PrimeImplicantChart['columns'] {
  const { problem } = maker;
  return Array.from({ length: implicants.count }, (_, i) => {
    const cube = cubeAt(implicants, i);
    const { use, models } = termUse?.[i] ?? { use: null, models: null };
    return {
      expression: printProduct(productOf(cube, problem)),
      literals: literalsOf(cube, problem),
      rows: problem.onRows.filter((row) => holdsPoint(cube, row - 1, problem.levels)),
      use,
      models,
    };
  });
}

/** What a solution was made from; refuses what did not come from `minimize()`. */
export function foundOf(caller: string, solution: Solution): Found {
  return (
    insideOf(solution) ??
    fail(`${caller}: this is no solution of minimize(); pass minimize(…).parsimonious or another of its solutions`)
  );
}
