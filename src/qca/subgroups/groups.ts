import { byCodeUnits } from '../../util/compare.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { DOES_NOT_APPLY, type SetColumn, type SetData, setData, setNamed } from '../sets.js';

/** What the cases are grouped by: a set, crisp or multi-value, or one text a case. */
export type Moderator = string | readonly string[];

/** A group: what it is called, and the positions of its cases. */
export interface Group {
  readonly name: string;
  readonly members: readonly number[];
}

/** The groups of cases: of a set by value, of texts in the order of their code units. */
export function groupsOf(sets: SetData, by: Moderator): Group[] {
  const groups = typeof by === 'string' ? groupsOfSet(sets, setNamed(sets, by, 'subgroups')) : groupsOfTexts(sets, by);
  if (groups.length < 2) fail('subgroups: all cases are in one group; group them by something that varies');
  return groups;
}

function groupsOfSet({ cases }: SetData, { name, memberships, levels, labels, temporal }: SetColumn): Group[] {
  const fuzzy = memberships.findIndex((membership) => !Number.isInteger(membership));
  if (fuzzy >= 0) {
    fail(
      `subgroups: "${name}" of case "${cases[fuzzy]}" is ${memberships[fuzzy]}; group by a crisp or multi-value set`,
    );
  }
  const called = (value: number) => {
    if (value === DOES_NOT_APPLY) return `${name} -`;
    if (labels !== null) return labels[value] as string;
    return levels > 2 ? `${name}{${value}}` : value === 1 ? name : `~${name}`;
  };
  const values = Array.from({ length: levels }, (_, value) => value);
  return [...values, ...(temporal ? [DOES_NOT_APPLY] : [])]
    .map((value) => ({ name: called(value), members: positions(memberships, value) }))
    .filter(({ members }) => members.length > 0);
}

function groupsOfTexts({ cases }: SetData, texts: readonly string[]): Group[] {
  if (!Array.isArray(texts)) {
    fail(`subgroups: by is ${describeValue(texts)}; name a set, or list one text for each case`);
  }
  if (texts.length !== cases.length) {
    fail(`subgroups: by has ${texts.length} texts for ${cases.length} cases; give one for each`);
  }
  texts.forEach((text: unknown, i) => {
    if (typeof text === 'string' && text.trim() !== '') return;
    fail(`subgroups: the group of case "${cases[i]}" is ${describeValue(text)}; say it, or leave the case out`);
  });
  return [...new Set(texts)].sort(byCodeUnits).map((name) => ({ name, members: positions(texts, name) }));
}

function positions(list: readonly unknown[], value: unknown): number[] {
  return [...list.keys()].filter((i) => list[i] === value);
}

/** Some cases only, and all sets but one. */
export function partOf(sets: SetData, members: readonly number[], without: string | null): SetData {
  return setData(
    members.map((i) => sets.cases[i] as string),
    sets.columns
      .filter(({ name }) => name !== without)
      .map((column) => ({ ...column, memberships: members.map((i) => column.memberships[i] as number) })),
    [],
    sets.dropped,
  );
}
