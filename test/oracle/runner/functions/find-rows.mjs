import { findRows, minimize, truthTable } from 'setwise';
import { argument } from '../arguments.mjs';
import { list, sameSet } from '../compare.mjs';
import { notSupported } from '../not-supported.mjs';
import { designOf, optionsOf, tableOf } from './truth-table.mjs';

const KNOWN = ['obj', 'expression', 'observed', 'type'];
/** What the peer passes on to the truth table of the negated outcome. */
const NEGATION = ['incl.cut', 'n.cut', 'pri.cut', 'exclude', 'inf.test'];

export const functions = {
  findRows: {
    run: found,
    compare: ({ rows }, expected) => sameSet('rows', rows, expected),
    // No row, or a minimization on the way that has no model: there the peer stops.
    empty: ({ rows, minimizations }) => rows.length === 0 || minimizations.some(hasNoModel),
    tautology: ({ minimizations }) => minimizations.some(isTautology),
  },
};

/** Type 1: of an expression; 2: contradictory simplifying assumptions; 3: simultaneous subset relations; 0: all of them. */
function found(call) {
  for (const name of Object.keys(call.args)) if (![...KNOWN, ...NEGATION].includes(name)) notSupported(name);
  const given = argument(call, 0, 'obj');
  if (given?.call === undefined) notSupported('findRows without a truth table');
  const expression = argument(call, 1, 'expression') ?? '';
  const types = list(call.args.type ?? 1).flatMap((type) => (Number(type) === 0 ? [1, 2, 3] : [Number(type)]));
  const table = tableOf(given.call);
  const negation = negationOf(given.call, call.args);
  const minimizations = types.includes(2) ? [minimize(table), minimize(negation)] : [];
  const options = {
    ...(types.includes(1) && expression !== '' && { impossible: expression, observed: call.args.observed ?? false }),
    ...(types.includes(2) && { contradictoryAssumptions: minimizations }),
    ...(types.includes(3) && { simultaneousSubsets: negation }),
  };
  const rows = Object.keys(options).length === 0 ? [] : findRows(table, options).rows;
  return { rows, minimizations };
}

/** The same call of the peer for the negated outcome, with the options that were passed on. */
function negationOf(given, args) {
  const passed = Object.fromEntries(Object.entries(args).filter(([name]) => NEGATION.includes(name)));
  return truthTable(designOf(given).negated, optionsOf({ ...given.args, ...passed }));
}

function hasNoModel({ parsimonious }) {
  return parsimonious.models.length === 0;
}

function isTautology({ parsimonious }) {
  return parsimonious.models.some((model) => model.expression === '1');
}
