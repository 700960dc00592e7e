import type { Warning } from '../../util/warning.js';
import { conditionMemberships, type Design, outcomeMemberships } from '../design.js';

/** Cases that share their configuration and their outcome. */
export interface Group {
  /** The value of each condition, in the design's order. */
  readonly values: readonly number[];
  readonly present: boolean;
  /** Positions of the cases, ascending. */
  readonly cases: readonly number[];
}

/** The cases grouped by configuration and outcome; one at exactly 0.5 has no side and is left out, with a warning. */
export function configurations(design: Design): { readonly groups: readonly Group[]; readonly warnings: Warning[] } {
  const conditions = conditionMemberships(design);
  const outcome = outcomeMemberships(design);
  const groups = new Map<string, { values: number[]; present: boolean; cases: number[] }>();
  const without: string[] = [];
  design.sets.cases.forEach((name, i) => {
    const values = conditions.map((own, c) => side(own[i] as number, design.levels[c] as number));
    const member = outcome[i] as number;
    if (member === 0.5 || values.includes(0.5)) {
      without.push(name);
      return;
    }
    const key = `${member > 0.5} ${values.join(' ')}`;
    const group = groups.get(key) ?? { values, present: member > 0.5, cases: [] };
    group.cases.push(i);
    groups.set(key, group);
  });
  return { groups: [...groups.values()], warnings: without.length === 0 ? [] : [leftOut(without)] };
}

/** The value of a crisp or fuzzy condition is the side of 0.5 on which the case is; of a multi-value one its own. */
function side(membership: number, levels: number): number {
  if (levels > 2 || membership === 0.5) return membership;
  return membership < 0 ? membership : Number(membership > 0.5);
}

function leftOut(names: readonly string[]): Warning {
  const message = `At exactly 0.5 in a condition or the outcome, so on neither side and in no pair: ${names.join(', ')}.`;
  return { code: 'case-at-one-half', message };
}
