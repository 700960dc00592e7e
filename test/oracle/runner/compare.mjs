/** Comparisons of our answer with the peer's. Each returns the differences as text, none when they agree. */

/** Agreement of a number: at 1e-9 unless the call states another tolerance; the peer's `null` is our NaN or `null`. */
export function number(what, ours, expected, tolerance = 1e-9) {
  const undefinedThere = expected === null || expected === undefined;
  const undefinedHere = ours === null || ours === undefined || Number.isNaN(ours);
  if (undefinedThere || undefinedHere) return undefinedThere && undefinedHere ? [] : [said(what, ours, expected)];
  return Math.abs(ours - expected) <= tolerance ? [] : [said(what, ours, expected)];
}

/** Agreement of a list of numbers, one by one and in this order. */
export function numbers(what, ours, expected, tolerance = 1e-9) {
  const peers = list(expected);
  if (ours.length !== peers.length) return [said(`${what}, how many`, ours.length, peers.length)];
  return peers.flatMap((value, i) => number(`${what} ${i + 1}`, ours[i], value, tolerance));
}

/** Agreement of anything that is written alike on both sides. */
export function same(what, ours, expected) {
  return text(ours) === text(expected) ? [] : [said(what, ours, expected)];
}

/** Agreement of two collections whatever the order of their elements. A double counts twice. */
export function sameSet(what, ours, expected) {
  const mine = [...ours].map(text).sort();
  const peers = list(expected).map(text).sort();
  if (mine.join('\n') === peers.join('\n')) return [];
  const only = (one, other) => one.filter((value) => !other.includes(value));
  return [said(what, `only ours: ${shown(only(mine, peers))}`, `only theirs: ${shown(only(peers, mine))}`)];
}

/** R writes a list of one element as the element, and an empty one as nothing. */
export function list(value) {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && Object.keys(value).length === 0 ? [] : [value];
}

/** A difference in one line. */
export function said(what, ours, expected) {
  return `${what}: ours ${text(ours)}, expected ${text(expected)}`;
}

function text(value) {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

function shown(some) {
  return some.length === 0 ? 'none' : some.join('; ');
}
