import { complexity } from 'setwise';
import { argument } from '../arguments.mjs';
import { list, numbers } from '../compare.mjs';

export const functions = {
  complexity: {
    run: (call) => {
      const layers = list(argument(call, 1, 'layers'));
      const levels = list(argument(call, 2, 'noflevels'));
      const conditions = Number(argument(call, 0, 'n'));
      // R recycles a single number of levels over all conditions.
      const own = Array.from({ length: conditions }, (_, i) => levels[i % Math.max(1, levels.length)] ?? 2);
      return complexity(own, layers.length === 0 ? {} : { layers }).layers.map((layer) => Number(layer.products));
    },
    compare: (ours, expected, call) => numbers('layer', ours, expected, call.tolerance),
  },
};
