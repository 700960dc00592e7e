import { functions } from './functions/index.mjs';
import { notSupported } from './not-supported.mjs';

/**
 * The value of one `do` of a fixture: JSON as it is, `{ref}` an input or a definition, `{ref, columns}` some columns of an
 * input, `{fn, positional, args}` the answer of that function, its arguments evaluated first.
 *
 * @param value what stands in the fixture
 * @param context `{file, known, met}`: the fixture, definitions evaluated so far, and what every nested call came to
 */
export function evaluate(value, context) {
  if (Array.isArray(value)) return value.map((one) => evaluate(one, context));
  if (typeof value !== 'object' || value === null) return value;
  if ('fn' in value) return callOf(value, context).answer;
  if ('ref' in value) return referred(value, context);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, evaluate(one, context)]));
}

/** One call with its arguments evaluated, the function's entry in the registry, and our answer. */
export function callOf(given, context) {
  const entry = functions[given.fn];
  if (entry === undefined) notSupported(`there is no ${given.fn}`);
  const call = {
    fn: given.fn,
    positional: evaluate(given.positional ?? [], context),
    args: evaluate(given.args ?? {}, context),
    do: given,
    file: context.file,
  };
  const made = { call, entry, answer: entry.run(call) };
  context.met.push(made);
  return made;
}

function referred({ ref, columns }, context) {
  const { input = {}, definitions = {} } = context.file;
  if (Object.hasOwn(definitions, ref)) {
    if (!context.known.has(ref)) {
      const own = { ...context, met: [] };
      context.known.set(ref, { value: evaluate(definitions[ref], own), met: own.met });
    }
    const { value, met } = context.known.get(ref);
    context.met.push(...met);
    return value;
  }
  // An input may be a list of several things (`charts`), one of which is meant.
  const found = Object.hasOwn(input, ref)
    ? input[ref]
    : Object.values(input).find((one) => isObject(one) && Object.hasOwn(one, ref))?.[ref];
  if (found === undefined) throw new Error(`the fixture has no input and no definition "${ref}"`);
  return columns === undefined ? found : someColumns(found, [columns].flat());
}

function someColumns(frame, columns) {
  return { ...frame, columns, values: Object.fromEntries(columns.map((name) => [name, frame.values[name]])) };
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}
