import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import { agreement } from '../screening/agreement/agreement.js';
import type { Agreement, Rating } from '../screening/agreement/types.js';
import { cellAt, checkCoding } from './coding.js';
import type { Codebook, CodedCell, Coding } from './types.js';

/** A cell that coders filled differently: what each says, side by side in the order of coders. */
export interface CodingConflict {
  readonly study: string;
  readonly code: string;
  readonly cells: readonly CodedCell[];
}

/** Coders laid beside each other. Frozen. */
export interface CoderComparison {
  readonly kind: 'coder-comparison';
  readonly codebook: Codebook;
  readonly coders: readonly string[];
  /** Studies that at least two coded, in the order in which they first occur. */
  readonly studies: readonly string[];
  /** How many cells at least two filled. */
  readonly cells: number;
  /** Agreement on each code over the studies. */
  readonly codes: readonly { readonly code: string; readonly agreement: Agreement; readonly conflicts: number }[];
  /** Agreement over all cells. */
  readonly overall: Agreement;
  readonly conflicts: readonly CodingConflict[];
  readonly warnings: readonly Warning[];
}

/**
 * Compares coders cell by cell: agreement on each code and over all cells (see {@link agreement}), and the cells on which they differ,
 * with what each of them quotes. `not reported` is a value like the others here. A study that only one coded is left out and named.
 *
 * @param first the coding of one coder
 * @param second of another, with the same codes
 * @param more of further coders
 * @throws where a coder is there twice, or the codebooks have different codes
 *
 * @example
 * const book = codebook([{ name: 'TRU', definition: 'trust', present: 'named', absent: 'denied' }], { version: '1' })
 * const [a, b] = [['Ana', 1], ['Ben', 0]].map(([coder, TRU]) => coding(book, [{ study: 'S01', TRU }, { study: 'S02', TRU: 1 }], { coder }))
 * compareCoders(a, b).conflicts.map((one) => [one.study, one.code]) // => [['S01', 'TRU']]
 */
export function compareCoders(first: Coding, second: Coding, ...more: readonly Coding[]): CoderComparison {
  const codings = [first, second, ...more];
  checkCodings('compareCoders', codings);
  const { codebook } = first;
  const coders = codings.map(({ coder }) => coder);
  const all = [...new Set(codings.flatMap(({ studies }) => studies))];
  const by = (study: string): number => codings.filter(({ studies }) => studies.includes(study)).length;
  const studies = all.filter((study) => by(study) >= 2);
  if (studies.length === 0)
    fail(`compareCoders: no study was coded by two of ${coders.join(', ')}; compare codings of the same studies`);
  const at = codings.map(cellAt);
  const cells = (study: string, code: string): (CodedCell | undefined)[] => at.map((cell) => cell(study, code));
  const ratings = (code: string): Rating[][] =>
    at.map((cell) => studies.map((study) => cell(study, code)?.value ?? null));
  const names = codebook.codes.map(({ name }) => name);
  const perCode = names.map((code) => ratings(code));
  const conflicts = studies.flatMap((study) =>
    names.flatMap((code): CodingConflict[] => {
      const filled = cells(study, code).filter((cell) => cell !== undefined);
      return new Set(filled.map(({ value }) => value)).size > 1 ? [{ study, code, cells: filled }] : [];
    }),
  );
  const overall = coders.map((_, coder) => perCode.flatMap((own) => own[coder] as Rating[]));
  return displayable({
    kind: 'coder-comparison',
    codebook,
    coders,
    studies,
    cells: studies.length * names.length,
    codes: names.map((code, i) => ({
      code,
      agreement: agreement(perCode[i] as Rating[][], { raters: coders }),
      conflicts: conflicts.filter((one) => one.code === code).length,
    })),
    overall: agreement(overall, { raters: coders }),
    conflicts,
    warnings: [...versions(codings), ...alone(all, studies)],
  });
}

/** Refuses codings that cannot be laid beside each other. */
export function checkCodings(caller: string, codings: readonly Coding[]): void {
  for (const one of codings) checkCoding(caller, one);
  const coders = codings.map(({ coder }) => coder);
  const twice = coders.find((name, i) => coders.indexOf(name) !== i);
  if (twice !== undefined) fail(`${caller}: two codings are by "${twice}"; name each coder differently`);
  const names = (one: Coding): string =>
    one.codebook.codes
      .map(({ name }) => name)
      .sort()
      .join(', ');
  const [first] = codings as readonly [Coding];
  const other = codings.find((one) => names(one) !== names(first));
  if (other !== undefined) {
    fail(
      `${caller}: ${first.coder} coded ${names(first)}, and ${other.coder} ${names(other)}; compare codings with the same codes`,
    );
  }
}

/** That codings follow different versions of a codebook. */
export function versions(codings: readonly Coding[]): Warning[] {
  const found = [...new Set(codings.map(({ codebook }) => codebook.version))];
  if (found.length === 1) return [];
  const message = `The coders followed different versions of the codebook: ${codings.map(({ coder, codebook }) => `${coder} version ${codebook.version}`).join(', ')}.`;
  return [{ code: 'codebook-versions', message }];
}

function alone(all: readonly string[], studies: readonly string[]): Warning[] {
  const only = all.filter((study) => !studies.includes(study));
  if (only.length === 0) return [];
  return [{ code: 'coded-once', message: `Coded by one coder only, so left out: ${only.join(', ')}.` }];
}
