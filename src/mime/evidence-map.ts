import type { EvidenceMapPayload } from './evidence-map-types.js';
import { LIMITS } from './limits.js';
import { count, expression, name, some, warnings } from './parts.js';
import { boolean, demand, integer, list, object, oneOf, orNull } from './read.js';

/** More than these no picture could show; the text says how many there are. */
const ROWS = 1000;
const COLUMNS = 100;
const MARKS = 100;

const map = object<EvidenceMapPayload>({
  title: name,
  about: expression,
  unit: oneOf('study', 'report'),
  rowTitle: name,
  columns: some(name, COLUMNS),
  marks: list(object({ label: name, n: count }), MARKS),
  rows: some(
    object({
      label: expression,
      marks: list(boolean, MARKS),
      cells: list(object({ n: count, items: list(integer(0), LIMITS.rows) }), COLUMNS),
      gap: boolean,
    }),
    ROWS,
  ),
  gapTitle: orNull(name),
  items: some(object({ id: name, label: name }), LIMITS.rows),
  notes: list(expression, 20),
  warnings,
});

/** Reads the payload of a map of the evidence, or throws a `PayloadError` that names the place. */
export function readEvidenceMap(value: unknown): EvidenceMapPayload {
  const read = map(value, '$');
  const { columns, marks, rows, items } = read;
  demand(columns.first.length > 0, '$.columns.first', 'is empty');
  rows.first.forEach((row, r) => {
    const at = `$.rows.first[${r}]`;
    const fits = row.marks.length === marks.length;
    demand(fits, `${at}.marks`, `has ${row.marks.length} values for ${marks.length} marks`);
    const whole = row.cells.length === columns.first.length;
    demand(whole, `${at}.cells`, `has ${row.cells.length} values for ${columns.first.length} columns`);
    row.cells.forEach(({ n, items: places }, c) => {
      const path = `${at}.cells[${c}].items`;
      const known = places.every((place) => place < items.first.length);
      demand(known, path, `names an item beyond the ${items.first.length} that are listed`);
      demand(places.length <= n, path, `are more than the ${n} counted`);
    });
  });
  return read;
}
