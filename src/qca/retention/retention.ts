import { displayable } from '../../util/displayable.js';
import { sumOf } from '../../util/exact-sum.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import { conditionMemberships, type Design, outcomeMemberships } from '../design.js';
import { demandTable } from '../truth-table/demand-table.js';
import type { TruthTable, TruthTableRow } from '../truth-table/types.js';
import { chosenSubsets, ratioOf } from './counts.js';
import { type Perturbation, type RowCounts, rowCounts } from './row-outcomes.js';

/** Which perturbation {@link retention} supposes; of `cases` and `probability` exactly one. */
export interface RetentionOptions {
  /** `corruption`: a case's outcome is read as its opposite; `deletion`: the case is lost. Default `corruption`. */
  readonly perturbation?: Perturbation;
  /** A fixed number of cases is perturbed, each set of that size alike (dependent perturbations). */
  readonly cases?: number;
  /** Each case is perturbed with this probability, whatever happens to the others (independent perturbations). */
  readonly probability?: number;
}

/** How likely a truth table stays as it is when its data are perturbed. */
export interface Retention {
  readonly kind: 'retention';
  readonly table: TruthTable;
  readonly perturbation: Perturbation;
  readonly cases: number | null;
  readonly perturbationProbability: number | null;
  /** Probability that no row changes its output. */
  readonly probability: number;
  /** For each row that has cases, the probability that this row keeps its output. */
  readonly rows: readonly {
    readonly row: number;
    readonly output: TruthTableRow['output'];
    readonly n: number;
    readonly probability: number;
  }[];
}

/**
 * The retention probability of a crisp truth table: how likely no row changes its output when cases are corrupted (their
 * outcome is read as its opposite) or deleted (Thiem, Spöhel & Duşa 2016, Political Analysis 24(1), 104–120). While no row
 * changes, no solution does; a solution may also outlast a change, so this is a lower bound for it.
 *
 * Computed exactly, without drawing: for a fixed number of cases, the sets of cases that change nothing are counted (big
 * integers) and divided by all sets of that size; with a probability per case, each row's binomial distributions are summed
 * and the rows multiplied. A row that falls below the frequency cut-off has changed.
 *
 * @param table a truth table of crisp data
 * @param options one of `cases` and `probability`; see {@link RetentionOptions}
 * @throws when the data are not crisp, the table follows a binomial test, or not exactly one of the two is given, or it is outside its range
 *
 * @example
 * const columns = { A: [1, 1, 0, 0], Y: [1, 1, 0, 0] }
 * const data = setData(['a', 'b', 'c', 'd'], Object.entries(columns).map(([name, memberships]) => ({ name, memberships })))
 * retention(truthTable(data, { outcome: 'Y' }), { perturbation: 'deletion', cases: 2 }).probability // => 0.6666666666666666
 */
export function retention(table: TruthTable, options: RetentionOptions): Retention {
  demandTable('retention', table);
  checkOptions('retention', options, ['perturbation', 'cases', 'probability']);
  if (table.binomialTest !== null) {
    fail('retention: the outputs follow a binomial test; make the table with cut-offs alone');
  }
  checkCrisp(table.design);
  const perturbation = perturbationOf(options.perturbation ?? 'corruption');
  const rows = rowCounts(table, perturbation);
  const total = rows.reduce((sum, { row }) => sum + row.n, 0);
  const { cases, probability } = chosen(options, total);
  const made = cases === null ? independent(rows, probability as number) : dependent(rows, cases, total);
  return displayable({
    kind: 'retention',
    table,
    perturbation,
    cases,
    perturbationProbability: probability,
    probability: made.whole,
    rows: rows.map(({ row }, i) => ({
      row: row.row,
      output: row.output,
      n: row.n,
      probability: made.each[i] as number,
    })),
  });
}

interface Probabilities {
  readonly whole: number;
  readonly each: readonly number[];
}

/** Sets of `size` cases that change nothing, among all sets of that size. */
function dependent(rows: readonly RowCounts[], size: number, total: number): Probabilities {
  const sets = (n: number): bigint[] => chosenSubsets(n, 0, () => true);
  const kept = rows.map(({ members, others, retains }) => chosenSubsets(members, others, retains));
  const all = sets(total)[size] as bigint;
  const whole = kept.reduce((one, other) => product(one, other, size), [1n])[size] as bigint;
  const each = kept.map((own, i) => {
    const elsewhere = sets(total - (rows[i] as RowCounts).row.n);
    return ratioOf(product(own, elsewhere, size)[size] as bigint, all);
  });
  return { whole: ratioOf(whole, all), each };
}

/** Product of two polynomials, up to a degree. */
function product(one: readonly bigint[], other: readonly bigint[], degree: number): bigint[] {
  const length = Math.min(one.length + other.length - 1, degree + 1);
  const result = new Array<bigint>(length).fill(0n);
  one.forEach((a, i) => {
    other.forEach((b, j) => {
      if (i + j < length) result[i + j] = (result[i + j] as bigint) + a * b;
    });
  });
  return result;
}

function independent(rows: readonly RowCounts[], p: number): Probabilities {
  const each = rows.map(({ members, others, retains }) => {
    const [ofMembers, ofOthers] = [binomial(members, p), binomial(others, p)];
    return sumOf(ofMembers.flatMap((a, i) => ofOthers.map((b, j) => (retains(i, j) ? a * b : 0))));
  });
  // Smallest first: the same double in whatever order the conditions, and so the rows, come.
  const whole = [...each].sort((a, b) => a - b).reduce((one, other) => one * other, 1);
  return { whole, each };
}

/** Probabilities of 0, 1, … n perturbed cases. */
function binomial(n: number, p: number): number[] {
  let distribution = [1];
  for (let i = 0; i < n; i++) {
    const last = distribution;
    distribution = [...last, 0].map((own, j) => own * (1 - p) + (last[j - 1] ?? 0) * p);
  }
  return distribution;
}

function perturbationOf(given: Perturbation): Perturbation {
  if (given === 'corruption' || given === 'deletion') return given;
  return fail(`retention: perturbation is ${describeValue(given)}; write 'corruption' or 'deletion'`);
}

function chosen(
  { cases, probability }: RetentionOptions,
  total: number,
): { readonly cases: number | null; readonly probability: number | null } {
  if ((cases === undefined) === (probability === undefined)) {
    fail('retention: give either cases, a fixed number of them, or probability, that of each case');
  }
  if (cases !== undefined && !(Number.isSafeInteger(cases) && cases >= 0 && cases <= total)) {
    fail(`retention: cases is ${describeValue(cases)}; pass a whole number from 0 to ${total}`);
  }
  if (probability !== undefined && !(probability >= 0 && probability <= 1)) {
    fail(`retention: probability is ${describeValue(probability)}; pass a number from 0 to 1`);
  }
  return { cases: cases ?? null, probability: probability ?? null };
}

/** A case of a fuzzy table counts in several rows, so that changing it is no single change. */
function checkCrisp(design: Design): void {
  const named = [...design.conditions, design.outcome];
  [...conditionMemberships(design), outcomeMemberships(design)].forEach((memberships, i) => {
    if (memberships.every((value) => Number.isInteger(value))) return;
    fail(`retention: ${named[i]} is fuzzy; retention probabilities are defined for crisp sets`);
  });
}
