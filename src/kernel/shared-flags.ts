/** Elements of the memory that the main thread and the control thread share. */
import { writeSync } from 'node:fs';

/** Not 0: every loop that cells have started shall end. */
export const STOP = 0;
/** The run that the main thread is at, 0 when there is none. */
export const RUNNING = 1;
/** The run that the last interrupt was meant for. */
export const STOPPED_RUN = 2;

/** How many frames were no message of ours: malformed, wrongly signed, sent again. */
export const DROPPED = 3;

export function sharedFlags(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT));
}

/** Says in the kernel's log how many frames were dropped, once, when there were any; nothing of what was in them. */
export function tellDropped(flags: Int32Array): void {
  const dropped = Atomics.exchange(flags, DROPPED, 0);
  if (dropped === 0) return;
  try {
    writeSync(2, `setwise kernel: ${dropped} malformed or wrongly signed message${dropped === 1 ? '' : 's'} dropped\n`);
  } catch {
    // Who read the log is gone; the kernel ends all the same.
  }
}
