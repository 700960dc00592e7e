import type { PrismaFlow } from '../../evidence/prisma/types.js';
import type { PrismaFlowPayload } from '../../mime/types.js';

/** So many records, reports and studies travel with a picture; of more, the numbers do. */
const MOST_ITEMS = 3000;
/** A title longer than this is cut in the payload; the record has it in full. */
const LONGEST = 240;

/** What the plugin gets of a flow: boxes with their numbers, and behind each line the first of those it counts. */
export function prismaFlowPayload(flow: PrismaFlow): PrismaFlowPayload {
  const all = inOrderOfUse(flow);
  const place = new Map(all.slice(0, MOST_ITEMS).map(({ id }, i) => [id, i]));
  const placesOf = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => {
      const found = place.get(id);
      return found === undefined ? [] : [found];
    });
  return {
    form: flow.form,
    updated: flow.form.startsWith('updated'),
    other: flow.form.endsWith('other methods'),
    source: flow.source,
    boxes: flow.boxes.map(({ box, title, lines }) => ({
      box,
      title,
      lines: lines.map(({ name, label, n, unit, parts, ids }) => ({
        name,
        label,
        n,
        unit,
        parts: parts.map((part) => ({ label: cut(part.label), n: part.n })),
        items: placesOf(ids),
      })),
    })),
    footnotes: flow.footnotes,
    items: {
      first: all
        .slice(0, MOST_ITEMS)
        .map(({ id, label, records }) => ({ id: cut(id), label: cut(label), records: placesOf(records) })),
      count: all.length,
    },
    warnings: flow.warnings,
  };
}

/** Items of the later boxes first: where not all can travel, those that were included do, and the records behind them. */
function inOrderOfUse({ boxes, items }: PrismaFlow): PrismaFlow['items'][number][] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const order = new Set<string>();
  for (const { lines } of [...boxes].reverse()) {
    for (const { ids } of lines) {
      for (const id of ids) {
        order.add(id);
        for (const record of byId.get(id)?.records ?? []) order.add(record);
      }
    }
  }
  for (const { id } of items) order.add(id);
  return [...order].flatMap((id) => byId.get(id) ?? []);
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
