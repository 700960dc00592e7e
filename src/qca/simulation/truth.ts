import type { Literal, Product, Sum } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { printSum } from '../../expression/print.js';
import { fail } from '../../util/fail.js';
import type { Random } from '../../util/random.js';
import { always, irredundant, type Space } from './logic.js';
import { type RandomTruth, whole } from './options.js';

/** So often is a truth drawn before the request counts as one that cannot be met. */
const ATTEMPTS = 1000;

/** Reads a stated truth, which must be irredundant: else no data could show what was left out. */
export function statedTruth(caller: string, source: string, space: Space, outcome: string): Sum {
  const names = [...space.conditions, outcome];
  const { products, outcome: target } = parse(source, new Map(names.map((name, i) => [name, space.levels[i] ?? 2])));
  if (target !== null && printSum(target) !== printSum([[{ condition: outcome, value: 1 }]])) {
    fail(`${caller}: the truth is about ${printSum(target)}, the data about ${outcome}; leave the arrow out`);
  }
  for (const { condition } of products.flat()) {
    if (!space.conditions.includes(condition)) {
      fail(`${caller}: the truth uses "${condition}", which is no condition; use ${space.conditions.join(', ')}`);
    }
  }
  if (products.length === 0 || always(products, space)) {
    fail(`${caller}: the truth "${source}" is the same for every configuration; state one that makes a difference`);
  }
  if (!irredundant(products, space)) {
    fail(`${caller}: a part of the truth "${source}" makes no difference; simplify it`);
  }
  return products;
}

/** Draws a truth of so many terms with so many literals each, irredundant. */
export function drawnTruth(
  caller: string,
  { terms = 2, literals = 2 }: RandomTruth,
  space: Space,
  random: Random,
): Sum {
  whole(caller, 'terms', terms, 1, 100);
  whole(caller, 'literals', literals, 1, space.conditions.length);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const sum = Array.from({ length: terms }, () => drawnProduct(literals, space, random));
    if (!always(sum, space) && irredundant(sum, space)) return sum;
  }
  return fail(
    `${caller}: no truth of ${terms} terms with ${literals} literals was found over ${space.conditions.length} conditions; ask for fewer terms`,
  );
}

function drawnProduct(literals: number, { conditions, levels }: Space, random: Random): Product {
  const left = conditions.map((_, i) => i);
  const chosen = Array.from({ length: literals }, () => left.splice(random.below(left.length), 1)[0] as number);
  return chosen
    .sort((a, b) => a - b)
    .map((i): Literal => {
      const [condition, own] = [conditions[i] as string, levels[i] as number];
      const value = random.below(own);
      return own > 2 ? { condition, values: [value] } : { condition, value };
    });
}
