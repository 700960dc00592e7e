import { design, searchNecessity, searchSufficiency } from 'setwise';
import { argument, names } from '../arguments.mjs';
import { list, number, sameSet } from '../compare.mjs';
import { setsOf } from '../data.mjs';
import { notSupported } from '../not-supported.mjs';
import { termKey } from '../terms.mjs';

const KNOWN = ['data', 'outcome', 'conditions', 'relation', 'incl.cut', 'cov.cut', 'ron.cut', 'pri.cut', 'depth'];

export const functions = {
  superSubset: {
    run: searched,
    compare: (ours, expected, call) => {
      const rows = list(expected.rows).map((row) => ({ ...row, key: combinationKey(row.term) }));
      const reasons = sameSet(
        'combinations',
        ours.map((row) => row.key),
        rows.map((row) => row.key),
      );
      return reasons.length > 0 ? reasons : rows.flatMap((row) => compareRow(row, ours, call));
    },
    empty: (ours) => ours.length === 0,
  },
};

/** `necsuf` is necessity with a cut-off on coverage, `sufnec` sufficiency with one. */
function searched(call) {
  const { args } = call;
  for (const name of Object.keys(args)) if (!KNOWN.includes(name)) notSupported(name);
  const sets = setsOf(argument(call, 0, 'data'));
  const outcome = argument(call, 1, 'outcome');
  const made = design(sets, {
    outcome,
    ...(args.conditions !== undefined && { conditions: names(args.conditions) }),
  });
  const options = {
    // The peer's own defaults: consistency 1, no other cut-off, every number of conditions.
    inclusion: args['incl.cut'] ?? 1,
    coverage: args['cov.cut'] ?? 0,
    pri: args['pri.cut'] ?? 0,
    depth: Math.min(args.depth ?? made.conditions.length, made.conditions.length),
  };
  const relation = String(args.relation ?? 'necessity');
  if (relation.startsWith('suf')) return searchSufficiency(made, options).rows.map(sufficientRow);
  return searchNecessity(made, { ...options, ron: args['ron.cut'] ?? 0 }).rows.map(necessaryRow);
}

function sufficientRow({ term, inclusion, pri, coverage }) {
  return { key: combinationKey(term), inclS: inclusion, PRI: pri, covS: coverage, inclN: coverage };
}

function necessaryRow({ term, inclusion, ron, coverage }) {
  return { key: combinationKey(term), inclN: inclusion, RoN: ron, covN: coverage, inclS: coverage };
}

/** A conjunction or disjunction whatever the order of its parts. */
function combinationKey(term) {
  if (!term.includes('+')) return termKey(term);
  return term
    .split('+')
    .map((part) => termKey(part.trim()))
    .sort()
    .join(' + ');
}

function compareRow({ term, key, ...measures }, ours, call) {
  const row = ours.find((one) => one.key === key);
  return Object.entries(measures).flatMap(([name, value]) =>
    number(`${term} ${name}`, row[name], value, call.tolerance),
  );
}
