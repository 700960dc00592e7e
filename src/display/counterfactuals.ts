import type { SolutionTypePayload } from '../mime/types.js';
import { counted, digits } from './number.js';
import { configurations, listed } from './values.js';

/** One group of pairs in words. */
export interface CounterfactualLine {
  /** The pairs that share their easy counterfactuals: `C1P1, C1P2`. */
  readonly pairs: string;
  /** Easy counterfactuals, difficult ones pair by pair, and the models they lead to. */
  readonly parts: readonly string[];
}

/** The counterfactuals of a solution in words, with the number of what is not listed. */
export function counterfactualGroups(type: SolutionTypePayload): {
  readonly groups: readonly CounterfactualLine[];
  readonly left: readonly string[];
} {
  const groups = type.counterfactuals.first.map(({ pairs, easy, difficult, models }) => {
    const each = difficult.map((one, index) => `${pairs.first[index] ?? ''} ${configurations(one)}`);
    const more = BigInt(pairs.count) - BigInt(each.length);
    return {
      pairs: listed(pairs.first, pairs.count),
      parts: [
        `easy counterfactuals ${configurations(easy)}`,
        `difficult ones ${each.join('; ')}${more > 0n ? `; and those of ${digits(String(more))} more ${more === 1n ? 'pair' : 'pairs'}` : ''}`,
        `models ${listed(models.first, models.count)}`,
      ],
    };
  });
  const left = type.counterfactuals.count - groups.length;
  return {
    groups,
    left: [
      ...(left > 0 ? [`${counted(left, 'more group')} of pairs not shown; they are in .byCounterfactuals`] : []),
      ...unexamined(type),
    ],
  };
}

/** Pairs beyond those that the groups were made of. */
function unexamined({ pairs }: SolutionTypePayload): string[] {
  if (pairs === null || String(pairs.count) === String(pairs.examined)) return [];
  return [
    `▲ groups made of ${digits(pairs.examined)} of ${digits(pairs.count)} pairs; .eachPair() goes through all of them`,
  ];
}
