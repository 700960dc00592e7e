import type { ModelPayload, SolutionPayload, SolutionTypePayload } from '../mime/types.js';
import { configurationChart } from './configuration-chart.js';
import { counterfactualGroups } from './counterfactuals.js';
import { modelFormula } from './formula.js';
import { modelsCounted, verdict } from './limits.js';
import { type Element, element, type Markup } from './markup.js';
import { counted, digits, ratio } from './number.js';
import { foot, head, names, root, warningLines } from './parts.js';
import { termUse } from './term-use.js';
import { cutoffWords } from './truth-table.js';
import { configurations, listed } from './values.js';
import type { SolutionView } from './view.js';

/** What each type of solution assumes, in a line: a reader should not have to know it by heart. */
const ABOUT = {
  conservative: 'no remainder is used; fs/QCA calls it “complex”',
  intermediate: 'uses only remainders in line with the expectations',
  parsimonious: 'uses any remainder that makes it shorter',
} as const;

function about(type: SolutionTypePayload): string {
  return type.name === type.type ? ABOUT[type.type] : `${ABOUT[type.type]}; none that was excluded`;
}

/**
 * Draws solutions by type, every minimum model of each. With a `view` one model is in sight and the others are tabs; without one
 * all models stand below one another, the charts of rivals folded. A model that was chosen says `1 of 2` and why.
 */
export function drawSolution(
  solution: SolutionPayload,
  view: SolutionView | null = null,
  room: StaticRoom = STATIC[0] as StaticRoom,
): Element {
  return root(
    'solution',
    head(title(solution), `${solution.outcome} · ${cutoffWords(solution.cutoffs)}`),
    warningLines(solution.warnings),
    chosenLine(solution),
    view === null ? staticTypes(within(solution, room), room.charts) : live(solution, view),
  );
}

function title(solution: SolutionPayload): string {
  const [only] = solution.types;
  if (solution.chosen !== null && solution.types.length === 1)
    return `Chosen model ${solution.chosen.label} of the ${solution.chosen.name} solution`;
  return solution.types.length === 1 && only !== undefined
    ? `The ${only.name} solution`
    : 'Solutions, every minimum model of each type';
}

function chosenLine(solution: SolutionPayload): Element[] {
  const chosen = solution.chosen;
  if (chosen === null) return [];
  const number = `${chosen.label} is 1 of ${digits(chosen.of)}`;
  return [element('div', {}, element('span', { class: 'setwise-tag' }, number), `chosen: ${chosen.reason}`)];
}

function isChosen(solution: SolutionPayload, type: string, model: ModelPayload): boolean {
  return solution.chosen?.type === type && solution.chosen.label === model.label;
}

function typeLabel(type: SolutionTypePayload): string {
  return `${type.name} · ${modelsCounted(type)}`;
}

/** How much of each type a saved notebook shows; the number of the rest is said. */
export interface StaticRoom {
  readonly models: number;
  /** Of these so many with their chart, which is most of what a notebook has to keep. */
  readonly charts: number;
  /** Prime implicants in the list of their use. */
  readonly terms: number;
}

/** From the most that is ever shown to less. */
export const STATIC: readonly StaticRoom[] = [
  { models: 20, charts: 5, terms: 200 },
  { models: 10, charts: 2, terms: 60 },
  { models: 5, charts: 1, terms: 40 },
  { models: 1, charts: 1, terms: 20 },
];

/** Shown where even the last of these makes a large page: the formula of one model. */
export const LEAST: StaticRoom = { models: 1, charts: 0, terms: 20 };

/** What has room of a solution: the first models, the chosen one always among them, and the first terms. */
export function within(solution: SolutionPayload, room: StaticRoom): SolutionPayload {
  const types = solution.types.map((type) => ({
    ...type,
    models: type.models.filter((model, index) => index < room.models || isChosen(solution, type.type, model)),
    terms: type.terms && { ...type.terms, first: type.terms.first.slice(0, room.terms) },
  }));
  return { ...solution, types };
}

/** How many models are not in sight, and where they are. */
export function modelsLeftOut(type: SolutionTypePayload, shown: number): string[] {
  const listed = type.limits?.models.listed ?? shown;
  if (type.limits === null || (type.exact && String(type.count) === String(shown))) return [];
  const more = BigInt(type.count) - BigInt(shown);
  if (more <= 0n) return [];
  const where =
    BigInt(listed) >= BigInt(type.count)
      ? 'they are in .models'
      : `${digits(listed)} are listed in .models, .each() goes through all`;
  return [
    `${digits(String(more))} more ${more === 1n ? 'model' : 'models'} of the ${type.name} solution not shown; ${where}`,
  ];
}

function staticTypes(solution: SolutionPayload, charts: number): Element[] {
  return solution.types.map((type) => staticType(solution, type, charts));
}

function staticType(solution: SolutionPayload, type: SolutionTypePayload, charts: number): Element {
  const apart = solution.types.length > 1;
  const header = element(
    'div',
    { class: 'setwise-tabs' },
    element('span', { class: 'setwise-tab setwise-tab-on' }, typeLabel(type)),
    element('span', { class: 'setwise-sub' }, about(type)),
  );
  const alone = type.models.length === 1;
  const models = type.models.map((model, index) => {
    const open = alone || isChosen(solution, type.type, model);
    return drawModel(solution, type, model, staticChart(model, solution, { open, room: charts - index }));
  });
  return element(
    'div',
    { class: apart ? 'setwise-section' : 'setwise-head' },
    header,
    ...verdictLine(type),
    ...models,
    ...modelsLeftOut(type, models.length).map((text) => foot(text)),
    ...termUse(type, solution),
    ...counterfactuals(type),
  );
}

function staticChart(
  model: ModelPayload,
  solution: SolutionPayload,
  { open, room }: { readonly open: boolean; readonly room: number },
): Element[] {
  if (open && room > 0) return [configurationChart(model, solution)];
  if (open)
    return [foot(`its ${counted(model.terms.length, 'term')} are too many for a chart here; .terms has them all`)];
  return room > 0 ? [foldedChart(model, solution)] : [];
}

function foldedChart(model: ModelPayload, solution: SolutionPayload): Element {
  return element(
    'details',
    {},
    element('summary', { class: 'setwise-summary' }, `configuration chart of ${model.label}`),
    configurationChart(model, solution),
  );
}

function live(solution: SolutionPayload, view: SolutionView): Element[] {
  const typeIndex =
    view.type ??
    Math.max(
      0,
      solution.types.findIndex((type) => type.type === solution.chosen?.type),
    );
  const type = solution.types[typeIndex] ?? solution.types[0];
  if (type === undefined) return [];
  const modelIndex =
    view.model ??
    Math.max(
      0,
      type.models.findIndex((model) => isChosen(solution, type.type, model)),
    );
  const model = type.models[modelIndex] ?? type.models[0];
  const typeTabs = solution.types.map((one, index) => tab('type', index, typeLabel(one), one === type));
  const modelTabs = type.models.map((one, index) =>
    tab('model', index, isChosen(solution, type.type, one) ? `${one.label} · chosen` : one.label, one === model),
  );
  return [
    tabList('type of solution', typeTabs),
    element('div', { class: 'setwise-sub' }, about(type)),
    ...(type.models.length > 1 ? [tabList(`models of the ${type.name} solution`, modelTabs)] : []),
    ...verdictLine(type),
    ...(model === undefined
      ? [element('div', {}, 'no model')]
      : [drawModel(solution, type, model, [configurationChart(model, solution)])]),
    ...modelsLeftOut(type, type.models.length).map((text) => foot(text)),
    ...termUse(type, solution),
    ...counterfactuals(type),
  ];
}

function tabList(label: string, tabs: readonly Element[]): Element {
  return element('div', { class: 'setwise-tabs', role: 'tablist', 'aria-label': label, 'data-roving': label }, ...tabs);
}

function tab(action: 'type' | 'model', index: number, label: string, selected: boolean): Element {
  return element(
    'button',
    {
      class: `setwise-tab setwise-button${selected ? ' setwise-tab-on' : ''}`,
      type: 'button',
      role: 'tab',
      'aria-selected': String(selected),
      'data-action': action,
      'data-value': String(index),
      'data-item': String(index),
    },
    label,
  );
}

/** What is proved, quietly; what is not, as a warning. */
function verdictLine(type: SolutionTypePayload): Element[] {
  const found = verdict(type);
  if (found === null) return [];
  return [element('div', { class: found.proved ? 'setwise-proved' : 'setwise-warning' }, found.text)];
}

function drawModel(
  solution: SolutionPayload,
  type: SolutionTypePayload,
  model: ModelPayload,
  chart: readonly Element[],
): Element {
  const rival = String(type.count) === '1' ? '' : ` of ${digits(type.count)}`;
  const from = model.pairs.count > 0 ? ` · from ${listed(model.pairs.first, model.pairs.count)}` : '';
  const fit = `inclusion ${ratio(model.inclusion)} · PRI ${ratio(model.pri)} · coverage ${ratio(model.coverage)}`;
  return element(
    'div',
    { class: 'setwise-model' },
    element(
      'div',
      {},
      element('span', { class: 'setwise-strong' }, model.label),
      element('span', { class: 'setwise-soft' }, `${rival}${from} · ${fit}`),
      isShortest(type, model) ? [' ', element('span', { class: 'setwise-tag' }, 'fewest literals')] : [],
    ),
    modelFormula(model.terms, solution, solution.outcome),
    ...chart,
    ...modelNotes(solution, model),
  );
}

/** Whether a model stands out among rivals by its fewest literals. */
function isShortest({ count, fewestLiterals }: SolutionTypePayload, model: ModelPayload): boolean {
  return model.fewestLiterals === true && fewestLiterals !== null && fewestLiterals.count !== count;
}

function modelNotes(solution: SolutionPayload, model: ModelPayload): Element[] {
  const part = (label: string, text: string): Markup[] => [
    element('span', { class: 'setwise-strong' }, label),
    ` ${text}`,
  ];
  const deviant = model.deviant.length > 0 ? `${names(model.deviant)} (in a term, not ${solution.outcome})` : 'none';
  const uncovered = model.uncovered.length > 0 ? `${names(model.uncovered)} (${solution.outcome}, in no term)` : 'none';
  return [
    foot(
      ...part('deviant:', deviant),
      ' · ',
      ...part('uncovered:', uncovered),
      ' · ',
      ...part('simplifying assumptions:', configurations(model.simplifyingAssumptions)),
    ),
  ];
}

function counterfactuals(type: SolutionTypePayload): Element[] {
  const { groups, left } = counterfactualGroups(type);
  const lines = groups.map(({ pairs, parts }) =>
    element('div', { class: 'setwise-foot' }, element('span', { class: 'setwise-tag' }, pairs), parts.join(' · ')),
  );
  return [...lines, ...left.map((text) => foot(text))];
}
