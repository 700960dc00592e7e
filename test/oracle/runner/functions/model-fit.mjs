import { compareTheory } from 'setwise';
import { argument } from '../arguments.mjs';
import { number, sameSet } from '../compare.mjs';
import { modelKey } from '../terms.mjs';

/** The peer's names of the four intersections, in our order. */
const INTERSECTIONS = ['model*theory', '~model*theory', 'model*~theory', '~model*~theory'];

export const functions = {
  modelFit: {
    run: (call) => {
      const { made, solution } = argument(call, 0, 'model');
      // With directional expectations the peer compares the intermediate models.
      const given = call.do.positional?.[0] ?? call.do.args.model;
      const own = given.args?.['dir.exp'] === undefined ? solution : made.intermediate;
      return compareTheory(own, argument(call, 1, 'theory'), { intersections: 'expressions' });
    },
    compare: (ours, expected) => {
      // One model comes as it is, several as a list; a model of several pairs of an intermediate solution comes for each.
      const theirs = ('incl.cov' in expected ? [expected] : Object.values(expected)).map((one) => one['incl.cov'].rows);
      const keys = ours.models.map((model) => modelKey(model.expression.split(' + ')));
      const reasons = sameSet('models', keys, [...new Set(theirs.map((rows) => modelKey(termsOf(rows))))]);
      if (reasons.length > 0) return reasons;
      return theirs.flatMap((rows) => compareModel(ours, ours.models[keys.indexOf(modelKey(termsOf(rows)))], rows));
    },
  },
};

/** The terms stand in the rows before the one of the whole model. */
function termsOf(rows) {
  return rows
    .slice(
      0,
      rows.findIndex((row) => row._row === 'model'),
    )
    .map((row) => row._row);
}

function compareModel(ours, model, rows) {
  return [
    ...compareRow(rows, 'model', model.fit),
    ...compareRow(rows, 'theory', ours.fit),
    ...INTERSECTIONS.flatMap((name, i) => compareRow(rows, name, model.intersections[i])),
  ];
}

function compareRow(rows, name, fit) {
  const theirs = rows.find((row) => row._row === name);
  // What the peer leaves out as impossible has no membership: 0/0, and it covers nothing.
  const empty = theirs.inclS === null && theirs.covS === null;
  return [
    ...number(`${name} inclS`, fit.inclusion, theirs.inclS),
    ...number(`${name} PRI`, fit.pri, theirs.PRI),
    ...number(`${name} covS`, fit.coverage, empty ? 0 : theirs.covS),
  ];
}
