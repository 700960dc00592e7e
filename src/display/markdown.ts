import type { TextColumn } from './text.js';
import { oneLine } from './text.js';

/** Text as Markdown that shows just that text: no emphasis, link, code, HTML or formula can come of a name. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~$#!]/g, (sign) => `\\${sign}`)
    .replace(/(https?|ftp|mailto|www)(?=[:.])/gi, (scheme) => `${scheme}\u2060`);
}

/** A table in GitHub's notation. */
export function markdownTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  const rules = columns.map(({ align }) => ({ left: ':---', right: '---:', center: ':---:' })[align]);
  return [line(columns.map((column) => column.title)), `| ${rules.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Title, table and notes. */
export function markdownDocument(title: string, table: string, notes: readonly string[]): string {
  return [`**${markdownText(title)}**`, '', table, ...notes.flatMap((note) => ['', markdownText(note)])].join('\n');
}
