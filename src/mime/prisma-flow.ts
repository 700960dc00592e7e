import { LIMITS } from './limits.js';
import { count, demandDistinct, name, some, warnings } from './parts.js';
import type { PrismaFlowPayload } from './prisma-types.js';
import { boolean, demand, integer, list, object, oneOf, orNull, text } from './read.js';

/** The diagram has 17 boxes and 26 lines at most. */
const BOXES = 17;
const LINES = 8;

const places = list(integer(0), LIMITS.rows);

const flow = object<PrismaFlowPayload>({
  form: name,
  updated: boolean,
  other: boolean,
  source: orNull(name),
  boxes: list(
    object({
      box: name,
      title: orNull(name),
      lines: list(
        object({
          name,
          label: name,
          n: orNull(count),
          unit: oneOf('record', 'report', 'study'),
          parts: list(object({ label: name, n: count }), LIMITS.rows),
          items: places,
        }),
        LINES,
        1,
      ),
    }),
    BOXES,
    1,
  ),
  footnotes: list(text(), 10),
  items: some(object({ id: name, label: name, records: places }), LIMITS.rows),
  warnings,
});

/** Reads the payload of a PRISMA flow, or throws a `PayloadError` that names the place. */
export function readPrismaFlow(value: unknown): PrismaFlowPayload {
  const read = flow(value, '$');
  demandDistinct(
    read.boxes.map(({ box }) => box),
    '$.boxes',
  );
  demandDistinct(
    read.boxes.flatMap(({ lines }) => lines.map((line) => line.name)),
    '$.boxes',
  );
  const listed = read.items.first.length;
  const known = (all: readonly number[], path: string): void =>
    demand(
      all.every((place) => place < listed),
      path,
      `names an item beyond the ${listed} that are listed`,
    );
  read.items.first.forEach(({ records }, i) => {
    known(records, `$.items.first[${i}].records`);
  });
  read.boxes.forEach(({ lines }, b) => {
    lines.forEach(({ items, n }, l) => {
      known(items, `$.boxes[${b}].lines[${l}].items`);
      demand(items.length <= (n ?? 0), `$.boxes[${b}].lines[${l}].items`, `are more than the ${n} counted`);
    });
  });
  return read;
}
