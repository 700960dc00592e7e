import type { Subgroup, Subgroups } from '../qca/subgroups/types.js';
import type { CutoffGaps } from '../qca/truth-table/cutoff-gaps.js';
import type { FoundRows } from '../qca/truth-table/found-rows.js';
import type { Output } from '../qca/truth-table/types.js';
import { labelled, outcomeText, valueKeysOf } from './labelled.js';
import { counted, ratio } from './number.js';
import { names } from './parts.js';
import { conditionsPayload } from './payloads.js';
import type { PlainTable } from './table.js';
import { bits } from './values.js';

/** What helps to choose and compare the rows of truth tables, as tables. One function a kind. */
const outputText = (output: Output | null): string => (output === null ? '?' : String(output));

/** Changes of outputs that are written out; a cut-off at the other end of the table would change nearly all of them. */
const CHANGES = 8;

export function cutoffGapsTable(found: CutoffGaps): PlainTable {
  return {
    title: `Where the inclusion cut-off could lie · ${found.outcome} · now ${ratio(found.cutoffs.inclusion)}`,
    columns: ['above', 'up to', 'width', 'rows with output 1', 'outputs that would change'],
    rows: found.gaps.map(({ from, to, width, current, positive, changes }) => [
      ratio(from),
      ratio(to),
      ratio(width),
      positive,
      current
        ? 'none: the cut-off is here ◂'
        : changes.length === 0
          ? 'none'
          : names(
              changes.map((one) => `row ${one.row}: ${one.from} → ${one.to}`),
              CHANGES,
            ),
    ]),
    notes: [
      'any cut-off above the first and up to the second number gives the same outputs; widest gaps first',
      `inclusion of the rows: ${names(found.rows.map(gapRow), 60)}`,
      ...(found.rows.some((row) => row.contradictory) ? ['▲ cases that contradict one another'] : []),
    ],
    warnings: found.warnings,
  };
}

function gapRow({ row, inclusion, n, contradictory }: CutoffGaps['rows'][number]): string {
  return `${ratio(inclusion)} (row ${row}, ${counted(n, 'case')}${contradictory ? ' ▲' : ''})`;
}

export function foundRowsTable(found: FoundRows): PlainTable {
  return {
    title: `Rows that may have to be excluded · ${found.outcome} · ${counted(found.rows.length, 'row')}`,
    columns: ['row', 'configuration', 'output', 'why', 'cases'],
    rows: found.found.map(({ row, configuration, output, remainder, cases, why }) => [
      row,
      bits(configuration),
      output === null ? `? (${remainder})` : outputText(output),
      why.join('; '),
      cases.length > 0 ? names(cases) : 'none',
    ]),
    notes: [
      `configurations: ${found.conditions.join(', ')}`,
      ...valueKeysOf(found.conditions, found.labels),
      'nothing is excluded yet: exclude(table, found, reason) does it, and records the reason',
    ],
    warnings: found.warnings,
  };
}

/** First the terms that groups have or lack, then the rows in which they differ. */
export function subgroupsTable(result: Subgroups): PlainTable {
  const [first] = result.groups as readonly [Subgroup, ...Subgroup[]];
  const { conditions, labels } = conditionsPayload(first.table.design);
  const groups = result.groups.map(({ name, cases }) => `${name} (${counted(cases.length, 'case')})`);
  const terms = result.terms.map(({ type, expression, groups: own, kept }) => [
    `${type} term${kept ? ', in all' : ''}`,
    labelled(expression, first.table.design.sets),
    ...own.map((one) => (one === 'none' ? '—' : one)),
  ]);
  const rows = result.rows.map(({ row, configuration, differs, outputs, n, inclusion }) => [
    differs === 'output' ? `row ${row}: other outputs` : `row ${row}: observed in some`,
    bits(configuration),
    ...outputs.map((output, index) => `${outputText(output)} (n ${n[index]}, incl ${ratio(inclusion[index] ?? null)})`),
  ]);
  const differing = result.rows.filter(({ differs }) => differs === 'output').length;
  return {
    title: `${outcomeText(first.table.design)} by ${result.by} · ${counted(result.groups.length, 'group')}`,
    columns: ['what', 'term or configuration', ...groups],
    rows: [...terms, ...rows],
    notes: [
      `${counted(differing, 'row')} with different outputs, ${counted(result.rows.length - differing, 'row')} with an output in some groups only`,
      `configurations: ${result.conditions.join(', ')}`,
      ...valueKeysOf(conditions, labels),
      ...(result.terms.length > 0 ? ['every model, some models: of that type in the group; —: in none'] : []),
    ],
    warnings: result.warnings,
  };
}
