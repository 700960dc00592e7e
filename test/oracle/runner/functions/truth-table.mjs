import { design, parse, setData, truthTable } from 'setwise';
import { argument, names } from '../arguments.mjs';
import { list, number, same, sameSet } from '../compare.mjs';
import { setsOf } from '../data.mjs';
import { notSupported } from '../not-supported.mjs';

/** Options of the peer's function that change what is printed, not what is computed. */
const PRINTED = ['show.cases', 'sort.by', 'decreasing', 'complete', 'dcc', 'use.letters', 'use.labels'];
const KNOWN = ['data', 'outcome', 'conditions', 'incl.cut', 'n.cut', 'pri.cut', 'inf.test', 'exclude', ...PRINTED];

export const functions = {
  truthTable: {
    run: (call) => ({ call, table: tableOf(call) }),
    compare: ({ table }, expected, call) => compareTable(table, expected, call),
    empty: ({ table }) => table.rows.every((row) => row.output === null),
  },
};

/** Our truth table for a call of the peer's `truthTable`; `extra` are further options of the design, as expectations. */
export function tableOf(call, extra = {}) {
  return truthTable(designOf(call, extra), optionsOf(call.args));
}

/** The design that a call of the peer's `truthTable` says in its arguments. */
export function designOf(call, extra = {}) {
  const data = argument(call, 0, 'data');
  const { outcome } = call.args;
  // Without conditions, as with an empty text, the peer takes all other columns.
  const conditions = names(call.args.conditions ?? '').filter((name) => name !== '');
  const said = conditions.length > 0 ? { conditions } : {};
  const sets = setsOf(data);
  const { products } = parse(outcome, new Map(sets.columns.map(({ name, levels }) => [name, levels])));
  if (!products.flat().some(({ condition }) => conditions.includes(condition))) {
    return design(sets, { outcome, ...said, ...extra });
  }
  // The peer computes an outcome that is made of the conditions themselves; the library wants a set of its own for that.
  const column = { name: 'computed', memberships: sets.cases.map((_, i) => membershipIn(products, data.values, i)) };
  return design(setData(sets.cases, [...sets.columns, column]), { outcome: column.name, ...said, ...extra });
}

function membershipIn(products, values, i) {
  const literal = ({ condition, value, values: codes }) => {
    const own = Number(values[condition][i]);
    if (codes !== undefined) return codes.includes(own) ? 1 : 0;
    return value === 1 ? own : 1 - own;
  };
  return Math.max(...products.map((product) => Math.min(...product.map(literal))));
}

/** Our options for the peer's; its own default for the inclusion cut-off is 1, and the higher of two is the first. */
export function optionsOf(args) {
  for (const name of Object.keys(args)) if (!KNOWN.includes(name)) notSupported(name);
  const cuts = list(args['incl.cut'] ?? 1)
    .flatMap((cut) => String(cut).split(','))
    .map(Number);
  const [inclusion, contradiction] = cuts.sort((a, b) => b - a);
  return {
    inclusion,
    ...(contradiction !== undefined && contradiction < inclusion && { contradiction }),
    pri: args['pri.cut'] ?? 0,
    frequency: args['n.cut'] ?? 1,
    exclude: excluded(args.exclude),
    binomialTest: testOf(args['inf.test']),
  };
}

/** Row numbers, as numbers or as texts, or what `findRows` answers. */
function excluded(rows) {
  const given = list(rows?.rows ?? rows)
    .flatMap((row) => String(row).split(','))
    .map(Number);
  return given.length === 0 ? [] : [{ rows: given, reason: "the peer's exclude" }];
}

/** `"binom, .05"` or `["binom", 0.05]`; without a level the peer takes 0.05. */
function testOf(given) {
  if (given === undefined || given === '') return null;
  const [name, level] = list(given).flatMap((one) => String(one).split(','));
  if (name.trim() !== 'binom') notSupported(`inf.test ${name}`);
  return { significance: level === undefined ? 0.05 : Number(level) };
}

/** Rows by configuration: the peer numbers rows of temporal conditions in its own way. */
export function compareTable(table, expected, call) {
  const key = (configuration) => configuration.map((value) => String(value).replace('-1', '-')).join(' ');
  const theirs = new Map(expected.rows.map((row) => [key(row.configuration), row]));
  const ours = new Map(table.rows.map((row) => [key(row.configuration), row]));
  const withCases = (rows) => [...rows].filter(([, row]) => row.n > 0).map(([where]) => where);
  const reasons = sameSet('rows with cases', withCases(ours), withCases(theirs));
  if (reasons.length > 0) return reasons;
  return [...theirs].flatMap(([where, row]) => compareRow(where, ours.get(where), row, call));
}

function compareRow(where, ours, row, call) {
  const what = `row ${where}`;
  if (ours === undefined) return same(what, 'not listed', row.OUT);
  return [
    ...same(`${what} OUT`, outputOf(ours), row.OUT),
    ...same(`${what} n`, ours.n, row.n),
    // The peer computes no fit for a row without cases.
    ...(row.n > 0 ? compareFit(what, ours, row, call) : []),
    ...(row.cases ? sameSet(`${what} cases`, ours.cases, row.cases) : []),
  ];
}

function compareFit(what, ours, row, call) {
  return [
    ...number(`${what} incl`, ours.inclusion, row.incl, call.tolerance),
    ...number(`${what} PRI`, ours.pri, row.PRI, call.tolerance),
  ];
}

/** The peer codes an excluded row as 0, and any other remainder as `?`. */
function outputOf({ output, remainder }) {
  if (remainder === 'excluded') return '0';
  return output === null ? '?' : String(output);
}
