import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverageBundle, vennBundle } from '../../src/display/chart-bundles.js';
import { truthTableBundle } from '../../src/display/truth-table-bundle.js';
import { fonts, pngOf, renderVegaLite, withPng } from '../../src/render/index.js';
import { coverage, truthTable, venn } from '../display/granados.js';
import { vennOf } from '../display/made-up.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];
const size = (png: Uint8Array): number[] => [
  new DataView(png.buffer, png.byteOffset).getUint32(16),
  new DataView(png.buffer, png.byteOffset).getUint32(20),
];

test('fonts() are ours, not the machine’s', () => {
  const { files, family, system } = fonts();
  expect(family).toBe('Roboto');
  expect(system).toBe(false);
  expect(files).toHaveLength(4);
  for (const file of files) expect(existsSync(file)).toBe(true);
});

describe('pngOf(svg)', () => {
  test('is twice the size of the drawing, on white', () => {
    const png = pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>');
    expect([...png.slice(0, 4)]).toEqual(SIGNATURE);
    expect(size(png)).toEqual([60, 40]);
  });

  test('writes text with the packaged font: a letter takes ink', () => {
    const with_ = pngOf(
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text x="2" y="15" font-family="system-ui, Roboto, sans-serif" font-size="14">Text</text></svg>',
    );
    const without = pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"></svg>');
    expect(with_.length).toBeGreaterThan(without.length + 100);
  });

  test('reads no file that a drawing names', () => {
    const named = pngOf(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20"><image href="/etc/passwd" width="20" height="20"/></svg>',
    );
    expect(named).toEqual(pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"></svg>'));
  });
});

describe('withPng(bundle)', () => {
  test.each([
    ['venn', vennBundle(venn)],
    ['coverage', coverageBundle(coverage)],
    ['venn of seven', vennBundle(vennOf(7))],
  ])('adds a picture of at most about 1 MB to a %s', (_, bundle) => {
    const made = withPng(bundle);
    const png = Buffer.from(String(made['image/png']), 'base64');
    expect([...png.subarray(0, 4)]).toEqual(SIGNATURE);
    expect(String(made['image/png']).length).toBeLessThan(1_050_000);
    expect(made['text/html']).toBe(bundle['text/html']);
  });

  test('leaves a bundle without a figure as it is', () => {
    const bundle = truthTableBundle(truthTable);
    expect(withPng(bundle)).toBe(bundle);
  });
});

describe('renderVegaLite(spec)', () => {
  const encoding = { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' } };

  test('draws a specification with its data in it', async () => {
    const { svg, png } = await renderVegaLite({
      data: {
        values: [
          { a: 1, b: 2 },
          { a: 2, b: 3 },
        ],
      },
      mark: 'point',
      encoding,
    });
    expect(svg).toMatch(/^<svg/);
    expect(svg.match(/aria-roledescription="point"/g)).toHaveLength(2);
    expect([...png.slice(0, 4)]).toEqual(SIGNATURE);
  });

  test.each(['https://example.org/a.csv', 'file:///etc/passwd', '/etc/passwd', 'data.csv', 'data:text/csv,a'])(
    'refuses to load %s',
    async (url) => {
      await expect(renderVegaLite({ data: { url }, mark: 'point', encoding })).rejects.toThrow(
        /renderVegaLite: the chart wants to load .* is not allowed/,
      );
    },
  );

  test('refuses pictures and links named by data', async () => {
    await expect(
      renderVegaLite({
        data: { values: [{ u: 'http://127.0.0.1:9/x.png' }] },
        mark: 'image',
        encoding: { url: { field: 'u' } },
      }),
    ).rejects.toThrow('not allowed');
    await expect(
      renderVegaLite({
        data: { values: [{ a: 1, u: 'javascript:alert(1)' }] },
        mark: 'point',
        encoding: { x: { field: 'a', type: 'quantitative' }, href: { field: 'u' } },
      }),
    ).rejects.toThrow('not allowed');
  });

  test('says what is wrong with a specification', async () => {
    await expect(renderVegaLite({ mark: 7 })).rejects.toThrow(/^renderVegaLite: .*check the specification/);
  });
});
