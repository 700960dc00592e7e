import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { sumOf } from '../util/exact-sum.js';

/** One common factor of some items. */
export interface OneFactor {
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
  /** (Σ loadings)² / ((Σ loadings)² + Σ uniquenesses). */
  readonly omega: number;
}

/** Loadings that change by less have converged. */
const SETTLED = 1e-12;
const MOST_ROUNDS = 20_000;

/**
 * One factor by unweighted least squares: principal axes of the covariances with the uniquenesses taken off the diagonal,
 * repeated until nothing moves. Fewer than three items do not determine it: `NaN` throughout.
 */
export function oneFactor(covariances: readonly (readonly number[])[]): OneFactor {
  const k = covariances.length;
  if (k < 3) {
    const none = covariances.map(() => Number.NaN);
    return { loadings: none, uniquenesses: none, omega: Number.NaN };
  }
  const variances = covariances.map((row, j) => row[j] as number);
  let loadings = variances.map((variance) => Math.sqrt(variance / 2));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = principalAxis(covariances, loadings);
    const change = next.reduce((most, loading, j) => Math.max(most, Math.abs(loading - (loadings[j] as number))), 0);
    loadings = next;
    if (change < SETTLED) break;
  }
  const uniquenesses = variances.map((variance, j) => variance - (loadings[j] as number) * (loadings[j] as number));
  const common = sumOf(loadings) * sumOf(loadings);
  return { loadings, uniquenesses, omega: common / (common + sumOf(uniquenesses)) };
}

/** The first axis of the covariances, with the squared loadings on the diagonal; its sign makes the loadings' sum positive. */
function principalAxis(covariances: readonly (readonly number[])[], loadings: readonly number[]): number[] {
  const reduced = covariances.map((row, i) =>
    row.map((value, j) => (i === j ? (loadings[i] as number) * (loadings[i] as number) : value)),
  );
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(reduced), {
    assumeSymmetric: true,
  });
  const last = realEigenvalues.indexOf(Math.max(...realEigenvalues));
  const axis = eigenvectorMatrix.getColumn(last);
  const size = Math.sqrt(Math.max(realEigenvalues[last] as number, 0)) * (sumOf(axis) < 0 ? -1 : 1);
  return axis.map((value) => value * size);
}
