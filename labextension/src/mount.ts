import { checkElement, type Markup, type Element as MarkupElement } from 'setwise/display';
import { safeUrl } from './safe-url';

/**
 * Turns a drawing into page nodes: the one place in the plugin where elements are made.
 *
 * Tags and attributes pass the drawings' own allow-list and text becomes text nodes, so no string of a payload is ever parsed
 * as HTML. Every id gets the prefix of its drawing: two drawings on a page cannot meet, and no id can shadow a name of the page.
 */
export function mount(markup: Markup, prefix: string): Node {
  return typeof markup === 'string' ? document.createTextNode(markup) : build(markup, prefix, false);
}

const SVG = 'http://www.w3.org/2000/svg';
const REFERENCES: ReadonlySet<string> = new Set([
  'id',
  'aria-controls',
  'aria-describedby',
  'aria-labelledby',
  'aria-owns',
  'aria-details',
]);

function build(markup: MarkupElement, prefix: string, insideSvg: boolean): Element {
  if (markup.tag === 'a') return link(markup);
  checkElement(markup);
  // Pictures are drawn here as SVG nodes; an image would be a second way to show what a payload says.
  if (markup.tag === 'img') throw new Error('mount: <img> is for saved notebooks only; draw the SVG itself');
  const svg = insideSvg || markup.tag === 'svg';
  const node = svg ? document.createElementNS(SVG, markup.tag) : document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) setAttribute(node, name, String(value), prefix);
  for (const child of markup.children) node.append(typeof child === 'string' ? child : build(child, prefix, svg));
  return node;
}

function setAttribute(node: Element, name: string, value: string, prefix: string): void {
  if (name === 'style') setStyle(node, value);
  else if (REFERENCES.has(name))
    node.setAttribute(
      name,
      value.replace(/\S+/g, (id) => `${prefix}-${id}`),
    );
  else node.setAttribute(name, value.replace(/^url\(#/, `url(#${prefix}-`));
}

/** Property by property, which a strict content security policy allows and the attribute as a string does not. */
function setStyle(node: Element, declaration: string): void {
  const [property = '', value = ''] = declaration.split(':');
  (node as HTMLElement | SVGElement).style.setProperty(property, value);
}

/** A link holds its text and an address of the allow-list, opened apart; with any other address it stays text. */
function link({ attributes, children }: MarkupElement): Element {
  const address = safeUrl(String(attributes.href ?? ''));
  const node = document.createElement(address === null ? 'span' : 'a');
  node.append(...children.filter((child) => typeof child === 'string'));
  if (address === null) return node;
  node.setAttribute('href', address);
  node.setAttribute('rel', 'noopener noreferrer');
  node.setAttribute('target', '_blank');
  return node;
}
