/** Terms and models as the peer prints them, in one form whatever the order: no parser of ours takes part. */

/** `B*~A` and `~A*B` alike, and as the peer writes them where one condition is multi-value: `A{0}*B{1}`. */
export function termKey(term) {
  return term
    .replaceAll('[', '{')
    .replaceAll(']', '}')
    .split('*')
    .map((literal) => valued(literal.trim()))
    .sort()
    .join('*');
}

/** A model as its set of terms. */
export function modelKey(terms) {
  return [terms].flat().map(termKey).sort().join(' + ');
}

function valued(literal) {
  if (literal.includes('{')) return literal;
  return literal.startsWith('~') ? `${literal.slice(1)}{0}` : `${literal}{1}`;
}
