import { LIMITS, payloadSize } from '../mime/limits.js';
import type { PayloadTypes, SetwiseMime, WarningPayload } from '../mime/types.js';
import type { MimeBundle } from '../util/displayable.js';
import { base64 } from './base64.js';
import { toHtml, toSvg } from './html.js';
import { type Element, element } from './markup.js';
import { root, warningLines } from './parts.js';

/** Under this symbol a bundle of a figure carries its SVG text, for whoever makes pixels of it. Not enumerable: it is never saved. */
export const SVG = Symbol.for('setwise.svg');

/** Our JSON, or nothing where it would be larger than any reader accepts; the static forms still tell it all. */
export function payloadEntry<Mime extends SetwiseMime>(mime: Mime, payload: PayloadTypes[Mime]): MimeBundle {
  try {
    payloadSize(payload, LIMITS.hardSize);
    return { [mime]: payload };
  } catch {
    return {};
  }
}

/** The bundle of a figure: an image with words for those who cannot see it, then warnings; text; and the SVG for `render`. */
export function figureBundle<Mime extends SetwiseMime>(
  mime: Mime,
  payload: PayloadTypes[Mime] & { readonly warnings: readonly WarningPayload[] },
  figure: Element,
  plain: string,
): MimeBundle {
  return pictureBundle(figure, payload.warnings, plain, payloadEntry(mime, payload));
}

/** The same for a picture that has no JSON of its own: the image and the text tell it all. */
export function pictureBundle(
  figure: Element,
  warnings: readonly WarningPayload[],
  plain: string,
  also: MimeBundle = {},
): MimeBundle {
  const svg = toSvg(figure);
  const image = element('img', {
    class: 'setwise-figure',
    alt: String(figure.attributes['aria-label'] ?? ''),
    width: Number(figure.attributes.width),
    src: `data:image/svg+xml;base64,${base64(svg)}`,
  });
  const bundle = {
    ...also,
    'text/html': toHtml(root('figure', image, warningLines(warnings))),
    'text/plain': plain,
  };
  Object.defineProperty(bundle, SVG, { value: svg, enumerable: false });
  return bundle;
}
