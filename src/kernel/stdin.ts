import { fail } from '../util/fail.js';
import type { Run } from './run.js';
import type { Header, Message } from './wire.js';

/** Asks the front end for a line of text. */
export class Stdin {
  readonly #send: (message: Message) => void;
  readonly #header: (type: string) => Header;
  readonly #asked = new Map<string, (value: string) => void>();

  constructor(send: (message: Message) => void, header: (type: string) => Header) {
    this.#send = send;
    this.#header = header;
  }

  ask(run: Run | undefined, prompt: string, password: boolean): Promise<string> {
    if (!run?.allowStdin) return Promise.reject(refused());
    const header = this.#header('input_request');
    const content = { prompt, password };
    this.#asked.clear();
    this.#send({ identities: run.identities, header, parent: run.parent, metadata: {}, content, buffers: [] });
    return new Promise((resolve) => this.#asked.set(run.parent.msg_id, resolve));
  }

  receive({ header, parent, content }: Message): void {
    if (header.msg_type !== 'input_reply') return;
    // Some front ends name the input request as the parent, some the cell's, some nothing; only one question is open.
    void parent;
    const [answer] = this.#asked.values();
    this.#asked.clear();
    answer?.(typeof content.value === 'string' ? content.value : '');
  }
}

function refused(): Error {
  try {
    return fail(
      'input: this front end takes no input while cells run (it forbids it with allow_stdin); give the value in the cell',
    );
  } catch (error) {
    return error as Error;
  }
}
