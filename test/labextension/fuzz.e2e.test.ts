// @vitest-environment jsdom
import type { SetwiseMime } from 'setwise/mime';
import { afterAll, expect, test, vi } from 'vitest';
import { everywhere, HOSTILE, TEXTS } from '../browser/hostile.js';
import { fc, runs } from '../support/fc.js';
import { DEEP } from '../support/figures.js';
import { drawn } from './dom.js';
import { payloads } from './payloads.js';

const mimes = Object.keys(payloads) as SetwiseMime[];
const thrown = vi.fn();
window.addEventListener('error', thrown);
afterAll(() => {
  expect(thrown).not.toHaveBeenCalled();
});

/** Draws a payload, looks the page over, and takes it away. */
async function survives(mime: SetwiseMime, value: unknown): Promise<string> {
  const widget = await drawn(mime, value);
  try {
    expect(widget.node.dataset.setwiseReady).toMatch(/^(drawn|message)$/);
    expect(
      widget.node.querySelector('script, img, iframe, a, form, input, object, embed, link, [src], [href], [name]'),
    ).toBeNull();
    for (const node of widget.node.querySelectorAll('*')) {
      for (const { name } of node.attributes)
        if (/^on|commandlinker/i.test(name)) throw new Error(`an attribute ${name}`);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    return widget.node.textContent ?? '';
  } finally {
    widget.dispose();
  }
}

test.each(mimes)('renderModel(%s) shows each hostile text as text, in whatever field it stands', async (mime) => {
  for (const text of Object.values(TEXTS)) {
    const shown = await survives(mime, everywhere(payloads[mime], text));
    expect(shown).toContain(text.slice(0, 4));
  }
});

test('renderModel(model) survives each of the hostile payloads of the browser test, under each MIME name', async () => {
  for (const { value } of HOSTILE) for (const mime of mimes) await survives(mime, value);
});

/** Places in a payload, as paths of keys. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

/** A copy with another value at one place. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(...Object.values(TEXTS)),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, 2 ** 53, undefined, '\uD800', '__proto__'),
  fc.string({ unit: 'binary' }),
);

test.each(mimes)(
  'renderModel(%s) never throws, whatever stands at any place of its payload',
  async (mime) => {
    const path = fc.constantFrom(...places(payloads[mime]));
    await fc.assert(
      fc.asyncProperty(path, anything, async (at, to) => {
        await survives(mime, changed(payloads[mime], at, to));
      }),
      { numRuns: runs(2000) },
    );
  },
  DEEP ? 1_800_000 : 240_000,
);
