import type { Sum } from '../../src/expression/expression.js';
import { fc } from './fc.js';

/** An expression as text, with what it says worked out by hand from how it was built. */
export interface Written {
  readonly text: string;
  /** The membership of a case with these memberships, or values, of the conditions. */
  readonly membership: (point: Point) => number;
}

export type Point = Readonly<Record<string, number>>;

/** The conditions of random expressions: A to D crisp or fuzzy, M with three values. */
export const LEVELS: ReadonlyMap<string, number> = new Map([
  ['A', 2],
  ['B', 2],
  ['C', 2],
  ['D', 2],
  ['M', 3],
]);

const signed = fc
  .constantFrom('A', 'B', 'C', 'D')
  .map((name): Written => ({ text: name, membership: (x) => x[name] as number }));
const valued = fc.constantFrom<number[]>([0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]).map(
  (values): Written => ({
    text: `M{${values.join(',')}}`,
    membership: (x) => (values.includes(x.M as number) ? 1 : 0),
  }),
);
const constants = fc.constantFrom(0, 1).map((value): Written => ({ text: String(value), membership: () => value }));

function not({ text, membership }: Written): Written {
  return { text: `~(${text})`, membership: (x) => 1 - membership(x) };
}

function and(parts: readonly Written[]): Written {
  return {
    text: parts.map(({ text }) => `(${text})`).join('*'),
    membership: (x) => Math.min(...parts.map((part) => part.membership(x))),
  };
}

function or(parts: readonly Written[]): Written {
  return {
    text: parts.map(({ text }) => text).join(' + '),
    membership: (x) => Math.max(...parts.map((part) => part.membership(x))),
  };
}

/** Expressions with parentheses and negations inside each other. */
export const written: fc.Arbitrary<Written> = fc.letrec<{ tree: Written }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof({ weight: 4, arbitrary: signed }, { weight: 2, arbitrary: valued }, { weight: 1, arbitrary: constants }),
    tie('tree').map(not),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(and),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(or),
  ),
})).tree;

/** A fuzzy case: eighths, so that 1 − x is exact. */
export const fuzzyPoint: fc.Arbitrary<Point> = fc
  .tuple(fc.array(fc.nat(8), { minLength: 4, maxLength: 4 }), fc.nat(2))
  .map(([[a = 0, b = 0, c = 0, d = 0], M]) => ({ A: a / 8, B: b / 8, C: c / 8, D: d / 8, M }));

/** Every configuration of {@link LEVELS}. */
export const POINTS: readonly Point[] = [...new Array(48).keys()].map((i) => ({
  A: i & 1,
  B: (i >> 1) & 1,
  C: (i >> 2) & 1,
  D: (i >> 3) & 1,
  M: i >> 4,
}));

/** In which configurations an expression is true, by its own arithmetic. */
export function truthOf({ membership }: Written): string {
  return POINTS.map(membership).join('');
}

/** In which configurations a sum of products is true, literal by literal. */
export function truthOfSum(sum: Sum): string {
  const holds = (point: Point) =>
    sum.some((product) =>
      product.every((literal) => {
        const own = point[literal.condition] as number;
        return 'values' in literal ? literal.values.includes(own) : own === literal.value;
      }),
    );
  return POINTS.map((point) => (holds(point) ? 1 : 0)).join('');
}

/** A lookup of one case. */
export function lookupOf(point: Point): (name: string) => number[] {
  return (name) => [point[name] as number];
}
