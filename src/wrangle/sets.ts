import type { ColumnTable } from 'arquero';
import { type CrispDefinition, crispMemberships } from '../qca/calibrate/crisp.js';
import { asGiven, type SetColumnInput, type SetData, setData } from '../qca/sets.js';
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
  /** Sets to be made from items, by name: `{Trust: crisp(['q1', 'q2'], {when: 'all', is: 5, reason: '…'})}`. */
  readonly define?: { readonly [name: string]: CrispDefinition };
}

/**
 * Makes set data from a table, filtered and ordered as it is: columns of memberships as they are, and sets defined from
 * items. Every set keeps how it was made and why. The table stays untouched.
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
  checkOptions('sets', options ?? {}, ['cases', 'columns', 'define']);
  if (typeof options?.cases !== 'string')
    fail("sets: the column with the case names is not said; pass {cases: 'case'}");
  if (options.columns !== undefined && !Array.isArray(options.columns)) {
    fail(`sets: columns is ${describeValue(options.columns)}; pass a list of names, like ['Trust']`);
  }
  const names: string[] = table.columnNames();
  const values = (name: string): unknown[] => {
    if (!names.includes(name)) fail(`sets: no column named "${name}"${suggestion(name, names)}`);
    return Array.from(table.array(name));
  };
  const cases = values(options.cases).map(caseName(options.cases));
  const defined = Object.entries(options.define ?? {});
  for (const [name, definition] of defined) {
    if (definition?.kind !== 'crisp') fail(`sets: "${name}" is not defined by a rule; make one with crisp([…], {…})`);
  }
  const items = new Set(defined.flatMap(([, definition]) => [...definition.items]));
  const given = options.columns ?? names.filter((name) => name !== options.cases && !items.has(name));
  const columns = [
    ...given.map((name): SetColumnInput => ({ name, memberships: values(name) as number[], record: asGiven(name) })),
    ...defined.map(([name, definition]): SetColumnInput => {
      const memberships = crispMemberships(name, definition, definition.items.map(values), cases);
      return { name, memberships, record: definition.record };
    }),
  ];
  return setData(cases, columns, knownReport(table)?.warnings ?? []);
}

function caseName(column: string): (value: unknown, i: number) => string {
  return (value, i) => {
    if (value === null || value === undefined || value === '') {
      fail(`sets: row ${i + 1} has no case name in "${column}"; give every case one`);
    }
    return String(value);
  };
}
