import { checkElement } from './allow-list.js';
import type { Element, Markup } from './markup.js';
import { type ColourName, coloured, lightColour } from './palette.js';
import { declarationsOf } from './styles.js';

const EMPTY_TAGS = new Set(['img']);

/** Text as it may stand between tags or within double quotes. Characters XML does not allow become U+FFFD. */
export function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/\s/.test(sign) ? sign : '\ufffd'))
    .replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * Writes a drawing as HTML that needs no stylesheet: each class becomes inline declarations in literal light colours. What only
 * the plugin uses (`data-…`, `tabindex`) is left out, for it would do nothing.
 */
export function toHtml(tree: Markup): string {
  return write(tree, (element) => {
    const { class: classes, style, ...rest } = element.attributes;
    const declared = [inline(String(classes ?? '')), String(style ?? '')].filter((part) => part !== '').join(';');
    const kept = Object.entries(rest).filter(([name]) => !/^(data-|tabindex$)/.test(name));
    const marked: typeof kept = classes === 'setwise' ? [...kept, ['class', SAVED]] : kept;
    return declared === '' ? marked : [...marked, ['style', declared]];
  });
}

/** The one class that saved HTML keeps, on its outermost element: a dark theme can find it and turn its lightness over. */
const SAVED = 'setwise-saved';

const INLINE = new Map<string, string>();

/** The inline declarations of a `class` attribute, in light colours; kept, since a table has thousands of cells of few classes. */
function inline(classes: string): string {
  const known = INLINE.get(classes);
  if (known !== undefined) return known;
  const declared = Object.entries(declarationsOf(classes)).map(
    ([name, value]) => `${name}:${coloured(value, lightColour)}`,
  );
  INLINE.set(classes, declared.join(';'));
  return declared.join(';');
}

/**
 * Writes an `<svg>` drawing as a picture file that stands alone: each class becomes presentation attributes, so that it looks
 * the same in an `<img>`, under a strict content policy and in a rasteriser.
 */
export function toSvg(tree: Element, colour: (name: ColourName) => string = lightColour): string {
  return write(tree, (element) => {
    const { class: classes, ...rest } = element.attributes;
    const own = Object.entries(rest).filter(
      ([name]) => !/^(tabindex$|role$|data-(action|value|roving|item)$)/.test(name),
    );
    const declared = Object.entries(declarationsOf(String(classes ?? '')))
      .filter(([name]) => !(name in rest))
      .map(([name, value]): [string, string] => [name, coloured(value, colour)]);
    return element.tag === 'svg' ? [['xmlns', 'http://www.w3.org/2000/svg'], ...own] : [...own, ...declared];
  });
}

type Attributes = (element: Element) => readonly (readonly [string, string | number])[];

function write(tree: Markup, attributes: Attributes): string {
  if (typeof tree === 'string') return escapeText(tree);
  checkElement(tree);
  const written = attributes(tree).map(([name, value]) => ` ${name}="${escapeText(String(value))}"`);
  const open = `<${tree.tag}${written.join('')}`;
  if (EMPTY_TAGS.has(tree.tag)) return `${open}>`;
  const inner = tree.children.map((child) => write(child, attributes)).join('');
  return `${open}>${inner}</${tree.tag}>`;
}
