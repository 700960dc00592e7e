import { JUPYTER_DISPLAY, type MimeBundle } from '../../src/util/displayable.js';
import { strictly } from './strict-markup.js';

/** What a result shows where a cell ends with it; its HTML is read strictly. */
export function bundleOf(result: object): MimeBundle {
  const bundle = (result as unknown as Record<symbol, () => MimeBundle>)[JUPYTER_DISPLAY]?.() ?? {};
  strictly(String(bundle['text/html']));
  return bundle;
}

/** Its text, in one line unless told otherwise. */
export function textOf(result: object, inOneLine = true): string {
  const text = String(bundleOf(result)['text/plain']);
  return inOneLine ? text.replace(/\s+/g, ' ') : text;
}
