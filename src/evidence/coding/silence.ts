import { literalValues, type Product } from '../../expression/expression.js';
import { parse } from '../../expression/parse.js';
import { printLiteral } from '../../expression/print.js';
import type { Solution } from '../../qca/minimize/types.js';
import { byCodeUnits } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { ANALYSIS_OPTIONS, Analysis, type ReadSolution, supposed } from './analysis.js';
import { cellAt, checkCoding, codeNamed } from './coding.js';
import { codingSets } from './coding-sets.js';
import { type Readings, readingsOf, type StudyRow } from './readings.js';
import type { InModels, Silence, SilenceOptions, SilenceTerm, SilenceVerdict } from './silence-types.js';
import type { CodedCell, Coding } from './types.js';

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
  const cells = from.cells.filter(({ code, value }) => value === 'not reported' && codes.includes(code));
  const droppedStudies = from.studies.filter((study) => cells.some((cell) => cell.study === study));
  const some = droppedStudies.length < from.studies.length;
  const tableAs = (notReported: 'absent' | 'drop') => analysis.table(codingSets(from, { notReported, codes }));
  const dropped = some ? analysis.read(tableAs('drop')) : null;
  const table = tableAs('absent');
  const asAbsent = analysis.read(table);
  const found = readingsOf(rowsOf(from, codes), most);
  const bothWays = found.readings.map(({ rows, count }) => ({
    count,
    models: analysis.terms(analysis.table(supposed(from.studies, codes, rows))),
  }));
  const ofTerm = termJudge({
    asAbsent,
    dropped,
    bothWays,
    examined: found.examined,
    silentZeros,
    cells,
    cases: casesIn(analysis.solve(table)),
  });
  const terms = termsIn(asAbsent, dropped, bothWays).map(ofTerm);
  const { examined, exhausted, within, readings } = found;
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
    readings: { examined, exhausted, within, data: readings.length, tables: analysis.solved },
    terms,
    warnings: [...bounded(found, cells.length), ...resting(terms), ...thin(dropped)],
  });
}

/** What a term is judged by. */
interface Judged {
  readonly asAbsent: ReadSolution;
  readonly dropped: ReadSolution | null;
  readonly bothWays: readonly Way[];
  readonly examined: number;
  readonly silentZeros: readonly string[];
  readonly cells: readonly CodedCell[];
  /** The cases of each term with silence as 0. */
  readonly cases: ReadonlyMap<string, readonly string[]>;
}

/** The models under readings that make the same data. */
interface Way {
  readonly count: number;
  readonly models: readonly (readonly string[])[];
}

function termJudge(by: Judged): (expression: string) => SilenceTerm {
  return (expression) => {
    const product = parse(expression).products[0] ?? [];
    const silentLiterals = silentIn(product, by.silentZeros);
    const ways = by.bothWays.map(({ count, models }) => ({ count, in: inModels(expression, models) }));
    const every = total(ways.filter((way) => way.in === 'every model'));
    const within = (read: ReadSolution): InModels =>
      inModels(
        expression,
        read.models.map(({ terms }) => terms),
      );
    const dropped = by.dropped && within(by.dropped);
    const holds = every === by.examined && (dropped ?? 'every model') === 'every model';
    return {
      expression,
      verdict: verdictOf(holds, silentLiterals.length, product.length),
      asAbsent: within(by.asAbsent),
      dropped,
      bothWays: { every, some: total(ways.filter((way) => way.in !== 'no model')) },
      silentLiterals,
      silentStudies: silentStudies(product, by.cases.get(expression) ?? [], by.cells),
    };
  };
}

function casesIn({ models }: Solution): Map<string, readonly string[]> {
  return new Map(models.flatMap(({ terms }) => terms.map((term) => [term.expression, term.cases] as const)));
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
function termsIn(asAbsent: ReadSolution, dropped: ReadSolution | null, bothWays: readonly Way[]): string[] {
  const first = [asAbsent, dropped].flatMap((read) => read?.models.flatMap(({ terms }) => [...terms]) ?? []);
  return [...new Set([...first, ...bothWays.flatMap(({ models }) => models.flat()).sort(byCodeUnits)])];
}

function inModels(term: string, models: readonly (readonly string[])[]): InModels {
  const having = models.filter((terms) => terms.includes(term)).length;
  if (having === 0) return 'no model';
  return having === models.length ? 'every model' : 'some models';
}

const total = (ways: readonly { readonly count: number }[]): number => ways.reduce((sum, { count }) => sum + count, 0);

function silentIn(product: Product, silentZeros: readonly string[]): string[] {
  return product
    .filter((literal) => silentZeros.includes(literal.condition))
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
