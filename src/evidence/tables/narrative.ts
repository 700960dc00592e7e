import type { ChosenModel, Model, Solution } from '../../qca/minimize/types.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions } from '../../util/options.js';
import { ratio } from '../../util/ratio.js';
import type { Warning } from '../../util/warning.js';
import type { PrismaFlow } from '../prisma/types.js';
import type { Agreement } from '../screening/agreement/types.js';
import type { StudyRegister } from '../screening/types.js';
import { countStudies, NOT_REPORTED } from './count-studies.js';
import { attributeNames, checkRegister } from './evidence-table.js';
import { flowSentences } from './flow-sentences.js';
import { listed, plural } from './words.js';

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
 * not reported is said to be so. Ratios stand with three decimals. Studies are counted by every attribute in which two of them
 * agree; of an attribute with more than 12 values, and of a solution with more than 3 models, the first are told and how many more
 * there are. Warnings of the results stand with the sentences.
 *
 * @param input see {@link NarrativeInput}
 * @throws where nothing is given, and for what is no such result
 *
 * @example
 * narrative({ flow: reportedFlow({ database_results: 31, new_studies: 19 }, { source: 'Results' }) }).sentences[0].text
 * // => 'Databases gave 31 records; the number from registers is not reported.'
 */
export function narrative(input: NarrativeInput): Narrative {
  checkOptions('narrative', input, ['flow', 'studies', 'agreement', 'solutions']);
  const { flow, studies, agreement, solutions = [] } = input;
  checkResults(input);
  const say = (about: NarrativeSentence['about'], texts: readonly string[]): NarrativeSentence[] =>
    texts.map((text) => ({ about, text }));
  const sentences = [
    ...say('flow', flow ? flowSentences(flow) : []),
    ...say('studies', studies ? studySentences(studies) : []),
    ...say('agreement', agreement ? [agreementSentence(agreement)] : []),
    ...say('solution', solutions.flatMap(solutionSentences)),
  ];
  if (sentences.length === 0) {
    fail('narrative: there is nothing to tell; pass a flow, studies, an agreement or solutions');
  }
  const told = [flow, studies, agreement, ...solutions];
  return displayable({
    kind: 'narrative',
    sentences,
    warnings: told.flatMap((result) => result?.warnings ?? []),
  });
}

function checkResults({ flow, studies, agreement, solutions = [] }: NarrativeInput): void {
  if (flow !== undefined && !isResult(flow, 'prisma-flow')) {
    fail('narrative: the flow is none; pass what prismaFlow() or reportedFlow() returned');
  }
  if (studies !== undefined) checkRegister('narrative', studies);
  if (agreement !== undefined && !isResult(agreement, 'agreement')) {
    fail('narrative: the agreement is none; pass what agreement() or screeningAgreement() returned');
  }
  if (!(Array.isArray(solutions) && solutions.every((one) => isResult(one, 'solution', 'chosen-model')))) {
    fail('narrative: solutions are no list of solutions; pass some of a minimization, or what choose() returned');
  }
}

/** So many values of an attribute are told one by one. */
const VALUES = 12;

function studySentences(register: StudyRegister): string[] {
  const { studies } = register;
  const total = `There ${studies.length === 1 ? 'is' : 'are'} ${plural(studies.length, 'study', 'studies')}.`;
  const groups = attributeNames(register).flatMap((name) => {
    const rows = countStudies(register, name).rows.flatMap(({ label, cells }) =>
      cells.map(({ n }) => ({ label, n })).filter(({ n }) => n > 0),
    );
    if (rows.every(({ n }) => n === 1)) return [];
    const said = rows.filter(({ label }) => label !== NOT_REPORTED);
    const silent = rows.filter(({ label }) => label === NOT_REPORTED);
    const list = [...said.slice(0, VALUES), ...silent].map(({ label, n }) => `${label} ${n}`);
    const more = Math.max(0, said.length - VALUES);
    return [`Studies by ${name}: ${list.join(', ')}${more > 0 ? `; and ${plural(more, 'more value')}` : ''}.`];
  });
  return [total, ...groups];
}

function agreementSentence({ raters, units, percentage, cohensKappa, fleissKappa }: Agreement): string {
  const [measure, name] = cohensKappa ? [cohensKappa, 'Cohen’s kappa'] : [fleissKappa, 'Fleiss’ kappa'];
  const share = `a share of ${number(percentage.value)} of ${plural(units, 'unit')}`;
  return `${listed(raters)} agreed on ${share} (${name} ${number(measure.value)}).`;
}

/** So many models of a solution are told. */
const MODELS = 3;

function solutionSentences(solution: Solution | ChosenModel): string[] {
  const { outcome } = solution.table.design;
  const head = `The ${solution.name} solution for ${outcome}`;
  if (solution.kind === 'chosen-model') {
    const of = `model ${solution.label}, chosen of ${solution.of}${solution.exhausted ? '' : ' or more'} (${solution.reason})`;
    return [`${head}, ${of}, ${fitOf(solution)}.`];
  }
  const { models, count, limits } = solution;
  const [only] = models;
  if (only === undefined) return [`${head} has no model.`];
  if (String(count) === '1') return [`${head} ${fitOf(only)}.`];
  const several = `${head} has ${count} models${limits.models.exact ? '' : ' or more'}`;
  const shown = models.slice(0, MODELS);
  const first = Number(count) > shown.length ? `; the first ${shown.length} are told` : '';
  return [`${several}${first}.`, ...shown.map((model) => `Its model ${model.label} ${fitOf(model)}.`)];
}

function fitOf({ expression, inclusion, coverage, uncovered, deviant }: Model): string {
  const rest = uncovered.length > 0 ? `; it does not cover ${listed(uncovered)}` : '';
  const against = deviant.length > 0 ? `; against it ${deviant.length === 1 ? 'is' : 'are'} ${listed(deviant)}` : '';
  return `is ${expression} (consistency ${number(inclusion)}, coverage ${number(coverage)}${rest}${against})`;
}

const number = (value: number): string => (Number.isNaN(value) ? 'undefined' : ratio(value));
