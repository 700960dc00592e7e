import { expect, test } from 'vitest';
import { design, selectCases, setData } from '../../../src/qca/index.js';
import { granadosDesign, granadosSets } from '../../oracle/granados.js';
import { fc, runs } from '../../support/fc.js';

const crisp = (columns: Readonly<Record<string, readonly number[]>>) =>
  setData(
    (Object.values(columns)[0] ?? []).map((_, i) => `c${i + 1}`),
    Object.entries(columns).map(([name, memberships]) => ({ name, memberships })),
  );

test('selectCases(design) finds the pairs of the 50 B2B relationships', () => {
  const [different, loyal, not] = selectCases(granadosDesign()).zones;
  expect(different.pairs).toBe(544);
  expect(different.byDistance.slice(0, 2)).toEqual([11, 29]);
  expect(Object.fromEntries(different.levels[1]?.differ.map((one) => [one.condition, one.pairs]) ?? [])).toEqual({
    Confianza: 10,
    Calidad: 7,
    Compromiso: 5,
    Satisfaccion: 4,
    Valor: 3,
  });
  expect([loyal.pairs, loyal.byDistance[5], loyal.extreme]).toEqual([120, 1, 5]);
  expect([not.pairs, not.byDistance[5], not.extreme]).toEqual([561, 19, 5]);
  expect(different.levels.map((one) => [one.level, one.distance, one.pairs])).toEqual([
    [0, 0, 11],
    [1, 1, 29],
  ]);
  expect(different.levels[0]?.differ.every((one) => one.pairs === 0)).toBe(true);
  expect(different.selectedCount).toBe(40);
  expect(different.selected.every((pair) => pair.clusters === null)).toBe(true);
  expect(selectCases(granadosDesign()).warnings).toEqual([]);
  expect(different.selected.filter((pair) => pair.level === 0).map((pair) => pair.differ)).toEqual(
    Array.from({ length: 11 }, () => []),
  );
  expect([different.outcome, loyal.outcome, not.outcome]).toEqual(['Lealtad and ~Lealtad', 'Lealtad', '~Lealtad']);
});

test('selectCases(design, {maxPairs}) lists fewer pairs and still counts all', () => {
  const [different] = selectCases(granadosDesign(), { level: 0, maxPairs: 2 }).zones;
  expect([different.selected.length, different.selectedCount, different.levels.length]).toEqual([2, 11, 1]);
  const [two] = selectCases(granadosDesign(), { level: 1, maxPairs: 11 }).zones;
  expect([two.selected.every((pair) => pair.level === 0), two.selectedCount]).toEqual([true, 40]);
  const [cut] = selectCases(granadosDesign(), { level: 1, maxPairs: 12 }).zones;
  expect(cut.selected.map((pair) => pair.level)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test('selectCases(sets, {clusters}) puts the pairs first that are near the extreme in most clusters', () => {
  const data = crisp({ A: [1, 1, 0], B: [1, 0, 1], C: [1, 0, 0], Y: [1, 0, 0] });
  const [different] = selectCases(data, { outcome: 'Y', level: 0, clusters: { one: ['A'], rest: ['B', 'C'] } }).zones;
  expect(different.clusters).toEqual([
    { cluster: 'one', conditions: ['A'], extreme: 0, pairs: 1 },
    { cluster: 'rest', conditions: ['B', 'C'], extreme: 1, pairs: 1 },
  ]);
  // Both pairs differ in two conditions; each is nearest in one of the clusters.
  expect(different.selected.map((pair) => [pair.cases, pair.clusters])).toEqual([
    [['c1', 'c2'], 1],
    [['c1', 'c3'], 1],
  ]);
  const wide = selectCases(data, { outcome: 'Y', level: 1, clusters: { all: ['A', 'B', 'C'], a: ['A'] } }).zones[0];
  expect(wide.selected.map((pair) => pair.clusters)).toEqual([2, 2]);
});

test('selectCases(sets, {clusters}) lists a pair near in most clusters though it is far over all conditions', () => {
  const data = crisp({ A: [1, 1, 0], B: [1, 1, 0], C: [1, 0, 1], D: [1, 0, 1], E: [1, 0, 1], Y: [1, 0, 0] });
  const clusters = { c: ['C'], d: ['D'], ab: ['A', 'B'] };
  const [different] = selectCases(data, { outcome: 'Y', level: 0, clusters }).zones;
  // c3 differs from c1 in two conditions, c2 in three; c3 is nearest in two clusters, c2 in one.
  expect(different.selected.map((pair) => [pair.cases[1], pair.level, pair.clusters])).toEqual([['c3', 0, 2]]);
  const [other] = selectCases(data, { outcome: 'Y', level: 0, clusters: { ab: ['A', 'B'], a: ['A'], c: ['C'] } }).zones;
  expect(other.selected.map((pair) => [pair.cases[1], pair.level, pair.clusters])).toEqual([
    ['c2', 1, 2],
    ['c3', 0, 1],
  ]);
  expect([other.selectedCount, other.levels.length]).toEqual([2, 1]);
});

test('selectCases(sets, {clusters}) counts the pairs that are near the extreme of a cluster', () => {
  const data = crisp({ A: [1, 1, 0, 0], B: [1, 1, 0, 1], Y: [1, 0, 0, 0] });
  const clusters = { ab: ['A', 'B'] };
  const counts = (level: number) => selectCases(data, { outcome: 'Y', level, clusters }).zones[0].clusters[0]?.pairs;
  expect([counts(0), counts(1), counts(2)]).toEqual([1, 2, 3]);
});

test('selectCases(sets) lists pairs of one level in the order of the data', () => {
  const data = crisp({ A: [0, 1, 0, 1], Y: [1, 0, 0, 1] });
  const [different, same] = selectCases(data, { outcome: 'Y', level: 1 }).zones;
  expect(different.selected.map((pair) => pair.cases.join(' '))).toEqual(['c1 c3', 'c2 c4', 'c1 c2', 'c3 c4']);
  expect(same.selected.map((pair) => pair.cases.join(' '))).toEqual(['c1 c4']);
});

test('selectCases(sets, {clusters}) orders by clusters before distance', () => {
  const data = crisp({ A: [1, 1, 0], B: [1, 0, 1], C: [1, 0, 1], Y: [1, 0, 0] });
  const [different] = selectCases(data, { outcome: 'Y', level: 1, clusters: { a: ['A'], b: ['B'], c: ['C'] } }).zones;
  expect(different.selected.map((pair) => [pair.cases[1], pair.level, pair.clusters])).toEqual([
    ['c3', 0, 3],
    ['c2', 1, 3],
  ]);
  const strict = selectCases(data, { outcome: 'Y', level: 1, clusters: { a: ['A'], ab: ['A', 'B'] } }).zones[0];
  expect(strict.selected.map((pair) => pair.clusters)).toEqual([2, 2]);
});

test('selectCases(sets) takes a fuzzy case by its side of 0.5 and leaves out one that has none', () => {
  const data = crisp({ A: [0.9, 0.6, 0.5, 0.2], Y: [1, 0.2, 1, 0.5] });
  const { zones, warnings } = selectCases(data, { outcome: 'Y' });
  expect(zones[0].selected.map((pair) => [pair.cases, pair.distance])).toEqual([[['c1', 'c2'], 0]]);
  expect(warnings).toEqual([
    {
      code: 'case-at-one-half',
      message: 'At exactly 0.5 in a condition or the outcome, so on neither side and in no pair: c3, c4.',
    },
  ]);
});

test('selectCases(sets) counts values of a multi-value set and of a temporal one as equal or not', () => {
  const data = setData(
    ['a', 'b', 'c', 'd'],
    [
      { name: 'M', memberships: [0, 2, 1, 1], levels: 3 },
      { name: 'T', memberships: [-1, 0, -1, 1], temporal: true },
      { name: 'Y', memberships: [1, 1, 1, 0] },
    ],
  );
  const [, present] = selectCases(data, { outcome: 'Y' }).zones;
  expect(present.selected.map((pair) => [pair.cases.join(''), pair.distance, pair.differ])).toEqual([
    ['ab', 2, ['M', 'T']],
    ['bc', 2, ['M', 'T']],
    ['ac', 1, ['M']],
  ]);
});

test('selectCases(sets) has an empty zone where no pair is of its kind', () => {
  const [different, present, absent] = selectCases(crisp({ A: [1], Y: [1] }), { outcome: 'Y' }).zones;
  for (const zone of [different, present, absent]) {
    expect([zone.pairs, zone.extreme, zone.levels, zone.selected, zone.byDistance]).toEqual([0, null, [], [], [0, 0]]);
  }
});

test('selectCases(sets) agrees with comparing every pair of cases', () => {
  const column = fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(column, { minLength: 3, maxLength: 4 }), (columns) => {
      const names = ['Y', 'A', 'B', 'C'].slice(0, columns.length);
      const data = setData(
        ['a', 'b', 'c', 'd', 'e', 'f'],
        names.map((name, i) => ({ name, memberships: columns[i] ?? [] })),
      );
      const { zones } = selectCases(data, { outcome: 'Y', level: 3 });
      const listed = zones.flatMap((zone) => zone.selected.map((pair) => `${pair.cases.join('')}${pair.distance}`));
      const all = data.cases.flatMap((one, i) =>
        data.cases.slice(i + 1).map((other, j) => {
          const differ = columns.slice(1).filter((own) => own[i] !== own[i + 1 + j]).length;
          return `${one}${other}${differ}`;
        }),
      );
      expect(listed.sort()).toEqual(all.sort());
    }),
    { numRuns: runs(1000) },
  );
});

test('selectCases(sets) does not depend on the order of the cases', () => {
  const order = Array.from({ length: 50 }, (_, i) => (i * 7) % 50);
  const shuffled = selectCases(granadosSets(order), { outcome: 'Lealtad' }).zones[0];
  expect(shuffled.byDistance).toEqual(selectCases(granadosDesign()).zones[0].byDistance);
});

test('selectCases(sets, …) refuses a level, a number of pairs or a cluster that is none', () => {
  const q = design(crisp({ A: [1, 0], B: [1, 0], Y: [1, 0] }), { outcome: 'Y' });
  expect(() => selectCases(q, { level: -1 })).toThrow('selectCases: level is -1; pass a whole number from 0');
  expect(() => selectCases(q, { level: 0.5 })).toThrow('selectCases: level is 0.5; pass a whole number from 0');
  expect(() => selectCases(q, { maxPairs: 0 })).toThrow('selectCases: maxPairs is 0; pass a whole number from 1');
  expect(() => selectCases(q, { clusters: { one: ['AA'] } })).toThrow('selectCases: cluster one has "AA"');
  expect(() => selectCases(q, { clusters: { one: [] } })).toThrow('selectCases: cluster one is a list; list at least');
  expect(() => selectCases(q, { clusters: { one: 'A' as never } })).toThrow('selectCases: cluster one is "A"; list at');
  expect(() => selectCases(q, { clusters: { one: ['A', 'A'] } })).toThrow('cluster one names a condition twice');
  for (const clusters of [null, 3, ['A']]) {
    const refused = () => selectCases(q, { clusters: clusters as never });
    if (clusters === null) expect(refused().zones[0].clusters).toEqual([]);
    else expect(refused).toThrow('name each: {economic:');
  }
});
