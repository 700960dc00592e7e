import { cellOf, cellValues } from '../../algorithms/cells.js';
import { checkCertificate as provesCover } from '../../algorithms/certificate.js';
import type { Chart } from '../../algorithms/chart.js';
import { ANY, cubeAt } from '../../algorithms/cubes.js';
import { displayable } from '../../util/displayable.js';
import { foundOf } from './prime-implicant-chart.js';
import type { Problem } from './problem.js';
import type { Solved } from './solve.js';
import type { Solution } from './types.js';

/** What an independent check of a solution found. */
export interface CertificateCheck {
  readonly kind: 'certificate-check';
  /** Whether a model of this size is proved to be a minimum, and everything below holds. */
  readonly holds: boolean;
  /** No prime implicant covers what it must not, and none has a literal that can be left out, or allow one more value. */
  readonly prime: boolean;
  /** The chart says of each prime implicant exactly the rows that it covers. */
  readonly chart: boolean;
  /**
   * A smallest model covers every row, and its certificate proves that no smaller set of the prime implicants does. `null`
   * where there is no certificate: no row to explain, a search that was ended early, or one too long to keep its record.
   */
  readonly minimum: boolean | null;
  /** Whether the prime implicants are all there are, as the search says: that none is missing is not checked again. */
  readonly exhausted: boolean;
}

/**
 * Checks the certificate of a solution, without the code that found it: every prime implicant against the rows, the chart
 * against both, and the proof that no smaller model exists (prices of the rows in whole numbers, a dual bound, and where that
 * is not enough a tree of them).
 *
 * O(prime implicants × rows × conditions), and the length of the proof.
 *
 * @param solution one of the solutions of a minimization, as it came from `minimize()`
 * @throws when it did not come from there, or is a copy
 *
 * @example
 * const data = setData(['a', 'b'], ['A', 'B', 'Y'].map((name) => ({ name, memberships: [1, 0] })))
 * checkCertificate(minimize(truthTable(data, { outcome: 'Y' })).parsimonious).holds // => true
 */
export function checkCertificate(solution: Solution): CertificateCheck {
  const found = foundOf('checkCertificate', solution);
  const { problem } = found.maker;
  const prime = found.solved.every((solved) => allPrime(solved, problem));
  const chart = found.solved.every((solved) => chartIsRight(solved, problem));
  const proofs = found.solved.map((solved) => proved(solved));
  const minimum = proofs.includes(null) || proofs.length === 0 ? null : proofs.every(Boolean);
  const { exhausted } = solution.limits.primeImplicants;
  return displayable({
    kind: 'certificate-check',
    holds: prime && chart && minimum === true && exhausted,
    prime,
    chart,
    minimum,
    exhausted,
  });
}

function allPrime({ implicants, search }: Solved, problem: Problem): boolean {
  for (let i = 0; i < implicants.count; i++) {
    const cube = cubeAt(implicants, i);
    if (!search.allows(cube)) return false;
    for (let c = 0; c < problem.levels.length; c++) {
      const wider = cube.slice();
      for (const cell of widened(cube[c] as number, c, problem)) {
        wider[c] = cell;
        if (search.allows(wider)) return false;
      }
    }
  }
  return true;
}

/** What a literal less, or a value more, makes of a cell. */
function widened(cell: number, c: number, { levels, sets }: Problem): number[] {
  if (cell === ANY) return [];
  if (!sets.includes(c)) return [ANY];
  const own = levels[c] as number;
  const has = cellValues(cell, own);
  return [...Array(own).keys()].filter((value) => !has.includes(value)).map((value) => cellOf([...has, value], own));
}

function chartIsRight({ implicants, chart, order }: Solved, problem: Problem): boolean {
  return order.columns.every((i, column) => {
    const cube = cubeAt(implicants, i);
    return order.rows.every((own, row) => {
      const point = cubeAt(problem.on, own);
      const covered = cube.every((cell, c) =>
        cellValues(cell, problem.levels[c] as number).includes(point[c] as number),
      );
      return covered === has(chart, column, row);
    });
  });
}

function has({ sets, words }: Chart, column: number, row: number): boolean {
  return (((sets[column * words + Math.floor(row / 32)] as number) >>> (row % 32)) & 1) === 1;
}

function proved({ chart, covers }: Solved): boolean | null {
  return covers.proof && provesCover(chart, covers.proof.cover, covers.proof.certificate);
}
