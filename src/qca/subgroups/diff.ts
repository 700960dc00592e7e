import type { Minimization, Solution } from '../minimize/types.js';
import type { TruthTable } from '../truth-table/types.js';
import type { DifferingRow, SharedTerm } from './types.js';

/** The configurations that have another output in some group, or an output in some groups only. */
export function differingRows(tables: readonly TruthTable[]): DifferingRow[] {
  const listed = tables.map(({ rows }) => new Map(rows.map((row) => [row.row, row])));
  const all = new Map(tables.flatMap(({ rows }) => rows.map((row) => [row.row, row.configuration])));
  return [...all]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, configuration]) => {
      const own = listed.map((rows) => rows.get(row));
      const outputs = own.map((one) => one?.output ?? null);
      const distinct = new Set(outputs);
      if (distinct.size === 1) return [];
      distinct.delete(null);
      return {
        row,
        configuration,
        differs: distinct.size > 1 ? ('output' as const) : ('observed' as const),
        outputs,
        n: own.map((one) => one?.n ?? 0),
        inclusion: own.map((one) => one?.inclusion ?? Number.NaN),
      };
    });
}

/** Every term of every type, in the order of types and of the groups' models, with the groups that have it. */
export function sharedTerms(minimizations: readonly Minimization[]): SharedTerm[] {
  return (['conservative', 'intermediate', 'parsimonious'] as const).flatMap((type) => {
    const uses = minimizations.map((made) => termUse(made[type]));
    return [...new Set(uses.flatMap((use) => [...use.keys()]))].map((expression) => {
      const groups = uses.map((use) => use.get(expression) ?? 'none');
      return { type, expression, groups, kept: groups.every((use) => use === 'every model') };
    });
  });
}

/** The terms of the listed models, with whether all of them have it. */
function termUse({ models }: Solution): Map<string, 'every model' | 'some models'> {
  const counts = new Map<string, number>();
  for (const { expression } of models.flatMap(({ terms }) => terms)) {
    counts.set(expression, (counts.get(expression) ?? 0) + 1);
  }
  return new Map([...counts].map(([term, n]) => [term, n === models.length ? 'every model' : 'some models']));
}
