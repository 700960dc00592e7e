import type { Markup } from 'setwise/display';
import type { SetwiseMime } from 'setwise/mime';

/** What a click or a key asks for: the `data-action` and `data-value` of the element it met. */
export interface Action {
  readonly name: string;
  readonly value: string;
}

/**
 * One kind of drawing: everything a renderer needs besides the page.
 *
 * All of it is pure, so a reader's state (`View`) lives outside the nodes that are drawn anew, and `act` can be tested without a page.
 */
export interface Drawing<Payload, View> {
  readonly mime: SetwiseMime;
  /** What it is called in a message: `truth table`. */
  readonly name: string;
  /** The payload, checked, of at most `largest` characters; throws with a message that a reader understands. */
  readonly read: (value: unknown, largest: number) => Payload;
  readonly start: View;
  readonly draw: (payload: Payload, view: View) => Markup;
  /** The view after the action; the same object where nothing changes. */
  readonly act: (view: View, action: Action, payload: Payload) => View;
}
