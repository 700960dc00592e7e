import { fail } from '../util/fail.js';
import { bridge } from './bridge.js';

/** A progress bar, drawn in one place of the output. */
export interface Progress {
  /** One step further, or `steps`. */
  step(steps?: number): void;
  /** Sets how many steps are done, and what is said beside the bar. */
  at(done: number, label?: string): void;
}

const WIDTH = 24;
let bars = 0;

/**
 * Shows a progress bar that moves in place. Outside of Jupyter nothing is shown.
 *
 * @param total how many steps there are
 * @param label what is said beside the bar; default nothing
 *
 * @example
 * const bar = progress(3, 'resampling');
 * for (let i = 0; i < 3; i++) bar.step();
 */
export function progress(total: number, label = ''): Progress {
  if (!(total >= 0)) fail(`progress: the total is ${total}; give the number of steps, 0 or more`);
  const id = `setwise-progress-${process.pid}-${++bars}`;
  let done = 0;
  let text = label;
  const show = (update: boolean) => bridge()?.publish(bar(done, total, text), { id, update });
  show(false);
  return {
    step(steps = 1) {
      this.at(done + steps);
    },
    at(next, nextLabel = text) {
      done = Math.min(Math.max(next, 0), total);
      text = nextLabel;
      show(true);
    },
  };
}

/**
 * Goes through a list and shows how far it has come.
 *
 * @param items the list
 * @param label what is said beside the bar; default nothing
 *
 * @example
 * for (const cut of track([0.75, 0.8, 0.85], 'cut-offs')) console.log(cut);
 */
export function* track<T>(items: Iterable<T>, label = ''): Generator<T, void, undefined> {
  const list = [...items];
  const bar = progress(list.length, label);
  for (const item of list) {
    yield item;
    bar.step();
  }
}

function bar(done: number, total: number, label: string): Readonly<Record<string, string>> {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.floor(share * WIDTH);
  const count = `${done}/${total}`;
  const said = label === '' ? '' : `${label} `;
  const outer =
    'display:inline-block;width:16em;height:0.8em;border:1px solid #8a94a0;border-radius:3px;vertical-align:middle;margin:0 0.6em';
  const inner = `display:block;height:100%;width:${Math.floor(share * 100)}%;background:#2c7fb8`;
  return {
    'text/html':
      `<div role="progressbar" aria-valuemin="0" aria-valuemax="${total}" aria-valuenow="${done}">${escapeHtml(said)}` +
      `<span style="${outer}"><span style="${inner}"></span></span>${count}</div>`,
    'text/plain': `${said}[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${count}`,
  };
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
