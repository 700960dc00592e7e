import { fail } from '../util/fail.js';
import { type Bridge, bridge, type Comm } from './bridge.js';

/** Something shown that can be shown anew in its place. */
export interface Display {
  /** Shows `value` where this was shown. */
  update(value: unknown): void;
}

let displays = 0;

/**
 * Shows a value now, in the middle of a cell, as it would be shown as the cell's result. Outside of Jupyter it is printed.
 *
 * @param value anything: a result of setwise, an arquero table, a Vega-Lite specification, an object with a
 *   `Symbol.for('Jupyter.display')` method, or a plain value
 * @returns a handle whose `update` shows another value in the same place
 *
 * @example
 * const shown = display('working');
 * shown.update('done');
 */
export function display(value: unknown): Display {
  const kernel = bridge();
  if (!kernel) {
    console.log(value);
    return { update: (next) => console.log(next) };
  }
  const id = `setwise-${process.pid}-${++displays}`;
  kernel.show(value, { id });
  return { update: (next) => kernel.show(next, { id, update: true }) };
}

/**
 * Empties the output of the running cell.
 *
 * @param options `wait`: only when the next output arrives, which avoids a flicker; default `false`
 */
export function clearOutput({ wait = false }: { readonly wait?: boolean } = {}): void {
  bridge()?.clearOutput(wait);
}

/**
 * Shows a long text in the front end's pager, beside the notebook, instead of among the outputs; where there is none (in
 * JupyterLab) nothing is shown. Outside of Jupyter it is printed.
 *
 * @param text the text
 */
export function page(text: string): void {
  const kernel = bridge();
  if (kernel) kernel.page(text);
  else console.log(text);
}

/**
 * Asks the reader for a line of text.
 *
 * @param prompt what is asked
 * @param options `password`: what is typed is not shown; default `false`
 * @returns the line, when it was typed
 * @throws where the front end takes no input, as in a headless run
 */
export function input(prompt = '', { password = false }: { readonly password?: boolean } = {}): Promise<string> {
  return needed('input').input(prompt, password);
}

/**
 * Opens a line of messages to the front end.
 *
 * @param target the name under which a plugin or widget waits for it
 * @param data what goes with the opening; default nothing
 */
export function openComm(target: string, data: Readonly<Record<string, unknown>> = {}): Comm {
  return needed('openComm').openComm(target, data);
}

/**
 * Says what happens when the front end opens a line of messages.
 *
 * @param target the name that the front end uses
 * @param opened receives the line and what went with the opening
 */
export function onComm(target: string, opened: (comm: Comm, data: Readonly<Record<string, unknown>>) => void): void {
  needed('onComm').onComm(target, opened);
}

/** Whether the reader has interrupted the running cell. A long computation of one's own looks here now and then. */
export function interrupted(): boolean {
  return bridge()?.interrupted() ?? false;
}

function needed(call: string): Bridge {
  return (
    bridge() ?? fail(`${call}: there is no notebook here; run this in a cell of the kernel "Setwise (TypeScript)"`)
  );
}
