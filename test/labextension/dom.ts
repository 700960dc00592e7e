/** What jsdom lacks and Lumino needs, and a model as JupyterLab hands it to a renderer. */
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import type { SetwiseMime } from 'setwise/mime';

globalThis.DragEvent ??= class extends MouseEvent {} as unknown as typeof DragEvent;

const { Widget } = await import('@lumino/widgets');
const { default: extensions } = await import('../../labextension/src/mime.js');

/** A model whose `setData` fails the test: a renderer never writes. */
export function modelOf(mime: string, value: unknown, plain = 'the plain text'): IRenderMime.IMimeModel {
  return {
    trusted: false,
    data: { [mime]: value as never, 'text/plain': plain },
    metadata: {},
    setData: () => {
      throw new Error('setData was called');
    },
  };
}

export type Renderer = IRenderMime.IRenderer;

export function extensionOf(mime: SetwiseMime): IRenderMime.IExtension {
  const found = extensions.find((one) => one.rendererFactory.mimeTypes.includes(mime));
  if (!found) throw new Error(`no renderer for ${mime}`);
  return found;
}

/** A renderer on the page, as JupyterLab makes one. */
export function attached(mime: SetwiseMime): Renderer {
  const widget = extensionOf(mime).rendererFactory.createRenderer({} as IRenderMime.IRendererOptions);
  Widget.attach(widget, document.body);
  return widget;
}

/** A renderer that has drawn a payload. */
export async function drawn(mime: SetwiseMime, value: unknown): Promise<Renderer> {
  const widget = attached(mime);
  await widget.renderModel(modelOf(mime, value));
  return widget;
}

/** The button or other element of an action. */
export function acting(widget: Renderer, action: string, value: string | number): HTMLElement {
  for (const one of widget.node.querySelectorAll<HTMLElement>(`[data-action="${action}"]`)) {
    if (one.dataset.value === String(value)) return one;
  }
  throw new Error(`no element acts ${action} ${value}`);
}

export function press(target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}
