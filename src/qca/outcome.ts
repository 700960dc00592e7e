import { type Sum, singleLiteral } from '../expression/expression.js';
import { parse } from '../expression/parse.js';
import { isPlainName } from '../expression/tokens.js';
import { suggestion } from '../util/did-you-mean.js';
import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';
import { type SetData, setNamed } from './sets.js';

/** An outcome without its negation, and whether it is negated. */
export interface Outcome {
  readonly sum: Sum;
  readonly negated: boolean;
}

/** The names of the sets that a sum is about, each once. */
export function setsOf(sum: Sum): string[] {
  return [...new Set(sum.flat().map((literal) => literal.condition))];
}

/** Reads an outcome as a design states it. */
export function readOutcome(source: string, sets: SetData): Outcome {
  if (typeof source !== 'string') fail(`design: the outcome is ${describeValue(source)}; name a set, like 'Loyalty'`);
  const names = sets.columns.map((column) => column.name);
  const negationOf = source.startsWith('~') && names.includes(source.slice(1)) ? source.slice(1) : null;
  if (names.includes(source)) {
    if (negationOf !== null) {
      fail(
        `design: "${source}" is a set and also the negation of "${negationOf}"; write {${source}} for the set, ~{${negationOf}} for the negation`,
      );
    }
    return checked({ sum: [[{ condition: source, value: 1 }]], negated: false }, sets);
  }
  const alone = source.replace(/^~/u, '').trim();
  if (isPlainName(alone) && !names.includes(alone)) {
    fail(`design: no set named "${alone}" for the outcome${suggestion(alone, names)}`);
  }
  if (negationOf !== null) return checked({ sum: [[{ condition: negationOf, value: 1 }]], negated: true }, sets);
  return checked(negationAside(source.trim(), sets), sets);
}

/** `~X` is the negation of X, also where X is in parentheses or has values. */
function negationAside(source: string, sets: SetData): Outcome {
  const [, group, one] = /^~(?:\(([^()]*)\)|([^()*+·]*))$/u.exec(source) ?? [];
  const inside = group ?? one;
  const sum = parse(inside ?? source, levelsOf(sets)).products;
  const single = singleLiteral(sum);
  // `Y{0}` of a crisp or fuzzy set is the negation of `Y`, and `~Y{0}` is `Y` again.
  if (single?.value === 0) return { sum: [[{ ...single, value: 1 }]], negated: inside === undefined };
  return { sum, negated: inside !== undefined };
}

/** How many values each set has, by name: what an expression about them may say. */
export function levelsOf(sets: SetData): Map<string, number> {
  return new Map(sets.columns.map((column) => [column.name, column.levels]));
}

function checked(outcome: Outcome, sets: SetData): Outcome {
  for (const literal of outcome.sum.flat()) {
    const { levels, temporal } = setNamed(sets, literal.condition, 'design');
    if (temporal) fail(`design: "${literal.condition}" does not apply to every case; an outcome must apply to all`);
    if (levels > 2 && !('values' in literal)) {
      fail(`design: "${literal.condition}" has ${levels} values; say which is the outcome: ${literal.condition}{1}`);
    }
  }
  return outcome;
}
