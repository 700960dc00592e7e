import { AsyncLocalStorage } from 'node:async_hooks';
import type { Header } from './wire.js';

/** One request that user code runs for. Output of the code, also much later, goes to the run that started it. */
export interface Run {
  readonly id: number;
  readonly parent: Header;
  readonly identities: readonly Buffer[];
  readonly allowStdin: boolean;
  /** Nothing of it is shown. */
  readonly silent: boolean;
  /** It was interrupted: whatever of it still runs stops at its next loop or await. */
  stopped: boolean;
  /** Its reply is on the way: an error from now on is published by itself. */
  ended: boolean;
  /** What failed outside of the cell's own course before it ended: callbacks, rejections, `process.exit`. */
  readonly failures: unknown[];
  /** What goes with the reply: text for the front end's pager. */
  readonly payload: unknown[];
  /** Bytes of text published so far; what was cut beyond the cap. */
  published: number;
  cutLines: number;
  cutBytes: number;
}

const runs = new AsyncLocalStorage<Run>();
let last = 0;

export function newRun(parent: Header, given: Partial<Pick<Run, 'identities' | 'allowStdin' | 'silent'>> = {}): Run {
  return {
    id: ++last,
    parent,
    identities: given.identities ?? [],
    allowStdin: given.allowStdin ?? false,
    silent: given.silent ?? false,
    stopped: false,
    ended: false,
    failures: [],
    payload: [],
    published: 0,
    cutLines: 0,
    cutBytes: 0,
  };
}

/** The run that the calling code belongs to. */
export function runningHere(): Run | undefined {
  return runs.getStore();
}

export function within<T>(run: Run, work: () => T): T {
  return runs.run(run, work);
}
