import { expect, test } from 'vitest';
import { never, type Stop } from '../../src/algorithms/stop.js';
import { Diagram, DiagramStopped } from '../../src/algorithms/zdd.js';
import { fc } from '../support/fc.js';

type Family = readonly (readonly number[])[];

const families: fc.Arbitrary<Family> = fc.uniqueArray(fc.subarray([0, 1, 2, 3, 4, 5]), {
  selector: String,
  maxLength: 8,
});
const made = () => new Diagram(never, 10_000);
const nodeOf = (diagram: Diagram, family: Family) =>
  family.reduce((node, set) => diagram.union(node, diagram.single(set)), 0);

/** The sets of a node, read off the diagram. */
function setsOf(diagram: Diagram, node: number): number[][] {
  if (node < 2) return node === 0 ? [] : [[]];
  const variable = diagram.variable[node] as number;
  const high = setsOf(diagram, diagram.high[node] as number).map((set) => [variable, ...set]);
  return [...setsOf(diagram, diagram.low[node] as number), ...high];
}
const sorted = (family: Family) => family.map(String).sort();
const within = (small: readonly number[], large: readonly number[]) => small.every((one) => large.includes(one));

test('new Diagram(…).union(a, b) is the family of the sets of both, and equal families are the same node', () => {
  fc.assert(
    fc.property(families, families, (a, b) => {
      const diagram = made();
      const [one, other] = [nodeOf(diagram, a), nodeOf(diagram, b)];
      const both = new Set([...a, ...b].map(String));
      expect(sorted(setsOf(diagram, diagram.union(one, other)))).toEqual([...both].sort());
      expect(diagram.union(other, one)).toBe(diagram.union(one, other));
      expect(nodeOf(diagram, [...b, ...a].reverse())).toBe(diagram.union(one, other));
    }),
  );
});

test('new Diagram(…).nonSupersets(f, g) are the sets of f that contain none of g', () => {
  fc.assert(
    fc.property(families, families, (f, g) => {
      const diagram = made();
      const node = diagram.nonSupersets(nodeOf(diagram, f), nodeOf(diagram, g));
      const expected = f.filter((set) => !g.some((other) => within(other, set)));
      expect(sorted(setsOf(diagram, node))).toEqual(sorted(expected));
      expect(nodeOf(diagram, expected)).toBe(node);
    }),
  );
});

test('new Diagram(…).minimalHittingSets(f) are the minimal sets that share an element with each', () => {
  const all = Array.from({ length: 64 }, (_, bits) => [0, 1, 2, 3, 4, 5].filter((item) => (bits >> item) & 1));
  fc.assert(
    fc.property(families, (f) => {
      const diagram = made();
      const node = diagram.minimalHittingSets(nodeOf(diagram, f));
      const hitting = all.filter((set) => f.every((other) => other.some((item) => set.includes(item))));
      const minimal = hitting.filter((set) => !hitting.some((other) => other !== set && within(other, set)));
      expect(sorted(setsOf(diagram, node))).toEqual(sorted(minimal));
      expect(nodeOf(diagram, minimal)).toBe(node);
    }),
  );
});

test('new Diagram(stop, mostNodes) takes so many nodes, and stops at one more', () => {
  const pairs = [0, 1, 2, 3].map((i) => [2 * i, 2 * i + 1]);
  const whole = made();
  nodeOf(whole, pairs);
  const nodes = whole.variable.length;
  const exact = new Diagram(never, nodes);
  expect(nodeOf(exact, pairs)).toBeGreaterThan(1);
  expect(() => nodeOf(exact, [[0, 7]])).toThrow(DiagramStopped);
  expect(() => nodeOf(new Diagram(never, nodes - 1), pairs)).toThrow(DiagramStopped);
});

test('new Diagram(stop, mostNodes, mostResults) remembers so many results, and stops at one more', () => {
  const unions = (diagram: Diagram, count: number) =>
    nodeOf(
      diagram,
      Array.from({ length: count + 1 }, (_, i) => [i]),
    );
  // Each union of a set {i} that comes behind all others goes down through them: 1 + 2 + … results.
  expect(unions(new Diagram(never, 1000, 10), 4)).toBeGreaterThan(1);
  expect(() => unions(new Diagram(never, 1000, 9), 4)).toThrow(DiagramStopped);
});

test('new Diagram(stop) asks stop after every 256 results', () => {
  const told: number[] = [];
  const stop: Stop = { check: (steps) => told.push(steps) === 3 };
  const singles = (count: number) => Array.from({ length: count }, (_, i) => [i]);
  expect(nodeOf(new Diagram(stop, 10_000), singles(33))).toBeGreaterThan(1);
  expect(told).toEqual([256, 256]);
  expect(() => nodeOf(new Diagram(stop, 10_000), singles(33))).toThrow(DiagramStopped);
  expect(told).toEqual([256, 256, 256]);
});

test('new Diagram(stop, mostNodes, mostResults) takes no result for what is plain, or was asked before', () => {
  const diagram = new Diagram(never, 1000, 2);
  const [a, b] = [diagram.single([0, 2]), diagram.single([1, 2])];
  const both = diagram.union(a, b);
  expect(diagram.union(b, a)).toBe(both);
  expect([diagram.union(both, both), diagram.union(both, 0), diagram.union(0, both)]).toEqual([both, both, both]);
  expect([diagram.nonSupersets(both, 0), diagram.nonSupersets(0, both)]).toEqual([both, 0]);
  expect([diagram.nonSupersets(both, both), diagram.nonSupersets(both, 1)]).toEqual([0, 0]);
  expect([diagram.minimalHittingSets(0), diagram.minimalHittingSets(1)]).toEqual([1, 0]);
  expect(() => {
    diagram.nonSupersets(both, a);
    diagram.nonSupersets(both, b);
  }).toThrow(DiagramStopped);
});
