import type { Claims } from '../../evidence/coding/claims-types.js';
import type { CodeFlips } from '../../evidence/coding/code-flips.js';
import type { CoderComparison } from '../../evidence/coding/compare-coders.js';
import type { InModels, Silence, SilenceTerm } from '../../evidence/coding/silence-types.js';
import type { Codebook, CodedCell, Coding } from '../../evidence/coding/types.js';
import { counted, ratio } from '../number.js';
import { names } from '../parts.js';
import type { PlainTable } from '../table.js';
import { interval } from './screening.js';

/** Codes, codings and what hangs on them, as tables. */
const list = (items: readonly string[]): string => (items.length > 0 ? names(items) : 'none');

export function codebookTable({ codes, version, warnings }: Codebook): PlainTable {
  const fuzzy = codes.some(({ degrees }) => degrees.length > 0);
  return {
    title: `Codebook, version ${version} · ${counted(codes.length, 'code')}`,
    columns: ['code', 'definition', '1 when', ...(fuzzy ? ['between'] : []), '0 when'],
    rows: codes.map((code) => [
      code.name,
      code.definition,
      code.present,
      ...(fuzzy ? [code.degrees.map(([membership, rule]) => `${membership}: ${rule}`).join('; ')] : []),
      code.absent,
    ]),
    notes: ['“not reported” is a third value of every code: not mentioned is not absent'],
    warnings,
  };
}

/** Study × code; `?` is not reported. */
export function codingTable({ codebook, coder, studies, cells, warnings }: Coding): PlainTable {
  const codes = codebook.codes.map(({ name }) => name);
  const quoted = cells.filter(({ quotation }) => quotation !== null).length;
  const dates = [...new Set(cells.flatMap(({ date }) => date ?? []))].sort();
  return {
    title: `Coding by ${coder} · ${counted(studies.length, 'study', 'studies')} × ${counted(codes.length, 'code')}`,
    columns: ['study', ...codes],
    rows: studies.map((study, i) => [
      study,
      ...cells
        .slice(i * codes.length, (i + 1) * codes.length)
        .map(({ value }) => (value === 'not reported' ? '?' : value)),
    ]),
    notes: [
      `codebook version ${codebook.version}; ${quoted} of ${cells.length} cells with a quotation`,
      ...(dates.length === 0
        ? []
        : [`coded ${dates.length === 1 ? `on ${dates[0]}` : `from ${dates[0]} to ${dates.at(-1)}`}`]),
      ...(cells.some(({ value }) => value === 'not reported') ? ['?: not reported'] : []),
    ],
    warnings,
  };
}

/** Agreement on each code, then the conflicts with what each coder says. */
export function comparisonTables(comparison: CoderComparison): PlainTable[] {
  const { coders, codes, overall, conflicts } = comparison;
  const two = overall.cohensKappa !== null;
  const row = (name: string, own: CoderComparison['overall'], differ: number): (string | number | null)[] => {
    const kappa = own.cohensKappa ?? own.fleissKappa;
    return [
      name,
      own.units,
      differ,
      ratio(own.percentage.value),
      ratio(kappa.value),
      interval(kappa),
      ratio(own.krippendorffsAlpha.value),
    ];
  };
  const agreement: PlainTable = {
    title: `Coders ${coders.join(', ')} · ${counted(comparison.studies.length, 'study', 'studies')}, ${counted(comparison.cells, 'cell')}`,
    columns: [
      'code',
      'units',
      'conflicts',
      'agreement',
      two ? 'Cohen’s kappa' : 'Fleiss’ kappa',
      '95 % interval',
      'alpha',
    ],
    rows: [
      ...codes.map((one) => row(one.code, one.agreement, one.conflicts)),
      row('all cells', overall, conflicts.length),
    ],
    notes: ['—: no interval where coders differ nowhere; no kappa where all ratings are the same'],
    warnings: comparison.warnings,
  };
  if (conflicts.length === 0) return [agreement];
  const words: PlainTable = {
    title: `Conflicts · ${conflicts.length}`,
    columns: ['study', 'code', ...coders],
    rows: conflicts.map(({ study, code, cells }) => [
      study,
      code,
      ...coders.map((coder) => saidIn(cells.find((cell) => cell.coder === coder))),
    ]),
  };
  return [agreement, words];
}

function saidIn(cell: CodedCell | undefined): string | null {
  if (cell === undefined) return null;
  const { value, quotation, locator, note } = cell;
  const words = [quotation === null ? null : `“${quotation}”`, locator, note].filter((part) => part !== null);
  return words.length === 0 ? `${value}` : `${value}: ${words.join(', ')}`;
}

const modelsOf = ({ models }: { readonly models: readonly { readonly expression: string }[] }): string =>
  models.length === 0 ? 'no row is sufficient' : models.map(({ expression }) => expression).join(' | ');

export function silenceTable(silence: Silence): PlainTable {
  const { cells, readings, outcome, solution, asAbsent, dropped, droppedStudies, silentZeros } = silence;
  const silent = cells.length > 0;
  const share = (count: number): string => (count === readings.examined ? 'all' : `${count} of ${readings.examined}`);
  const columns = silent ? ['as 0', 'left out', 'every reading'] : [];
  const readingsOf = (term: SilenceTerm): string[] =>
    silent ? [inWords(term.asAbsent), inWords(term.dropped), share(term.bothWays.every)] : [];
  return {
    title: `Not mentioned is not absent · ${outcome}, ${solution} solution`,
    columns: ['term', 'verdict', ...columns, 'on silence'],
    rows: silence.terms.map((term) => [
      term.expression,
      term.verdict,
      ...readingsOf(term),
      [...term.silentLiterals, ...term.silentStudies].join(', '),
    ]),
    notes: [
      `silence as 0: ${modelsOf(asAbsent)}`,
      ...(silent && dropped !== null
        ? [`${counted(droppedStudies.length, 'study', 'studies')} left out: ${modelsOf(dropped)}`]
        : []),
      ...(silent ? [searched(silence)] : ['no cell is “not reported”']),
      ...(silentZeros.length > 0 ? [`a 0 too means only “not mentioned”: ${names(silentZeros)}`] : []),
    ],
    warnings: silence.warnings,
  };
}

function searched({ cells, readings }: Silence): string {
  const ways = `every reading: ${counted(cells.length, 'silent cell')}, each as 0 or 1: ${counted(readings.examined, 'way')}`;
  const which = readings.exhausted
    ? 'all there are'
    : `those with at most ${readings.within} read otherwise than the rest`;
  return `${ways} (${which}), ${counted(readings.data, 'different table')}; counted where a term is in every model`;
}

function inWords(models: InModels | null): string {
  return models ?? 'no study left';
}

export function codeFlipsTable(found: CodeFlips): PlainTable {
  const { flips, cells, changes, outcome, solution, before, coder } = found;
  const touched = new Set(flips.map(({ study, code }) => JSON.stringify([study, code]))).size;
  return {
    title: `Which single code flips the answer · ${outcome}, ${solution} solution, coded by ${coder}`,
    columns: ['study', 'code', 'change', 'after', 'terms lost', 'terms gained', 'distance', 'fit'],
    rows: flips.map((flip) => [
      flip.study,
      flip.code,
      `${flip.from === 'not reported' ? '?' : flip.from} → ${flip.to}`,
      flip.after.length === 0 ? 'no row is sufficient' : flip.after.join(' | '),
      list(flip.lost),
      list(flip.gained),
      ratio(flip.distance),
      ratio(flip.fitChange),
    ]),
    notes: [
      `before: ${modelsOf(before)}`,
      `${touched} of ${counted(cells, 'cell')} alone alter it (${flips.length} of ${counted(changes, 'change')})`,
      'distance: share of the terms, of either, that are not in both; fit: largest change of inclusion or coverage',
    ],
    warnings: found.warnings,
  };
}

export function claimsTable({ claims, studies, warnings }: Claims): PlainTable {
  return {
    title: `Claims against evidence · ${counted(claims.length, 'claim')}, ${counted(studies, 'study', 'studies')}`,
    columns: [
      'claim',
      'what it says',
      'expression',
      'standing',
      'supports',
      'contradicts',
      'does not bear',
      'inclusion',
      'coverage',
      'n',
    ],
    rows: claims.map((claim) => {
      const tested = claim.standing !== 'no code covers it';
      return [
        claim.id,
        claim.source === null ? claim.text : `${claim.text} (${claim.source})`,
        claim.expression,
        claim.standing,
        ...(tested ? [list(claim.supports), list(claim.contradicts), claim.doesNotBear.length] : [null, null, null]),
        claim.fit && ratio(claim.fit.inclusion),
        claim.fit && ratio(claim.fit.coverage),
        claim.fit?.n,
      ];
    }),
    notes: claims.flatMap(({ id, unknown, inNoStudy, unclear }) => [
      ...(unknown.length > 0 ? [`${id}: no code called ${unknown.join(', ')}`] : []),
      ...(inNoStudy.length > 0 ? [`${id}: in no study: ${inNoStudy.join(', ')}`] : []),
      ...(unclear.length > 0 ? [`${id}: not reported, so unclear: ${names(unclear)}`] : []),
    ]),
    warnings,
  };
}
