import { exclude, findRows } from 'setwise';
import { list } from '../compare.mjs';
import { notSupported } from '../not-supported.mjs';
import { compareTable, tableOf } from './truth-table.mjs';

const KNOWN = ['oldtt', 'nec_cond', 'untenable_LR', 'contrad_rows'];

export const functions = {
  esa: {
    run: enhanced,
    compare: ({ table }, expected, call) => compareTable(table, expected, call),
  },
};

/**
 * SetMethods excludes, one after the other, every row that contradicts a necessary condition, observed or not; remainders
 * that are untenable; and rows by number. The call that it answers with has them as row numbers, as the peer's `exclude`.
 */
function enhanced({ args, positional }) {
  for (const name of Object.keys(args)) if (!KNOWN.includes(name)) notSupported(name);
  const given = positional[0] ?? args.oldtt;
  if (given?.call === undefined) notSupported('esa without a truth table');
  let table = tableOf(given.call);
  const add = (rows, reason) => {
    if (rows.length > 0) table = exclude(table, rows, reason);
  };
  for (const claim of list(args.nec_cond)) {
    add(findRows(table, { contradicts: claim, observed: true }).rows, `${claim} is necessary`);
  }
  for (const expression of list(args.untenable_LR)) {
    add(findRows(table, { impossible: expression }).rows, `${expression} is untenable`);
  }
  add(list(args.contrad_rows).map(Number), 'contradictory');
  const excluded = table.exclusions.flatMap(({ rows }) => rows ?? []);
  return { call: { ...given.call, args: { ...given.call.args, exclude: excluded } }, table };
}
