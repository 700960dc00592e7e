import { compareTheory } from 'setwise';
import { argument } from '../arguments.mjs';
import { number, same } from '../compare.mjs';
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
      // One model comes as it is, several as a list.
      const models = 'incl.cov' in expected ? [expected] : Object.values(expected);
      return [
        ...same('how many models', ours.models.length, models.length),
        ...models.flatMap((model) => compareModel(ours, model['incl.cov'].rows)),
      ];
    },
  },
};

function compareModel(ours, rows) {
  const terms = rows
    .slice(
      0,
      rows.findIndex((row) => row._row === 'model'),
    )
    .map((row) => row._row);
  const model = ours.models.find((one) => modelKey(one.expression.split(' + ')) === modelKey(terms));
  if (model === undefined)
    return same(
      'model',
      ours.models.map((one) => one.expression),
      terms,
    );
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
