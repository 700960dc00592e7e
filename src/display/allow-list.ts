import { fail } from '../util/fail.js';
import type { Element } from './markup.js';

/** The tags a drawing may hold. No `a`, `form`, `style`, `script`, `foreignObject`, `use`: nothing that leads anywhere. */
const TAGS = new Set(
  (
    'div span b p pre table thead tbody tr th td details summary button ul li img ' +
    'svg g defs pattern path circle rect line polygon text tspan title'
  ).split(' '),
);

const ATTRIBUTES = new Set(
  (
    'class title colspan rowspan scope role tabindex type open alt width height hidden ' +
    'data-action data-value data-roving data-item data-row data-configuration data-region data-term data-case data-state ' +
    'viewBox xmlns d x y x1 y1 x2 y2 cx cy r rx points transform fill-rule ' +
    'patternUnits patternTransform text-anchor font-size preserveAspectRatio'
  ).split(' '),
);

/** Attributes whose value could lead somewhere have a pattern of their own. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  id: /^[a-z][a-z0-9-]*$/,
  fill: /^(none|url\(#[a-z][a-z0-9-]*\))$/,
  style: /^(width|height|min-width):\d+(\.\d+)?(px|%)$/,
  src: /^data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+$/,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  type: /^button$/,
};

/**
 * Refuses a tag or an attribute that is not on the list: the last gate before a drawing becomes text or nodes. A drawing that
 * is refused is a mistake of ours, never of the data: data stands in text and in the values of listed attributes only.
 */
export function checkElement(element: Element): void {
  if (!TAGS.has(element.tag))
    fail(`display: <${element.tag.slice(0, 40)}> is not an allowed element; draw with one of the list`);
  for (const [name, value] of Object.entries(element.attributes)) {
    const pattern = PATTERNS[name];
    const allowed = pattern ? pattern.test(String(value)) : ATTRIBUTES.has(name) || /^aria-[a-z]+$/.test(name);
    if (!allowed)
      fail(
        `display: ${name}="${String(value).slice(0, 60)}" is not an allowed attribute of <${element.tag}>; take it out`,
      );
  }
}
