/** The browser of the tests, and JupyterLab as it stands in a page. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Lab, LIMIT } from './lab.js';

/** Chromium with nothing that calls home; `--no-sandbox` only for root, who cannot run without it. */
export async function startChromium(): Promise<Browser> {
  const executablePath = [process.env.SETWISE_CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => existsSync(path),
  );
  if (!executablePath)
    throw new Error('startChromium: no Chromium; run `npm test`, or set SETWISE_CHROMIUM to its path');
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, args: [...quiet, '--disable-sync', ...root], timeout: LIMIT });
}

/** Opens a notebook and waits until JupyterLab has it and shows it. */
export async function openNotebook(page: Page, lab: Lab, path: string): Promise<void> {
  page.setDefaultTimeout(LIMIT);
  await page.goto(`${lab.url}/lab/tree/${encodeURIComponent(path)}?reset`, {
    waitUntil: 'domcontentloaded',
    timeout: LIMIT,
  });
  await untilRestored(page);
  const ready = page.evaluate(async () => {
    const app = (globalThis as unknown as LabWindow).jupyterapp;
    let widget = app.shell.currentWidget;
    for (let tries = 0; tries < 600 && !widget?.context; tries++) {
      await new Promise((later) => setTimeout(later, 50));
      widget = app.shell.currentWidget;
    }
    await widget?.context?.ready;
    await widget?.revealed;
  });
  await within(ready, `openNotebook: JupyterLab does not show ${path}:\n${lab.log().slice(-3000)}`);
}

/** The promise, or an error once the limit has passed. */
async function within<T>(promise: Promise<T>, late: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(late)), LIMIT).unref();
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

export async function untilRestored(page: Page): Promise<void> {
  await page.waitForFunction(
    () => (globalThis as unknown as Partial<LabWindow>).jupyterapp?.restored.then(() => true),
    undefined,
    { timeout: LIMIT },
  );
}

/** What `--expose-app-in-browser` puts on the page, as far as the tests use it. */
export interface LabWindow {
  readonly jupyterapp: {
    readonly restored: Promise<void>;
    readonly shell: { readonly currentWidget: LabDocument | null; readonly collapseLeft: () => void };
    readonly commands: {
      readonly execute: (name: string, args?: Record<string, unknown>) => Promise<unknown>;
      readonly commandExecuted: { readonly connect: (slot: (sender: unknown, args: { id: string }) => void) => void };
    };
  };
}
interface LabDocument {
  readonly context?: {
    readonly ready: Promise<void>;
    readonly path: string;
    readonly sessionContext: { readonly session: { readonly kernel: { readonly name: string } | null } | null };
  };
  readonly revealed?: Promise<void>;
}
