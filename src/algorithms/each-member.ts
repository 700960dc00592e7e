import type { Group } from './reduced-chart.js';

/** Every way to take one member of each group. */
export function* eachMember(
  groups: readonly Group[],
  from: number,
  chosen: readonly number[],
): Generator<readonly number[]> {
  const group = groups[from];
  if (group === undefined) {
    yield chosen;
    return;
  }
  for (const member of group.members) yield* eachMember(groups, from + 1, [...chosen, member]);
}
