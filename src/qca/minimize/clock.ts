/** Milliseconds of a clock that only runs forward. For time budgets alone: no number of a result may come from it. */
export function milliseconds(): number {
  return performance.now();
}
