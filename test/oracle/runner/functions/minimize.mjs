import { minimize } from 'setwise';
import { names } from '../arguments.mjs';
import { list, number, same, sameSet } from '../compare.mjs';
import { notSupported } from '../not-supported.mjs';
import { modelKey, termKey } from '../terms.mjs';
import { tableOf } from './truth-table.mjs';

const KNOWN = ['include', 'dir.exp', 'details', 'show.cases', 'method'];

export const functions = {
  minimize: {
    run: minimized,
    compare: ({ solution, made }, expected) => [
      ...compareModels(solution.models, expected.models, expected.fit.by_model),
      ...compareImplicants(solution, expected),
      ...(solution.type === 'parsimonious' ? compareAssumptions(solution, expected) : []),
      ...Object.entries(expected.intermediate ?? {}).flatMap(([name, pair]) => comparePair(name, pair, made)),
    ],
    empty: ({ solution }) => solution.models.length === 0,
    tautology: ({ solution }) => solution.models.some((model) => model.expression === '1'),
  },
};

function minimized(call) {
  const { args } = call;
  for (const name of Object.keys(args)) if (!KNOWN.includes(name)) notSupported(name);
  if (args.include !== undefined && args.include !== '?') notSupported(`include ${args.include}`);
  const given = call.positional[0];
  if (given?.call === undefined) notSupported('minimize without a truth table');
  const { outcome, conditions } = given.call.args;
  const directional = args['dir.exp'];
  const extra =
    directional === undefined ? {} : { expectations: { [outcome]: expectationsOf(directional, names(conditions)) } };
  const made = minimize(tableOf(given.call, extra));
  return { made, solution: args.include === '?' ? made.parsimonious : made.conservative };
}

/** `dir.exp` as R takes it: `[1, 0]`, `"1,-,0"` or `"A,~C"`. */
function expectationsOf(given, conditions) {
  const parts = Array.isArray(given) ? given.map(String) : String(given).split(',');
  const word = { 1: 'present', 0: 'absent', '-': 'none' };
  if (parts.every((part) => part in word)) {
    return Object.fromEntries(conditions.map((name, i) => [name, word[parts[i]]]));
  }
  return Object.fromEntries(
    parts.map((part) => (part.startsWith('~') ? [part.slice(1), 'absent'] : [part, 'present'])),
  );
}

const keyOf = (model) => modelKey(model.terms.map((term) => term.expression));

function compareModels(ours, models, fits) {
  const reasons = sameSet('models', ours.map(keyOf), models.map(modelKey));
  if (reasons.length > 0) return reasons;
  return models.flatMap((terms, i) => {
    const model = ours.find((one) => keyOf(one) === modelKey(terms));
    return fits[i] === undefined ? [] : compareFit(model, fits[i]);
  });
}

function compareFit(model, fit) {
  return [
    ...number('model inclS', model.inclusion, fit.model.inclS),
    ...number('model PRI', model.pri, fit.model.PRI),
    ...number('model covS', model.coverage, fit.model.covS),
    ...fit.terms.flatMap((expected) => {
      const term = model.terms.find((one) => termKey(one.expression) === termKey(expected.term));
      return [
        ...number(`${expected.term} inclS`, term.inclusion, expected.inclS),
        ...number(`${expected.term} PRI`, term.pri, expected.PRI),
        ...number(`${expected.term} covS`, term.rawCoverage, expected.covS),
        // The peer leaves the unique coverage of the only term blank; ours is its raw coverage.
        ...number(`${expected.term} covU`, fit.terms.length === 1 ? null : term.uniqueCoverage, expected.covU),
      ];
    }),
  ];
}

function compareImplicants(solution, expected) {
  const theirs = Object.keys(expected.prime_implicants_to_covered_rows);
  return sameSet('prime implicants', solution.primeImplicants.map(termKey), theirs.map(termKey));
}

function compareAssumptions(solution, expected) {
  return expected.models.flatMap((terms, i) => {
    const model = solution.models.find((one) => keyOf(one) === modelKey(terms));
    const theirs = list(expected.simplifying_assumptions_by_model[`M${i + 1}`]);
    return model === undefined ? [] : sameSet(`assumptions M${i + 1}`, model.simplifyingAssumptions, theirs);
  });
}

function comparePair(name, pair, made) {
  const label = labelOf(made.conservative, pair.complex_model) + labelOf(made.parsimonious, pair.parsimonious_model);
  const group = made.intermediate.byCounterfactuals.find((one) => one.pairs.includes(label));
  if (group === undefined) return same(`pair ${name}`, 'missing', label);
  return [
    ...sameSet(`${name} easy`, group.easy, list(pair.easy_counterfactuals)),
    ...sameSet(`${name} difficult`, group.difficult[group.pairs.indexOf(label)], list(pair.difficult_counterfactuals)),
    ...compareModels(group.models, pair.models, pair.fit.by_model).map((reason) => `${name} ${reason}`),
  ];
}

function labelOf(solution, terms) {
  return solution.models.find((one) => keyOf(one) === modelKey(terms))?.label ?? 'none';
}
