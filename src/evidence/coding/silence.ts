import { literalValues, type Product } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { printLiteral } from '../../expression/print.js';
import type { Design } from '../../qca/design.js';
import { byCodeUnits } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { ANALYSIS_OPTIONS, Analysis, type AnalysisOptions, type ReadSolution, supposed } from './analysis.js';
import { cellAt, checkCoding, codeNamed } from './coding.js';
import { codingSets } from './coding-sets.js';
import { type Readings, readingsOf, type StudyRow } from './readings.js';
import type { CodedCell, Coding } from './types.js';

/** What {@link silence} goes by: the options of the analysis, and what else is silence. */
export interface SilenceOptions extends AnalysisOptions {
  /**
   * Where a 0 too means only “not mentioned”, of all codes (`true`) or of those named: a term made of absences of such codes rests on
   * silence. Default `false`: a 0 is absence that was found, as the codebook says. Such zeros are not read as 1: nothing would be left.
   */
  readonly silentZeros?: boolean | readonly string[];
  /**
   * How many different data the readings may make before the search is bounded. Default 4096: twelve silent cells in as many different
   * studies, some seconds; with more cells the result says what was gone through.
   */
  readonly maxReadings?: number;
}

/** In how many of the models of a reading a term is. */
export type InModels = 'every model' | 'some models' | 'no model';

/**
 * `holds`: in every model under every reading. `leans on silence`: so too, but one of its absences may be silence. `rests on silence`: it
 * goes under some reading, or is made of nothing but absences that may be silence.
 */
export type SilenceVerdict = 'holds' | 'leans on silence' | 'rests on silence';

/** A term of a solution, and what becomes of it when silence is read otherwise. */
export interface SilenceTerm {
  readonly expression: string;
  readonly verdict: SilenceVerdict;
  readonly asAbsent: InModels;
  /** `null` where no study is left. */
  readonly dropped: InModels | null;
  /** Of the readings gone through (see `readings`), in how many it is in every model, and in how many in some. */
  readonly bothWays: { readonly every: number; readonly some: number };
  /** Its absences of codes whose 0 may be silence: `~TEC`. */
  readonly silentLiterals: readonly string[];
  /** Studies of the term, with silence as 0, of which a code of the term is not reported. */
  readonly silentStudies: readonly string[];
}

/** What a solution says under each reading of silence. Frozen. */
export interface Silence {
  readonly kind: 'silence';
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly solution: AnalysisOptions['solution'];
  /** The cells that are not reported, among the codes of the analysis. */
  readonly cells: readonly CodedCell[];
  /** Codes whose 0 is silence as well. */
  readonly silentZeros: readonly string[];
  readonly asAbsent: ReadSolution;
  /** `null` where no study is left. */
  readonly dropped: ReadSolution | null;
  readonly droppedStudies: readonly string[];
  /** The ways to read the silent cells, each as 0 or 1, that were gone through: all 2^cells where `exhausted`. */
  readonly readings: Pick<Readings, 'examined' | 'exhausted' | 'within'> & {
    /** How many different data they make, and how many different truth-table outputs. */
    readonly data: number;
    readonly tables: number;
  };
  /** Terms that are in some model under some reading; those in the solution with silence as 0 first. */
  readonly terms: readonly SilenceTerm[];
  readonly warnings: readonly Warning[];
}

/**
 * Not mentioned is not absent (de Block & Vis 2018): the solution with what is not reported as 0, with those studies left out, and with
 * each silent cell as 0 or as 1 in every combination; and for each term whether it holds under every reading or rests on silence.
 *
 * The combinations are gone through exactly, all 2^m of m silent cells, as long as they make no more than `maxReadings` different data;
 * combinations that differ only in which study has which row are one. Beyond that, those are gone through in which at most k cells are
 * read otherwise than all the rest, and `readings` says so; a term then holds only as far as that.
 *
 * @param from a coding
 * @param options outcome, conditions and the other options of the analysis; which zeros are silence too
 * @throws as `design`, `truthTable` and `minimize` do; for names that are no codes
 *
 * @example
 * const rules = { definition: 'd', present: 'p', absent: 'a' }
 * const book = codebook([{ name: 'A', ...rules }, { name: 'Y', ...rules }], { version: '1' })
 * const rows = [{ study: 's', A: 0, Y: 1 }, { study: 't', A: 1, Y: 0 }]
 * silence(coding(book, rows, { coder: 'Ana' }), { outcome: 'Y', silentZeros: true }).terms.map((one) => [one.expression, one.verdict])
 * // => [['~A', 'rests on silence']]
 */
export function silence(from: Coding, options: SilenceOptions): Silence {
  checkCoding('silence', from);
  checkOptions('silence', options, ['silentZeros', 'maxReadings', ...ANALYSIS_OPTIONS]);
  const analysis = new Analysis('silence', options);
  const most = mostOf(options.maxReadings);
  const silentZeros = zerosOf(from, options.silentZeros ?? false);
  const whole = analysis.design(codingSets(from, { notReported: 'absent' }));
  const codes = [...whole.conditions, ...whole.outcomeSets];
  const used = new Set(codes);
  const cells = from.cells.filter(({ code, value }) => value === 'not reported' && used.has(code));
  const table = analysis.table(codingSets(from, { notReported: 'absent', codes }));
  const solved = analysis.solve(table);
  const asAbsent = analysis.read(table);
  const droppedStudies = from.studies.filter((study) => cells.some((cell) => cell.study === study));
  const some = droppedStudies.length < from.studies.length;
  const dropped = some ? analysis.read(analysis.table(codingSets(from, { notReported: 'drop', codes }))) : null;
  const found = readingsOf(rowsOf(from, codes), most);
  const bothWays = found.readings.map(({ rows, count }) => ({
    count,
    models: analysis.terms(analysis.table(supposed(from.studies, codes, rows))),
  }));
  const casesOf = new Map(
    solved.models.flatMap(({ terms }) => terms.map((term) => [term.expression, term.cases] as const)),
  );
  const names = termsIn(
    asAbsent,
    dropped,
    bothWays.map(({ models }) => models),
  );
  const terms = names.map((expression): SilenceTerm => {
    const silentLiterals = silentIn(expression, whole, silentZeros);
    const ways = bothWays.map(({ count, models }) => ({ count, in: inModels(expression, models) }));
    const every = total(ways.filter((way) => way.in === 'every model'));
    const as0 = inModels(
      expression,
      asAbsent.models.map((model) => model.terms),
    );
    const without =
      dropped &&
      inModels(
        expression,
        dropped.models.map((model) => model.terms),
      );
    const holds = every === found.examined && (without ?? 'every model') === 'every model';
    return {
      expression,
      verdict: verdictOf(holds, silentLiterals.length, productOf(expression).length),
      asAbsent: as0,
      dropped: without,
      bothWays: { every, some: total(ways.filter((way) => way.in !== 'no model')) },
      silentLiterals,
      silentStudies: silentStudies(productOf(expression), casesOf.get(expression) ?? [], cells),
    };
  });
  return displayable({
    kind: 'silence',
    outcome: whole.outcome,
    conditions: whole.conditions,
    solution: analysis.solution,
    cells,
    silentZeros,
    asAbsent,
    dropped,
    droppedStudies,
    readings: {
      examined: found.examined,
      exhausted: found.exhausted,
      within: found.within,
      data: found.readings.length,
      tables: analysis.solved,
    },
    terms,
    warnings: [...bounded(found, cells.length), ...resting(terms), ...thin(dropped)],
  });
}

function mostOf(given: number | undefined): number {
  if (given === undefined) return 4096;
  if (!(Number.isSafeInteger(given) && given >= 1)) {
    fail(`silence: maxReadings is ${describeValue(given)}; pass a positive whole number`);
  }
  return given;
}

function zerosOf(from: Coding, given: boolean | readonly string[]): readonly string[] {
  if (given === true) return from.codebook.codes.map(({ name }) => name);
  if (given === false) return [];
  if (!Array.isArray(given))
    return fail(`silence: silentZeros is ${describeValue(given)}; it is true, false, or a list of codes`);
  return given.map((name) => codeNamed('silence', from.codebook, name).name);
}

function rowsOf(from: Coding, codes: readonly string[]): StudyRow[] {
  const at = cellAt(from);
  return from.studies.map((study) =>
    codes.map((code) => {
      const { value } = at(study, code) as CodedCell;
      return value === 'not reported' ? null : value;
    }),
  );
}

/** Every term of some model under some reading: those with silence as 0, those with studies left out, then the others by name. */
function termsIn(
  asAbsent: ReadSolution,
  dropped: ReadSolution | null,
  bothWays: readonly (readonly (readonly string[])[])[],
): string[] {
  const first = [asAbsent, dropped].flatMap((read) => read?.models.flatMap(({ terms }) => [...terms]) ?? []);
  return [...new Set([...first, ...bothWays.flat(2).sort(byCodeUnits)])];
}

function inModels(term: string, models: readonly (readonly string[])[]): InModels {
  const having = models.filter((terms) => terms.includes(term)).length;
  if (having === 0) return 'no model';
  return having === models.length ? 'every model' : 'some models';
}

const total = (ways: readonly { readonly count: number }[]): number => ways.reduce((sum, { count }) => sum + count, 0);

const productOf = (expression: string): Product => parse(expression).products[0] ?? [];

function silentIn(expression: string, { conditions }: Design, silentZeros: readonly string[]): string[] {
  return productOf(expression)
    .filter((literal) => conditions.includes(literal.condition) && silentZeros.includes(literal.condition))
    .filter((literal) => literalValues(literal).every((value) => value === 0))
    .map(printLiteral);
}

function verdictOf(holds: boolean, silent: number, literals: number): SilenceVerdict {
  if (!holds || (silent > 0 && silent === literals)) return 'rests on silence';
  return silent > 0 ? 'leans on silence' : 'holds';
}

function silentStudies(product: Product, cases: readonly string[], cells: readonly CodedCell[]): string[] {
  const codes = product.map(({ condition }) => condition);
  return cases.filter((study) => cells.some((cell) => cell.study === study && codes.includes(cell.code)));
}

function bounded({ exhausted, examined, within }: Readings, cells: number): Warning[] {
  if (exhausted) return [];
  const message = `Of 2^${cells} ways to read ${cells} silent cells, ${examined} were gone through: those in which at most ${within} are read otherwise than all the rest.`;
  return [{ code: 'readings-not-exhausted', message }];
}

function resting(terms: readonly SilenceTerm[]): Warning[] {
  const resting = terms.filter(({ verdict, asAbsent }) => verdict === 'rests on silence' && asAbsent !== 'no model');
  if (resting.length === 0) return [];
  const listed = resting.map(({ expression }) => expression).join(', ');
  return [
    {
      code: 'rests-on-silence',
      message: `On silence, not on evidence, rest${resting.length === 1 ? 's' : ''} ${listed}.`,
    },
  ];
}

function thin(dropped: ReadSolution | null): Warning[] {
  if (dropped !== null) return [];
  return [
    {
      code: 'no-study-left',
      message: 'In every study something is not reported: with those left out there is nothing to analyse.',
    },
  ];
}
