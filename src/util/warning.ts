/** A finding about the data that the reader of a result must see; drawn in the result's display, never thrown. */
export interface Warning {
  /** Short and stable, for tests and filters: `contradictory-rows`, `several-models`, `case-at-one-half` … */
  readonly code: string;
  /** One sentence with the values and names it is about. */
  readonly message: string;
}
