/** A finding about the data that the reader of a result must see; drawn in the result's display, never thrown. */
export interface Warning {
  /** Short and stable, for tests and filters: `contradictory-rows`, `several-models`, `case-at-one-half` … */
  readonly code: string;
  /** One sentence with the values and names it is about. */
  readonly message: string;
}

/** Warnings without repetitions, in their order: two tables over the same data find the same things. */
export function distinctWarnings(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((warning) => [`${warning.code} ${warning.message}`, warning])).values()];
}
