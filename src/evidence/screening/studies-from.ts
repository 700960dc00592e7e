import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { checkOptions } from '../../util/options.js';
import { demandNames } from '../demand-list.js';
import { type RowSource, readRows, textIn } from '../rows.js';
import { studies } from './studies.js';
import type { StudyRegister } from './types.js';

/** Which columns of a table of studies say what. */
export interface StudyMapping {
  readonly id: string;
  /** Columns whose texts make the label, joined by a space. Default: none; the label is the id. */
  readonly label?: readonly string[];
  /** Columns that are attributes. Default: all but the id. */
  readonly attributes?: readonly string[];
}

/**
 * The studies of a review from a table, one a row: what a table of included studies in print gives, without the records behind it.
 *
 * @param source what `load` returned, any arquero table, or a list of objects
 * @param mapping the column of the ids; by default every other column is an attribute
 * @throws for a column that is not there, and an id that is missing or used twice
 *
 * @example
 * const rows = [{ study: 'S01', authors: 'Barra', year: 2023, country: 'Argentina' }]
 * studiesFrom(rows, { id: 'study', label: ['authors', 'year'], attributes: ['country'] }).studies[0].label // => 'Barra 2023'
 */
export function studiesFrom(source: RowSource, mapping: StudyMapping): StudyRegister {
  const { columns, rows } = readRows('studiesFrom', source);
  checkOptions('studiesFrom', mapping, ['id', 'label', 'attributes']);
  const place = (name: string): number => {
    const found = columns.indexOf(name);
    return found >= 0 ? found : fail(`studiesFrom: no column named "${name}"${suggestion(String(name), columns)}`);
  };
  const id = place(mapping.id);
  const label = demandNames('studiesFrom: label', mapping.label ?? []).map(place);
  const attributes = demandNames(
    'studiesFrom: attributes',
    mapping.attributes ?? columns.filter((name) => name !== mapping.id),
  ).map((name) => [name, place(name)] as const);
  return studies(
    rows.map((row, i) => {
      const words = label.flatMap((column) => textIn(row[column]) ?? []);
      return {
        id: textIn(row[id]) ?? fail(`studiesFrom: row ${i + 1} has no id in "${mapping.id}"; give every study one`),
        ...(words.length > 0 && { label: words.join(' ') }),
        attributes: attributes.map(([name, column]) => [name, attributeOf(row[column])] as const),
      };
    }),
  );
}

/** A cell as an attribute: numbers stay numbers. */
function attributeOf(cell: unknown): string | number | null {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : textIn(cell);
}
