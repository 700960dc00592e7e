/**
 * What an expression says, worked out by hand: where it is true, configuration by configuration. No parser of the library takes
 * part. An expression is read with the names there are, so that `A~BC` is A*~B*C where A, B and C are names.
 */

/** The names in some texts, each a run of letters and digits; quoted from longest to shortest, as a reader must try them. */
export function namesIn(texts) {
  const found = texts.flatMap((text) => text.replace(/[{[][^}\]]*[}\]]/g, '').match(/[A-Za-z][A-Za-z0-9_.]*/g) ?? []);
  return [...new Set(found)].sort();
}

/** The largest value plus one that a condition has in some texts; 2 where it has none, as in the peer. */
export function levelsIn(texts, name) {
  const found = texts.flatMap((text) => [...text.matchAll(/([A-Za-z][A-Za-z0-9_.]*)[{[]([^}\]]*)[}\]]/g)]);
  const values = found.filter(([, one]) => one === name).flatMap(([, , list]) => list.split(',').map(Number));
  return Math.max(2, ...values.map((value) => value + 1));
}

/** A text as a test of a configuration, `{name: value}`. The empty text is never true. */
export function reader(names) {
  const longest = [...names].sort((a, b) => b.length - a.length);
  return (text) => {
    let rest = text.replace(/\s/g, '');
    const take = (sign) => {
      if (!rest.startsWith(sign)) return false;
      rest = rest.slice(sign.length);
      return true;
    };
    const sum = () => {
      const parts = [product()];
      while (take('+')) parts.push(product());
      return (point) => parts.some((part) => part(point));
    };
    const product = () => {
      const parts = [factor()];
      while (take('*') || (rest !== '' && !/^[+)]/.test(rest))) parts.push(factor());
      return (point) => parts.every((part) => part(point));
    };
    const factor = () => {
      if (take('~')) {
        const negated = factor();
        return (point) => !negated(point);
      }
      if (take('(')) {
        const inside = sum();
        if (!take(')')) throw new Error(`not closed: ${text}`);
        return inside;
      }
      if (take('1')) return () => true;
      if (take('0')) return () => false;
      const name = longest.find(take);
      if (name === undefined) throw new Error(`no name at "${rest}" in "${text}"`);
      const values = /^[{[]([^}\]]*)[}\]]/.exec(rest);
      if (values === null) return (point) => point[name] === 1;
      rest = rest.slice(values[0].length);
      return (point) => values[1].split(',').map(Number).includes(point[name]);
    };
    if (rest === '') return () => false;
    const read = sum();
    if (rest !== '') throw new Error(`left over: "${rest}" of "${text}"`);
    return read;
  };
}

/** Every configuration of some conditions. */
export function* configurations(levels, names = [...levels.keys()]) {
  if (names.length === 0) {
    yield {};
    return;
  }
  const [first, ...others] = names;
  for (const point of configurations(levels, others)) {
    for (let value = 0; value < levels.get(first); value++) yield { ...point, [first]: value };
  }
}

/** The configurations in which a text is true, as one key: equal for texts that say the same. */
export function truth(text, levels) {
  const holds = reader([...levels.keys()])(text);
  return [...configurations(levels)].map((point) => (holds(point) ? '1' : '0')).join('');
}
