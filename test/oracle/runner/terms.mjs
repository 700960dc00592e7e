/** Terms and models as the peer prints them, in one form whatever the order: no parser of ours takes part. */

/** `B*~A` and `~A*B` alike; a multi-value literal in braces, `A{1}`. */
export function termKey(term) {
  return term
    .replaceAll('[', '{')
    .replaceAll(']', '}')
    .split('*')
    .map((literal) => literal.trim())
    .sort()
    .join('*');
}

/** A model as its set of terms. */
export function modelKey(terms) {
  return [terms].flat().map(termKey).sort().join(' + ');
}
