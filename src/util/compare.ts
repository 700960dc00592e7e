/**
 * Tolerance of every comparison with a cut-off: 1.490116e-8, the square root of the machine epsilon, as the R package QCA
 * has it. Consistencies that are exactly 0.8 on paper come out a few units in the last place away, by the order of the
 * cases; within the tolerance they count as reached.
 */
export const TOLERANCE = 1.490116e-8;

/** Whether `value` reaches `cut`, within {@link TOLERANCE}. `NaN` reaches nothing. The one comparator for every cut-off. */
export function reaches(value: number, cut: number): boolean {
  return value >= cut - TOLERANCE;
}

/** Order of two texts by their code units: the same in every language setting, unlike the order of a locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
