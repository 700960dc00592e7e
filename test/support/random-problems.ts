import { type Cubes, cubesOf, pointOf } from '../../src/algorithms/cubes.js';
import { fc } from './fc.js';

/** ON and OFF points of up to five positions with two or three values each; every other point is free. */
export interface RandomProblem {
  readonly levels: readonly number[];
  readonly on: Cubes;
  readonly off: Cubes;
}

export const problems: fc.Arbitrary<RandomProblem> = fc
  .array(fc.constantFrom(2, 2, 3), { minLength: 1, maxLength: 5 })
  .chain((levels) => {
    const points = levels.reduce((n, values) => n * values, 1);
    return fc
      .array(fc.constantFrom('on', 'off', 'free', 'free'), { minLength: points, maxLength: points })
      .map((outputs) => {
        const of = (output: string) =>
          cubesOf(
            levels,
            outputs.flatMap((one, number) => (one === output ? [pointOf(number, levels)] : [])),
          );
        return { levels, on: of('on'), off: of('off') };
      });
  });

/** As {@link problems}, with few points given: up to eight ON and eight OFF, at least one ON. */
export const fewRows: fc.Arbitrary<RandomProblem> = fc
  .array(fc.constantFrom(2, 2, 3), { minLength: 1, maxLength: 5 })
  .chain((levels) => {
    const points = levels.reduce((n, values) => n * values, 1);
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: points - 1 }), { minLength: 1, maxLength: 16 });
    return fc.tuple(numbers, fc.integer({ min: 1, max: 8 })).map(([chosen, positive]) => {
      const cubes = (part: readonly number[]) =>
        cubesOf(
          levels,
          part.map((number) => pointOf(number, levels)),
        );
      return { levels, on: cubes(chosen.slice(0, positive)), off: cubes(chosen.slice(positive, positive + 8)) };
    });
  });
