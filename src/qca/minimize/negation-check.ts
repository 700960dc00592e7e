import { cellOf } from '../../algorithms/cells.js';
import {
  ANY,
  type Cubes,
  complement,
  contains,
  cubeAt,
  cubesOf,
  type Levels,
  meets,
  pointNumbers,
  pointOf,
} from '../../algorithms/cubes.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { lazily } from '../../util/freeze.js';
import { sameData } from '../design.js';
import { DOES_NOT_APPLY } from '../sets.js';
import { rowLevels } from '../truth-table/row-number.js';
import { LISTED_REMAINDERS } from './models.js';
import type { Minimization, Model, NegationCheck, SolutionType } from './types.js';

const TYPES: readonly SolutionType[] = ['conservative', 'intermediate', 'parsimonious'];

/** Whether each model of `one` is the logical negation of each model of the same type of `other`, row by row. */
export function negationCheck(one: Minimization, other: Minimization): NegationCheck {
  checkSame(one, other);
  const levels = rowLevels(one.table.design);
  const comparisons = TYPES.flatMap((type) =>
    one[type].models.flatMap((model) => other[type].models.map((another) => compare(type, model, another, levels))),
  );
  return displayable({
    kind: 'negation-check',
    outcome: one.table.design.outcome,
    other: other.table.design.outcome,
    mirror: comparisons.length > 0 && comparisons.every((comparison) => comparison.mirror),
    comparisons,
  });
}

/** The configurations a model covers, as cubes over the levels of the row numbers. */
export function modelCubes(model: Model, levels: Levels): Cubes {
  const rows = model.terms.map((term) =>
    term.literals.map((literal, c) => {
      const own = levels[c] as number;
      if (literal === null) return ANY;
      return literal === DOES_NOT_APPLY ? own - 1 : cellOf([literal].flat(), own);
    }),
  );
  return cubesOf(levels, rows);
}

function compare(type: SolutionType, model: Model, other: Model, levels: Levels): NegationCheck['comparisons'][number] {
  const [a, b] = [modelCubes(model, levels), modelCubes(other, levels)];
  const mirror = !overlap(a, b) && together(a, b);
  const head = { type, model: model.label, otherModel: other.label, mirror };
  return lazily(head, 'differ', () => (mirror ? [] : differing(a, b)));
}

function overlap(a: Cubes, b: Cubes): boolean {
  return Array.from({ length: a.count }, (_, i) => cubeAt(a, i)).some((cube) => touches(b, cube));
}

function touches(cubes: Cubes, cube: Uint8Array): boolean {
  for (let i = 0; i < cubes.count; i++) if (meets(cubes, i, cube)) return true;
  return false;
}

/** Whether the two cover every configuration between them. */
function together(a: Cubes, b: Cubes): boolean {
  const all = cubesOf(
    a.levels,
    [a, b].flatMap((cubes) => Array.from({ length: cubes.count }, (_, i) => cubeAt(cubes, i))),
  );
  return contains(all, new Uint8Array(a.width).fill(ANY));
}

/** Row numbers that both models cover or neither does. */
function differing(a: Cubes, b: Cubes): number[] {
  const rows = new Set<number>();
  const addAll = (cubes: Cubes, also: Cubes) => {
    for (let i = 0; i < cubes.count; i++) {
      for (const number of pointNumbers(cubeAt(cubes, i), a.levels)) {
        if (rows.size >= LISTED_REMAINDERS) return;
        const point = Uint8Array.from(pointOf(number, a.levels));
        if (touches(also, point)) rows.add(number + 1);
      }
    }
  };
  addAll(a, b);
  addAll(complement(a), complement(b));
  return [...rows].sort((x, y) => x - y);
}

function checkSame(one: Minimization, other: Minimization): void {
  if (!isResult(other, 'minimization')) fail('negationOf: this is no minimization; pass the result of minimize()');
  const [a, b] = [one.table.design, other.table.design];
  if (a.conditions.join('\n') !== b.conditions.join('\n')) {
    fail(
      `negationOf: the conditions differ (${a.conditions.join(', ')} and ${b.conditions.join(', ')}); use the same ones`,
    );
  }
  if (a.outcomeSet !== b.outcomeSet || a.outcomeNegated === b.outcomeNegated) {
    fail(
      `negationOf: ${a.outcome} and ${b.outcome} are not each other's negation; pass the minimization of design.negated`,
    );
  }
  if (!sameData(a, b)) fail('negationOf: the two are of different data; minimize both from the same sets');
}
