import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';

/** Labels of the values of a set, checked: one for each, all different; `null` when none are given. */
export function checkLabels(caller: string, labels: unknown, levels: number): readonly string[] | null {
  if (labels === undefined) return null;
  if (!Array.isArray(labels) || labels.some((label) => typeof label !== 'string' || label === '')) {
    fail(`${caller}: labels is ${describeValue(labels)}; pass a list of texts, lowest value first`);
  }
  const texts = labels as readonly string[];
  if (texts.length !== levels) {
    fail(`${caller}: there are ${texts.length} labels for ${levels} values; give one for each, lowest first`);
  }
  const twice = texts.find((label, i) => texts.indexOf(label) !== i);
  if (twice !== undefined) fail(`${caller}: two values are labelled "${twice}"; labels must differ`);
  return [...texts];
}
