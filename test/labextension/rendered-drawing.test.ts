// @vitest-environment jsdom
import { EVIDENCE_MAP, LIMITS, type PayloadTypes, PRISMA_FLOW, type SetwiseMime, TRUTH_TABLE } from 'setwise/mime';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { acting, attached, drawn, extensionOf, modelOf, press, type Renderer } from './dom.js';
import { payloads, truthTable } from './payloads.js';

const mimes = Object.keys(payloads) as SetwiseMime[];
/** Words that each drawing shows; those of an analysis name its outcome. */
const SAYS: ReadonlyMap<SetwiseMime, string> = new Map([
  [PRISMA_FLOW, 'PRISMA 2020 flow'],
  [EVIDENCE_MAP, 'Overlap of sources'],
]);
const open: Renderer[] = [];
const keep = (widget: Renderer) => {
  open.push(widget);
  return widget;
};
afterEach(() => {
  for (const widget of open.splice(0)) widget.dispose();
});

describe.each(mimes)('the renderer of %s', (mime) => {
  test('is safe and ranks before text/html', () => {
    const { rank = 100, rendererFactory, dataType } = extensionOf(mime);
    expect(rendererFactory.safe).toBe(true);
    expect(rank).toBeLessThan(50);
    expect(dataType).toBe('json');
  });

  test('renderModel(model) draws the payload and says so', async () => {
    const widget = keep(await drawn(mime, payloads[mime]));
    expect(widget.node.dataset.setwiseReady).toBe('drawn');
    expect(widget.node.textContent).toContain(SAYS.get(mime) ?? 'Loyalty');
  });

  test('renderModel(model) twice gives the same page', async () => {
    const widget = keep(await drawn(mime, payloads[mime]));
    const once = widget.node.innerHTML;
    await widget.renderModel(modelOf(mime, payloads[mime]));
    expect(widget.node.innerHTML).toBe(once);
  });

  test.each([undefined, null, 1, 'text', [], {}, { outcome: {} }, { conditions: 'A' }])(
    'renderModel(%j) shows a message with the saved text, and does not throw',
    async (value) => {
      const widget = keep(await drawn(mime, value));
      expect(widget.node.dataset.setwiseReady).toBe('message');
      expect(widget.node.textContent).toMatch(/Setwise cannot draw this .+: payload: /);
      expect(widget.node.querySelector('pre')?.textContent).toBe('the plain text');
    },
  );

  test('renderModel(model) draws a good payload after a bad one, and the reverse', async () => {
    const widget = keep(await drawn(mime, {}));
    await widget.renderModel(modelOf(mime, payloads[mime]));
    expect(widget.node.dataset.setwiseReady).toBe('drawn');
    await widget.renderModel(modelOf(mime, { outcome: 1 }));
    expect(widget.node.dataset.setwiseReady).toBe('message');
    expect(widget.node.querySelector('table, svg')).toBeNull();
  });

  test('two renderers share no id', async () => {
    const [one, other] = [keep(await drawn(mime, payloads[mime])), keep(await drawn(mime, payloads[mime]))];
    const ids = (widget: Renderer) => [...widget.node.querySelectorAll('[id]')].map((node) => node.id);
    expect(ids(one).filter((id) => ids(other).includes(id))).toEqual([]);
    for (const id of ids(one)) expect(id).toMatch(/^setwise-\d+-/);
    expect(new Set(ids(one)).size).toBe(ids(one).length);
  });

  test('dispose() takes the node and every listener away', async () => {
    const removed = vi.spyOn(window, 'removeEventListener');
    const widget = await drawn(mime, payloads[mime]);
    const button = widget.node.querySelector('button');
    button?.focus();
    widget.dispose();
    expect(widget.isDisposed).toBe(true);
    expect(document.querySelector('.jp-Setwise')).toBeNull();
    expect(removed.mock.calls.some(([type]) => type === 'keydown')).toBe(true);
    expect(() => press(document.body, 'Enter')).not.toThrow();
    widget.dispose();
    removed.mockRestore();
  });
});

test('renderModel(model) keeps sort, open rows and focus when JupyterLab calls it again', async () => {
  const widget = keep(await drawn(TRUTH_TABLE, truthTable));
  acting(widget, 'sort', 'n').click();
  acting(widget, 'open', 8).focus();
  acting(widget, 'open', 8).click();
  const before = widget.node.innerHTML;
  await widget.renderModel(modelOf(TRUTH_TABLE, structuredClone(truthTable)));
  expect(widget.node.innerHTML).toBe(before);
  expect(acting(widget, 'open', 8).getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(acting(widget, 'open', 8));
});

test('renderModel(model) checks a payload once while it is the same object', async () => {
  const widget = keep(attached(TRUTH_TABLE));
  const payload: PayloadTypes[typeof TRUTH_TABLE] = { ...truthTable };
  const read = vi.fn(() => truthTable.rows);
  Object.defineProperty(payload, 'rows', { enumerable: true, get: read });
  await widget.renderModel(modelOf(TRUTH_TABLE, payload));
  const reads = read.mock.calls.length;
  await widget.renderModel(modelOf(TRUTH_TABLE, payload));
  expect(read.mock.calls.length).toBe(reads);
});

test('renderModel(model) of a payload above 1 MB waits for the reader, and draws it when asked', async () => {
  const [row] = truthTable.rows;
  const rows = Array.from({ length: 8000 }, (_, i) => ({ ...row, row: i + 1 }));
  const widget = keep(await drawn(TRUTH_TABLE, { ...truthTable, rows }));
  expect(widget.node.textContent).toContain(`larger than ${LIMITS.size} characters`);
  widget.node.querySelector<HTMLElement>('[data-action="draw-large"]')?.click();
  expect(widget.node.dataset.setwiseReady).toBe('drawn');
  expect(widget.node.textContent).toContain('rows 1 to 200 of 8000');
  expect(widget.node.querySelectorAll('tbody tr').length).toBe(200);
});

test('renderModel(model) above 5 MB shows a message without a way around it', async () => {
  const [row] = truthTable.rows;
  const rows = Array.from({ length: 40_000 }, (_, i) => ({ ...row, row: i + 1 }));
  const widget = keep(await drawn(TRUTH_TABLE, { ...truthTable, rows }));
  widget.node.querySelector<HTMLElement>('[data-action="draw-large"]')?.click();
  expect(widget.node.dataset.setwiseReady).toBe('message');
  expect(widget.node.querySelector('button')).toBeNull();
});

test('a key with Ctrl, Alt, Meta or Shift passes to JupyterLab', async () => {
  const widget = keep(await drawn(TRUTH_TABLE, truthTable));
  const button = acting(widget, 'open', 8);
  button.focus();
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { shiftKey: true }]) {
    expect(press(button, 'Enter', more).defaultPrevented).toBe(false);
  }
  expect(press(button, 'd').defaultPrevented).toBe(false);
  expect(acting(widget, 'open', 8).getAttribute('aria-expanded')).toBe('false');
});

test('a key that acts is taken before JupyterLab sees it', async () => {
  const widget = keep(await drawn(TRUTH_TABLE, truthTable));
  const seen = vi.fn();
  document.addEventListener('keydown', seen, true);
  acting(widget, 'open', 8).focus();
  for (const key of ['Enter', ' ', 'ArrowDown', 'ArrowUp', 'Home', 'End'])
    press(document.activeElement as Element, key);
  expect(seen).not.toHaveBeenCalled();
  // Nothing to close: Escape is JupyterLab's.
  press(document.activeElement as Element, 'Escape');
  expect(seen).toHaveBeenCalledOnce();
  document.removeEventListener('keydown', seen, true);
});
