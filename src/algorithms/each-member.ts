import type { Group } from './reduced-chart.js';

/** Every way to take one item of each list; those of the last list change first. */
export function* eachChoice<Item>(lists: readonly (readonly Item[])[]): Generator<Item[]> {
  const places = lists.map(() => 0);
  for (;;) {
    yield lists.map((list, i) => list[places[i] as number] as Item);
    let last = lists.length - 1;
    while (last >= 0 && places[last] === (lists[last] as readonly Item[]).length - 1) places[last--] = 0;
    if (last < 0) return;
    places[last] = (places[last] as number) + 1;
  }
}

/** Every way to take one member of each group. */
export function eachMember(groups: readonly Group[]): Generator<number[]> {
  return eachChoice(groups.map(({ members }) => members));
}
