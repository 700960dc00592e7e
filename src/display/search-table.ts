import type { NecessitySearch, SufficiencySearch } from '../qca/necessity/search-types.js';
import { labelled, outcomeText } from './labelled.js';
import { counted, ratio } from './number.js';
import type { PlainTable } from './table.js';

/** The combinations that a search found, with the cut-offs that it was told. */
export function necessitySearchTable(search: NecessitySearch): PlainTable {
  const { settings, rows } = search;
  const { conjunctions, disjunctions } = search.searchedTo;
  const implied = rows.some((row) => row.implied);
  return {
    title: `Necessary for ${outcomeText(search.design)} · ${counted(rows.length, 'combination')}`,
    columns: ['combination', 'consistency', 'coverage', 'RoN', 'PRI', 'trivialness', ...(implied ? ['implied'] : [])],
    rows: rows.map((row) => [
      labelled(row.term, search.design.sets),
      ratio(row.inclusion, settings.inclusion),
      ratio(row.coverage, settings.coverage),
      ratio(row.ron, settings.ron),
      ratio(row.pri, settings.pri),
      ratio(row.trivialness),
      ...(implied ? [row.implied ? 'by a longer one' : ''] : []),
    ]),
    notes: [
      `cut-offs: consistency ${ratio(settings.inclusion)}, coverage ${ratio(settings.coverage)}, RoN ${ratio(settings.ron)}, PRI ${ratio(settings.pri)}`,
      `looked at: conjunctions of up to ${conditions(conjunctions)}, disjunctions of up to ${conditions(disjunctions)}; a disjunction is listed where no part of it reaches the cut-offs`,
      'RoN: relevance of necessity; PRI: of the outcome within the combination; trivialness: 0 is trivial',
    ],
    warnings: search.warnings,
  };
}

export function sufficiencySearchTable(search: SufficiencySearch): PlainTable {
  const { settings, rows } = search;
  return {
    title: `Sufficient for ${outcomeText(search.design)} · ${counted(rows.length, 'combination')}`,
    columns: ['combination', 'consistency', 'PRI', 'coverage'],
    rows: rows.map((row) => [
      labelled(row.term, search.design.sets),
      ratio(row.inclusion, settings.inclusion),
      ratio(row.pri, settings.pri),
      ratio(row.coverage, settings.coverage),
    ]),
    notes: [
      `cut-offs: consistency ${ratio(settings.inclusion)}, PRI ${ratio(settings.pri)}, coverage ${ratio(settings.coverage)}`,
      `looked at: conjunctions of up to ${conditions(search.searchedTo.conjunctions)}; one is listed where no part of it reaches the cut-offs`,
    ],
    warnings: search.warnings,
  };
}

const conditions = (count: number): string => counted(count, 'condition');
