import { focusOn, rove } from './keyboard';

/** Remembers what has the focus and how far tables are scrolled; the function returned brings both back to the new nodes. */
export function keepFocus(root: Element): () => void {
  const active = root.ownerDocument.activeElement;
  const key = active !== null && root.contains(active) && active !== root ? keyOf(active) : null;
  const scrolled = [...root.querySelectorAll(SCROLLING)].map(({ scrollLeft, scrollTop }) => ({
    scrollLeft,
    scrollTop,
  }));
  return () => {
    root.querySelectorAll(SCROLLING).forEach((one, i) => {
      Object.assign(one, scrolled[i]);
    });
    if (key === null) return;
    const candidates = [...root.querySelectorAll('button, summary, [data-item], [tabindex]')];
    const found = candidates.find((one) => keyOf(one) === key) ?? candidates[0];
    if (found === undefined) return;
    const group = found.closest('[data-roving]');
    if (group) rove([...group.querySelectorAll('[data-item]')], found);
    focusOn(found);
  };
}

const SCROLLING = '.setwise-scroll';

/** What was the same before: an element of ours by its meaning, since its node is a new one. */
function keyOf(node: Element): string {
  const marks = ['data-action', 'data-value', 'data-item', 'data-configuration', 'data-case'].map(
    (name) => node.getAttribute(name) ?? '',
  );
  return [node.localName, ...marks].join('\u0000');
}

/** Remembers which folds are open; for drawing the same view again, where each fold stands in the same place. */
export function keepFolds(root: Element): () => void {
  const open = [...root.querySelectorAll('details')].map((one) => one.open);
  return () => {
    root.querySelectorAll('details').forEach((one, i) => {
      one.open = open[i] ?? one.open;
    });
  };
}
