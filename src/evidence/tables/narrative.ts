import type { ChosenModel, Model, Solution } from '../../qca/minimize/types.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { lineNamed } from '../prisma/assemble.js';
import type { PrismaFlow } from '../prisma/types.js';
import type { Agreement } from '../screening/agreement/types.js';
import type { StudyRegister } from '../screening/types.js';
import { countStudies } from './count-studies.js';
import { attributeNames } from './evidence-table.js';

/** A sentence, and which result its numbers are from. */
export interface NarrativeSentence {
  readonly about: 'flow' | 'studies' | 'agreement' | 'solution';
  readonly text: string;
}

/** A report in sentences of fixed form. Frozen. */
export interface Narrative {
  readonly kind: 'narrative';
  readonly sentences: readonly NarrativeSentence[];
  readonly warnings: readonly Warning[];
}

/** What the sentences are about; what is left out has none. */
export interface NarrativeInput {
  readonly flow?: PrismaFlow;
  readonly studies?: StudyRegister;
  readonly agreement?: Agreement;
  /** Each is called by its type, and by how many models it has. */
  readonly solutions?: readonly (Solution | ChosenModel)[];
}

/**
 * The results of a review in sentences, built from the numbers by fixed templates: nothing is said that no number says, and what is
 * not reported is said to be so. Ratios stand with three decimals.
 *
 * @param input see {@link NarrativeInput}
 * @throws where nothing is given
 *
 * @example
 * narrative({ flow: reportedFlow({ database_results: 31, new_studies: 19 }, { source: 'Results' }) }).sentences[0].text
 * // => 'Databases gave 31 records; the number from registers is not reported.'
 */
export function narrative(input: NarrativeInput): Narrative {
  checkOptions('narrative', input, ['flow', 'studies', 'agreement', 'solutions']);
  const { flow, studies, agreement, solutions = [] } = input;
  const say = (about: NarrativeSentence['about'], texts: readonly string[]): NarrativeSentence[] =>
    texts.map((text) => ({ about, text }));
  const sentences = [
    ...say('flow', flow ? flowSentences(flow) : []),
    ...say('studies', studies ? studySentences(studies) : []),
    ...say('agreement', agreement ? [agreementSentence(agreement)] : []),
    ...say('solution', solutions.flatMap(solutionSentences)),
  ];
  if (sentences.length === 0)
    fail('narrative: there is nothing to tell; pass a flow, studies, an agreement or solutions');
  return displayable({
    kind: 'narrative',
    sentences,
    warnings: solutions.flatMap((solution) => solution.warnings.map((one) => ({ ...one }))),
  });
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

function flowSentences(flow: PrismaFlow): string[] {
  const n = (name: string): number | null => lineNamed(flow, name)?.n ?? null;
  const or = (name: string, known: (n: number) => string, silent: string): string => {
    const value = n(name);
    return value === null ? silent : known(value);
  };
  const identified = or(
    'database_results',
    (all) => `Databases gave ${plural(all, 'record')}`,
    'How many records databases gave is not reported',
  );
  const registers = or('register_results', (all) => `registers ${all}`, 'the number from registers is not reported');
  const screened = or(
    'records_screened',
    (all) => `${plural(all, 'record was', 'records were')} screened by title and abstract`,
    'How many records were screened is not reported',
  );
  const assessed = or(
    'dbr_assessed',
    (all) => `${plural(all, 'report was', 'reports were')} assessed in full`,
    'how many reports were assessed in full is not reported',
  );
  const studies = or(
    'new_studies',
    (all) => `The review includes ${plural(all, 'study', 'studies')}`,
    'How many studies the review includes is not reported',
  );
  const reports = or(
    'new_reports',
    (all) => `in ${plural(all, 'report')}`,
    'the number of their reports is not reported',
  );
  const duplicates = or(
    'duplicates',
    (all) => [`${plural(all, 'duplicate was', 'duplicates were')} removed.`][0] as string,
    'How many duplicates were removed is not reported.',
  );
  const join = (a: string, b: string, joined: string): string =>
    `${a}${b.startsWith('the ') || b.startsWith('how ') ? ';' : joined} ${b}.`;
  return [join(identified, registers, ','), duplicates, join(screened, assessed, ';'), join(studies, reports, '')];
}

/** Attributes with more different values than this are no groups. */
const GROUPS = 8;

function studySentences(register: StudyRegister): string[] {
  return attributeNames(register).flatMap((name) => {
    const { rows } = countStudies(register, name);
    const there = rows.filter(({ cells }) => (cells[0]?.n ?? 0) > 0);
    if (there.length > GROUPS) return [];
    const list = there.map(({ label, cells }) => `${label} ${cells[0]?.n}`).join(', ');
    return [`Studies by ${name}: ${list}.`];
  });
}

function agreementSentence({ raters, units, percentage, cohensKappa, fleissKappa }: Agreement): string {
  const [measure, name] = cohensKappa ? [cohensKappa, 'Cohen’s kappa'] : [fleissKappa, 'Fleiss’ kappa'];
  return `${raters.join(' and ')} agreed on ${ratio(percentage.value)} of ${plural(units, 'decision')} (${name} ${ratio(measure.value)}).`;
}

function solutionSentences(solution: Solution | ChosenModel): string[] {
  const { design } = solution.table;
  const count = solution.kind === 'solution' ? solution.count : solution.of;
  const models: readonly Model[] = solution.kind === 'solution' ? solution.models : [solution];
  const several = Number(count) > 1 ? ` It has ${count} models.` : '';
  return models.slice(0, 3).map(({ label, expression, inclusion, coverage, uncovered, deviant }, i) => {
    const fit = `consistency ${ratio(inclusion)}, coverage ${ratio(coverage)}`;
    const rest = uncovered.length > 0 ? `; not covered: ${uncovered.join(', ')}` : '';
    const against = deviant.length > 0 ? `; against it: ${deviant.join(', ')}` : '';
    return `The ${solution.name} solution for ${design.outcome}, model ${label}, is ${expression} (${fit}${rest}${against}).${i === 0 ? several : ''}`;
  });
}

const ratio = (value: number): string => (Number.isNaN(value) ? 'undefined' : Number(value.toPrecision(12)).toFixed(3));
