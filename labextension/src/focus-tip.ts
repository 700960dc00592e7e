/**
 * Shows to the keyboard what hovering shows to the mouse: the `title` of what has the focus. Hidden from screen readers, which
 * read the title itself.
 */
export class FocusTip {
  /** Set while the pointer is what moves the focus: it has the native tip already. */
  byPointer = false;
  readonly #host: HTMLElement;
  readonly #tip = document.createElement('div');

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#tip.className = 'jp-Setwise-tip';
    this.#tip.setAttribute('aria-hidden', 'true');
  }

  show(target: Element): void {
    const text = titleOf(target);
    // A button says in its own label what it does, and its tip would lie over what it opens.
    if (text === '' || this.byPointer || target.localName === 'button') return;
    this.#tip.textContent = text;
    this.#host.append(this.#tip);
    this.#place(target);
  }

  /** Takes the tip away; whether there was one. */
  hide(): boolean {
    const shown = this.#tip.isConnected;
    this.#tip.remove();
    return shown;
  }

  dispose(): void {
    this.hide();
  }

  #place(target: Element): void {
    const host = this.#host.getBoundingClientRect();
    const box = target.getBoundingClientRect();
    const free = host.width - this.#tip.offsetWidth;
    this.#tip.style.left = `${Math.max(0, Math.min(free, box.left - host.left))}px`;
    this.#tip.style.top = `${box.bottom - host.top + 4}px`;
  }
}

function titleOf(target: Element): string {
  const own = target.getAttribute('title') ?? '';
  if (own !== '') return own;
  for (const child of target.children) if (child.localName === 'title') return child.textContent ?? '';
  return '';
}
