import { deepFreeze } from './freeze.js';

/**
 * How a plain result comes to answer `Symbol.for('Jupyter.display')` although `qca` may not import `display`.
 *
 * A result is frozen plain data with a `kind`; it carries one hidden method that asks this register for the drawing of its
 * kind. `display` fills the register. So results print and serialise as data, and the arrows still point inward.
 */
export const JUPYTER_DISPLAY = Symbol.for('Jupyter.display');

/** MIME type → content: text for text types, JSON for `+json` types, base64 for images. */
export type MimeBundle = Readonly<Record<string, unknown>>;

type Draw = (result: never) => MimeBundle;

const drawings = new Map<string, Draw>();

/** Says how results of one kind are drawn; called by `display` for each kind, once. */
export function drawAs<Result extends { readonly kind: string }>(
  kind: Result['kind'],
  draw: (result: Result) => MimeBundle,
): void {
  drawings.set(kind, draw as Draw);
}

/** Freezes `data`, deeply, and gives it the hidden display method. Data of a kind without a drawing is shown as text. */
export function displayable<Result extends { readonly kind: string }>(data: Result): Readonly<Result> {
  Object.defineProperty(data, JUPYTER_DISPLAY, {
    value: () => drawings.get(data.kind)?.(data as never),
    enumerable: false,
  });
  return deepFreeze(data);
}

/**
 * Whether a value is a result of one of these kinds. What only says so, or is a copy, is none: it lacks the hidden method, and
 * may lack anything else.
 */
export function isResult<Result extends { readonly kind: string }, Kind extends Result['kind']>(
  value: Result | null | undefined,
  ...kinds: readonly Kind[]
): value is Extract<Result, { readonly kind: Kind }> {
  return kinds.some((kind) => kind === value?.kind) && JUPYTER_DISPLAY in (value as object);
}
