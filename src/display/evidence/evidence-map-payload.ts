import type { StudyCounts } from '../../evidence/tables/count-studies.js';
import type { GapMap } from '../../evidence/tables/gap-map.js';
import type { SourceOverlap } from '../../evidence/tables/source-overlap.js';
import type { Tally, TallyCell } from '../../evidence/tables/tally.js';
import type { EvidenceMapPayload } from '../../mime/types.js';
import { counted, plainNumber } from '../number.js';

/** So many studies or reports travel with a picture; of more, the numbers do. */
const MOST_ITEMS = 3000;
const FEW = 12;
const MOST_ROWS = 200;
const MOST_COLUMNS = 24;
/** A name longer than this is cut in the payload; the result has it in full. */
const LONGEST = 240;

export function countsPayload(counts: StudyCounts): EvidenceMapPayload {
  const across = counts.across === null ? '' : ` and ${counts.across}`;
  return mapOf(counts, {
    title: `Studies by ${counts.by}${across}`,
    about: counted(counts.items.length, 'study', 'studies'),
    unit: 'study',
    gapTitle: null,
    notes: [],
  });
}

export function overlapPayload(overlap: SourceOverlap): EvidenceMapPayload {
  const reports = overlap.rows.reduce((sum, { cells }) => sum + (cells[0]?.n ?? 0), 0);
  const each = overlap.sources.map(
    ({ source, records, reports: found, unique }) =>
      `${source}: ${counted(records, 'record')}, ${counted(found, 'report')}, ${plainNumber(unique)} found nowhere else`,
  );
  return mapOf(overlap, {
    title: 'Overlap of sources',
    about: `${counted(reports, 'report')} in ${counted(overlap.sources.length, 'source')}`,
    unit: 'report',
    gapTitle: null,
    notes: each.length === 0 ? [] : [each.join('; ')],
  });
}

export function gapMapPayload(map: GapMap): EvidenceMapPayload {
  const { withoutStudy, configurations, gaps } = map;
  const share = `${plainNumber(withoutStudy)} of ${counted(configurations, 'configuration')}`;
  const first = gaps.length > 0 && gaps.length < withoutStudy ? `; ${plainNumber(gaps.length)} of them follow` : '';
  return mapOf(map, {
    title: `Evidence gap map · ${map.outcome}`,
    about: `${counted(map.items.length, 'study', 'studies')}, ${share} without one`,
    unit: 'study',
    gapTitle: withoutStudy === 0 ? null : `Studies nobody has done: ${share}${first}`,
    notes: [
      'Numbers are studies with that value. ' +
        (withoutStudy === 0
          ? 'Every configuration has one.'
          : 'A configuration is one value of every condition together.'),
    ],
  });
}

type Words = Pick<EvidenceMapPayload, 'title' | 'about' | 'unit' | 'gapTitle' | 'notes'>;

function mapOf(
  tally: Tally & Pick<StudyCounts, 'warnings'> & Partial<Pick<SourceOverlap, 'sources'>>,
  { title, gapTitle, ...words }: Words,
): EvidenceMapPayload {
  const shown = tally.rows.slice(0, MOST_ROWS);
  const labels = new Map(tally.items.map(({ id, label }) => [id, label]));
  const used = inOrderOfUse(shown.flatMap(({ cells }) => cells.map(({ ids }) => ids)));
  const first = used.slice(0, MOST_ITEMS);
  const place = new Map(first.map((id, i) => [id, i]));
  const cell = ({ n, ids }: TallyCell) => ({ n, items: ids.flatMap((id) => place.get(id) ?? []) });
  const reports = new Map(tally.sources?.map(({ source, reports: found }) => [source, found]));
  const marks = tally.marks.slice(0, MOST_COLUMNS);
  return {
    ...words,
    title: cut(title),
    rowTitle: cut(tally.rowTitle),
    columns: { first: tally.columns.slice(0, MOST_COLUMNS).map(cut), count: tally.columns.length },
    marks: marks.map((label) => ({ label: cut(label), n: reports.get(label) ?? 0 })),
    rows: {
      first: shown.map(({ label, marks: on, cells, gap }) => ({
        label: cut(label),
        marks: on.slice(0, MOST_COLUMNS),
        cells: cells.slice(0, MOST_COLUMNS).map(cell),
        gap,
      })),
      count: tally.rows.length,
    },
    gapTitle: gapTitle === null ? null : cut(gapTitle),
    items: { first: first.map((id) => ({ id: cut(id), label: cut(labels.get(id) ?? id) })), count: used.length },
    warnings: tally.warnings,
  };
}

/** The first few of every count, then all others: where not all can travel, no count is without any. */
function inOrderOfUse(counts: readonly (readonly string[])[]): string[] {
  return [...new Set([...counts.flatMap((ids) => ids.slice(0, FEW)), ...counts.flat()])];
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
