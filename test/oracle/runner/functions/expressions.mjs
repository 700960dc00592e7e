import { evaluate, expand, factor, intersect, negate, negationAsProductOfSums, parse, print, simplify } from 'setwise';
import { argument, names } from '../arguments.mjs';
import { list, numbers, said, same, sameSet } from '../compare.mjs';
import { setsOf } from '../data.mjs';
import { configurations, levelsIn, namesIn, reader, truth } from '../logic.mjs';
import { notSupported } from '../not-supported.mjs';

/** Options that say what the names are. */
const NAMES = ['snames', 'noflevels'];

export const functions = {
  simplify: {
    run: (call) => simplify(only(call, NAMES), options(call)).forms.map((form) => print(form)),
    compare: (ours, expected, call) => [
      ...equivalent(ours, expected, call),
      ...(constant(ours) ? [] : sameSet('forms', ours.map(termsOf(call)), list(expected).map(termsOf(call)))),
    ],
    empty: (ours) => ours[0] === '0',
    tautology: (ours) => ours[0] === '1',
  },
  invert: {
    run: (call) => {
      const negation = negate(only(call, [...NAMES, 'simplify']), options(call));
      return call.args.simplify === false
        ? [print(negation)]
        : simplify(negation, options(call)).forms.map((form) => print(form));
    },
    compare: equivalentByName,
    empty: (ours) => ours[0] === '0',
  },
  expand: {
    run: (call) => [print(expand(only(call, NAMES), options(call)))],
    compare: (ours, expected, call) => [
      ...equivalent(ours, expected, call),
      ...sameSet('configurations', ours.map(termsOf(call)), list(expected).map(termsOf(call))),
    ],
    empty: (ours) => ours[0] === '0',
  },
  factorize: {
    run: (call) => factor(only(call, [...NAMES, 'pos']), { ...options(call), sums: call.args.pos === true }).forms,
    compare: equivalentByName,
  },
  sopos: { run: (call) => [negationAsProductOfSums(only(call, NAMES), options(call))], compare: equivalentByName },
  intersection: { run: intersection, compare: equivalent, empty: isNever },
  asSOP: {
    run: (call) => parse(only(call, NAMES), options(call).names),
    compare: (ours, expected, call) => equivalent([print(ours)], expected, call),
  },
  negateExp: { run: (call) => [print(negate(only(call, NAMES), options(call)))], compare: equivalent, empty: isNever },
  intersectExp: { run: intersection, compare: equivalent, empty: isNever },
  compute: { run: computed, compare: compareMemberships },
};

/** The expression of a call that knows these options. */
function only(call, known) {
  for (const name of Object.keys(call.args)) if (!['expression', ...known].includes(name)) notSupported(name);
  const expression = argument(call, 0, 'expression');
  return Array.isArray(expression) ? expression.join(' + ') : expression;
}

function intersection(call) {
  only(call, NAMES);
  return [print(call.positional.reduce((one, other) => intersect(one, other, options(call))))];
}

/** The names a call gives, with their numbers of values where these are given or stand in the expression. */
function options(call) {
  const texts = textsOf(call.do);
  const given = call.args.snames === undefined ? null : names(call.args.snames);
  const valued = texts.some((text) => /[{[]/.test(text));
  if (!valued && call.args.noflevels === undefined) return given === null ? {} : { names: given };
  return { names: levelsOf(call) };
}

/** All texts of a call and of those nested in it. */
function textsOf(value) {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return value?.fn === undefined ? [] : textsOf([...(value.positional ?? []), value.args?.expression]);
}

function levelsOf(call) {
  const texts = textsOf(call.do);
  const all = call.args.snames === undefined ? namesIn(texts) : names(call.args.snames);
  const levels = list(call.args.noflevels);
  return new Map(all.map((name, i) => [name, levels[i] ?? levelsIn(texts, name)]));
}

/** Every text of ours and of theirs is true in the same configurations. The peer writes nothing for always and for never. */
function equivalent(ours, expected, call) {
  const levels = levelsOf(call);
  const theirs = list(expected);
  const own = new Set(ours.map((text) => truth(text, levels)));
  const differ = own.size > 1 ? [said('forms of ours that mean different things', ours, theirs)] : [];
  if (theirs.length === 0 || ours.length === 0) return [...differ, ...same('how many', ours.length, theirs.length)];
  const alike = (text) => own.has(truth(text, levels)) || (text === '' && isConstant(truth(ours[0], levels)));
  return [...differ, ...theirs.filter((text) => !alike(text)).map((text) => said('says', ours, text))];
}

/** The peer gives its answers by the text of the expression. */
function equivalentByName(ours, expected, call) {
  const answers = Object.values(expected).flatMap(list);
  return equivalent(ours, answers, call);
}

function isConstant(table) {
  return !table.includes('1') || !table.includes('0');
}

function constant(texts) {
  return texts.length === 1 && (texts[0] === '0' || texts[0] === '1');
}

function isNever(ours) {
  return ours.every((text) => simplify(text).forms.every((form) => print(form) === '0'));
}

/** A sum of products as its set of products, each as its literals in one form: `A{1}` for `A`, `A{0}` for `~A`. */
function termsOf(call) {
  const levels = levelsOf(call);
  const read = reader([...levels.keys()]);
  const literals = (text) => {
    const holds = read(text);
    // A product: for each condition the values at which it can hold, where these are not all.
    const points = [...configurations(levels)].filter(holds);
    return [...levels].flatMap(([name, count]) => {
      const values = [...new Set(points.map((point) => point[name]))].sort();
      return values.length < count ? [`${name}{${values}}`] : [];
    });
  };
  return (text) =>
    text
      .split('+')
      .map((product) => literals(product).join('*'))
      .sort()
      .join(' + ');
}

function computed(call) {
  for (const name of Object.keys(call.args)) if (!['expression', 'data', 'separate'].includes(name)) notSupported(name);
  const data = setsOf(argument(call, 1, 'data'));
  const expression = argument(call, 0, 'expression');
  if (call.args.separate !== true) return { memberships: evaluate(data, expression) };
  const levels = new Map(data.columns.map((column) => [column.name, column.levels]));
  const products = parse(expression, levels).products.map((product) => ({
    products: [product],
    arrow: null,
    outcome: null,
  }));
  return { columns: products.map((product) => ({ text: print(product), memberships: evaluate(data, product) })) };
}

function compareMemberships(ours, expected, { tolerance }) {
  if (ours.memberships) return numbers('membership', ours.memberships, expected, tolerance);
  return [
    ...same('columns', ours.columns.length, expected.columns.length),
    ...expected.columns.flatMap((name, i) =>
      numbers(
        name,
        ours.columns[i].memberships,
        expected.rows.map((row) => row[name]),
        tolerance,
      ),
    ),
  ];
}
