import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import { guardCell } from '../records/guard-cell.js';
import { lineNamed } from './assemble.js';
import { LINES } from './lines.js';
import { DETAILS, HEADER, ROWS, WITH_REASONS } from './prisma-csv-rows.js';
import type { PrismaFlow, PrismaPart } from './types.js';

/** The table of the PRISMA2020 package as text, with what could not be said in it. Frozen. */
export interface PrismaCsv {
  readonly kind: 'prisma-csv';
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/**
 * The flow as the table of the PRISMA2020 package, whose app and R function draw it: its eight columns and row names exactly;
 * `NA` where nothing is reported, which hides the line there. Reasons and databases stand as `name, number; name, number`, so a
 * comma or semicolon within a name is written as a sign that looks alike (‚ U+201A and ; U+037E) and read back; a warning says so.
 * Cells that a spreadsheet program would take for a formula are guarded with an apostrophe, which `readPrismaCsv` takes off.
 *
 * @param flow what `prismaFlow`, `reportedFlow` or `readPrismaCsv` returned
 * @throws for anything that is no flow
 * @see Haddaway et al. 2022, Campbell Systematic Reviews 18:e1230
 *
 * @example
 * writePrismaCsv(reportedFlow({ duplicates: 4 }, { source: 'Figure 1' })).text.includes('duplicates.html,4') // => true
 */
export function writePrismaCsv(flow: PrismaFlow): PrismaCsv {
  if (!isResult(flow, 'prisma-flow')) {
    fail('writePrismaCsv: this is no flow; pass what prismaFlow() or reportedFlow() returned');
  }
  const escaped: string[] = [];
  const lines = ROWS.map((own) => [...own, numberCell(flow, own[0], escaped)]);
  const text = [HEADER, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\n');
  const warnings = [
    ...escaped.map((label) => ({
      code: 'reason-escaped',
      message: `The reason "${label}" has a comma or semicolon, which this table cannot hold; signs that look alike stand for them.`,
    })),
    ...lost(flow),
  ];
  return displayable({ kind: 'prisma-csv', text: `${text}\n`, warnings });
}

/** What has no place in the table: the number of a line whose reasons stand for it, and the parts of lines that have no cell for them. */
function lost(flow: PrismaFlow): Warning[] {
  const withParts = flow.boxes.flatMap(({ lines }) => lines).filter(({ parts }) => parts.length > 0);
  return withParts.flatMap(({ name, n, parts }) => {
    const total = parts.reduce((sum, part) => sum + part.n, 0);
    if (WITH_REASONS.includes(name)) {
      if (n === total || n === null) return [];
      const message = `${name} is ${n}, but its reasons add up to ${total}, and this table holds only these.`;
      return [{ code: 'number-left-out', message }];
    }
    if ([...DETAILS.values()].includes(name)) return [];
    return [
      {
        code: 'parts-left-out',
        message: `The parts of ${name} have no place in this table, which holds its number only.`,
      },
    ];
  });
}

function numberCell(flow: PrismaFlow, name: string, escaped: string[]): string {
  const detail = DETAILS.get(name);
  if (detail !== undefined) return partsCell(lineNamed(flow, detail)?.parts ?? [], escaped) ?? 'NA';
  const line = lineNamed(flow, name);
  if (LINES.every((one) => one.name !== name)) return 'NA';
  if (line === undefined || line.n === null) return 'NA';
  return (WITH_REASONS.includes(name) ? partsCell(line.parts, escaped) : null) ?? String(line.n);
}

function partsCell(parts: readonly PrismaPart[], escaped: string[]): string | null {
  if (parts.length === 0) return null;
  return parts
    .map(({ label, n }) => {
      const safe = label.replaceAll(',', '‚').replaceAll(';', '\u037e');
      if (safe !== label) escaped.push(label);
      return `${safe}, ${n}`;
    })
    .join('; ');
}

function csvCell(cell: string): string {
  const guarded = guardCell(cell);
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
