import {
  type ModelPayload,
  SOLUTION,
  type SolutionPayload,
  type SolutionTypePayload,
  type TermPayload,
} from '../mime/types.js';
import type { MimeBundle } from '../util/displayable.js';
import { payloadEntry } from './bundle.js';
import { counterfactualGroups } from './counterfactuals.js';
import { toHtml } from './html.js';
import { latexModel } from './latex.js';
import { modelsCounted, verdict } from './limits.js';
import { markdownTable, markdownText } from './markdown.js';
import { digits, ratio } from './number.js';
import { drawSolution, LEAST, modelsLeftOut, STATIC, type StaticRoom, within } from './solution.js';
import { isAmbiguous, USE_COLUMNS, useNotes, useRows, useTitle } from './term-use.js';
import { paragraphs, places, type TextColumn, textTable, wrapped } from './text.js';
import { cutoffWords } from './truth-table.js';
import { configurations, listed, termText, valueKeys } from './values.js';

/** Solutions in every form, always by type. */
export function solutionBundle(solution: SolutionPayload): MimeBundle {
  const { shown, html } = staticForm(solution);
  return {
    ...payloadEntry(SOLUTION, solution),
    'text/html': html,
    'text/markdown': markdown(shown),
    'text/latex': latex(shown),
    'text/plain': plain(shown),
  };
}

/** Characters of a page that a saved notebook can bear beside its other cells. */
const PAGE = 1_000_000;

/** As much of the solution as makes a page of bearable size, and that page. */
function staticForm(solution: SolutionPayload): { readonly shown: SolutionPayload; readonly html: string } {
  for (const room of STATIC) {
    if (atLeast(solution, room) > PAGE) continue;
    const html = toHtml(drawSolution(solution, null, room));
    if (html.length <= PAGE) return { shown: within(solution, room), html };
  }
  return { shown: within(solution, LEAST), html: toHtml(drawSolution(solution, null, LEAST)) };
}

/** Characters that its charts take for certain: what is far too large is not drawn to find that out. */
function atLeast(solution: SolutionPayload, room: StaticRoom): number {
  const charted = within(solution, room).types.flatMap(({ models }) => models.slice(0, room.charts));
  const cells = charted.reduce((sum, { terms }) => sum + terms.length * solution.conditions.length, 0);
  return cells * CELL;
}

/** The least that a cell of a chart takes. */
const CELL = 60;

const COLUMNS: readonly TextColumn[] = [
  { title: 'term', align: 'left' },
  { title: 'incl', align: 'right' },
  { title: 'PRI', align: 'right' },
  { title: 'raw', align: 'right' },
  { title: 'unique', align: 'right' },
  { title: 'cases (* deviant)', align: 'left', yields: true },
];

function rows(solution: SolutionPayload, model: ModelPayload): string[][] {
  return [
    ...model.terms.map((term) => [
      termText(term, solution),
      ratio(term.inclusion),
      ratio(term.pri),
      ratio(term.rawCoverage),
      ratio(term.uniqueCoverage),
      caseText(term),
    ]),
    [`model ${model.label}`, ratio(model.inclusion), ratio(model.pri), ratio(model.coverage), '', ''],
  ];
}

/** The model with its outcome; a model without terms is 0. */
function formula(solution: SolutionPayload, model: ModelPayload): string {
  const sum = model.terms.map((term) => termText(term, solution)).join(' + ');
  return `${sum === '' ? '0' : sum} -> ${solution.outcome}`;
}

function caseText(term: TermPayload): string {
  const deviant = new Set(term.deviant);
  return term.cases.map((name) => `${name}${deviant.has(name) ? '*' : ''}`).join(', ');
}

function typeLine(type: SolutionTypePayload): string {
  return `${type.name} solution · ${modelsCounted(type)}`;
}

function chosenLine(solution: SolutionPayload): string[] {
  const chosen = solution.chosen;
  return chosen === null ? [] : [`${chosen.label} is 1 of ${digits(chosen.of)} · chosen: ${chosen.reason}`];
}

function notes(solution: SolutionPayload, model: ModelPayload): string[] {
  const none = (items: readonly string[]): string => (items.length > 0 ? items.join(', ') : 'none');
  return [
    `deviant (in a term, not ${solution.outcome}): ${none(model.deviant)}`,
    `uncovered (${solution.outcome}, in no term): ${none(model.uncovered)}`,
    `simplifying assumptions: ${configurations(model.simplifyingAssumptions)}`,
  ];
}

function counterfactuals(type: SolutionTypePayload): string[] {
  const { groups, left } = counterfactualGroups(type);
  return [...groups.map(({ pairs, parts }) => `${pairs}: ${parts.join('; ')}`), ...left];
}

function heading(solution: SolutionPayload): string {
  return `Solutions for ${solution.outcome} · ${cutoffWords(solution.cutoffs)}`;
}

function plain(solution: SolutionPayload): string {
  const parts = [
    paragraphs(
      heading(solution),
      chosenLine(solution),
      valueKeys(solution),
      solution.warnings.map((warning) => `▲ ${warning.message}`),
    ),
  ];
  for (const type of solution.types) {
    parts.push(paragraphs(underlined(typeLine(type)).split('\n'), verdictText(type)));
    for (const model of type.models) {
      const { first, count } = model.pairs;
      const from = count > 0 ? `  (from ${listed(first, count)})` : '';
      parts.push(
        [
          ...wrapped(`${model.label}: ${formula(solution, model)}${from}`, 100),
          '',
          textTable(COLUMNS, rows(solution, model)),
          '',
          paragraphs(notes(solution, model)),
        ].join('\n'),
      );
    }
    const after = paragraphs(modelsLeftOut(type, type.models.length), counterfactuals(type));
    parts.push(...[...usePlain(solution, type), after].filter((part) => part !== ''));
  }
  return parts.join('\n\n');
}

function verdictText(type: SolutionTypePayload): string[] {
  const found = verdict(type);
  return found === null ? [] : [found.text];
}

function usePlain(solution: SolutionPayload, type: SolutionTypePayload): string[] {
  if (!isAmbiguous(type)) return [];
  return [paragraphs(useTitle(type)), textTable(USE_COLUMNS, useRows(type, solution)), paragraphs(useNotes(type))];
}

function useMarkdown(solution: SolutionPayload, type: SolutionTypePayload): string[] {
  if (!isAmbiguous(type)) return [];
  const notes = useNotes(type).map(markdownText);
  return [`**${markdownText(useTitle(type))}**`, markdownTable(USE_COLUMNS, useRows(type, solution)), ...notes];
}

function underlined(text: string): string {
  return `${text}\n${'═'.repeat(places(text))}`;
}

function markdown(solution: SolutionPayload): string {
  const parts = [
    `**${markdownText(heading(solution))}**`,
    ...chosenLine(solution).map(markdownText),
    ...valueKeys(solution).map(markdownText),
    ...solution.warnings.map((warning) => `▲ ${markdownText(warning.message)}`),
  ];
  for (const type of solution.types) {
    parts.push(`**${markdownText(typeLine(type))}**`, ...verdictText(type).map(markdownText));
    for (const model of type.models) {
      parts.push(
        `**${markdownText(model.label)}**: ${markdownText(formula(solution, model))}`,
        markdownTable(COLUMNS, rows(solution, model)),
        notes(solution, model).map(markdownText).join(' · '),
      );
    }
    parts.push(...useMarkdown(solution, type));
    parts.push(...[...modelsLeftOut(type, type.models.length), ...counterfactuals(type)].map(markdownText));
  }
  return parts.join('\n\n');
}

function latex(solution: SolutionPayload): string {
  return solution.types
    .flatMap((type) =>
      type.models.map(
        (model) =>
          `\\noindent ${type.name}, ${model.label.replace(/[^A-Za-z0-9]/g, '')}: ${latexModel(model.terms, solution, solution.outcome)}`,
      ),
    )
    .join('\n\n');
}
