import { byCodeUnits } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import type { Warning } from '../../util/warning.js';
import type { StudyRegister } from '../screening/types.js';
import { attributeNames, attributeOf, checkNames, checkRegister } from './evidence-table.js';
import { cellOf, grouped, type Tally } from './tally.js';

/** How many studies have each value of an attribute. Frozen. */
export interface StudyCounts extends Tally {
  readonly kind: 'study-counts';
  /** The attribute. */
  readonly by: string;
  /** The second attribute, whose values are the columns; `null` without one. */
  readonly across: string | null;
  readonly warnings: readonly Warning[];
}

export const NOT_REPORTED = 'not reported';

/**
 * Counts studies by an attribute, such as year, country, source or design, and on request across a second one. Years between the
 * first and the last stand with 0; studies that say nothing are counted as `not reported`, never left out. Numbers ascend; other
 * values stand by how many have them, then by name.
 *
 * @param register what `studies` or `studiesFrom` returned
 * @param by the attribute whose values are the rows
 * @param across the attribute whose values are the columns. Default: none, and the one column is `studies`
 * @throws for an attribute that no study has, with the nearest name
 *
 * @example
 * const register = studies([{ id: 'S1', attributes: { year: 2021 } }, { id: 'S2', attributes: { year: 2023 } }])
 * countStudies(register, 'year').rows.map(({ label, cells }) => [label, cells[0].n]) // => [['2021', 1], ['2022', 0], ['2023', 1]]
 */
export function countStudies(register: StudyRegister, by: string, across?: string): StudyCounts {
  checkRegister('countStudies', register);
  checkNames('countStudies', across === undefined ? [by] : [by, across], attributeNames(register));
  const { studies } = register;
  const value = (name: string) => (study: (typeof studies)[number]) => String(attributeOf(study, name) ?? NOT_REPORTED);
  const rows = grouped(studies, value(by), ({ id }) => id);
  const columns = across === undefined ? null : ordered(grouped(studies, value(across), ({ id }) => id));
  const inColumn = new Map(across === undefined ? [] : studies.map((study) => [study.id, value(across)(study)]));
  return displayable({
    kind: 'study-counts',
    by,
    across: across ?? null,
    rowTitle: by,
    columns: columns ?? ['studies'],
    marks: [],
    rows: ordered(rows).map((label) => {
      const ids = rows.get(label) ?? [];
      const cells = columns?.map((column) => cellOf(ids.filter((id) => inColumn.get(id) === column))) ?? [cellOf(ids)];
      return { label, marks: [], cells, gap: false };
    }),
    items: studies.map(({ id, label }) => ({ id, label })),
    warnings: [],
  });
}

/** Numbers ascending, with the whole years between them; other values by count, then by code units; what is not reported last. */
function ordered(groups: ReadonlyMap<string, readonly string[]>): string[] {
  const values = [...groups.keys()].filter((label) => label !== NOT_REPORTED);
  const last = groups.has(NOT_REPORTED) ? [NOT_REPORTED] : [];
  if (values.length > 0 && values.every(isWhole)) {
    const numbers = values.map(Number).sort((a, b) => a - b);
    return [...filled(numbers).map(String), ...last];
  }
  const size = (label: string): number => (groups.get(label) as readonly string[]).length;
  return [...values.sort((a, b) => size(b) - size(a) || byCodeUnits(a, b)), ...last];
}

/** Whether the text is just how a whole number is written: `007` is a name. */
const isWhole = (label: string): boolean => Number.isSafeInteger(Number(label)) && String(Number(label)) === label;

/** More steps than these between the first and the last are no years of a review. */
const MOST_STEPS = 60;

function filled(numbers: readonly number[]): readonly number[] {
  const first = numbers[0] as number;
  const last = numbers.at(-1) as number;
  if (last - first > MOST_STEPS) return numbers;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
