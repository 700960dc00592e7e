import type { MimeBundle } from '../util/displayable.js';
import { pictureBundle } from './bundle.js';
import type { NecessityPlot } from './necessity-plot.js';
import { necessityPlotFigure, plotTitle } from './necessity-plot-figure.js';
import { ratio } from './number.js';
import { paragraphs, textTable } from './text.js';

/** The plot in every form; as text, its points as a table, those beyond the cut-offs marked. */
export function necessityPlotBundle(plot: NecessityPlot): MimeBundle {
  const rows = plot.points.map((point) => [
    `${point.term}${point.reached ? '*' : ''}`,
    ratio(point.y, plot.cuts.y),
    ratio(point.x, plot.cuts.x ?? undefined),
  ]);
  const columns = [
    { title: 'condition', align: 'left' },
    { title: 'consistency', align: 'right' },
    { title: plot.x === 'ron' ? 'RoN' : 'coverage', align: 'right' },
  ] as const;
  const across = plot.cuts.x === null ? '' : `, across ${ratio(plot.cuts.x)}`;
  const text = [
    paragraphs(
      plotTitle(plot),
      plot.warnings.map((warning) => `▲ ${warning.message}`),
    ),
    textTable(columns, rows),
    paragraphs(
      `* reaches the cut-offs: consistency ${ratio(plot.cuts.y)}${across}`,
      plot.withoutPlace.length > 0 ? `no place, 0/0: ${plot.withoutPlace.join('; ')}` : '',
    ),
  ];
  return pictureBundle(necessityPlotFigure(plot), plot.warnings, text.join('\n\n'));
}
