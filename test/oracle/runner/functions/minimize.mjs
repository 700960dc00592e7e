import { minimize, primeImplicantChart } from 'setwise';
import { argument, names } from '../arguments.mjs';
import { list, number, same, sameSet } from '../compare.mjs';
import { notSupported } from '../not-supported.mjs';
import { modelKey, termKey } from '../terms.mjs';
import { designOf, tableOf } from './truth-table.mjs';

/** Options of the peer's function that change what is printed or how it is searched, not what is computed. */
const IGNORED = ['details', 'show.cases', 'method', 'sort.by', 'use.labels', 'use.letters'];
const KNOWN = ['input', 'include', 'dir.exp', 'explain', 'all.sol', ...IGNORED];
/** What a minimization of data, not of a table, passes on to the table. */
const OF_TABLE = ['outcome', 'conditions', 'incl.cut', 'n.cut', 'pri.cut', 'exclude', 'inf.test'];

/** All models are compared: more than any fixture has. */
const MANY = 1_000_000;

export const functions = {
  minimize: {
    run: minimized,
    compare: ({ solution, made }, expected) => [
      ...compareModels(solution.models, expected.models, expected.fit.by_model),
      ...compareImplicants(solution, expected),
      ...same('models counted', String(solution.count), String(expected.models.length)),
      ...sameSet('essential', solution.essential.map(termKey), list(expected.essential).map(termKey)),
      ...compareAssumptions(solution, expected),
      ...Object.entries(expected.intermediate ?? {}).flatMap(([name, pair]) => comparePair(name, pair, made)),
    ],
    empty: ({ solution }) => solution.models.length === 0,
    tautology: ({ solution }) => solution.models.some((model) => model.expression === '1'),
  },
};

function minimized(call) {
  const { args } = call;
  const input = argument(call, 0, 'input');
  const ofTable = input?.call === undefined ? OF_TABLE : [];
  for (const name of Object.keys(args)) if (![...KNOWN, ...ofTable].includes(name)) notSupported(name);
  const given = input?.call ?? { positional: [input], args: pick(args, OF_TABLE) };
  const include = names(args.include ?? '').filter((part) => part !== '');
  if (!include.every((part) => ['?', 'C'].includes(part))) notSupported(`include ${args.include}`);
  const directional = args['dir.exp'];
  const { outcome } = given.args;
  const extra = directional === undefined ? {} : { expectations: { [outcome]: expected(directional, given) } };
  const made = minimize(tableOf(given, extra), {
    explain: names(args.explain ?? '1').map((output) => (output === 'C' ? 'C' : Number(output))),
    contradictions: include.includes('C') ? "don't care" : 'negative',
    models: args['all.sol'] ? 'irredundant' : 'minimum',
    maxModels: MANY,
    compat: 'r',
  });
  return { made, solution: include.includes('?') ? made.parsimonious : made.conservative };
}

function pick(args, some) {
  return Object.fromEntries(Object.entries(args).filter(([name]) => some.includes(name)));
}

/** `dir.exp` as R takes it: `[1, 0]`, `"1,-,0"`, `"A,~C*D"`, `"A[2]"` or `"A[1,2],B"`. */
function expected(given, call) {
  const parts = list(given)
    .flatMap((one) => String(one).split(/,(?![^[{]*[\]}])/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const { conditions, levels } = designOf(call);
  if (parts.every((part) => /^(\d+|-)$/.test(part))) {
    return Object.fromEntries(conditions.map((name, i) => [name, valueExpected(parts[i], levels[i])]));
  }
  return parts.join(' + ').replaceAll('[', '{').replaceAll(']', '}');
}

function valueExpected(part, levels) {
  if (part === undefined || part === '-') return 'none';
  if (levels > 2) return [Number(part)];
  return part === '1' ? 'present' : 'absent';
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
    ...fit.terms.flatMap((theirs) => {
      const term = model.terms.find((one) => termKey(one.expression) === termKey(theirs.term));
      return [
        ...number(`${theirs.term} inclS`, term.inclusion, theirs.inclS),
        ...number(`${theirs.term} PRI`, term.pri, theirs.PRI),
        ...number(`${theirs.term} covS`, term.rawCoverage, theirs.covS),
        // The peer leaves the unique coverage of the only term blank; ours is its raw coverage.
        ...number(`${theirs.term} covU`, fit.terms.length === 1 ? null : term.uniqueCoverage, theirs.covU),
      ];
    }),
  ];
}

/** The prime implicants and the rows each covers; of temporal data without the rows, which the peer numbers as none. */
function compareImplicants(solution, { prime_implicants_to_covered_rows: theirs }) {
  const { columns } = primeImplicantChart(solution);
  const rowsOf = (rows) =>
    isTemporal(solution.table)
      ? ''
      : list(rows)
          .map(Number)
          .sort((a, b) => a - b)
          .join();
  return sameSet(
    'prime implicants',
    columns.map(({ expression, rows }) => `${termKey(expression)}: ${rowsOf(rows)}`),
    Object.entries(theirs).map(([term, rows]) => `${termKey(term)}: ${rowsOf(rows)}`),
  );
}

function compareAssumptions(solution, theirs) {
  const { table } = solution;
  return theirs.models.flatMap((terms, i) => {
    const model = solution.models.find((one) => keyOf(one) === modelKey(terms));
    // Named M1, or M01 where there are ten or more.
    const assumed = list(Object.values(theirs.simplifying_assumptions_by_model)[i]);
    if (model === undefined) return [];
    const own = model.simplifyingAssumptions
      .map((row) => digits(row, levelsOf(table)))
      .filter((one) => applies(one, table));
    return sameSet(
      `assumptions M${i + 1}`,
      own.map(String),
      assumed.map((row) => String(digits(row, table.design.levels))),
    );
  });
}

/** A row number as a configuration: the peer numbers assumptions without, rows with, one more value for `-`. */
function digits(row, levels) {
  let rest = row - 1;
  return levels
    .toReversed()
    .map((count) => {
      const digit = rest % count;
      rest = (rest - digit) / count;
      return digit;
    })
    .toReversed();
}

function temporal({ design }) {
  return design.conditions.map((name) => design.sets.columns.find((column) => column.name === name).temporal);
}

function isTemporal(table) {
  return temporal(table).includes(true);
}

function levelsOf(table) {
  return temporal(table).map((also, c) => table.design.levels[c] + (also ? 1 : 0));
}

function applies(configuration, table) {
  return configuration.every((digit, c) => digit < table.design.levels[c]);
}

function comparePair(name, theirs, made) {
  const label =
    labelOf(made.conservative, theirs.complex_model) + labelOf(made.parsimonious, theirs.parsimonious_model);
  const own = pairNamed(label, made.intermediate);
  if (own === undefined) return same(`pair ${name}`, 'missing', label);
  const { models, primeImplicants } = made.intermediate.byCounterfactuals.find(
    ({ easy }) => easy.join() === own.easy.join(),
  );
  const [first = { terms: [] }] = models;
  const everywhere = first.terms
    .map((term) => termKey(term.expression))
    .filter((term) => models.every((model) => model.terms.some((one) => termKey(one.expression) === term)));
  return [
    ...sameSet(`${name} easy`, own.easy, list(theirs.easy_counterfactuals)),
    ...sameSet(`${name} difficult`, own.difficult, list(theirs.difficult_counterfactuals)),
    ...sameSet(`${name} essential`, everywhere, list(theirs.essential).map(termKey)),
    ...sameSet(
      `${name} prime implicants`,
      primeImplicants.map(termKey),
      Object.keys(theirs.prime_implicants_to_covered_rows ?? {}).map(termKey),
    ),
    ...compareModels(models, theirs.models, theirs.fit.by_model).map((reason) => `${name} ${reason}`),
  ];
}

function pairNamed(label, intermediate) {
  for (const pair of intermediate.eachPair()) if (pair.pair === label) return pair;
  return undefined;
}

function labelOf(solution, terms) {
  return solution.models.find((one) => keyOf(one) === modelKey(terms))?.label ?? 'none';
}
