import { type Cubes, complement, cubeAt, pointNumbers } from '../../algorithms/cubes.js';
import type { Expression } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { printSum } from '../../expression/print.js';
import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { levelsOf } from '../outcome.js';
import { productCubes } from './exclusions.js';
import type { Sighting } from './found-rows.js';
import { rowLevels } from './row-number.js';
import { LISTED } from './rows.js';
import type { TruthTable } from './types.js';

/** The configurations that an expression covers. */
export function impossible(table: TruthTable, source: string, observed: boolean): Sighting {
  const { products, arrow } = read(table, 'impossible', source);
  if (arrow !== null) fail(`findRows: impossible is "${source}"; name the configurations alone, without an arrow`);
  return sighting(table, cubesOf(table, products), `impossible: ${printSum(products)}`, observed);
}

/** The configurations that a claim of necessity rules out: those that what is claimed does not cover. */
export function contradicting(table: TruthTable, source: string, observed: boolean): Sighting {
  const { products, arrow, outcome } = read(table, 'contradicts', source);
  const { outcome: own } = table.design;
  if (arrow === '->' || (outcome !== null && printSum(outcome) !== own)) {
    fail(`findRows: contradicts is "${source}"; write a claim of necessity, with <- ${own} or without an arrow`);
  }
  const against = complement(cubesOf(table, products));
  return sighting(table, against, `contradicts that ${printSum(products)} is necessary`, observed);
}

function read({ design }: TruthTable, option: string, source: string): Expression {
  if (typeof source !== 'string') fail(`findRows: ${option} is ${describeValue(source)}; write an expression: 'A*~B'`);
  const expression = parse(source, levelsOf(design.sets));
  for (const { condition } of expression.products.flat()) {
    if (!design.conditions.includes(condition)) {
      fail(
        `findRows: ${option} names "${condition}", which is no condition${suggestion(condition, design.conditions)}`,
      );
    }
  }
  return expression;
}

function cubesOf({ design }: TruthTable, products: Expression['products']): Cubes {
  return productCubes(products, design.conditions, rowLevels(design));
}

/** The rows of some cubes: the remainders, or all where `observed`. */
function sighting(table: TruthTable, cubes: Cubes, why: string, observed: boolean): Sighting {
  const isObserved = new Set(table.rows.filter((row) => row.output !== null).map((row) => row.row));
  const rows: number[] = [];
  for (let i = 0; i < cubes.count; i++) {
    for (const number of pointNumbers(cubeAt(cubes, i), cubes.levels)) {
      if (!observed && isObserved.has(number + 1)) continue;
      if (rows.length === LISTED) {
        const message = `Only ${LISTED} rows are listed of those for which holds: ${why}.`;
        return { rows, why, warnings: [{ code: 'rows-not-listed', message }] };
      }
      rows.push(number + 1);
    }
  }
  return { rows, why, warnings: [] };
}
