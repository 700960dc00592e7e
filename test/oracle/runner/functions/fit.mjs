import { consistency, coverage, parse, pri, relevanceOfNecessity, uniqueCoverages } from 'setwise';
import { number, same } from '../compare.mjs';
import { notSupported } from '../not-supported.mjs';

export const functions = {
  pof: {
    run: fitOf,
    compare: (ours, expected) => [
      ...same('rows', ours.length, expected.rows.length),
      ...expected.rows.flatMap((row, i) => {
        const { term: _, ...measures } = row;
        return Object.entries(measures).flatMap(([name, value]) =>
          number(`${row.term} ${name}`, ours[i]?.[name], value),
        );
      }),
    ],
  },
};

/** The peer's rows: one per term, and one for the union where there are several. */
function fitOf(call) {
  if (call.args['inf.test'] !== undefined) notSupported('inf.test');
  const { products, arrow, outcome } = parse(call.positional[0]);
  const { values, case_ids } = call.args.data;
  const member = (literal, i) =>
    literal.value === 1 ? values[literal.condition][i] : 1 - values[literal.condition][i];
  const of = (some) =>
    case_ids.map((_, i) => Math.max(...some.map((product) => Math.min(...product.map((one) => member(one, i))))));
  const y = of([[outcome].flat(2)]);
  const xs = products.map((product) => of([product]));
  const union = products.length > 1 ? [of(products)] : [];
  if (arrow === '<-')
    return [...xs, ...union].map((x) => ({
      inclN: consistency(y, x),
      RoN: relevanceOfNecessity(x, y),
      covN: coverage(y, x),
    }));
  const unique = uniqueCoverages(xs, y);
  return [...xs, ...union].map((x, i) => ({
    inclS: consistency(x, y),
    PRI: pri(x, y),
    covS: coverage(x, y),
    covU: i < xs.length ? unique[i] : null,
  }));
}
