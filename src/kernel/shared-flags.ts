/** Elements of the memory that the main thread and the control thread share. */

/** Not 0: every loop that cells have started shall end. */
export const STOP = 0;
/** The run that the main thread is at, 0 when there is none. */
export const RUNNING = 1;
/** The run that the last interrupt was meant for. */
export const STOPPED_RUN = 2;

export function sharedFlags(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
}
