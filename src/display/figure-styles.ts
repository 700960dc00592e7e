/** Declarations of one class. A colour is `$name` of the palette. */
export type Declarations = Readonly<Record<string, string>>;

/** The face of all but formulas: the host's own. */
export const UI = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const WIDTHS = [1.6, 1.6, 1.6, 1.4, 1.2, 1.1, 1];
const OPACITIES = [0.95, 0.95, 0.95, 0.85, 0.75, 0.7, 0.65];

/** The look of what is drawn as SVG: the other half of `STYLES`. */
export const FIGURE_STYLES: Readonly<Record<string, Declarations>> = {
  'setwise-text': { 'font-family': UI, 'font-size': '12px', fill: '$ink' },
  'setwise-text-soft': { 'font-family': UI, 'font-size': '12px', fill: '$soft' },
  'setwise-text-small': { 'font-family': UI, 'font-size': '11px', fill: '$soft' },
  'setwise-text-label': { 'font-family': UI, 'font-size': '12px', 'font-weight': '600', fill: '$ink' },
  'setwise-text-title': { 'font-family': UI, 'font-size': '14px', 'font-weight': '600', fill: '$ink' },
  'setwise-text-warning': { 'font-family': UI, 'font-size': '12px', fill: '$warning' },
  'setwise-text-big': { 'font-family': UI, 'font-size': '16px', 'font-weight': '700', fill: '$warning' },
  'setwise-over': { 'text-decoration': 'overline' },
  'setwise-count': { 'font-family': UI, 'font-weight': '600', fill: '$ink' },
  'setwise-count-on': { 'font-family': UI, 'font-weight': '600', fill: '$positive-ink' },
  'setwise-count-soft': { 'font-family': UI, fill: '$soft' },
  'setwise-count-hatch': {
    'font-family': UI,
    'font-weight': '700',
    fill: '$ink',
    stroke: '$negative-pale',
    'stroke-width': '3',
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  },
  'setwise-count-between': {
    'font-family': UI,
    'font-weight': '700',
    fill: '$ink',
    stroke: '$between-pale',
    'stroke-width': '3',
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  },
  'setwise-region-positive': { fill: '$positive' },
  'setwise-region-negative': { fill: '$negative-pale' },
  'setwise-between-paper': { fill: '$between-pale' },
  'setwise-between-line': { fill: '$between' },
  'setwise-disc': { fill: 'none', stroke: '$soft', 'stroke-width': '1' },
  'setwise-axes': { fill: 'none', stroke: '$soft', 'stroke-width': '1' },
  'setwise-grid': { fill: 'none', stroke: '$line', 'stroke-width': '1' },
  'setwise-beyond': { fill: '$positive-pale', 'fill-opacity': '0.35' },
  'setwise-cut-line': { fill: 'none', stroke: '$warning', 'stroke-width': '1.25', 'stroke-dasharray': '5 4' },
  'setwise-point': { fill: '$positive', stroke: '$paper', 'stroke-width': '1.25' },
  'setwise-point-off': { fill: '$paper', stroke: '$soft', 'stroke-width': '1.5' },
  'setwise-leader-thin': { fill: 'none', stroke: '$soft', 'stroke-width': '0.75' },
  'setwise-text-point': { 'font-family': UI, 'font-size': '11.5px', 'font-weight': '600', fill: '$ink' },
  'setwise-text-point-off': { 'font-family': UI, 'font-size': '11.5px', fill: '$soft' },
  'setwise-text-cut': { 'font-family': UI, 'font-size': '11px', fill: '$warning' },
  'setwise-halo': {
    fill: 'none',
    stroke: '$paper',
    'stroke-width': '4',
    'stroke-opacity': '0.75',
    'stroke-linecap': 'round',
  },
  'setwise-leader': { fill: 'none', stroke: '$ink', 'stroke-width': '1' },
  'setwise-dot': { fill: '$ink', stroke: '$paper', 'stroke-width': '1.5' },
  'setwise-arrow': { fill: '$ink' },
  'setwise-triangle': {
    fill: '$warning',
    stroke: '$negative-pale',
    'stroke-width': '2',
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  },
  'setwise-triangle-on': { fill: '$positive-ink' },
  'setwise-dots-paper': { fill: '$paper' },
  'setwise-dots-dot': { fill: '$dots' },
  'setwise-hatch-paper': { fill: '$negative-pale' },
  'setwise-hatch-line': { fill: '$negative' },
  'setwise-cross-line': { fill: '$dots' },
  'setwise-swatch': { stroke: '$soft', 'stroke-width': '0.75' },
  'setwise-frame': { fill: 'none', stroke: '$ink', 'stroke-width': '1.25' },
  'setwise-cover-1': { fill: '$positive', 'fill-opacity': '0.86' },
  'setwise-cover-2': { fill: '$positive', 'fill-opacity': '1' },
  'setwise-cover-line': { fill: 'none', stroke: '$paper', 'stroke-width': '1.5' },
  'setwise-cover-many': {
    fill: '$positive-pale',
    stroke: '$positive',
    'stroke-width': '1.5',
    'stroke-dasharray': '5 3',
  },
  'setwise-deviant': { stroke: '$negative', 'stroke-width': '1.25' },
  'setwise-deviant-line': { fill: 'none', stroke: '$negative', 'stroke-width': '1' },
  'setwise-square-unique': { fill: '$positive' },
  'setwise-square-shared': { fill: '$positive-pale', stroke: '$positive', 'stroke-width': '1' },
  'setwise-square-off': { fill: '$track' },
  'setwise-axis': { fill: 'none', stroke: '$line', 'stroke-width': '1' },
  'setwise-half-line': { fill: 'none', stroke: '$soft', 'stroke-width': '1', 'stroke-dasharray': '2 3' },
  'setwise-anchor': { fill: 'none', stroke: '$accent', 'stroke-width': '1', 'stroke-dasharray': '5 3' },
  'setwise-thread': { fill: 'none', stroke: '$dots', 'stroke-width': '1' },
  'setwise-membership': { fill: 'none', stroke: '$positive', 'stroke-width': '2', 'stroke-linejoin': 'round' },
  'setwise-case-in': { fill: '$positive', stroke: '$paper', 'stroke-width': '1' },
  'setwise-case-out': { fill: '$paper', stroke: '$positive', 'stroke-width': '1.5' },
  'setwise-case-in-small': { fill: '$positive' },
  'setwise-case-out-small': { fill: '$positive-mid' },
  'setwise-case-value-small': { fill: '$positive-mid' },
  'setwise-case-half': { fill: '$negative', stroke: '$ink', 'stroke-width': '1' },
  'setwise-case-value': { fill: '$positive-mid', stroke: '$paper', 'stroke-width': '1' },
  'setwise-square-uncovered': { fill: '$negative-pale', stroke: '$negative', 'stroke-width': '1' },
  ...curves(),
};

/** Curves of a Venn diagram, the later ones thinner. */
function curves(): Record<string, Declarations> {
  const all = WIDTHS.map((width, index): [string, Declarations] => [
    `setwise-curve-${index}`,
    {
      fill: 'none',
      stroke: '$ink',
      'stroke-width': String(width),
      'stroke-opacity': String(OPACITIES[index]),
      'stroke-linejoin': 'round',
    },
  ]);
  return Object.fromEntries(all);
}
