import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';

/** A causal order: earlier levels may be causes of later ones. As text, `'A, B < C'`, or level by level, `[['A', 'B'], ['C']]`. */
export type Ordering = string | readonly (readonly string[])[];

const USE = "write 'A, B < C' or [['A', 'B'], ['C']], causes first";

/** The levels of an ordering, earliest first; sets that it does not name come before all others. */
export function readOrdering(ordering: Ordering | undefined, names: readonly string[]): string[][] {
  if (ordering === undefined) return [[...names]];
  const levels = typeof ordering === 'string' ? split(ordering) : ordering;
  if (!Array.isArray(levels) || levels.some((level) => !Array.isArray(level) || level.length === 0)) {
    fail(`causalChain: the ordering is ${describeValue(ordering)}; ${USE}`);
  }
  const named = new Set<string>();
  for (const name of levels.flat() as string[]) {
    if (!names.includes(name)) fail(`causalChain: the ordering names "${name}"${suggestion(String(name), names)}`);
    if (named.has(name)) fail(`causalChain: the ordering names "${name}" twice; a set has one place in it`);
    named.add(name);
  }
  const first = names.filter((name) => !named.has(name));
  return [...(first.length > 0 ? [first] : []), ...levels.map((level) => [...level])];
}

function split(ordering: string): string[][] {
  return ordering.split('<').map((level) => level.split(',').map((name) => name.trim()));
}
