import type { CoveragePayload } from '../mime/types.js';

/** Cases with the outcome that are in the same terms: one region of the chart, one stretch of the strip. */
export interface Run {
  /** Indices of the terms, ascending. */
  readonly terms: readonly number[];
  readonly names: readonly string[];
}

/** What the chart shows, counted from the cases. Counts are exact; only areas may not be. */
export interface CoverageCounts {
  /** Cases with the outcome. */
  readonly total: number;
  /** Covered cases by the terms that hold them, in the one order of all terms: those of term 1 first, alone before shared. */
  readonly runs: readonly Run[];
  readonly uncovered: readonly string[];
  /** Cases in a term without the outcome. */
  readonly deviant: readonly Run[];
  /** Number of covered cases per term, and of those no other term covers. */
  readonly raw: readonly number[];
  readonly unique: readonly number[];
  /** Terms that share cases with one another, directly or by way of others. */
  readonly groups: readonly (readonly number[])[];
}

export function countCoverage(chart: CoveragePayload): CoverageCounts {
  const having = chart.cases.filter((one) => one.hasOutcome);
  const runs = runsOf(having.filter((one) => one.terms.length > 0));
  const sum = (index: number, alone: boolean): number =>
    runs
      .filter((run) => run.terms.includes(index) && (!alone || run.terms.length === 1))
      .reduce((total, run) => total + run.names.length, 0);
  return {
    total: having.length,
    runs,
    uncovered: having.filter((one) => one.terms.length === 0).map((one) => one.name),
    deviant: runsOf(chart.cases.filter((one) => !one.hasOutcome && one.terms.length > 0)),
    raw: chart.terms.map((_, index) => sum(index, false)),
    unique: chart.terms.map((_, index) => sum(index, true)),
    groups: groupsOf(chart.terms.length, runs),
  };
}

function runsOf(cases: CoveragePayload['cases']): Run[] {
  const runs = new Map<string, { terms: readonly number[]; names: string[] }>();
  for (const one of cases) {
    const terms = [...one.terms].sort((a, b) => a - b);
    const key = terms.join(',');
    const run = runs.get(key) ?? { terms, names: [] };
    run.names.push(one.name);
    runs.set(key, run);
  }
  return [...runs.values()].sort((a, b) => byTerms(a.terms, b.terms));
}

/** By first term, then next term; a run that ends sooner first, so that what is unique stands before what is shared. */
function byTerms(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function groupsOf(terms: number, runs: readonly Run[]): number[][] {
  const group = Array.from({ length: terms }, (_, index) => index);
  for (const run of runs) {
    const lowest = Math.min(...run.terms.map((term) => group[term] as number));
    const joined = new Set(run.terms.map((term) => group[term]));
    group.forEach((of, index) => {
      if (joined.has(of)) group[index] = lowest;
    });
  }
  const members = new Map<number, number[]>();
  group.forEach((of, index) => {
    members.set(of, [...(members.get(of) ?? []), index]);
  });
  return [...members.values()];
}
