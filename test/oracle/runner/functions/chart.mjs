import { solveChart } from 'setwise';
import { argument } from '../arguments.mjs';
import { sameSet } from '../compare.mjs';
import { notSupported } from '../not-supported.mjs';

const KNOWN = ['chart', 'all.sol'];

export const functions = {
  solveChart: {
    run: solved,
    compare: ({ covers }, expected) => sameSet('covers', covers.map(String), coversIn(expected).map(String)),
    empty: ({ covers }) => covers.length === 0,
  },
};

/** The peer's chart has prime implicants as rows; ours, as columns. */
function solved(call) {
  for (const name of Object.keys(call.args)) if (!KNOWN.includes(name)) notSupported(name);
  const chart = argument(call, 0, 'chart');
  const configurations = chart[0].map((_, c) => chart.map((implicant) => Number(implicant[c])));
  const models = call.args['all.sol'] ? 'irredundant' : 'minimum';
  return solveChart(configurations, { models, maxModels: 1_000_000, compat: 'r' });
}

/** One cover a column, padded with 0 or nothing. */
function coversIn({ columns, rows }) {
  return columns.map((column) =>
    rows
      .map((row) => row[column])
      .filter((implicant) => typeof implicant === 'number' && implicant > 0)
      .sort((a, b) => a - b),
  );
}
