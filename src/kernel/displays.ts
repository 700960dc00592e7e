/** What cells show in the middle of their course. */
import { type Bundle, plainText } from './bundle.js';
import type { Outgoing, Output } from './output.js';
import type { Run } from './run.js';
import type { Json } from './wire.js';

export interface DisplayOptions {
  /** The name under which it can be shown anew. */
  readonly id?: string | undefined;
  /** Shows it in the place of what has this id. */
  readonly update?: boolean;
  readonly metadata?: Json;
}

export class Displays {
  readonly #output: Output;
  readonly #runHere: () => Run | undefined;
  readonly #failed: (error: unknown) => void;

  constructor(output: Output, runHere: () => Run | undefined, failed: (error: unknown) => void) {
    this.#output = output;
    this.#runHere = runHere;
    this.#failed = failed;
  }

  show(bundle: Bundle, options: DisplayOptions): void {
    const message = this.#message(bundle, options);
    if (message) this.#output.message(message, options.update === true ? `update ${options.id}` : undefined);
  }

  /** Shows what is still being drawn; what comes after it waits for it. */
  showLater(bundle: Promise<Bundle>, options: DisplayOptions): void {
    const making = bundle.then((ready) => this.#message(ready, options));
    making.catch((error) => this.#failed(error));
    void this.#output.later(making);
  }

  #message(bundle: Bundle, { id, update, metadata = {} }: DisplayOptions): Outgoing | undefined {
    const run = this.#runHere();
    if (!run || run.silent) return undefined;
    const content = { data: jsonBundle(bundle), metadata, transient: id === undefined ? {} : { display_id: id } };
    return { type: update ? 'update_display_data' : 'display_data', parent: run.parent, content };
  }
}

/** A bundle that can be sent: text as text, and everything else as JSON; what cannot be JSON is shown as text. */
export function jsonBundle(bundle: Bundle): Readonly<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  for (const [mime, value] of Object.entries(bundle)) {
    if (value instanceof Uint8Array) out[mime] = Buffer.from(value).toString('base64');
    else if (value !== undefined) out[mime] = value;
  }
  try {
    JSON.stringify(out);
    return out;
  } catch {
    return { 'text/plain': plainText(bundle) };
  }
}
