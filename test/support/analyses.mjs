/**
 * Whole analyses of made-up data, as one text: the same in every engine or not. Used in Node and in Chromium.
 *
 * @typedef {import('../../src/qca/index.js')} Qca
 */
const TABLES = 60;

/** @param {Qca} qca */
export function analyses(qca) {
  const uniform = generator(20221101);
  const results = Array.from({ length: TABLES }, (_, i) => oneAnalysis(qca, uniform, i));
  // Ratios such as 0/0 are NaN, which JSON cannot hold.
  return JSON.stringify(results, (_, value) => (Number.isNaN(value) ? 'NaN' : value));
}

/** Fuzzy, crisp and multi-value data by turns. @param {Qca} qca @param {() => number} uniform @param {number} i */
function oneAnalysis(qca, uniform, i) {
  const cases = Array.from({ length: 12 + (i % 30) }, (_, c) => `c${c}`);
  const raw = cases.map(() => uniform() * 100);
  const draws = [() => uniform(), () => Math.round(uniform()), () => Math.round(uniform() * 100) / 100];
  const draw = draws[i % 3] ?? uniform;
  const sets = qca.setData(cases, [
    ...['A', 'B', 'C', 'D'].map((name) => ({ name, memberships: cases.map(() => draw()) })),
    { name: 'M', memberships: cases.map(() => Math.floor(uniform() * 3)), levels: 3 },
    {
      name: 'Y',
      memberships: qca.calibrate(
        raw,
        qca.direct('raw', { anchors: { exclusion: 20, crossover: 50.5, inclusion: 80 } }),
      ),
    },
  ]);
  const design = qca.design(sets, { outcome: 'Y', expectations: { Y: 'A + ~B + M{1,2}' } });
  const table = qca.truthTable(design, { inclusion: 0.7 });
  const made = qca.minimize(table);
  return {
    necessity: qca.necessity(design).rows,
    rows: table.rows,
    solutions: [made.conservative, made.intermediate, made.parsimonious].map(({ models }) =>
      models.map(({ expression, inclusion, pri, coverage, terms }) => ({
        expression,
        inclusion,
        pri,
        coverage,
        terms,
      })),
    ),
  };
}

/** Numbers in [0, 1) with 32 bits: Marsaglia's xorshift. @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
