import { design, truthTable } from 'setwise';
import { argument, names } from '../arguments.mjs';
import { number, same, sameSet } from '../compare.mjs';
import { setsOf } from '../data.mjs';
import { notSupported } from '../not-supported.mjs';

/** Options of the peer's function that change what is printed, not what is computed. */
const PRINTED = ['show.cases', 'sort.by', 'decreasing', 'complete', 'dcc'];
const KNOWN = ['outcome', 'conditions', 'incl.cut', 'n.cut', ...PRINTED];

export const functions = {
  truthTable: {
    run: (call) => ({ call, table: tableOf(call) }),
    compare: ({ table }, expected, call) => compareRows(table, expected, call),
  },
};

/** Our truth table for a call of the peer's `truthTable`; `extra` are further options of the design, as expectations. */
export function tableOf(call, extra = {}) {
  const { args } = call;
  for (const name of Object.keys(args)) if (!KNOWN.includes(name)) notSupported(name);
  if (Array.isArray(args['incl.cut'])) notSupported('two inclusion cut-offs');
  const conditions = names(args.conditions);
  const made = design(setsOf(argument(call, 0, 'data')), { outcome: args.outcome, conditions, ...extra });
  // The peer's own default for the inclusion cut-off is 1.
  return truthTable(made, { inclusion: args['incl.cut'] ?? 1, frequency: args['n.cut'] ?? 1 });
}

function compareRows(table, expected, call) {
  const theirs = expected.rows.filter((row) => row.n > 0);
  const reasons = sameSet(
    'rows with cases',
    table.rows.map((row) => row.row),
    theirs.map((row) => row.row),
  );
  return reasons.length > 0 ? reasons : theirs.flatMap((row) => compareRow(row, table, call));
}

function compareRow(row, table, call) {
  const ours = table.rows.find((one) => one.row === row.row);
  const what = `row ${row.row}`;
  // With `dcc` the peer lists the deviant cases instead, by its own rule, which is not ours to repeat.
  const cases = row.cases && call.args.dcc === undefined ? sameSet(`${what} cases`, ours.cases, row.cases) : [];
  return [
    ...same(`${what} OUT`, ours.output === null ? '?' : String(ours.output), row.OUT),
    ...same(`${what} n`, ours.n, row.n),
    ...number(`${what} incl`, ours.inclusion, row.incl),
    ...number(`${what} PRI`, ours.pri, row.PRI),
    ...cases,
  ];
}
