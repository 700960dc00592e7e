/** One thing that is counted: a study, or a record that stands for a report. */
export interface TallyItem {
  readonly id: string;
  readonly label: string;
}

/** One count and what it counts, by id. */
export interface TallyCell {
  readonly n: number;
  readonly ids: readonly string[];
}

export interface TallyRow {
  readonly label: string;
  /** Of an overlap: whether the row is about each of `marks`; else empty. */
  readonly marks: readonly boolean[];
  /** One a column. */
  readonly cells: readonly TallyCell[];
  /** Whether nothing is counted here although something could be. */
  readonly gap: boolean;
}

/** Counts in rows and columns, each open to what it counts: what every map of the evidence is made of. */
export interface Tally {
  /** What the rows are. */
  readonly rowTitle: string;
  readonly columns: readonly string[];
  /** Of an overlap the names that rows are about. */
  readonly marks: readonly string[];
  readonly rows: readonly TallyRow[];
  readonly items: readonly TallyItem[];
}

export const cellOf = (ids: readonly string[]): TallyCell => ({ n: ids.length, ids: [...ids] });

/** Ids by a name of each, in the order in which names first come. */
export function grouped<Item>(
  items: readonly Item[],
  name: (item: Item) => string,
  id: (item: Item) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    const own = groups.get(name(item));
    if (own) own.push(id(item));
    else groups.set(name(item), [id(item)]);
  }
  return groups;
}
