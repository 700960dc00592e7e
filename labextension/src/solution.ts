import { drawSolution, SOLUTION_VIEW, type SolutionView } from 'setwise/display';
import { readPayload, SOLUTION, type SolutionPayload } from 'setwise/mime';
import { wholeNumber } from './act-on-table';
import type { Action, Drawing } from './drawing';

export const solution: Drawing<SolutionPayload, SolutionView> = {
  mime: SOLUTION,
  name: 'solution',
  read: (value, largest) => readPayload(SOLUTION, value, largest),
  start: SOLUTION_VIEW,
  draw: drawSolution,
  act: chooseTab,
};

/** Another type starts at its own chosen or first model. */
function chooseTab(view: SolutionView, { name, value }: Action): SolutionView {
  if (name === 'type') return { type: wholeNumber(value, 0), model: null };
  if (name === 'model') return { ...view, model: wholeNumber(value, 0) };
  return view;
}
