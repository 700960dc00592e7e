/** One element as it stands in written markup. */
export interface WrittenElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /^<(\/?)([a-zA-Z]+)((?: [a-zA-Z][a-zA-Z0-9:-]*="[^"<>]*")*)>/;
const TEXT = /^(?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+/;
const VOID = new Set(['img']);

/**
 * Reads markup by a grammar so narrow that a parser cannot understand it otherwise: quoted attributes, five entities, balanced
 * tags, and nothing else. Throws on any other character: no data can have become markup unless it wrote one of these.
 */
export function strictly(markup: string): { readonly elements: readonly WrittenElement[]; readonly text: string } {
  const elements: WrittenElement[] = [];
  const open: string[] = [];
  const text: string[] = [];
  let rest = markup;
  while (rest !== '') {
    const tag = TAG.exec(rest);
    if (tag !== null) {
      const [whole, slash, name = '', attributes = ''] = tag;
      if (slash === '/') {
        if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      } else {
        elements.push({
          tag: name,
          attributes: Object.fromEntries(
            [...attributes.matchAll(/ ([^=]+)="([^"]*)"/g)].map((one) => [one[1], unescaped(one[2] ?? '')]),
          ),
        });
        if (!VOID.has(name)) open.push(name);
      }
      rest = rest.slice(whole.length);
      continue;
    }
    const words = TEXT.exec(rest);
    if (words === null) throw new Error(`not allowed here: ${rest.slice(0, 60)}`);
    text.push(unescaped(words[0]));
    rest = rest.slice(words[0].length);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  return { elements, text: text.join('') };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
