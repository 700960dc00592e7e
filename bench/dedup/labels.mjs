// What a labelled set says is true, in whichever of three ways it says so, and how an answer scores against it.

/** @typedef {{record: string, duplicate: string}} Row */
/** @typedef {{right: number, wrong: number, missed: number, spared: number}} Counts */

const NOTHING = new Set(['', 'na', 'n/a', 'null', 'none', 'nan', '-']);
const isNothing = (/** @type {string | undefined} */ text) => NOTHING.has((text ?? '').trim().toLowerCase());

/**
 * The true report of each record by `duplicate_id`: equal ids are one report, an empty one is a report of its own. Where every
 * id is the id of a record that has none or the same, the ids point at the record that is kept, which then is in the group.
 * @param {Row[]} rows
 */
export function reportsOf(rows) {
  const place = new Map(rows.map(({ record }, i) => [record, i]));
  const labelled = rows.filter(({ duplicate }) => !isNothing(duplicate));
  const points = labelled.every(({ duplicate }) => {
    const kept = rows[place.get(duplicate.trim()) ?? -1];
    return kept !== undefined && (isNothing(kept.duplicate) || kept.duplicate.trim() === duplicate.trim());
  });
  const named = new Set(points ? labelled.map(({ duplicate }) => duplicate.trim()) : []);
  return rows.map(({ record, duplicate }) => {
    if (!isNothing(duplicate)) return `group ${duplicate.trim()}`;
    return named.has(record) ? `group ${record}` : `record ${record}`;
  });
}

/**
 * Scores groups against true reports. A group removes all but one of its members: right as far as they are of one report, wrong
 * once for each further report in it. Missed is one for each further group that a report is spread over.
 * @param {string[]} groups @param {string[]} reports
 */
export function scoreReports(groups, reports) {
  const inGroup = tally(groups.map((group, i) => `${group}\u0000${reports[i]}`));
  const parts = inGroup.size;
  const groupCount = new Set(groups).size;
  const reportCount = new Set(reports).size;
  const right = groups.length - parts;
  const wrong = parts - groupCount;
  return figures({ right, wrong, missed: parts - reportCount, spared: reportCount - wrong });
}

/**
 * Scores groups against marks where one record of each report is unmarked: the unmarked one is kept, a second unmarked one is
 * removed wrongly, and where all are marked the one that is kept is missed.
 * @param {string[]} groups @param {boolean[]} marked
 */
export function scoreMarks(groups, marked) {
  /** @type {Map<string, (boolean | undefined)[]>} */
  const members = new Map();
  for (const [i, group] of groups.entries()) members.set(group, [...(members.get(group) ?? []), marked[i]]);
  const counts = { right: 0, wrong: 0, missed: 0, spared: 0 };
  for (const some of members.values()) {
    const duplicates = some.filter(Boolean).length;
    const unique = some.length - duplicates;
    counts.right += unique > 0 ? duplicates : duplicates - 1;
    counts.missed += unique > 0 ? 0 : 1;
    counts.wrong += Math.max(0, unique - 1);
    counts.spared += unique > 0 ? 1 : 0;
  }
  return figures(counts);
}

/** Scores groups against marks where every record of a group of several is marked. @param {string[]} groups @param {boolean[]} marked */
export function scoreMembers(groups, marked) {
  const sizes = tally(groups);
  const counts = { right: 0, wrong: 0, missed: 0, spared: 0 };
  groups.forEach((group, i) => {
    const several = (sizes.get(group) ?? 0) > 1;
    counts[marked[i] ? (several ? 'right' : 'missed') : several ? 'wrong' : 'spared']++;
  });
  return figures(counts);
}

/**
 * Share of the groups of several records that have an unmarked member: which way of marking fits.
 * @param {string[]} groups @param {boolean[]} marked
 */
export function shareWithUnmarked(groups, marked) {
  const sizes = tally(groups);
  const several = new Set(groups.filter((group) => (sizes.get(group) ?? 0) > 1));
  const unmarked = new Set(groups.filter((group, i) => several.has(group) && !marked[i]));
  return several.size === 0 ? 0 : unmarked.size / several.size;
}

/** @param {string[]} keys */
function tally(keys) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** @param {Counts} counts */
function figures({ right, wrong, missed, spared }) {
  return {
    right,
    wrong,
    missed,
    spared,
    sensitivity: ratio(right, right + missed),
    specificity: ratio(spared, spared + wrong),
    f1: ratio(2 * right, 2 * right + wrong + missed),
  };
}

const ratio = (/** @type {number} */ part, /** @type {number} */ whole) => (whole === 0 ? 1 : part / whole);
