import type { OpenView } from 'setwise/display';
import { wholeNumber } from './act-on-table';
import type { Action } from './drawing';

/** A count opens to what it counts; once more, and it closes. */
export function openItems(view: OpenView, { name, value }: Action): OpenView {
  if (name === 'open') return { open: value === view.open ? null : value, from: 0 };
  if (name === 'page') return { ...view, from: wholeNumber(value, view.from) };
  return view;
}
