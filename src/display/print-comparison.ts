import type { PrintComparison, PrintedComparison } from '../qca/audit/compare-to-print.js';
import type { MimeBundle } from '../util/displayable.js';
import { toHtml } from './html.js';
import { markdownTable, markdownText } from './markdown.js';
import { type Element, element } from './markup.js';
import { counted } from './number.js';
import { foot, head, root } from './parts.js';
import { columnsOf, tableGrid } from './table.js';
import { paragraphs, textTable } from './text.js';

/**
 * Print beside data: first every figure that differs, with its reason, then all that agree, place by place. None is left out:
 * a reader who doubts a number must find it.
 */
interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NOTE = 'a printed number agrees when it is the recomputed one, rounded or truncated at its own digits';

export function comparisonBundle(comparison: PrintComparison): MimeBundle {
  const title = `${comparison.source}, printed and recomputed`;
  const about = `${comparison.agreeing} of ${comparison.figures.length} figures agree · ${comparison.explained} explained · ${comparison.unexplained} unexplained`;
  const differing = differingSection(comparison);
  const places = agreeingSections(comparison);
  const all = [...(differing.rows.length > 0 ? [differing] : []), ...places];
  return {
    'text/html': toHtml(draw(title, about, differing, places)),
    'text/markdown': [
      `**${markdownText(title)}** ${markdownText(about)}`,
      ...all.flatMap((part) => [`**${markdownText(part.title)}**`, markdownTable(columnsOf(part), part.rows)]),
      markdownText(NOTE),
    ].join('\n\n'),
    'text/plain': [
      paragraphs(`${title} · ${about}`),
      ...(differing.rows.length > 0 ? [differing.title, ...differing.rows.map(asText)] : []),
      ...places.flatMap((part) => [part.title, textTable(columnsOf(part), part.rows)]),
      paragraphs(NOTE),
    ].join('\n\n'),
  };
}

/** A figure that differs as a paragraph: its reason is a sentence, and a column of sentences is hard to read. */
function asText([where = '', printed = '', recomputed = '', mismatch = '', why = '']: readonly string[]): string {
  return paragraphs(
    `${where}: printed ${printed}, recomputed ${recomputed} · ${mismatch}`,
    why === '' ? [] : `  ${why}`,
  );
}

function draw(title: string, about: string, differing: Section, places: readonly Section[]): Element {
  const folded = places.map((part) =>
    element('details', {}, element('summary', { class: 'setwise-summary' }, part.title), tableGrid(part)),
  );
  const open = differing.rows.length > 0 ? [tableGrid(differing)] : [];
  return root('print-comparison', head(title, about), open, folded, foot(NOTE));
}

function differingSection(comparison: PrintComparison): Section {
  const differing = comparison.figures.filter((one) => !one.agrees);
  return {
    title: `${counted(differing.length, 'figure')} ${differing.length === 1 ? 'differs' : 'differ'}`,
    columns: ['where', 'printed', 'recomputed', 'mismatch', 'why'],
    rows: differing.map((one) => [one.where, one.printed, one.recomputed, one.id ?? '▲ unexplained', one.why ?? '']),
  };
}

/** The place is what stands before the first comma: `Table 2`. */
function agreeingSections(comparison: PrintComparison): Section[] {
  const places = new Map<string, PrintedComparison[]>();
  for (const one of comparison.figures) {
    if (!one.agrees) continue;
    const place = one.where.split(',', 1)[0] ?? '';
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return [...places].map(([place, figures]) => ({
    title: `${place}: ${counted(figures.length, 'figure')} ${figures.length === 1 ? 'agrees' : 'agree'}`,
    columns: ['where', 'printed', 'recomputed'],
    rows: figures.map((one) => [
      one.where.slice(place.length).replace(/^, */, '') || place,
      one.printed,
      one.recomputed,
    ]),
  }));
}
