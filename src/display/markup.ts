/**
 * A drawing as a tree, before it is a string or a page: `display` builds it once, `toHtml` writes it out for saved
 * notebooks, and the JupyterLab plugin mounts the very same tree with createElementNS. No HTML string is ever parsed.
 */
export interface Element {
  readonly tag: string;
  /** Attribute values; `class` names come from `styles.ts`. No `on…` handler and no address can stand here (checked). */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly Markup[];
}

export type Markup = Element | string;

/** Builds an element: `element('td', {class: 'number'}, '0.889')`. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Markup | readonly Markup[])[]
): Element {
  return { tag, attributes, children: children.flat() };
}
