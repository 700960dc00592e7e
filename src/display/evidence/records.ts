import type { SearchStrategy, SearchYield, SourceYield, YearWindow } from '../../evidence/records/strategy/types.js';
import type { RecordSet } from '../../evidence/records/types.js';
import { counted } from '../number.js';
import type { PlainTable } from '../table.js';

/** How many problems are listed; the others are counted. */
const PROBLEMS = 20;

/** The files of a search, one row each; problems and warnings are listed with them. */
export function recordsTable(set: RecordSet): PlainTable {
  const of = (name: string): number => set.problems.filter(({ file }) => file === name).length;
  const more = set.problems.length - PROBLEMS;
  return {
    title: `Records · ${counted(set.records.length, 'record')} in ${counted(set.files.length, 'file')}`,
    columns: ['file', 'source', 'counted as', 'format', 'encoding', 'records', 'problems'],
    rows: set.files.map((file) => [
      file.name,
      file.source,
      file.sourceType,
      file.format,
      file.pieces === null ? '' : file.encoding,
      file.records.length,
      of(file.name),
    ]),
    notes: [
      ...set.problems
        .slice(0, PROBLEMS)
        .map(({ file, line, message, raw }) => `put aside: ${file}, line ${line}: ${message}${excerpt(raw)}`),
      ...(more > 0 ? [`and ${counted(more, 'more problem')}, in .problems`] : []),
    ],
    warnings: set.warnings,
  };
}

/** The beginning of what was put aside, so that it can be recognised. */
function excerpt(raw: string): string {
  const line = raw.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  return ` (${Array.from(line).slice(0, 40).join('')}${Array.from(line).length > 40 ? '…' : ''})`;
}

const NOT_REPORTED = 'not reported';

/** A search strategy: one row a source; what a review does not say is said to be missing. */
export function strategyTable(strategy: SearchStrategy): PlainTable {
  const concepts = strategy.terms.map((concept) => (typeof concept === 'string' ? concept : concept.join(' or ')));
  return {
    title: `Search strategy · ${counted(strategy.searches.length, 'source')}`,
    columns: ['source', 'counted as', 'search string', 'date', 'years', 'languages', 'hits'],
    rows: strategy.searches.map((own) => [
      own.source,
      own.sourceType,
      own.string === null ? NOT_REPORTED : `${own.string}${own.made ? ' (made from the terms)' : ''}`,
      own.date ?? NOT_REPORTED,
      years(own.window),
      own.languages === null ? 'any' : own.languages.join(', '),
      own.hits ?? NOT_REPORTED,
    ]),
    notes: concepts.map((concept, i) => `term ${i + 1}: ${concept}`),
    warnings: strategy.warnings,
  };
}

function years(window: YearWindow | null): string {
  if (window === null) return 'any';
  const { from, to } = window;
  if (from === null || to === null) return from === null ? `to ${to}` : `from ${from}`;
  return `${from} to ${to}`;
}

/** What each source was said to have found, and what was read of it. */
export function searchYieldTable({ sources, warnings }: SearchYield): PlainTable {
  const answers = (own: SourceYield['window']): string => `${own.yes} / ${own.no} / ${own['not said']}`;
  return {
    title: `Searches and what was read · ${counted(sources.length, 'source')}`,
    columns: ['source', 'hits reported', 'records read', 'put aside', 'in the window', 'in the languages'],
    rows: sources.map((own) => [
      own.source,
      own.hits ?? NOT_REPORTED,
      own.records,
      own.problems,
      answers(own.window),
      answers(own.languages),
    ]),
    notes: ['in the window, in the languages: yes / no / not said'],
    warnings,
  };
}
