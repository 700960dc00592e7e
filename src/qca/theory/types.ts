import type { Warning } from '../../util/warning.js';
import type { SolutionType } from '../minimize/types.js';
import type { TruthTable } from '../truth-table/types.js';

/** Fit of one set as sufficient for the outcome; `NaN` where nothing is in it. */
export interface AreaFit {
  readonly inclusion: number;
  readonly pri: number;
  readonly coverage: number;
}

/** One of the four intersections of theory and solution, with its fit and its two areas of cases. */
export interface Intersection extends AreaFit {
  /** Whether it lies in the theory, and whether in the solution. */
  readonly theory: boolean;
  readonly solution: boolean;
  /** `T*S`, `T*~S`, `~T*S` or `~T*~S` as a sum of products; `0` when it is impossible, `null` for more than 500 products. */
  readonly expression: string | null;
  /** The cases with the outcome: covered (in the solution) or uncovered. */
  readonly withOutcome: TheoryArea;
  /** The cases without it: inconsistent (in the solution) or consistent. */
  readonly withoutOutcome: TheoryArea;
}

/** One of the eight areas, named after Oana, Schneider & Thomann (2021). */
export interface TheoryArea {
  readonly name: `${'covered' | 'uncovered' | 'inconsistent' | 'consistent'} ${'most' | 'least'} likely`;
  readonly cases: readonly string[];
}

/** One model beside the theory. */
export interface TheoryModel {
  /** `C1`, `P2`, `I1`. */
  readonly label: string;
  readonly expression: string;
  readonly fit: AreaFit;
  /** In the order T*S, T*~S, ~T*S, ~T*~S. */
  readonly intersections: readonly [Intersection, Intersection, Intersection, Intersection];
  /** Cases at exactly 0.5 in theory, model or outcome: in no area. */
  readonly inNoArea: readonly string[];
}

/** A theory beside the models of a solution. */
export interface TheoryComparison {
  readonly kind: 'theory-comparison';
  readonly table: TruthTable;
  readonly type: SolutionType;
  readonly theory: string;
  readonly fit: AreaFit;
  /** How the intersections were made; see {@link CompareTheoryOptions}. */
  readonly intersections: 'memberships' | 'expressions';
  readonly models: readonly TheoryModel[];
  readonly warnings: readonly Warning[];
}
