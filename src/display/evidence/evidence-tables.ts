import type {
  EvidenceBlock,
  EvidenceByConfiguration,
  StudyEvidence,
} from '../../evidence/tables/configuration-table.js';
import type { EvidenceTable } from '../../evidence/tables/evidence-table.js';
import { counted, ratio } from '../number.js';
import { names } from '../parts.js';
import type { Cell, PlainTable } from '../table.js';

/** The evidence table, and the evidence by configuration, as tables. */
export function evidenceTableTable({ columns, rows, warnings }: EvidenceTable): PlainTable {
  return { title: `Evidence table · ${counted(rows.length, 'study', 'studies')}`, columns, rows, warnings };
}

/** The terms with their fit; then for each its studies, and apart those that contradict it; then those that no term covers. */
export function configurationTables(evidence: EvidenceByConfiguration): PlainTable[] {
  const { model, blocks, warnings } = evidence;
  const overview: PlainTable = {
    title: `Evidence by configuration · ${model}`,
    columns: ['term', 'inclusion', 'raw coverage', 'unique coverage', 'studies with the outcome', 'without it'],
    rows: blocks.map(({ term, inclusion, rawCoverage, uniqueCoverage, studies, contradictory }) => [
      term ?? '▲ no term',
      ratio(inclusion),
      ratio(rawCoverage),
      ratio(uniqueCoverage),
      studies.length,
      contradictory.length,
    ]),
    warnings,
  };
  return [overview, ...blocks.flatMap((block) => blockTables(block, evidence))];
}

function blockTables({ term, studies, contradictory }: EvidenceBlock, evidence: EvidenceByConfiguration): PlainTable[] {
  const many = (own: readonly StudyEvidence[]): string => counted(own.length, 'study', 'studies');
  if (term === null) {
    return [studyTable(`▲ Covered by no term · ${many(studies)} with the outcome`, studies, evidence)];
  }
  return [
    studyTable(`${term} · ${many(studies)}`, studies, evidence),
    ...(contradictory.length > 0
      ? [studyTable(`▲ Against ${term} · ${many(contradictory)} without the outcome`, contradictory, evidence)]
      : []),
  ];
}

/** Only columns that say something: a coding without quotations has none. */
function studyTable(
  title: string,
  studies: readonly StudyEvidence[],
  { attributes }: EvidenceByConfiguration,
): PlainTable {
  const columns: readonly (readonly [title: string, of: (study: StudyEvidence) => Cell])[] = [
    ['study', ({ study }) => study],
    ['cited as', ({ label }) => label],
    ['row', ({ row }) => row],
    ...attributes.map((name, i) => [name, ({ attributes: own }: StudyEvidence) => own[i]] as const),
    ['codes', codesOf],
    ['quotation', quotationsOf],
    ['note', notesOf],
    ['records', ({ records }) => (records.length === 0 ? null : names(records, 12))],
  ];
  const fixed = 3 + attributes.length;
  const shown = columns.filter(([, of], i) => i < fixed || studies.some((study) => of(study) !== null));
  return {
    title,
    columns: shown.map(([name]) => name),
    rows: studies.map((study) => shown.map(([, of]) => of(study))),
  };
}

function codesOf({ quotations }: StudyEvidence): string | null {
  return quotations.length === 0 ? null : quotations.map(({ code, value }) => `${code} ${value}`).join(', ');
}

/** Each with its code and its place: `TEC: “…” (p. 4)`. */
function quotationsOf({ quotations }: StudyEvidence): string | null {
  const said = quotations.flatMap(({ code, quotation, locator }) => {
    const words = quotation === null ? [] : [`“${quotation}”`];
    const place = locator === null ? [] : [`(${locator})`];
    const parts = [...words, ...place];
    return parts.length === 0 ? [] : [`${code}: ${parts.join(' ')}`];
  });
  return said.length === 0 ? null : said.join('; ');
}

/** Why the codes are as they are; words that several share stand once. */
function notesOf({ quotations }: StudyEvidence): string | null {
  const notes = new Set(quotations.flatMap(({ note }) => (note === null ? [] : [note])));
  return notes.size === 0 ? null : [...notes].join('; ');
}
