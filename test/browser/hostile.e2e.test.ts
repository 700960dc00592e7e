import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE } from './hostile.js';
import { type Lab, startLab } from './lab.js';
import { writeNotebook } from './notebook.js';
import { type LabWindow, openNotebook, startChromium } from './page.js';

/** What the page saw: scripts of payloads that ran, commands that were executed. */
interface Spy {
  hits: unknown[];
  commands: string[];
}
type SpiedWindow = LabWindow & { spy: Spy; polluted?: unknown; document: Document };

let lab: Lab;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const errors: string[] = [];
const dialogs: string[] = [];
let shown: { ready: string; text: string }[] = [];

beforeAll(async () => {
  lab = await startLab({ allCellsAtOnce: true });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const spied = globalThis as unknown as SpiedWindow & { hit: (what: unknown) => void };
    spied.spy = { hits: [], commands: [] };
    spied.hit = (what) => spied.spy.hits.push(what);
  });
  const cells = HOSTILE.map(({ name, mime, value }) => ({
    source: `// ${name}`,
    output: { [mime]: value, 'text/plain': `the text of: ${name}` },
  }));
  await openNotebook(page, lab, writeNotebook(lab, 'hostile.ipynb', cells));
  const all = page.waitForFunction(
    (count) => document.querySelectorAll('.jp-Setwise[data-setwise-ready]').length === count,
    HOSTILE.length,
  );
  // A payload that breaks the page must be told as what it did, not as a wait that was too long.
  await all.catch(async (late) => {
    const seen = { hits: (await spy()).hits, dialogs, errors, requests: requests.filter(isForeign) };
    throw new Error(`${late}\n${JSON.stringify(seen)}`);
  });
  shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.jp-Setwise')].map((node) => ({
      ready: node.dataset.setwiseReady ?? '',
      text: node.textContent ?? '',
    })),
  );
  await page.evaluate(() => {
    const spied = globalThis as unknown as SpiedWindow;
    spied.jupyterapp.commands.commandExecuted.connect((_, { id }) => spied.spy.commands.push(id));
  });
  for (let i = 0; i < HOSTILE.length; i++) await actOn(i);
});
afterAll(async () => {
  await browser?.close();
  await lab?.stop();
});

/** Whether a request goes anywhere but to JupyterLab, or to an address that stands in a payload. */
const isForeign = (url: string) =>
  (!url.startsWith(`${lab.url}/`) && !/^(data|blob):/.test(url)) || /hostile-|hostile\.invalid/.test(url);

const spy = (): Promise<Spy> => page.evaluate(() => (globalThis as unknown as SpiedWindow).spy);

test(`${HOSTILE.length} hostile payloads: each is drawn with its text, or told by a message with the saved text`, async () => {
  expect(HOSTILE).toHaveLength(50);
  HOSTILE.forEach((hostile, i) => {
    expect.soft(shown[i]?.ready, hostile.name).toBe(hostile.drawn ? 'drawn' : 'message');
    expect.soft(shown[i]?.text.length, hostile.name).toBeGreaterThan(20);
    if (!hostile.drawn) expect.soft(shown[i]?.text, hostile.name).toContain(`the text of: ${hostile.name}`);
  });
});

test('hostile payloads run no script: no call, no dialog, no exception', async () => {
  expect((await spy()).hits).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(errors).toEqual([]);
});

test('hostile payloads ask for nothing: every request goes to the Jupyter server, and none to an address of theirs', () => {
  expect(requests.filter(isForeign)).toEqual([]);
});

test('hostile payloads execute no command, whatever is clicked', async () => {
  // JupyterLab's menus ask for the kernel on their own when it has started.
  expect((await spy()).commands.filter((id) => !/^(notebook|helpmenu):get-kernel$/.test(id))).toEqual([]);
});

test('hostile payloads leave the page as it was: no attribute, element, id or prototype of theirs', async () => {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll('.jp-Setwise *')];
    const names = new Set(all.flatMap((node) => [...node.attributes].map((one) => one.name)));
    return {
      handlers: [...names].filter(
        (name) =>
          name.startsWith('on') ||
          name.startsWith('data-commandlinker') ||
          /^(src|href|xlink:href|action|srcdoc|name)$/.test(name),
      ),
      elements: [...new Set(all.map((node) => node.localName))].filter((name) =>
        /^(script|iframe|img|image|form|input|object|embed|link|style|a|use|foreignobject)$/i.test(name),
      ),
      ids: all.filter((node) => node.id !== '' && !/^setwise-\d+-/.test(node.id)).map((node) => node.id),
      polluted: (globalThis as unknown as SpiedWindow).polluted ?? null,
      document:
        typeof document.createElementNS === 'function' &&
        document.body instanceof HTMLBodyElement &&
        typeof document.cookie === 'string',
    };
  });
  expect(found).toEqual({ handlers: [], elements: [], ids: [], polluted: null, document: true });
});

/** Hovers over and clicks everything in one drawing, then focuses what can be focused and presses the keys that act. */
async function actOn(index: number): Promise<void> {
  await page.evaluate((at) => {
    const root = document.querySelectorAll('.jp-Setwise')[at];
    if (!root) throw new Error(`no drawing ${at}`);
    for (const type of [
      'mouseover',
      'mouseenter',
      'pointerdown',
      'mousedown',
      'focus',
      'auxclick',
      'toggle',
      'error',
      'load',
      'animationstart',
    ]) {
      for (const node of root.querySelectorAll('*')) node.dispatchEvent(new MouseEvent(type));
    }
    const inner = [...root.querySelectorAll('*')].filter((node) => node.childElementCount === 0);
    for (const node of inner) node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    for (const node of [...root.querySelectorAll<HTMLElement>('[data-action], [tabindex="0"]')].slice(0, 6)) {
      node.focus({ preventScroll: true });
      for (const key of ['ArrowRight', 'Enter', ' ', 'Escape'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  }, index);
}
