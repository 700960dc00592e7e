import { list } from './compare.mjs';

/** An argument by its place, or by its name when it was given by name. */
export function argument(call, place, name) {
  return call.positional[place] ?? call.args[name];
}

/** Names as R takes them: `"A, B"` or `["A", "B"]`. */
export function names(value) {
  return list(value)
    .flatMap((one) => String(one).split(','))
    .map((one) => one.trim());
}
