/** Synthetic payloads (own), for shapes that the published study does not have. */
import type { CoveragePayload, VennPayload } from '../../src/mime/types.js';

const NAMES = ['Quality', 'Value', 'Trust', 'Commitment', 'Satisfaction', 'Reputation', 'Price'];
const STATES = ['positive', 'negative', 'contradiction', 'remainder'] as const;

/** A Venn payload of 1 to 7 conditions in which every state and kind of remainder occurs, with numbers of one to three digits. */
export function vennOf(conditions: number, names: readonly string[] = NAMES): VennPayload {
  const all = Array.from({ length: 1 << conditions }, (_, index) => {
    const state = STATES[(index * 7 + (index >> 3)) % 4] ?? 'remainder';
    const n = ((index * 13) % 23) + (index % 11 === 3 ? 100 : 1);
    const cases = Array.from({ length: n }, (__, i) => `case ${index}.${i}`);
    return {
      configuration: Array.from({ length: conditions }, (__, bit) => (index >> (conditions - 1 - bit)) & 1),
      state,
      remainder: state !== 'remainder' ? null : index % 3 === 0 ? ('excluded' as const) : ('below frequency' as const),
      n,
      cases,
      casesWithoutOutcome: state === 'contradiction' || index % 5 === 0 ? cases.slice(0, 1) : [],
    };
  });
  return {
    outcome: 'Loyalty',
    conditions: names.slice(0, conditions),
    regions: all.filter((_, index) => index % 5 !== 4),
    warnings: [],
  };
}

/** A coverage payload from what each case is in: term numbers from 1, then `!` for a case without the outcome. */
export function coverageFrom(
  cases: readonly string[],
  conditions = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
): CoveragePayload {
  const members = cases.map((text, index) => ({
    name: `case ${index + 1}`,
    terms: text
      .replace('!', '')
      .split(',')
      .filter((one) => one !== '')
      .map((one) => Number(one) - 1),
    hasOutcome: !text.endsWith('!'),
  }));
  const count = Math.max(0, ...members.flatMap((one) => one.terms.map((term) => term + 1)));
  const total = members.filter((one) => one.hasOutcome).length;
  const terms = Array.from({ length: count }, (_, term) => {
    const inside = members.filter((one) => one.terms.includes(term));
    const having = inside.filter((one) => one.hasOutcome);
    return {
      expression: `${conditions[term % conditions.length]}*~${conditions[(term + 1) % conditions.length]}`,
      literals: conditions.map((__, i) =>
        i === term % conditions.length ? (1 as const) : i === (term + 1) % conditions.length ? (0 as const) : null,
      ),
      inclusion: inside.length === 0 ? null : having.length / inside.length,
      pri: null,
      rawCoverage: total === 0 ? null : having.length / total,
      uniqueCoverage: total === 0 ? null : having.filter((one) => one.terms.length === 1).length / total,
      cases: inside.map((one) => one.name),
      deviant: inside.filter((one) => !one.hasOutcome).map((one) => one.name),
    };
  });
  return {
    outcome: 'Y',
    conditions,
    levels: conditions.map(() => 2),
    labels: conditions.map(() => null),
    model: {
      type: 'conservative',
      label: 'C1',
      of: 1,
      reason: null,
      expression: `${terms.map((one) => one.expression).join(' + ')} -> Y`,
      inclusion: null,
      coverage: null,
    },
    terms,
    cases: members,
    warnings: [],
  };
}

const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

/** Three terms that share cases in pairs and all together, one nested in another's neighbour. */
export const threeShared = coverageFrom([
  ...times(9, '1'),
  ...times(6, '2'),
  ...times(7, '3'),
  ...times(3, '1,2'),
  ...times(2, '1,3'),
  ...times(2, '2,3'),
  ...times(2, '1,2,3'),
  ...times(4, ''),
  '1!',
  '1,2!',
  '3!',
]);

/** Seven terms: a chain of four that share cases, two alone, one nested; long enough for a second shelf. */
export const sevenTerms = coverageFrom([
  ...times(5, '1'),
  ...times(3, '1,2'),
  ...times(4, '2'),
  ...times(2, '2,3'),
  ...times(6, '3'),
  '3,4',
  ...times(2, '4'),
  ...times(12, '5'),
  ...times(3, '6,7'),
  ...times(9, '6'),
  ...times(7, ''),
  ...times(3, '5!'),
  '4!',
]);

/** Ten thousand cases: no square could be counted, so blocks stand for runs. */
export const manyCases = coverageFrom([
  ...times(5200, '1'),
  ...times(1100, '1,2'),
  ...times(1900, '2'),
  ...times(40, '3'),
  ...times(1760, ''),
  ...times(300, '1!'),
]);
