import { consistency, coverage, pri, relevanceOfNecessity, type SetColumnInput } from '../../../src/qca/index.js';
import { fc } from '../../support/fc.js';

/** The searches, done by looking at every combination with the public measures. */
interface Literal {
  readonly name: string;
  readonly memberships: readonly number[];
}

export interface Cuts {
  readonly inclusion: number;
  readonly coverage: number;
  readonly ron: number;
  readonly pri: number;
  readonly depth: number;
}

const CUT = 1.490116e-8;
const passes = (value: number, cut: number): boolean => cut === 0 || value >= cut - CUT;

function literals(columns: readonly SetColumnInput[]): Literal[][] {
  return columns.map(({ name, memberships, levels = 2 }) =>
    levels === 2
      ? [
          { name, memberships },
          { name: `~${name}`, memberships: memberships.map((value) => 1 - value) },
        ]
      : Array.from({ length: levels }, (_, value) => ({
          name: `${name}{${value}}`,
          memberships: memberships.map((own) => (own === value ? 1 : 0)),
        })),
  );
}

function combinations(groups: readonly (readonly Literal[])[], depth: number): Literal[][] {
  const all = groups.reduce<Literal[][]>(
    (sofar, group) => sofar.concat(sofar.flatMap((some) => group.map((one) => [...some, one]))),
    [[]],
  );
  return all.filter((some) => some.length > 0 && some.length <= depth).sort((a, b) => a.length - b.length);
}

/** Those that are accepted while no proper part of them is, or all that are accepted. */
function accepted(
  candidates: readonly (readonly Literal[])[],
  accept: (some: readonly Literal[]) => boolean,
  minimal: boolean,
): (readonly Literal[])[] {
  const passing = candidates.filter(accept);
  if (!minimal) return passing;
  return passing.filter(
    (some) => !passing.some((part) => part.length < some.length && part.every((one) => some.includes(one))),
  );
}

const joined = (some: readonly Literal[], pick: (...values: number[]) => number): number[] =>
  (some[0] as Literal).memberships.map((_, i) => pick(...some.map((one) => one.memberships[i] as number)));

export function necessaryByForce(columns: readonly SetColumnInput[], y: readonly number[], cuts: Cuts): string[] {
  const accept = (x: readonly number[]): boolean =>
    passes(consistency(y, x), cuts.inclusion) &&
    passes(coverage(y, x), cuts.coverage) &&
    passes(relevanceOfNecessity(x, y), cuts.ron) &&
    passes(pri(y, x), cuts.pri);
  const all = combinations(literals(columns), cuts.depth);
  const and = accepted(all, (some) => accept(joined(some, Math.min)), false);
  const or = accepted(all, (some) => accept(joined(some, Math.max)), true).filter((some) => some.length > 1);
  return [...and.map((some) => key(some, '*')), ...or.map((some) => key(some, ' + '))].sort();
}

export function sufficientByForce(columns: readonly SetColumnInput[], y: readonly number[], cuts: Cuts): string[] {
  const accept = (x: readonly number[]): boolean =>
    passes(consistency(x, y), cuts.inclusion) && passes(coverage(x, y), cuts.coverage) && passes(pri(x, y), cuts.pri);
  const all = combinations(literals(columns), cuts.depth);
  return accepted(all, (some) => accept(joined(some, Math.min)), true)
    .map((some) => key(some, '*'))
    .sort();
}

function key(some: readonly Literal[], sign: string): string {
  return some.map((one) => one.name).join(sign);
}

/** Up to five crisp, fuzzy or multi-value conditions over up to twelve cases, an outcome, and cut-offs. */
export const problem = fc
  .record({ cases: fc.integer({ min: 1, max: 12 }), conditions: fc.integer({ min: 1, max: 4 }) })
  .chain(({ cases, conditions }) => {
    const crisp = fc.constantFrom(0, 1);
    const fuzzy = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
    const over = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: cases, maxLength: cases });
    const column = fc.oneof(
      fc.record({ levels: fc.constant(2), memberships: over(crisp) }),
      fc.record({ levels: fc.constant(2), memberships: over(fuzzy) }),
      fc.record({ levels: fc.constant(3), memberships: over(fc.constantFrom(0, 1, 2)) }),
    );
    const cut = fc.constantFrom(0, 0.25, 0.5, 0.75);
    return fc.record({
      columns: fc
        .array(column, { minLength: conditions, maxLength: conditions })
        .map((columns) => columns.map((one, c) => ({ ...one, name: 'ABCDE'.charAt(c) }))),
      y: fc.oneof(over(crisp), over(fuzzy)),
      cuts: fc.record({
        inclusion: fc.constantFrom(0.5, 0.75, 0.8, 0.9, 1),
        coverage: cut,
        ron: cut,
        pri: cut,
        depth: fc.integer({ min: 1, max: conditions }),
      }),
    });
  });
