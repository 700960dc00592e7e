import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import type { Drawing } from './drawing';
import { RenderedDrawing } from './rendered-drawing';

/** Ahead of text/html and images (50 and more), which stand in the same bundle for readers without this plugin. */
const RANK = 10;

/**
 * The extension object JupyterLab registers for one kind of drawing.
 *
 * `safe`: untrusted notebooks are drawn too, since a payload is only numbers and text that are checked and shown as text.
 */
export function rendererExtension<Payload, View>(drawing: Drawing<Payload, View>): IRenderMime.IExtension {
  return {
    id: `jupyterlab-setwise:${drawing.name.replaceAll(' ', '-')}`,
    description: `Draws a Setwise ${drawing.name}.`,
    rank: RANK,
    dataType: 'json',
    rendererFactory: {
      safe: true,
      mimeTypes: [drawing.mime],
      defaultRank: RANK,
      createRenderer: () => new RenderedDrawing(drawing),
    },
  };
}
