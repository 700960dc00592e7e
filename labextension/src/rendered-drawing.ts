import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Widget } from '@lumino/widgets';
import { stylesheet } from 'setwise/display';
import { LIMITS } from 'setwise/mime';
import type { Action, Drawing } from './drawing';
import { FocusTip } from './focus-tip';
import { keepFocus, keepFolds } from './keep';
import { actionAt, move, restoreRoving } from './keyboard';
import { DRAW_LARGE, message } from './message';
import { mount } from './mount';

const CLASS = 'jp-Setwise';
const LISTENED = ['pointerdown', 'click', 'focusin', 'focusout'] as const;

/** Counts the drawings of this page: the number keeps their ids apart. */
let drawings = 0;

/**
 * The one widget behind all our renderers: reads the payload, draws it, and draws it anew after each action of the reader.
 *
 * JupyterLab may call `renderModel` any number of times on the same widget, so it is idempotent, the reader's view is kept
 * outside the nodes, and the model is never written to. Nothing here throws: what cannot be drawn is told in its place.
 */
export class RenderedDrawing<Payload, View> extends Widget implements IRenderMime.IRenderer {
  readonly #drawing: Drawing<Payload, View>;
  readonly #prefix = `setwise-${++drawings}`;
  readonly #tip: FocusTip;
  #view: View;
  /** What was last read, and from which object: a payload that has not changed is not checked twice. */
  #source: unknown;
  #payload: Payload | null = null;
  /** Characters of payload that are drawn; more only when the reader asks. */
  #largest: number = LIMITS.size;
  #model: IRenderMime.IMimeModel | null = null;
  /** While nodes are replaced the focus leaves and comes back: nobody moved it. */
  #redrawing = false;

  constructor(drawing: Drawing<Payload, View>) {
    super();
    this.#drawing = drawing;
    this.#view = drawing.start;
    this.#tip = new FocusTip(this.node);
    this.addClass(CLASS);
    this.node.dataset.mimeType = drawing.mime;
    for (const type of LISTENED) this.node.addEventListener(type, this);
  }

  renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.#model = model;
    this.#attempt(() => {
      this.#read(model.data[this.#drawing.mime]);
      const unfold = keepFolds(this.node);
      this.#redraw();
      unfold();
    });
    return Promise.resolve();
  }

  handleEvent(event: Event): void {
    if (this.#redrawing) return;
    if (event.type === 'pointerdown') this.#tip.byPointer = true;
    else if (event.type === 'click') this.#click(event);
    else if (event.type === 'keydown') this.#key(event as KeyboardEvent);
    else if (event.type === 'focusin') this.#focus(event);
    else this.#blur(event as FocusEvent);
  }

  override dispose(): void {
    if (this.isDisposed) return;
    for (const type of LISTENED) this.node.removeEventListener(type, this);
    window.removeEventListener('keydown', this, true);
    this.#tip.dispose();
    this.#payload = null;
    this.#source = undefined;
    this.#model = null;
    super.dispose();
  }

  #read(source: unknown): void {
    if (this.#payload !== null && source === this.#source) return;
    this.#payload = null;
    this.#payload = this.#drawing.read(source, this.#largest);
    this.#source = source;
  }

  #redraw(): void {
    if (this.#payload === null) return;
    this.#show(mount(this.#drawing.draw(this.#payload, this.#view), this.#prefix), 'drawn');
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      const plain = this.#model === null ? '' : plainText(this.#model);
      this.#show(mount(message(this.#drawing.name, error, plain, this.#largest), this.#prefix), 'message');
    }
  }

  #show(drawn: Node, state: 'drawn' | 'message'): void {
    ensureStyle();
    this.#tip.hide();
    this.#redrawing = true;
    const restore = keepFocus(this.node);
    this.node.replaceChildren(drawn);
    restoreRoving(this.node);
    restore();
    this.#redrawing = false;
    this.node.dataset.setwiseReady = state;
  }

  #act(action: Action): void {
    if (action.name === DRAW_LARGE && this.#model !== null) {
      this.#largest = LIMITS.hardSize;
      void this.renderModel(this.#model);
    }
    if (this.#payload === null) return;
    const view = this.#drawing.act(this.#view, action, this.#payload);
    if (view === this.#view) return;
    this.#view = view;
    this.#attempt(() => this.#redraw());
  }

  #click(event: Event): void {
    const action = actionAt(event.target, this.node);
    if (action) this.#act(action);
    this.#tip.byPointer = false;
  }

  /**
   * JupyterLab listens for its shortcuts in the capture phase, at the document: there `ArrowDown` leaves the cell and `Enter`
   * edits it. So while the focus is in the drawing its own keys are taken one step earlier, at the window; all others pass.
   */
  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !this.node.contains(event.target as Node))
      return;
    if (!this.#takes(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #takes(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') return this.#tip.hide();
    if (event.key !== 'Enter' && event.key !== ' ') return move(event.key, event.target, this.node);
    const action = actionAt(event.target, this.node);
    if (action) this.#act(action);
    return action !== null;
  }

  #focus(event: Event): void {
    window.addEventListener('keydown', this, true);
    this.#tip.show(event.target as Element);
  }

  #blur(event: FocusEvent): void {
    this.#tip.hide();
    if (this.node.contains(event.relatedTarget as Node | null)) return;
    this.#tip.byPointer = false;
    window.removeEventListener('keydown', this, true);
  }
}

function plainText(model: IRenderMime.IMimeModel): string {
  const plain = model.data['text/plain'];
  if (typeof plain === 'string') return plain;
  return Array.isArray(plain) ? plain.filter((line) => typeof line === 'string').join('') : '';
}

/** Our own rules, once a page. They are a constant of the library; no payload has a part in them. */
function ensureStyle(): void {
  if (document.head.querySelector('style[data-setwise-style]')) return;
  const style = document.createElement('style');
  style.dataset.setwiseStyle = '';
  style.textContent = stylesheet(`.${CLASS}`);
  document.head.append(style);
}
