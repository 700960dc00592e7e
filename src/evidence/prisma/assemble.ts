import { displayable } from '../../util/displayable.js';
import type { Warning } from '../../util/warning.js';
import { BOX_TITLES, FOOTNOTES, isUpdated, type LineDefinition, linesOf } from './lines.js';
import type { PrismaBox, PrismaFlow, PrismaForm, PrismaItem, PrismaLine, PrismaPart } from './types.js';

/** What is known of one line. */
export interface Count {
  readonly n: number | null;
  readonly parts?: readonly PrismaPart[];
  readonly ids?: readonly string[];
}

export interface FlowParts {
  readonly form: PrismaForm;
  readonly origin: PrismaFlow['origin'];
  readonly source: string | null;
  /** By the name of the line; a line without an entry is not reported. */
  readonly counts: ReadonlyMap<string, Count>;
  readonly items?: readonly PrismaItem[];
  readonly warnings?: readonly Warning[];
}

/** The boxes of a form with what is known of each line. */
export function assemble({ form, origin, source, counts, items = [], warnings = [] }: FlowParts): PrismaFlow {
  const metaAnalysis = counts.has('total_studies_ma') || counts.has('total_reports_ma');
  const boxes = new Map<string, PrismaBox & { readonly lines: PrismaLine[] }>();
  for (const definition of linesOf(form, metaAnalysis)) {
    const { box, column } = definition;
    const known = boxes.get(box) ?? { box, column, title: BOX_TITLES.get(box) ?? null, lines: [] };
    known.lines.push(lineOf(definition, form, counts.get(definition.name)));
    boxes.set(box, known);
  }
  return displayable({
    kind: 'prisma-flow',
    form,
    origin,
    source,
    boxes: [...boxes.values()],
    footnotes: [...FOOTNOTES],
    items: [...items],
    warnings: [...warnings],
  });
}

function lineOf(definition: LineDefinition, form: PrismaForm, count: Count | undefined): PrismaLine {
  const { name, label, updated, unit } = definition;
  return {
    name,
    label: isUpdated(form) ? (updated ?? label) : label,
    n: count?.n ?? null,
    parts: (count?.parts ?? []).map((part) => ({ ...part, ids: [...part.ids] })),
    ids: [...(count?.ids ?? [])],
    unit,
  };
}

/** The line of that name; a flow of another form does not have it. */
export function lineNamed(flow: PrismaFlow, name: string): PrismaLine | undefined {
  return flow.boxes.flatMap(({ lines }) => lines).find((line) => line.name === name);
}
