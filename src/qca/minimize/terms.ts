import { ANY, holdsPoint } from '../../algorithms/cubes.js';
import { productMemberships } from '../../expression/evaluate.js';
import { printProduct } from '../../expression/print.js';
import { type Design, outcomeMemberships } from '../design.js';
import { fitSums, priOf } from '../fit/sums.js';
import { setNamed } from '../sets.js';
import type { Problem } from './problem.js';
import type { Term } from './types.js';

/** A term with its memberships, before it stands in a model: all but its unique coverage. */
export interface TermParts {
  readonly cube: Uint8Array;
  readonly memberships: readonly number[];
  readonly term: Omit<Term, 'uniqueCoverage'>;
}

/** Makes terms of one table, each cube once: models share their terms. */
export class TermMaker {
  private readonly made = new Map<string, TermParts>();
  readonly outcome: readonly number[];

  constructor(private readonly problem: Problem) {
    this.outcome = outcomeMemberships(problem.table.design);
  }

  of(cube: Uint8Array): TermParts {
    const key = cube.join('');
    const known = this.made.get(key);
    if (known) return known;
    const parts = this.make(cube);
    this.made.set(key, parts);
    return parts;
  }

  private make(cube: Uint8Array): TermParts {
    const { design } = this.problem.table;
    const product = productOf(cube, design.conditions);
    const lookup = (name: string) => setNamed(design.sets, name, 'minimize').memberships;
    const memberships = productMemberships(product, design.sets.cases.length, lookup);
    const sums = fitSums('minimize', memberships, this.outcome);
    return {
      cube,
      memberships,
      term: {
        expression: printProduct(product),
        literals: Array.from(cube, (cell) => (cell === ANY ? null : cell)),
        inclusion: sums.both / sums.x,
        pri: priOf(sums),
        rawCoverage: sums.both / sums.y,
        ...membersOf(design, memberships, this.outcome),
        rows: this.problem.onRows.filter((row) => holdsPoint(cube, row - 1, design.levels)),
      },
    };
  }
}

/** The literals of a cube, in the order of the conditions. */
export function productOf(
  cube: ArrayLike<number>,
  conditions: readonly string[],
): { condition: string; value: number }[] {
  return conditions.flatMap((condition, c) => (cube[c] === ANY ? [] : [{ condition, value: cube[c] as number }]));
}

/** Names of the cases with more than 0.5 in a set, and of those among them that have not more than 0.5 in the outcome. */
export function membersOf(
  design: Design,
  memberships: readonly number[],
  outcome: readonly number[],
): { cases: string[]; deviant: string[] } {
  const inside = [...memberships.keys()].filter((i) => (memberships[i] as number) > 0.5);
  const name = (i: number) => design.sets.cases[i] as string;
  return { cases: inside.map(name), deviant: inside.filter((i) => !((outcome[i] as number) > 0.5)).map(name) };
}
