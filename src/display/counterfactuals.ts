import type { SolutionTypePayload } from '../mime/types.js';
import { counted } from './number.js';
import { names } from './parts.js';
import { configurations } from './values.js';

/** Groups and pairs that are written out at most: the lists grow with the product of two numbers of models. */
const GROUPS = 20;
const PAIRS = 20;

/** One group of pairs in words. */
export interface CounterfactualLine {
  /** The pairs that share their easy counterfactuals: `C1P1, C1P2`. */
  readonly pairs: string;
  /** Easy counterfactuals, difficult ones pair by pair, and the models they lead to. */
  readonly parts: readonly string[];
}

/** The counterfactuals of a solution in words, the first groups and pairs of them, with the number of the rest. */
export function counterfactualGroups(type: SolutionTypePayload): {
  readonly groups: readonly CounterfactualLine[];
  readonly left: readonly string[];
} {
  const groups = type.counterfactuals.slice(0, GROUPS).map((group) => {
    const difficult = group.difficult
      .slice(0, PAIRS)
      .map((one, index) => `${group.pairs[index] ?? ''} ${configurations(one)}`);
    const more = group.difficult.length - difficult.length;
    return {
      pairs: names(group.pairs, PAIRS),
      parts: [
        `easy counterfactuals ${configurations(group.easy)}`,
        `difficult ones ${difficult.join('; ')}${more > 0 ? `; and those of ${counted(more, 'more pair')}` : ''}`,
        `models ${names(group.models, PAIRS)}`,
      ],
    };
  });
  const left = type.counterfactuals.length - groups.length;
  return {
    groups,
    left: left > 0 ? [`${counted(left, 'more group')} of pairs not shown; they are in .byCounterfactuals`] : [],
  };
}
