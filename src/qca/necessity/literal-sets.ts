import { literalMemberships } from '../../expression/evaluate.js';
import type { Literal } from '../../expression/expression.js';
import type { Design } from '../design.js';
import { type SetColumn, setNamed } from '../sets.js';

/** A literal with the memberships of the cases in it. */
export interface LiteralSet {
  readonly literal: Literal;
  readonly memberships: readonly number[];
}

/**
 * The literals of each condition of a design: present and absent, or for a multi-value condition each of its values. A case that a
 * temporal condition does not apply to is in neither.
 */
export function literalSets(design: Design): LiteralSet[][] {
  return design.conditions.map((condition) => {
    const column = setNamed(design.sets, condition, 'necessity');
    if (column.levels > 2) {
      return Array.from({ length: column.levels }, (_, value) => setOf(column, { condition, values: [value] }));
    }
    return [1, 0].map((value) => setOf(column, { condition, value }));
  });
}

/** The same with the negation of each: of a value of a multi-value condition all its other values. */
export function literalSetsAndNegations(design: Design): LiteralSet[] {
  return literalSets(design).flatMap((sets, c) => {
    const column = setNamed(design.sets, design.conditions[c] as string, 'necessity');
    if (column.levels === 2) return sets;
    return sets.flatMap((set, value) => {
      const others = Array.from({ length: column.levels }, (_, other) => other).filter((other) => other !== value);
      return [set, setOf(column, { condition: column.name, values: others })];
    });
  });
}

function setOf(column: SetColumn, literal: Literal): LiteralSet {
  return { literal, memberships: literalMemberships(literal, () => column.memberships) };
}
