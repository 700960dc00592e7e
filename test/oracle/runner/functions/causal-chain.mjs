import { causalChain } from 'setwise';
import { argument, names } from '../arguments.mjs';
import { number, sameSet } from '../compare.mjs';
import { setsOf } from '../data.mjs';
import { notSupported } from '../not-supported.mjs';
import { modelKey, termKey } from '../terms.mjs';

const KNOWN = ['data', 'ordering', 'strict'];

export const functions = {
  causalChain: {
    run: (call) => {
      for (const name of Object.keys(call.args)) if (!KNOWN.includes(name)) notSupported(name);
      const ordering = levelsOf(argument(call, 1, 'ordering'));
      const strict = argument(call, 2, 'strict') ?? false;
      const data = setsOf(argument(call, 0, 'data'));
      return causalChain(data, { ...(ordering && { ordering }), strict, compat: 'r', maxModels: 1000 });
    },
    // An outcome that the peer does not list has nothing before it in the order.
    compare: (ours, expected) => {
      const explained = ours.links.filter((link) => link.solution !== null).map((link) => link.outcome);
      return [
        ...sameSet('outcomes', explained, Object.keys(expected)),
        ...ours.links.flatMap((link) => compareLink(link, expected[link.outcome])),
      ];
    },
    empty: (ours) => ours.links.every((link) => (link.solution?.models ?? []).length === 0),
  },
};

/** The order as text, `"A, B < C"`, or one level an element. */
function levelsOf(ordering) {
  return Array.isArray(ordering) ? ordering.map(names) : ordering;
}

const keyOf = (model) => modelKey(model.terms.map((term) => term.expression));

/** The peer's `null` for an outcome: no row is sufficient for it, or all are, so there is no model. */
function compareLink({ outcome, solution }, expected) {
  const ours = (solution?.models ?? []).filter((model) => model.expression !== '1');
  const theirs = expected?.models ?? [];
  const reasons = sameSet(`${outcome} models`, ours.map(keyOf), theirs.map(modelKey));
  if (reasons.length > 0) return reasons;
  return theirs.flatMap((terms, i) => {
    const model = ours.find((one) => keyOf(one) === modelKey(terms));
    const fit = expected.fit.by_model[i];
    return [
      ...number(`${outcome} inclS`, model.inclusion, fit.model.inclS),
      ...number(`${outcome} PRI`, model.pri, fit.model.PRI),
      ...number(`${outcome} covS`, model.coverage, fit.model.covS),
      ...fit.terms.flatMap((term) => compareTerm(`${outcome} ${term.term}`, model, term, fit.terms.length)),
    ];
  });
}

function compareTerm(what, model, expected, terms) {
  const own = model.terms.find((one) => termKey(one.expression) === termKey(expected.term));
  return [
    ...number(`${what} inclS`, own.inclusion, expected.inclS),
    ...number(`${what} PRI`, own.pri, expected.PRI),
    ...number(`${what} covS`, own.rawCoverage, expected.covS),
    // The peer leaves out the unique coverage of an only term.
    ...(terms === 1 ? [] : number(`${what} covU`, own.uniqueCoverage, expected.covU)),
  ];
}
