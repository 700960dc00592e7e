import type { CoveragePayload } from '../mime/types.js';
import type { Model } from '../qca/minimize/types.js';
import type { TruthTable } from '../qca/truth-table/types.js';
import type { Warning } from '../util/warning.js';
import { outcomeText } from './labelled.js';
import { conditionsPayload, orNull, plain } from './payloads.js';
import { countPayload, termPayload } from './solution-payload.js';

/** The cases of a model, covered ones first by term, then uncovered ones. */
export function coveragePayload(
  model: Model,
  of: {
    readonly table: TruthTable;
    readonly type: string;
    readonly count: number | bigint;
    readonly reason: string | null;
    readonly warnings: readonly Warning[];
  },
): CoveragePayload {
  const terms = new Map<string, number[]>();
  model.terms.forEach((term, index) => {
    for (const name of term.cases) terms.set(name, [...(terms.get(name) ?? []), index]);
  });
  for (const name of model.uncovered) terms.set(name, []);
  const deviant = new Set(model.deviant);
  return {
    outcome: outcomeText(of.table.design),
    ...conditionsPayload(of.table.design),
    model: {
      type: of.type,
      label: model.label,
      of: countPayload(of.count),
      reason: of.reason,
      expression: model.expression,
      inclusion: orNull(model.inclusion),
      coverage: orNull(model.coverage),
    },
    terms: model.terms.map(termPayload),
    cases: [...terms].map(([name, held]) => ({ name, terms: held, hasOutcome: !deviant.has(name) })),
    warnings: plain(of.warnings),
  };
}
