import { EVIDENCE_MAP, type EvidenceMapCellPayload, type EvidenceMapPayload } from '../../mime/types.js';
import type { MimeBundle } from '../../util/displayable.js';
import { payloadEntry, pictureBundle } from '../bundle.js';
import { counted, plainNumber } from '../number.js';
import type { PlainTable } from '../table.js';
import { tablesBundle } from '../tables.js';
import { evidenceMapFigure } from './evidence-map.js';

/** Sources as columns of ● and ○ up to so many; of more, a row's label names those it is about. */
const MARKS = 8;
const IDS = 12;

/** A map in every form; as text the counts, with the ids behind them where there is one column, then the gaps. */
export function evidenceMapBundle(map: EvidenceMapPayload): MimeBundle {
  const text = tablesBundle(mapTables(map));
  return pictureBundle(evidenceMapFigure(map), map.warnings, String(text['text/plain']), {
    ...payloadEntry(EVIDENCE_MAP, map),
    'text/markdown': text['text/markdown'],
  });
}

export function mapTables(map: EvidenceMapPayload): PlainTable[] {
  const { title, about, rowTitle, columns, marks, rows, gapTitle, notes, warnings } = map;
  const dotted = marks.length > 0 && marks.length <= MARKS;
  const alone = columns.count === 1;
  const more = (n: number, what: string): string[] => (n > 0 ? [`${counted(n, `more ${what}`)} not shown`] : []);
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
        ...(alone ? cells.map((cell) => which(cell, map)) : []),
      ]),
    notes: [
      ...notes,
      ...more(rows.count - rows.first.length, 'row'),
      ...more(columns.count - columns.first.length, 'column'),
    ],
    warnings,
  };
  const gaps = rows.first.filter(({ gap }) => gap).map(({ label }) => [label]);
  if (gapTitle === null || gaps.length === 0) return [counts];
  return [counts, { title: `▲ ${gapTitle}`, columns: ['configuration'], rows: gaps }];
}

/** The first ids behind a count, and how many more there are. */
function which({ n, items }: EvidenceMapCellPayload, map: EvidenceMapPayload): string {
  const some = items.slice(0, IDS).map((place) => (map.items.first[place] as { id: string }).id);
  if (some.length === 0) return n === 0 ? '' : 'not listed';
  return `${some.join(', ')}${n > some.length ? ` and ${plainNumber(n - some.length)} more` : ''}`;
}
