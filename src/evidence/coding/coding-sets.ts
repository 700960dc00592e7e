import { type SetData, type SetRecord, setData } from '../../qca/sets.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { cellAt, checkCoding, codeNamed, listCells } from './coding.js';
import type { Code, CodedCell, CodedValue, Coding, SilencePolicy } from './types.js';

/** How {@link codingSets} takes silence. */
export interface CodingSetsOptions {
  /**
   * What `not reported` becomes: an `error` (the default, since a policy is the researcher's), `absent` (0, with a warning that names
   * the cells), or `drop`, which leaves the study out and lists it in `dropped`.
   */
  readonly notReported?: SilencePolicy;
  /** The codes that become sets; only their silence counts. Default: all. */
  readonly codes?: readonly string[];
}

/**
 * The columns of a coding: `study`, then each code with 1, 0, degrees and `not reported` as they are. For `table()` of arquero.
 *
 * @example
 * const book = codebook([{ name: 'TRU', definition: 'trust', present: 'named', absent: 'denied' }], { version: '1' })
 * codingColumns(coding(book, [{ study: 'S01', TRU: 1 }], { coder: 'Ana' })) // => [['study', ['S01']], ['TRU', [1]]]
 */
export function codingColumns(
  from: Coding,
): (readonly [name: string, values: readonly CodedValue[] | readonly string[]])[] {
  checkCoding('codingColumns', from);
  const at = cellAt(from);
  const { studies } = from;
  return [
    ['study', [...studies]],
    ...from.codebook.codes.map(
      ({ name }) => [name, studies.map((study) => (at(study, name) as CodedCell).value)] as const,
    ),
  ];
}

/**
 * The sets of a coding, as the method reads them: each study a case, each code a set. The record of each set names the codebook's
 * version, its rules, the coder and the policy for what is not reported, which is never taken as absent in silence.
 *
 * @param from a coding, of one coder or adjudicated
 * @param options the policy and the codes
 * @throws where a cell is not reported and the policy is `error`, listing these cells; where no study is left; for unknown codes
 *
 * @example
 * const book = codebook([{ name: 'TRU', definition: 'trust', present: 'named', absent: 'denied' }], { version: '1' })
 * const coded = coding(book, [{ study: 'S01', TRU: 1 }, { study: 'S02', TRU: 'not reported' }], { coder: 'Ana' })
 * codingSets(coded, { notReported: 'drop' }).dropped // => [{ name: 'S02', missing: ['TRU'] }]
 */
export function codingSets(from: Coding, options: CodingSetsOptions = {}): SetData {
  checkCoding('codingSets', from);
  checkOptions('codingSets', options, ['notReported', 'codes']);
  const { notReported = 'error' } = options;
  if (!['error', 'absent', 'drop'].includes(notReported)) {
    fail(`codingSets: notReported is ${describeValue(notReported)}; it is 'error', 'absent' or 'drop'`);
  }
  const codes = codesOf(from, options.codes);
  const silent = from.cells.filter(
    ({ code, value }) => value === 'not reported' && codes.some(({ name }) => name === code),
  );
  if (notReported === 'error' && silent.length > 0) {
    fail(
      `codingSets: not reported are ${listCells(silent)}; say {notReported: 'absent'} or 'drop', and look at silence()`,
    );
  }
  const missing = (study: string): string[] => silent.filter((cell) => cell.study === study).map(({ code }) => code);
  const out = notReported === 'drop' ? from.studies.filter((study) => missing(study).length > 0) : [];
  const studies = from.studies.filter((study) => !out.includes(study));
  if (studies.length === 0)
    fail('codingSets: in every study something is not reported, so none is left; use fewer codes or another policy');
  const at = cellAt(from);
  const columns = codes.map((code) => ({
    name: code.name,
    memberships: studies.map((study) => {
      const { value } = at(study, code.name) as CodedCell;
      return value === 'not reported' ? 0 : value;
    }),
    record: recordOf(
      from,
      code,
      notReported,
      notReported === 'absent' ? silent.filter((cell) => cell.code === code.name) : [],
    ),
  }));
  return setData(
    studies,
    columns,
    [],
    out.map((name) => ({ name, missing: missing(name) })),
  );
}

function codesOf(from: Coding, given: readonly string[] | undefined): readonly Code[] {
  if (given === undefined) return from.codebook.codes;
  if (!Array.isArray(given))
    return fail(`codingSets: codes is ${describeValue(given)}; pass a list of names, like ['TRU']`);
  return given.map((name) => codeNamed('codingSets', from.codebook, name));
}

function recordOf(from: Coding, code: Code, policy: SilencePolicy, silent: readonly CodedCell[]): SetRecord {
  const { codebook, coder } = from;
  const degrees = code.degrees.map(([membership, rule]) => `; ${membership}: ${rule}`).join('');
  const rule = `coded by ${coder}, codebook version ${codebook.version}. 1: ${code.present}${degrees}; 0: ${code.absent}`;
  const taken = {
    error: 'not reported: an error',
    absent: 'not reported: taken as 0',
    drop: 'not reported: study left out',
  };
  const base: SetRecord = { method: 'as given', rule, reason: taken[policy], from: [code.name] };
  if (silent.length === 0) return base;
  return { ...base, changes: [`Not reported, so taken as absent: ${listCells(silent)}.`] };
}
