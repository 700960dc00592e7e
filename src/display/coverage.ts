import type { CoveragePayload } from '../mime/types.js';
import { outcomeFrame } from './coverage-frame.js';
import { countCoverage } from './coverage-groups.js';
import { coverageStrip } from './coverage-strip.js';
import { coordinate } from './geometry/point.js';
import { type Element, element } from './markup.js';
import { counted, digits, ratio } from './number.js';
import { root, warningLines } from './parts.js';
import { patterns } from './patterns.js';
import { label } from './svg-text.js';
import { fitted } from './text-width.js';

const WIDTH = 720;
const EDGE = 10;

/** Draws how the terms of a model share the cases of the outcome, with warnings under it. */
export function drawCoverage(chart: CoveragePayload): Element {
  return root('coverage', coverageFigure(chart), warningLines(chart.warnings));
}

/**
 * The picture alone. Above: the outcome as a frame, each term as a circle whose area is its number of cases, overlapping where
 * terms share cases; deviant cases on the frame's edge; uncovered ones counted. Below: a strip of all cases in one order, so
 * that raw and unique coverage can be counted by eye.
 */
export function coverageFigure(chart: CoveragePayload): Element {
  const counts = countCoverage(chart);
  const inner = WIDTH - 2 * EDGE;
  const frame = outcomeFrame(chart, counts, inner);
  const strip = coverageStrip(chart, counts, inner);
  const stripTop = 58 + frame.height + 22;
  const height = stripTop + strip.height + 8;
  const at = (y: number, drawing: Element): Element =>
    element('g', { transform: `translate(${EDGE} ${coordinate(y)})` }, drawing);
  return element(
    'svg',
    {
      class: 'setwise-figure',
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      width: WIDTH,
      height: Math.ceil(height),
      role: 'group',
      'aria-label': coverageWords(chart),
    },
    patterns(),
    label('setwise-text-title', EDGE, 20, 'start', fitted(title(chart), 15, inner)),
    label('setwise-text-soft', EDGE, 40, 'start', fitted(about(chart), 12, inner)),
    at(58, frame.drawing),
    at(stripTop, strip.drawing),
  );
}

function title(chart: CoveragePayload): string {
  const { type, label: name, of } = chart.model;
  return `Coverage of ${chart.outcome} by ${type} model ${name}${String(of) === '1' ? '' : ` (1 of ${digits(of)})`}`;
}

function about(chart: CoveragePayload): string {
  const fit = `inclusion ${ratio(chart.model.inclusion)} · coverage ${ratio(chart.model.coverage)}`;
  return chart.model.reason === null ? fit : `${fit} · chosen: ${chart.model.reason}`;
}

/** The picture in words, for those who cannot see it. */
export function coverageWords(chart: CoveragePayload): string {
  const counts = countCoverage(chart);
  const terms = chart.terms
    .map((_, i) => `term ${i + 1} covers ${counts.raw[i]} (${counts.unique[i]} alone)`)
    .slice(0, 12);
  const deviant = counts.deviant.reduce((sum, run) => sum + run.names.length, 0);
  return `${title(chart)}: of ${counted(counts.total, 'case')}, ${terms.join(', ')}; ${counts.uncovered.length} uncovered, ${deviant} deviant.`;
}
