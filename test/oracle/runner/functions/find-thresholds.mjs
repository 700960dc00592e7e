import { findThresholds } from 'setwise';
import { argument } from '../arguments.mjs';
import { numbers } from '../compare.mjs';
import { notSupported } from '../not-supported.mjs';

const KNOWN = ['x', 'n', 'hclustm', 'distm'];

export const functions = {
  findTh: {
    run: (call) => {
      for (const name of Object.keys(call.args)) if (!KNOWN.includes(name)) notSupported(name);
      return findThresholds(argument(call, 0, 'x'), {
        count: argument(call, 1, 'n') ?? 1,
        linkage: argument(call, 2, 'hclustm') ?? 'complete',
        distance: argument(call, 3, 'distm') ?? 'euclidean',
      }).thresholds;
    },
    compare: (ours, expected, call) => numbers('threshold', ours, expected, call.tolerance),
  },
};
