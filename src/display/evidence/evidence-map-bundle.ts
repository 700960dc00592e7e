import { EVIDENCE_MAP, type EvidenceMapPayload } from '../../mime/types.js';
import type { MimeBundle } from '../../util/displayable.js';
import { payloadEntry, pictureBundle } from '../bundle.js';
import { digits } from '../number.js';
import { names } from '../parts.js';
import type { PlainTable } from '../table.js';
import { tablesBundle } from '../tables.js';
import { evidenceMapFigure } from './evidence-map.js';

/** Sources as columns of ● and ○ up to so many; of more, a row's label names those it is about. */
const MARKS = 8;

/** A map in every form; as text the counts, with the ids behind them where there is one column, then the gaps. */
export function evidenceMapBundle(map: EvidenceMapPayload): MimeBundle {
  const text = tablesBundle(mapTables(map));
  return pictureBundle(evidenceMapFigure(map), map.warnings, String(text['text/plain']), {
    ...payloadEntry(EVIDENCE_MAP, map),
    'text/markdown': text['text/markdown'],
  });
}

export function mapTables(map: EvidenceMapPayload): PlainTable[] {
  const { title, about, rowTitle, columns, marks, rows, items, gapTitle, notes, warnings } = map;
  const dotted = marks.length > 0 && marks.length <= MARKS;
  const alone = columns.count === 1;
  const more = (n: number, what: string): string[] => (n > 0 ? [`${digits(n)} more ${what} not shown`] : []);
  const counts: PlainTable = {
    title: `${title} · ${about}`,
    columns: [
      ...(dotted ? marks.map(({ label }) => label) : [rowTitle]),
      ...columns.first,
      ...(alone ? ['which'] : []),
    ],
    rows: rows.first
      .filter(({ gap }) => !gap)
      .map(({ label, marks: on, cells }) => [
        ...(dotted ? on.map((there) => (there ? '●' : '○')) : [label]),
        ...cells.map(({ n }) => n),
        ...(alone
          ? cells.map((cell) =>
              names(
                cell.items.map((place) => items.first[place]?.id ?? ''),
                12,
              ),
            )
          : []),
      ]),
    notes: [
      ...notes,
      ...more(rows.count - rows.first.length, 'rows'),
      ...more(columns.count - columns.first.length, 'columns'),
    ],
    warnings,
  };
  const gaps = rows.first.filter(({ gap }) => gap).map(({ label }) => [label]);
  if (gapTitle === null || gaps.length === 0) return [counts];
  return [counts, { title: `▲ ${gapTitle}`, columns: ['configuration'], rows: gaps }];
}
