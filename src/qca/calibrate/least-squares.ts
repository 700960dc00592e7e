/** A column whose part outside the earlier ones is smaller than this share of it says nothing new and gets no weight. */
const NOTHING_NEW = 1e-11;

/**
 * Coefficients b that minimise Σ wᵢ (targetᵢ − Σⱼ bⱼ columnⱼᵢ)², by orthogonalising the columns one after another (Gram–
 * Schmidt, each twice). A column that depends on the earlier ones gets the coefficient 0.
 */
export function leastSquares(
  columns: readonly (readonly number[])[],
  weights: readonly number[],
  target: readonly number[],
): number[] {
  const roots = weights.map(Math.sqrt);
  const weighted = (column: readonly number[]) => column.map((value, i) => value * (roots[i] as number));
  const directions: number[][] = [];
  /** For each column its parts along the directions: the triangle R of the decomposition. */
  const parts: number[][] = [];
  for (const column of columns) {
    let rest = weighted(column);
    const along = directions.map(() => 0);
    const size = norm(rest);
    for (let pass = 0; pass < 2; pass++) {
      directions.forEach((direction, j) => {
        const part = dot(direction, rest);
        along[j] = (along[j] as number) + part;
        rest = rest.map((value, i) => value - part * (direction[i] as number));
      });
    }
    const left = norm(rest);
    const isNew = left > size * NOTHING_NEW;
    directions.push(rest.map((value) => (isNew ? value / left : 0)));
    parts.push([...along, isNew ? left : 0]);
  }
  const sought = weighted(target);
  return solveUpwards(
    parts,
    directions.map((direction) => dot(direction, sought)),
  );
}

/** Back substitution: `parts[j]` holds column j of an upper triangle. */
function solveUpwards(parts: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rest = [...right];
  const found = right.map(() => 0);
  for (let j = parts.length - 1; j >= 0; j--) {
    const column = parts[j] as readonly number[];
    const pivot = column[j] as number;
    const value = pivot === 0 ? 0 : (rest[j] as number) / pivot;
    found[j] = value;
    column.forEach((part, i) => {
      rest[i] = (rest[i] as number) - part * value;
    });
  }
  return found;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

function norm(a: readonly number[]): number {
  return Math.sqrt(dot(a, a));
}
