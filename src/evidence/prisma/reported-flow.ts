import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { assemble, type Count } from './assemble.js';
import { FORMS, linesOf } from './lines.js';
import type { PrismaFlow, PrismaForm, PrismaItem } from './types.js';

/** What a review states of its flow. */
export interface ReportedFlowOptions {
  /** Default: a new review from databases and registers only, the form most reviews use. */
  readonly form?: PrismaForm;
  /** Where the numbers stand: `Ortiz Briceño et al. 2024, Results`. No default: a typed number without a source is worth nothing. */
  readonly source: string;
  /** Where a line's parts are stated (databases by name, reasons of exclusion), by the line's name. Default: none. */
  readonly parts?: { readonly [name: string]: readonly (readonly [label: string, n: number])[] };
  /** Which ones are counted in a line, by the line's name: ids of `items`. Default: none, only numbers are known. */
  readonly ids?: { readonly [name: string]: readonly string[] };
  /** What the ids stand for. Default: none. */
  readonly items?: readonly PrismaItem[];
}

/**
 * A flow from the numbers that a published review states; a line that is not stated says "not reported", and none is filled
 * in from the others. For a review of your own use `prismaFlow`, which counts.
 *
 * @param counts whole numbers by the name of the line in the PRISMA2020 package, `{database_results: 31, new_studies: 19}`
 * @param options see {@link ReportedFlowOptions}
 * @throws for a name that the form does not have, a number that is not whole, and ids that are not as many as the number says
 *
 * @example
 * reportedFlow({ database_results: 31 }, { source: 'Results' }).boxes[0].lines[0].n // => 31
 */
export function reportedFlow(
  counts: { readonly [name: string]: number | null },
  options: ReportedFlowOptions,
): PrismaFlow {
  checkOptions('reportedFlow', options, ['form', 'source', 'parts', 'ids', 'items']);
  const { form = 'new, databases and registers', source, parts = {}, ids = {}, items = [] } = options;
  if (!FORMS.includes(form)) fail(`reportedFlow: form is ${describeValue(form)}; it is one of ${FORMS.join('; ')}`);
  if (typeof source !== 'string' || source.trim() === '') {
    fail("reportedFlow: source is not said; name where the numbers stand, like {source: 'Smith 2020, Figure 1'}");
  }
  const names = linesOf(form, true).map(({ name }) => name);
  for (const name of [counts, parts, ids].flatMap((given) => Object.keys(given))) {
    if (!names.includes(name)) fail(`reportedFlow: the form "${form}" has no line "${name}"${suggestion(name, names)}`);
  }
  const known = new Map(items.map(({ id }) => [id, true]));
  const found = new Map<string, Count>();
  for (const name of names) {
    const n = own(counts, name) ?? null;
    const its = own(ids, name) ?? [];
    const stated = own(parts, name) ?? [];
    if (n === null && its.length === 0 && stated.length === 0) continue;
    checkNumber(name, n);
    for (const [label, part] of stated) checkNumber(`${name}, ${label}`, part);
    for (const id of its) if (!known.has(id)) fail(`reportedFlow: ${name} counts "${id}", which is none of the items`);
    if (its.length > 0 && its.length !== n) {
      fail(`reportedFlow: ${name} is ${n} but has ${its.length} ids; give as many as it counts, or none`);
    }
    found.set(name, { n, parts: stated.map(([label, part]) => ({ label, n: part, ids: [] })), ids: its });
  }
  return assemble({ form, origin: 'reported', source, counts: found, items });
}

function own<Value>(given: { readonly [name: string]: Value }, name: string): Value | undefined {
  return Object.hasOwn(given, name) ? given[name] : undefined;
}

function checkNumber(name: string, n: number | null): void {
  if (n === null || (Number.isSafeInteger(n) && n >= 0)) return;
  fail(`reportedFlow: ${name} is ${describeValue(n)}; it is a whole number, or null where it is not reported`);
}
