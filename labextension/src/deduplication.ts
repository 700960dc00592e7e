import { DEDUPLICATION_VIEW, type DeduplicationView, drawDeduplication, PAIR_ANSWERS } from 'setwise/display';
import { DEDUPLICATION, type DeduplicationPayload, readPayload } from 'setwise/mime';
import { wholeNumber } from './act-on-table';
import type { Action, Drawing } from './drawing';

export const deduplication: Drawing<DeduplicationPayload, DeduplicationView> = {
  mime: DEDUPLICATION,
  name: 'deduplication',
  read: (value, largest) => readPayload(DEDUPLICATION, value, largest),
  start: DEDUPLICATION_VIEW,
  draw: drawDeduplication,
  act: turnOrAnswer,
};

/** Turns to another pair, or marks an answer to one; the same answer once more takes it back. */
function turnOrAnswer(view: DeduplicationView, { name, value }: Action): DeduplicationView {
  if (name === 'page') return { ...view, at: wholeNumber(value, view.at) };
  if (name !== 'answer') return view;
  const [pair, index] = value.split(' ').map((one) => wholeNumber(one, -1));
  const answer = PAIR_ANSWERS[index ?? -1];
  if (pair === undefined || pair < 0 || answer === undefined) return view;
  const others = view.answers.filter(([one]) => one !== pair);
  const again = view.answers.some(([one, given]) => one === pair && given === answer);
  return { ...view, answers: again ? others : [...others, [pair, answer]] };
}
