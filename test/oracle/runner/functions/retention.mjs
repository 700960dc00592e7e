import { retention } from 'setwise';
import { list, number } from '../compare.mjs';
import { tableOf } from './truth-table.mjs';

export const functions = {
  retention: {
    run: (call) => {
      const { type, dependent, 'p.pert': probability, 'n.pert': cases, ...table } = call.args;
      const perturbed = (dependent ?? true) ? { cases: cases ?? 1 } : { probability: probability ?? 0.5 };
      return retention(tableOf({ ...call, args: table }), { perturbation: type ?? 'corruption', ...perturbed })
        .probability;
    },
    compare: (ours, expected, call) => number('retention', ours, list(expected)[0], call.tolerance),
  },
};
