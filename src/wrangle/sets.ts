import type { ColumnTable } from 'arquero';
import { defineSet, isMissing, itemsOf, type SetDefinition } from '../qca/calibrate/define.js';
import { asGiven, type DroppedCase, type SetColumnInput, type SetData, setData } from '../qca/sets.js';
import { suggestion } from '../util/did-you-mean.js';
import { fail } from '../util/fail.js';
import { checkOptions, describeValue } from '../util/options.js';
import { knownReport } from './load-report.js';

/** Which columns of a table become sets. */
export interface SetsOptions {
  /** The column with the names of the cases, each one different. */
  readonly cases: string;
  /**
   * The columns that are sets already, with memberships from 0 to 1. Default: every column that neither names the cases nor
   * is an item of a definition, so that none is left out unnoticed.
   */
  readonly columns?: readonly string[];
  /**
   * Sets to be made from raw values, by name: `{Trust: direct('score', {anchors: {…}, reason: '…'})}`; with `crisp`, `direct`,
   * `sShape`, `ecdf`, `tfr`, `indirect`, `multiValue` and `temporal`.
   */
  readonly define?: { readonly [name: string]: SetDefinition };
  /**
   * A case without a value in a column that is used: `error` (the default, since a case is never dropped in silence) or `drop`,
   * which leaves it out before anything is calibrated and lists it in `dropped` and in a warning.
   */
  readonly missing?: 'error' | 'drop';
}

/**
 * Makes set data from a table, filtered and ordered as it is: columns of memberships as they are, and sets calibrated from
 * raw values. Every set keeps how it was made and why. The table stays untouched.
 *
 * @param table what `load` returned, or any arquero table
 * @param options `cases` names the column of case names and has no default; see {@link SetsOptions} for the others
 * @throws for an unknown column or option (with the nearest name), a missing value, a membership outside [0, 1] (with case and
 *   column), and case names that are missing or not unique
 *
 * @example
 * sets(table({ who: ['a', 'b'], Trust: [1, 0] }), { cases: 'who' }).columns[0].memberships // => [1, 0]
 */
export function sets(table: ColumnTable, options: SetsOptions): SetData {
  if (typeof table?.columnNames !== 'function') fail('sets: the first argument is no table; pass what load() returned');
  checkOptions('sets', options, ['cases', 'columns', 'define', 'missing']);
  checkValues(options);
  const names: string[] = table.columnNames();
  const all = (name: string): unknown[] => {
    if (!names.includes(name)) fail(`sets: no column named "${name}"${suggestion(name, names)}`);
    return Array.from(table.array(name));
  };
  const defined = Object.entries(options.define ?? {});
  const items = new Set(defined.flatMap(([name, definition]) => definedItems(name, definition)));
  const given = options.columns ?? names.filter((name) => name !== options.cases && !items.has(name));
  const used = new Map([...new Set([...given, ...items])].map((name) => [name, all(name)]));
  const everyCase = all(options.cases).map(caseName(options.cases));
  const { kept, dropped } = options.missing === 'drop' ? complete(everyCase, used) : { kept: null, dropped: [] };
  const cases = kept === null ? everyCase : kept.map((i) => everyCase[i] as string);
  const values = (name: string): unknown[] => {
    const own = used.get(name) as unknown[];
    return kept === null ? own : kept.map((i) => own[i]);
  };
  const columns = [
    ...given.map((name): SetColumnInput => ({ name, memberships: values(name) as number[], record: asGiven(name) })),
    ...defined.map(([name, definition]) =>
      defineSet(name, definition, definedItems(name, definition).map(values), cases),
    ),
  ];
  return setData(cases, columns, knownReport(table)?.warnings ?? [], dropped);
}

function checkValues({ cases, columns, missing }: SetsOptions): void {
  if (typeof cases !== 'string') fail("sets: the column with the case names is not said; pass {cases: 'case'}");
  if (columns !== undefined && !Array.isArray(columns)) {
    fail(`sets: columns is ${describeValue(columns)}; pass a list of names, like ['Trust']`);
  }
  if (missing !== undefined && missing !== 'error' && missing !== 'drop') {
    fail(`sets: missing is ${describeValue(missing)}; it is 'error' or 'drop'`);
  }
}

function definedItems(name: string, definition: SetDefinition): readonly string[] {
  return (
    itemsOf(definition) ??
    fail(`sets: "${name}" is not defined by a rule; make one with crisp(…), direct(…) or another calibration`)
  );
}

/** Which cases have a value in every column that is used, and what the others lack. */
function complete(
  cases: readonly string[],
  used: ReadonlyMap<string, readonly unknown[]>,
): { readonly kept: readonly number[]; readonly dropped: readonly DroppedCase[] } {
  const lacking = cases.map((_, i) => [...used].flatMap(([name, values]) => (isMissing(values[i]) ? [name] : [])));
  const kept = lacking.flatMap((missing, i) => (missing.length === 0 ? [i] : []));
  if (kept.length === 0)
    fail('sets: every case lacks a value somewhere, so none is left; fill in, or use fewer columns');
  const dropped = lacking.flatMap((missing, i) =>
    missing.length === 0 ? [] : [{ name: cases[i] as string, missing }],
  );
  return { kept, dropped };
}

function caseName(column: string): (value: unknown, i: number) => string {
  return (value, i) => {
    if (value === null || value === undefined || value === '') {
      fail(`sets: row ${i + 1} has no case name in "${column}"; give every case one`);
    }
    return String(value);
  };
}
