/**
 * A lower bound on the size of a cover: prices for the rows such that no column's rows cost more than 1 together. A cover
 * pays for every row, so it needs at least as many columns as all rows cost (linear-programming duality, weak form).
 *
 * First a greedy ascent; where that does not reach `target`, multiplicative weights (Young 1995, “Randomized rounding
 * without solving the linear program”): raise the price of the row whose columns are the least loaded, and let the loads
 * of its columns grow. Prices are scaled to be feasible at the end, and down by 1e-9 against rounding.
 * O(rows × columns a row) a round; 40 rounds a row, at most 6,000 (1.1 to the power of more could exceed a double).
 */
export interface DualBound {
  readonly total: number;
  /** One price a row, ≥ 0. */
  readonly prices: Float64Array;
  /** 1 minus the prices of the column's rows, ≥ 0: what taking the column costs beyond what its rows pay. */
  readonly reducedCosts: Float64Array;
}

type Lists = readonly (readonly number[])[];

const SAFETY = 1 - 1e-9;
const ROUNDS_A_ROW = 40;
const MOST_ROUNDS = 6000;
const STEP = 0.1;

export function dualBound(rowColumns: Lists, columnRows: Lists, target: number): DualBound {
  const ascent = priced(ascend(rowColumns, columnRows.length), columnRows);
  if (Math.ceil(ascent.total) >= target) return ascent;
  const weighted = priced(multiplicativeWeights(rowColumns, columnRows), columnRows);
  return weighted.total > ascent.total ? weighted : ascent;
}

/** Row after row, the one with the fewest columns first, takes the whole price that its columns still leave. */
function ascend(rowColumns: Lists, columns: number): Float64Array {
  const prices = new Float64Array(rowColumns.length);
  const left = new Float64Array(columns).fill(1);
  const order = [...rowColumns.keys()].sort((a, b) => at(rowColumns, a).length - at(rowColumns, b).length || a - b);
  for (const row of order) {
    let price = 1;
    for (const g of at(rowColumns, row)) price = Math.min(price, left[g] as number);
    prices[row] = price;
    for (const g of at(rowColumns, row)) left[g] = (left[g] as number) - price;
  }
  return prices;
}

function multiplicativeWeights(rowColumns: Lists, columnRows: Lists): Float64Array {
  const prices = new Float64Array(rowColumns.length);
  const weights = new Float64Array(columnRows.length).fill(1);
  const rounds = Math.min(MOST_ROUNDS, ROUNDS_A_ROW * rowColumns.length);
  for (let round = 0; round < rounds; round++) {
    let lightest = 0;
    let least = Number.POSITIVE_INFINITY;
    rowColumns.forEach((columns, row) => {
      let load = 0;
      for (const g of columns) load += weights[g] as number;
      if (load < least) [lightest, least] = [row, load];
    });
    prices[lightest] = (prices[lightest] as number) + 1;
    for (const g of at(rowColumns, lightest)) weights[g] = (weights[g] as number) * (1 + STEP);
  }
  return prices;
}

/** Scales prices until the dearest column costs 1, and works out what follows from them. */
function priced(raw: Float64Array, columnRows: Lists): DualBound {
  const cost = (rows: readonly number[], of: Float64Array) => rows.reduce((sum, row) => sum + (of[row] as number), 0);
  const dearest = columnRows.reduce((most, rows) => Math.max(most, cost(rows, raw)), 0);
  const prices = raw.map((price) => (price / dearest) * SAFETY);
  const reducedCosts = Float64Array.from(columnRows, (rows) => Math.max(0, 1 - cost(rows, prices)));
  return { total: prices.reduce((sum, price) => sum + price, 0), prices, reducedCosts };
}

function at(lists: Lists, index: number): readonly number[] {
  return lists[index] as readonly number[];
}
