import { suggestion } from '../../util/did-you-mean.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import type { Design } from '../design.js';
import { designOf } from '../design.js';
import type { DesignOptions } from '../design-options.js';
import type { SetData } from '../sets.js';
import { policyWarnings } from '../truth-table/warnings.js';
import type { ZoneRequest } from './bundles.js';
import { configurations, type Group } from './configurations.js';
import type { CaseSelection } from './types.js';
import { zoneOf } from './zone.js';

/** The options of {@link selectCases}. */
export interface SelectCasesOptions {
  /**
   * How far from the extreme distance a pair may be (De Meur & Berg-Schlosser's h). Default 1: the extreme pairs and their next
   * neighbours, since an extreme of 0 only shows contradictions, which need another remedy.
   */
  readonly level?: number;
  /**
   * Clusters of conditions by name, as `{economic: ['Wealth', 'Industry'], political: ['Stability']}`: pairs that are near the
   * extreme in the most clusters come first (De Meur, Bursens & Gottcheiner 2006). Default: none; all conditions count alike.
   */
  readonly clusters?: { readonly [name: string]: readonly string[] };
  /** At most so many pairs are listed in a zone. Default 10,000; the counts are always of all. */
  readonly maxPairs?: number;
}

const KNOWN = ['level', 'clusters', 'maxPairs'] as const;

/**
 * Pairs of cases to compare: most similar with different outcome (MSDO), where the few conditions in which the two differ may
 * explain the outcome, and most different with the same outcome (MDSO), where the few that they share may (De Meur &
 * Berg-Schlosser 1994, European Journal of Political Research 26; De Meur, Bursens & Gottcheiner 2006).
 *
 * The distance of two cases is the number of conditions in which they differ: for crisp and fuzzy sets on which side of 0.5
 * they are, for multi-value sets whether the values are equal. A pair with a different outcome at distance 0 is a contradiction.
 * Time and memory go with the number of different configurations and of pairs listed, not with all pairs of cases.
 *
 * @param source a design, or sets with `{outcome, conditions}`
 * @param options see {@link SelectCasesOptions}
 * @throws when the level or `maxPairs` is no whole number of its kind, or a cluster names something that is no condition
 *
 * @example
 * const columns = { A: [1, 1, 0], B: [1, 0, 0], Y: [1, 0, 0] }
 * const data = setData(['a', 'b', 'c'], Object.entries(columns).map(([name, memberships]) => ({ name, memberships })))
 * selectCases(data, { outcome: 'Y', level: 0 }).zones[0].selected
 * // => [{ cases: ['a', 'b'], distance: 1, level: 0, differ: ['B'], clusters: null }]
 */
export function selectCases(
  source: Design | SetData,
  options?: SelectCasesOptions & Partial<DesignOptions>,
): CaseSelection {
  const { design, options: own } = designOf<SelectCasesOptions>('selectCases', source, options, KNOWN);
  const level = wholeNumber('level', own.level ?? 1, 0);
  const maxPairs = wholeNumber('maxPairs', own.maxPairs ?? 10_000, 1);
  const { groups, warnings } = configurations(design);
  const shared = { design, level, maxPairs, clusters: clustersOf(design, own.clusters ?? {}) };
  const [here, there] = [groups.filter((group) => group.present), groups.filter((group) => !group.present)];
  const { outcome } = design;
  const negated = design.negated.outcome;
  const same = (of: readonly Group[], named: string): Parameters<typeof zoneOf> => [
    { ...shared, strategy: 'most different, same outcome', outcome: named },
    of.flatMap((one, i) => of.slice(i).map((other) => [one, other] as const)),
  ];
  const different: ZoneRequest = {
    ...shared,
    strategy: 'most similar, different outcome',
    outcome: `${outcome} and ${negated}`,
  };
  return displayable({
    kind: 'case-selection',
    design,
    level,
    zones: [
      zoneOf(
        different,
        here.flatMap((one) => there.map((other) => [one, other] as const)),
      ),
      zoneOf(...same(here, outcome)),
      zoneOf(...same(there, negated)),
    ],
    warnings: [...policyWarnings(design), ...warnings],
  });
}

function wholeNumber(name: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  return fail(`selectCases: ${name} is ${describeValue(value)}; pass a whole number from ${least}`);
}

function clustersOf(design: Design, given: Readonly<Record<string, readonly string[]>>): ZoneRequest['clusters'] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    fail(`selectCases: clusters is ${describeValue(given)}; name each: {economic: ['Wealth', 'Industry']}`);
  }
  return Object.entries(given).map(([name, conditions]) => {
    if (!Array.isArray(conditions) || conditions.length === 0) {
      fail(`selectCases: cluster ${name} is ${describeValue(conditions)}; list at least one condition`);
    }
    const positions = conditions.map((condition: string) => {
      const position = design.conditions.indexOf(condition);
      if (position >= 0) return position;
      return fail(`selectCases: cluster ${name} has "${condition}"${suggestion(condition, design.conditions)}`);
    });
    if (new Set(positions).size < positions.length) {
      fail(`selectCases: cluster ${name} names a condition twice; name it once`);
    }
    return { name, positions };
  });
}
