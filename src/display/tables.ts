import type { MimeBundle } from '../util/displayable.js';
import { toHtml } from './html.js';
import { root } from './parts.js';
import { drawTable, type PlainTable, tableBundle } from './table.js';

/** The bundle of several tables, one below the other, each with its own title, notes and bounds. */
export function tablesBundle(tables: readonly PlainTable[]): MimeBundle {
  const bundles = tables.map(tableBundle);
  const joined = (mime: string): string => bundles.map((bundle) => String(bundle[mime])).join('\n\n');
  return {
    'text/html': toHtml(root('table', ...tables.map((table) => drawTable(table).children))),
    'text/markdown': joined('text/markdown'),
    'text/plain': joined('text/plain'),
  };
}
