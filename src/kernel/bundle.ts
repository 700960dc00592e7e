/** How a value is shown: as the MIME bundle it answers with, as a table, as a chart, or as text. */
import { inspect } from 'node:util';
import { arqueroBundle, isTable } from './table.js';
import { isJson, type Json } from './wire.js';

export type Bundle = Readonly<Record<string, unknown>>;

const DISPLAY = Symbol.for('Jupyter.display');
const SVG = Symbol.for('setwise.svg');
const VEGA_LITE = 'application/vnd.vegalite.v5+json';
const VEGA_LITE_SCHEMA = 'https://vega.github.io/schema/vega-lite/v5.json';
const TEXT_DEPTH = 4;

/** The bundle of a value; a promise only where the value or its picture needs one. */
export function bundleOf(value: unknown): Bundle | Promise<Bundle> {
  const answer = ownAnswer(value);
  if (answer instanceof Promise) return answer.then((given) => completed(value, given));
  return completed(value, answer);
}

function completed(value: unknown, answer: unknown): Bundle | Promise<Bundle> {
  if (isJson(answer)) return SVG in answer && !('image/png' in answer) ? withPng(answer) : answer;
  if (isTable(value)) return arqueroBundle(value);
  if (isVegaLite(value)) return chart(value);
  return { 'text/plain': plainText(value) };
}

function ownAnswer(value: unknown): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  const display: unknown = Reflect.get(value, DISPLAY);
  return typeof display === 'function' ? display.call(value) : undefined;
}

/** A value as text, as Node prints it. */
export function plainText(value: unknown): string {
  return inspect(value, { depth: TEXT_DEPTH, maxArrayLength: 100, maxStringLength: 10_000, breakLength: 100 });
}

function isVegaLite(value: unknown): value is Json {
  return isJson(value) && typeof value.$schema === 'string' && /\/vega-lite\/v\d/.test(value.$schema);
}

/** JupyterLab 4 draws Vega-Lite up to version 5, so a newer specification is handed over as one of version 5. */
async function chart(spec: Json): Promise<Bundle> {
  return {
    [VEGA_LITE]: { ...spec, $schema: VEGA_LITE_SCHEMA },
    ...(await picture(spec)),
    'text/plain': `Vega-Lite chart${typeof spec.title === 'string' ? `: ${spec.title}` : ''}`,
  };
}

/** A chart that cannot be drawn here (its data lie elsewhere, say) is still drawn by the front end. */
async function picture(spec: Json): Promise<Bundle> {
  try {
    const { png } = await (await render()).renderVegaLite(spec);
    return { 'image/png': Buffer.from(png).toString('base64') };
  } catch (error) {
    console.warn(
      `[setwise] the chart has no picture for a saved notebook: ${error instanceof Error ? error.message : String(error)}`,
    );
    return {};
  }
}

async function withPng(bundle: Bundle): Promise<Bundle> {
  return (await render()).withPng(bundle);
}

/** Loaded by the first picture: vega and the rasteriser take a second. */
function render() {
  return import('../render/index.js');
}
