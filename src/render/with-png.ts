import type { MimeBundle } from '../util/displayable.js';
import { pngOf } from './png.js';

const SVG = Symbol.for('setwise.svg');

/** Adds `image/png` to the bundle of a figure, made of the SVG text it carries; any other bundle comes back as it is. */
export function withPng(bundle: MimeBundle): MimeBundle {
  const svg: unknown = Reflect.get(bundle, SVG);
  if (typeof svg !== 'string' || 'image/png' in bundle) return bundle;
  return { ...bundle, 'image/png': Buffer.from(pngOf(svg)).toString('base64') };
}
