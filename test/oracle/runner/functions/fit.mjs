import { fit as fitOf } from 'setwise';
import { argument } from '../arguments.mjs';
import { number, same } from '../compare.mjs';
import { setsOf } from '../data.mjs';
import { namesIn, truth } from '../logic.mjs';
import { notSupported } from '../not-supported.mjs';
import { termKey } from '../terms.mjs';

const KNOWN = ['setms', 'outcome', 'data', 'relation', 'inf.test', 'incl.cut'];
/** The peer's own shares for its binomial test. */
const SHARES = [0.75, 0.5];

export const functions = {
  pof: {
    run: rowsOf,
    compare: (ours, expected, call) => [
      ...same('rows', ours.length, expected.rows.length),
      ...expected.rows.flatMap((row) => compareRow(row, ours, call)),
    ],
  },
};

/** The peer's rows: one per term, and one for the union where there are several. */
function rowsOf(call) {
  for (const name of Object.keys(call.args)) if (!KNOWN.includes(name)) notSupported(name);
  const test = call.args['inf.test'];
  if (test !== undefined && test !== '' && !String(test).startsWith('binom')) notSupported(`inf.test ${test}`);
  const made = fitOf(setsOf(argument(call, 2, 'data')), expressionOf(call), {
    compat: 'r',
    ...(test && { binomialTest: call.args['incl.cut'] ?? SHARES }),
  });
  const rows = made.terms.map((row) => ({ term: termKey(row.term), ...measuresOf(row) }));
  return made.terms.length > 1 ? [...rows, { term: 'expression', ...measuresOf(made.whole) }] : rows;
}

/** With an arrow, or with the outcome and the relation as arguments; necessity is the peer's default. */
function expressionOf(call) {
  const text = argument(call, 0, 'setms');
  const outcome = argument(call, 1, 'outcome');
  if (typeof text !== 'string') notSupported('memberships');
  // Doubled arrows are the peer's too.
  const arrowed = text.replaceAll('=>', '->').replaceAll('<=', '<-');
  if (outcome === undefined) return arrowed;
  return `${arrowed} ${String(call.args.relation ?? 'necessity').startsWith('nec') ? '<-' : '->'} ${outcome}`;
}

function measuresOf({ sufficiency, necessity }) {
  if (sufficiency !== null) {
    const { inclusion, pri, coverage, uniqueCoverage, pValues } = sufficiency;
    return { inclS: inclusion, PRI: pri, covS: coverage, covU: uniqueCoverage, pval1: pValues[0], pval0: pValues[1] };
  }
  const { inclusion, ron, coverage, pValues } = necessity;
  return { inclN: inclusion, RoN: ron, covN: coverage, pval1: pValues[0], pval0: pValues[1] };
}

/** By what the term says where it is written otherwise, as `A[0,2]` for `~A[1]`. */
function rowOf(term, ours, call) {
  const written = ours.find((one) => one.term === termKey(term));
  if (written !== undefined) return written;
  const { columns } = setsOf(argument(call, 2, 'data'));
  const texts = [term, ...ours.map((one) => one.term)].filter((text) => text !== 'expression');
  const used = namesIn(texts);
  const levels = new Map(
    columns.filter(({ name }) => used.includes(name)).map(({ name, levels: count }) => [name, count]),
  );
  const said = truth(term, levels);
  return ours.find((one) => one.term !== 'expression' && truth(one.term, levels) === said);
}

function compareRow({ term, ...measures }, ours, call) {
  const row = term === 'expression' ? ours.find((one) => one.term === term) : rowOf(term, ours, call);
  if (row === undefined) return same('term', 'missing', term);
  return Object.entries(measures).flatMap(([name, value]) =>
    number(`${term} ${name}`, row[name], value, call.tolerance),
  );
}
