import { cubeAt } from '../../algorithms/cubes.js';
import { printLiteral, printProduct } from '../../expression/print.js';
import { displayable } from '../../util/displayable.js';
import { lazily } from '../../util/freeze.js';
import type { Warning } from '../../util/warning.js';
import { withCountsAsText } from './as-json.js';
import { chooseModel } from './choose.js';
import { cubesOfModel, type Found, type FoundModel, remember } from './found.js';
import { modelOf } from './models.js';
import { literalsOf as literalCount, plainCount } from './solve.js';
import { literalsOf, productOf } from './terms.js';
import type { Model, Solution, SolutionType } from './types.js';
import type { LiteralUse, TermUse } from './use-types.js';

const LETTERS: Readonly<Record<SolutionType, string>> = { conservative: 'C', intermediate: 'I', parsimonious: 'P' };

/** A solution from what was found, with the lists that are worked out when first read. Further fields come from `extend`. */
export function solutionOf<Extra extends object>(
  found: Found,
  warnings: readonly Warning[],
  extend: (data: Solution) => Solution & Extra,
): Solution & Extra {
  const { type, maker, limits, fewestLiterals } = found;
  const { table, options } = maker.problem;
  const { listed, count, exact } = limits.models;
  const plain = {
    kind: 'solution' as const,
    type,
    name: table.exclusions.length > 0 ? (`enhanced ${type}` as const) : type,
    table,
    explained: options.explain,
    count,
    exhausted: exact && listed === count,
    limits,
    fewestLiterals,
    warnings,
  };
  const solution = extend(withLists(plain as Omit<Solution, 'models'> as Solution, found));
  remember(solution, found);
  return displayable(solution);
}

function withLists(solution: Solution, found: Found): Solution {
  const { maker, implicants } = found;
  const cubes = () => Array.from({ length: implicants.count }, (_, i) => cubeAt(implicants, i));
  const used = (use: TermUse['use']) => () =>
    solution.termUse?.filter((term) => term.use === use).map((term) => term.expression) ?? null;
  lazily(solution, 'models', () => found.listed.map((model, i) => modelNumbered(found, model, i + 1)));
  lazily(solution, 'primeImplicants', () => cubes().map((cube) => printProduct(productOf(cube, maker.problem))));
  lazily(solution, 'termUse', () => termUse(found));
  lazily(solution, 'literalUse', () => literalUse(found));
  lazily(solution, 'essential', used('essential'));
  lazily(solution, 'alternative', used('alternative'));
  lazily(solution, 'neverUsed', used('never used'));
  const each = function* (): Generator<Model> {
    let number = 0;
    for (const model of found.each()) {
      number++;
      yield solution.models[number - 1] ?? modelNumbered(found, model, number);
    }
  };
  const choose: Solution['choose'] = (model, why) => chooseModel(solution, model, why?.reason);
  Object.defineProperties(solution, {
    each: { value: each, enumerable: false },
    choose: { value: choose, enumerable: false },
  });
  return withCountsAsText(solution);
}

function modelNumbered(found: Found, { terms, pairs }: FoundModel, number: number): Model {
  const { type, implicants, fewestLiterals, limits } = found;
  const literals = terms.reduce((sum, i) => sum + literalCount(implicants, i), 0);
  const few = terms.length === limits.size.value && literals === fewestLiterals?.literals;
  const label = `${LETTERS[type]}${number}`;
  const name = { number, label, pairs, fewestLiterals: fewestLiterals === null ? null : few };
  return modelOf(found.maker, cubesOfModel(found, terms), name);
}

function termUse({ implicants, occurrences, limits, maker }: Found): TermUse[] | null {
  if (occurrences === null) return null;
  const all = BigInt(limits.models.count);
  return occurrences.map((models, i) => {
    const cube = cubeAt(implicants, i);
    return {
      expression: printProduct(productOf(cube, maker.problem)),
      literals: literalsOf(cube, maker.problem),
      use: models === 0n ? 'never used' : models === all ? 'essential' : 'alternative',
      models: plainCount(models),
    };
  });
}

function literalUse({ implicants, occurrences, maker }: Found): LiteralUse[] | null {
  if (occurrences === null) return null;
  const counts = new Map<string, bigint>();
  occurrences.forEach((models, i) => {
    for (const literal of productOf(cubeAt(implicants, i), maker.problem)) {
      const key = printLiteral(literal);
      counts.set(key, (counts.get(key) ?? 0n) + models);
    }
  });
  return [...counts].map(([expression, terms]) => ({ expression, terms: plainCount(terms) }));
}
