import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { type RowSource, readRows, textIn } from '../rows.js';
import type { Code, Codebook } from './types.js';

/** A code as it is stated. */
export interface CodeInput {
  readonly name: string;
  readonly definition: string;
  /** When it is 1, in words. */
  readonly present: string;
  /** When it is 0. */
  readonly absent: string;
  /** Of a fuzzy code the memberships between 0 and 1 with their rules, ascending: `[[0.33, '…'], [0.67, '…']]`. Default: none. */
  readonly degrees?: readonly (readonly [membership: number, rule: string])[];
}

const COLUMNS = ['name', 'definition', 'present', 'absent', 'degrees'];

/**
 * The codes of a review: for each its definition, when it is 1 and when it is 0 (and of a fuzzy one each degree between). That a report
 * says nothing is a third value, *not reported*, of every code: not mentioned is not absent (de Block & Vis 2018).
 *
 * @param list one code each, or a table with the columns name, definition, present, absent
 * @param options the version, which every coding and every set made of it names
 * @throws for a code without name or rule, two of one name, degrees that do not rise between 0 and 1
 *
 * @example
 * const rule = { present: 'trust is named', absent: 'it is said that there is none' }
 * codebook([{ name: 'TRU', definition: 'the customer trusts the firm', ...rule }], { version: '1' }).codes[0].name // => 'TRU'
 */
export function codebook(list: readonly CodeInput[] | RowSource, options: { readonly version: string }): Codebook {
  checkOptions('codebook', options, ['version']);
  const { version } = options;
  if (typeof version !== 'string' || version.trim() === '') {
    fail(`codebook: the version is ${describeValue(version)}; pass one as text, like {version: '1'}`);
  }
  const { columns, rows } = readRows('codebook', list as RowSource);
  const unknown = columns.find((name) => !COLUMNS.includes(name));
  if (unknown !== undefined) fail(`codebook: a code has no "${unknown}"; it has ${COLUMNS.join(', ')}`);
  if (rows.length === 0) fail('codebook: there is no code; list at least one');
  const codes = rows.map((row, i) => readCode((name) => row[columns.indexOf(name)], i));
  const seen = new Set<string>();
  for (const { name } of codes) {
    if (seen.has(name)) fail(`codebook: two codes are called "${name}"; give each a name of its own`);
    seen.add(name);
  }
  return displayable({ kind: 'codebook', version, codes, warnings: sameRules(codes) });
}

function readCode(cell: (name: string) => unknown, i: number): Code {
  const name = textIn(cell('name')) ?? fail(`codebook: code ${i + 1} has no name; give it a short one, like TRU`);
  if (name === 'study')
    fail('codebook: a code cannot be called "study", which is the column of the studies; rename it');
  const text = (part: string): string =>
    textIn(cell(part)) ??
    fail(`codebook: "${name}" has no ${part}; say it in words, so that a second coder codes alike`);
  return {
    name,
    definition: text('definition'),
    present: text('present'),
    absent: text('absent'),
    degrees: readDegrees(name, cell('degrees')),
  };
}

function readDegrees(name: string, given: unknown): Code['degrees'] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given))
    return fail(`codebook: the degrees of "${name}" are ${describeValue(given)}; pass [[0.33, 'when']]`);
  let last = 0;
  return given.map((one: unknown) => {
    const [membership, rule] = Array.isArray(one) ? (one as unknown[]) : [];
    if (typeof membership !== 'number' || !(membership > last && membership < 1) || textIn(rule) === null) {
      return fail(
        `codebook: a degree of "${name}" is ${JSON.stringify(one)}; degrees rise between 0 and 1, each with its rule`,
      );
    }
    last = membership;
    return [membership, String(rule)] as const;
  });
}

function sameRules(codes: readonly Code[]): Warning[] {
  const same = codes.filter(({ present, absent }) => present === absent);
  if (same.length === 0) return [];
  const message = `The rules for 1 and for 0 are the same for ${same.map(({ name }) => name).join(', ')}.`;
  return [{ code: 'same-rules', message }];
}

/** The memberships that a code can have, ascending. */
export function valuesOf(code: Code): readonly number[] {
  return [0, ...code.degrees.map(([membership]) => membership), 1];
}
