import type { Action } from './drawing';

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The action of the element that was met or of the one around it, inside `root`. */
export function actionAt(target: EventTarget | null, root: Element): Action | null {
  const place = target instanceof Element ? target.closest('[data-action]') : null;
  if (!place || !root.contains(place) || place.hasAttribute('disabled')) return null;
  return { name: place.getAttribute('data-action') ?? '', value: place.getAttribute('data-value') ?? '' };
}

/** Arrow keys, Home and End go through the items of a roving group, or through the buttons of the same action. */
export function move(key: string, target: EventTarget | null, root: Element): boolean {
  const step = STEPS[key];
  if (step === undefined || !(target instanceof Element)) return false;
  const items = itemsAround(target, root);
  const here = items.indexOf(target);
  if (here < 0) return false;
  const there = items[Math.max(0, Math.min(items.length - 1, here + step))];
  if (there === undefined) return false;
  if (there.closest('[data-roving]')) rove(items, there);
  focusOn(there);
  return true;
}

function itemsAround(target: Element, root: Element): Element[] {
  const group = target.closest('[data-roving]');
  if (group && root.contains(group)) return [...group.querySelectorAll('[data-item]')];
  const action = target.getAttribute('data-action');
  if (action === null) return [];
  return [...root.querySelectorAll('[data-action]')].filter(
    (one) => one.getAttribute('data-action') === action && !one.hasAttribute('disabled'),
  );
}

/** One Tab stop a group: the item that a drawing marks with `tabindex` 0, else the first. */
export function restoreRoving(root: Element): void {
  for (const group of root.querySelectorAll('[data-roving]')) {
    const items = [...group.querySelectorAll('[data-item]')];
    rove(items, items.find((item) => item.getAttribute('tabindex') === '0') ?? items[0]);
  }
}

export function rove(items: readonly Element[], current: Element | undefined): void {
  for (const item of items) item.setAttribute('tabindex', item === current ? '0' : '-1');
}

export function focusOn(node: Element): void {
  (node as HTMLElement | SVGElement).focus({ preventScroll: true });
  node.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}
