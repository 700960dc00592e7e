import { calibrate, crisp, direct, ecdf, indirect, sShape, tfr } from 'setwise';
import { argument } from '../arguments.mjs';
import { list, numbers } from '../compare.mjs';
import { notSupported } from '../not-supported.mjs';

const KNOWN = ['x', 'type', 'method', 'thresholds', 'logistic', 'idm', 'ecdf', 'below', 'above'];

export const functions = {
  calibrate: {
    run: (call) => calibrate(argument(call, 0, 'x'), definitionOf(call)),
    compare: (ours, expected, call) => numbers('membership', ours, expected, call.tolerance),
  },
};

/** The peer's options as one of our definitions. */
function definitionOf({ args }) {
  for (const name of Object.keys(args)) if (!KNOWN.includes(name)) notSupported(name);
  const { type = 'fuzzy', method = 'direct', logistic = true, idm = 0.95, below = 1, above = 1 } = args;
  const thresholds = inOrder(args.thresholds);
  if (type === 'crisp') return crisp('x', { thresholds });
  if (type !== 'fuzzy') notSupported(`type ${type}`);
  if (method === 'TFR') return tfr('x', { compat: 'r' });
  if (method === 'indirect') return indirect('x', { thresholds, compat: 'r' });
  if (method !== 'direct') notSupported(`method ${method}`);
  const anchors = anchorsOf(thresholds);
  // The peer's bells are s-shapes, with `logistic` or `ecdf` or without.
  const bell = thresholds.length === 6;
  if (args.ecdf && !bell) return ecdf('x', { anchors, compat: 'r' });
  return logistic && !bell
    ? direct('x', { anchors, idm, compat: 'r' })
    : sShape('x', { anchors, below, above, compat: 'r' });
}

/** Thresholds as numbers: named ones, and such as stand in a text, in the order of the unnamed. */
function inOrder(given) {
  if (typeof given === 'string') return inOrder(fromText(given));
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return list(given);
  const order = 'e' in given ? ['e', 'c', 'i'] : ['e1', 'c1', 'i1', 'i2', 'c2', 'e2'];
  return order.flatMap((name) => list(given[name]));
}

/** `"e=32, c=46.7, i=63.7"`, or plain numbers. */
function fromText(text) {
  const parts = text.split(',').map((part) => part.split('=').map((side) => side.trim()));
  if (parts.every((part) => part.length === 1)) return parts.map(([value]) => Number(value));
  return Object.fromEntries(parts.map(([name, value]) => [name, [Number(value)]]));
}

function anchorsOf(values) {
  const [e, c, i, ...right] = values;
  if (right.length === 0) return { exclusion: e, crossover: c, inclusion: i };
  return { exclusion: [e, right[2]], crossover: [c, right[1]], inclusion: [i, right[0]] };
}
