import { element, type Markup } from 'setwise/display';
import { LIMITS, PayloadError } from 'setwise/mime';

/** As much of a saved text as is shown under a message, in characters. */
const SHOWN = 20_000;

/** The action of the button that a large payload waits for. */
export const DRAW_LARGE = 'draw-large';

/**
 * What stands in place of a drawing that cannot be made: why, and the text that was saved beside it. A payload that is only
 * larger than `largest` is drawn when the reader asks for it, up to the hard limit.
 */
export function message(name: string, error: unknown, plain: string, largest: number): Markup {
  const reason = error instanceof Error ? error.message : 'the payload cannot be read';
  const waits = error instanceof PayloadError && error.reason === 'too large' && largest < LIMITS.hardSize;
  const shown = plain.length > SHOWN ? `${plain.slice(0, SHOWN)}\n… ${plain.length - SHOWN} more characters` : plain;
  return element(
    'div',
    { class: 'jp-Setwise-message', role: 'note' },
    element('p', {}, `Setwise cannot draw this ${name}: ${reason.slice(0, 500)}`),
    ...(waits ? [element('button', { type: 'button', 'data-action': DRAW_LARGE }, 'Draw it all the same')] : []),
    ...(shown === '' ? [] : [element('pre', {}, shown)]),
  );
}
