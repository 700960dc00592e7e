import type { MimeBundle } from '../util/displayable.js';
import { toHtml } from './html.js';
import { element, type Markup } from './markup.js';
import { root } from './parts.js';
import { drawTable, type PlainTable, tableBundle } from './table.js';

/** The bundle of several tables, one below the other, each with its own title, notes and bounds. */
export function tablesBundle(tables: readonly PlainTable[]): MimeBundle {
  const bundles = tables.map(tableBundle);
  const joined = (mime: string): string => bundles.map((bundle) => String(bundle[mime])).join('\n\n');
  return {
    'text/html': toHtml(root('table', ...tables.map(part))),
    'text/markdown': joined('text/markdown'),
    'text/plain': joined('text/plain'),
  };
}

/** A line stands above every table but the first. */
function part(table: PlainTable, at: number): readonly Markup[] {
  const { children } = drawTable(table);
  return at === 0 ? children : [element('div', { class: 'setwise-section' }, ...children)];
}
