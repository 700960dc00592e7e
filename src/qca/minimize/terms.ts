import { cellValues } from '../../algorithms/cells.js';
import { ANY, holdsPoint } from '../../algorithms/cubes.js';
import { productMemberships } from '../../expression/evaluate.js';
import type { Product } from '../../expression/expression.js';
import { printProduct } from '../../expression/print.js';
import { type Design, outcomeMemberships } from '../design.js';
import { fitSums, priOf } from '../fit/sums.js';
import { DOES_NOT_APPLY, setNamed } from '../sets.js';
import { termProduct } from '../term-product.js';
import { snapped } from './compat.js';
import type { Problem } from './problem.js';
import type { Term, TermLiteral } from './types.js';

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

  constructor(readonly problem: Problem) {
    this.outcome = outcomeMemberships(problem.table.design);
  }

  of(cube: Uint8Array): TermParts {
    const key = cube.join();
    const known = this.made.get(key);
    if (known) return known;
    const parts = this.make(cube);
    this.made.set(key, parts);
    return parts;
  }

  private make(cube: Uint8Array): TermParts {
    const { problem } = this;
    const { design } = problem.table;
    const product = productOf(cube, problem);
    const lookup = (name: string) => setNamed(design.sets, name, 'minimize').memberships;
    const memberships = productMemberships(product, design.sets.cases.length, lookup);
    const sums = fitSums('minimize', memberships, this.outcome);
    return {
      cube,
      memberships,
      term: {
        expression: printProduct(product),
        literals: literalsOf(cube, problem),
        inclusion: snapped(problem, sums.both / sums.x),
        pri: snapped(problem, priOf(sums)),
        rawCoverage: snapped(problem, sums.both / sums.y),
        ...membersOf(design, memberships, this.outcome),
        rows: problem.onRows.filter((row) => holdsPoint(cube, row - 1, problem.levels)),
      },
    };
  }
}

/** What a cube says of each condition: `null` nothing, -1 that it does not apply. */
export function literalsOf(cube: ArrayLike<number>, { levels, temporal }: Problem): TermLiteral[] {
  return Array.from(cube, (cell, c) => {
    if (cell === ANY) return null;
    const own = levels[c] as number;
    if (cell >= own) return cellValues(cell, own);
    return temporal.includes(c) && cell === own - 1 ? DOES_NOT_APPLY : cell;
  });
}

/** The literals of a cube, in the order of the conditions. */
export function productOf(cube: ArrayLike<number>, problem: Problem): Product {
  const unsaid = problem.options.compat === 'r' ? DOES_NOT_APPLY : null;
  const literals = literalsOf(cube, problem).map((literal) => (literal === unsaid ? null : literal));
  return termProduct(literals, problem.table.design);
}

/** Names of the cases with more than 0.5 in a set, and of those among them that have not more than 0.5 in the outcome. */
export function membersOf(
  design: Design,
  memberships: readonly number[],
  outcome: readonly number[],
): { cases: string[]; deviant: string[] } {
  const cases: string[] = [];
  const deviant: string[] = [];
  for (let i = 0; i < memberships.length; i++) {
    if (!((memberships[i] as number) > 0.5)) continue;
    const name = design.sets.cases[i] as string;
    cases.push(name);
    if (!((outcome[i] as number) > 0.5)) deviant.push(name);
  }
  return { cases, deviant };
}
