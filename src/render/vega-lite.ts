import { type Loader, parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { fail } from '../util/fail.js';
import { pngOf } from './png.js';

/** A chart as text and as pixels. */
export interface RenderedChart {
  readonly svg: string;
  readonly png: Uint8Array;
}

/**
 * Draws a Vega-Lite specification with its data in it. The loader refuses every address and every file: a saved notebook must
 * not fetch, and a specification may come from one.
 *
 * @throws SetwiseError when the specification cannot be compiled, or names data to be loaded.
 */
export async function renderVegaLite(spec: object): Promise<RenderedChart> {
  const svg = await draw(spec);
  return { svg, png: pngOf(svg) };
}

async function draw(spec: object): Promise<string> {
  const refused: string[] = [];
  try {
    const { spec: vega } = compile(spec as TopLevelSpec, { logger: silent });
    const view = new View(parse(vega), { renderer: 'none', loader: refusing(refused), logger: silent });
    const svg = await view.toSVG();
    view.finalize();
    if (refused.length === 0) return svg;
  } catch (error) {
    if (refused.length === 0)
      fail(`renderVegaLite: ${error instanceof Error ? error.message : String(error)}; check the specification`);
  }
  return fail(
    `renderVegaLite: the chart wants to load "${refused[0]?.slice(0, 80)}", which is not allowed; put the data into the specification`,
  );
}

/** Refuses by rejecting a load; an address to be drawn is taken away instead, since the renderer cannot bear a rejection there. */
function refusing(refused: string[]): Loader {
  const refuse = (uri: string): Promise<never> => {
    refused.push(uri);
    return Promise.reject(new Error('loading is not allowed'));
  };
  const blank = (uri: string): Promise<{ href: string }> => {
    refused.push(uri);
    return Promise.resolve({ href: '' });
  };
  return {
    options: {},
    load: refuse,
    sanitize: blank,
    http: refuse,
    file: refuse,
    fileAccess: false,
  } as unknown as Loader;
}

/** Warnings of the compiler would land in the notebook's error stream; what is wrong shows in the chart or throws. */
const silent = {
  level: () => silent,
  error: () => silent,
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
} as unknown as NonNullable<NonNullable<Parameters<typeof compile>[1]>['logger']>;
