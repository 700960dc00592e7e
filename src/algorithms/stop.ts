/**
 * When to end a search before its end. The algorithms know no clock: whoever calls them brings one, or an abort signal, or
 * a number of steps. They ask after every few hundred steps.
 */
export interface Stop {
  /** True when the work must end now. @param steps how many steps were taken since the last question */
  check(steps: number): boolean;
}

/** Never ends a search. */
export const never: Stop = { check: () => false };

/** Ends a search after so many steps; several searches can share it. */
export function stepBudget(steps: number): Stop {
  let left = steps;
  return {
    check: (taken) => {
      left -= taken;
      return left <= 0;
    },
  };
}
