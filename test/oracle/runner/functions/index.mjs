import { functions as calibrate } from './calibrate.mjs';
import { functions as causalChain } from './causal-chain.mjs';
import { functions as chart } from './chart.mjs';
import { functions as combinatorics } from './combinatorics.mjs';
import { functions as esa } from './esa.mjs';
import { functions as expressions } from './expressions.mjs';
import { functions as findRows } from './find-rows.mjs';
import { functions as findThresholds } from './find-thresholds.mjs';
import { functions as fit } from './fit.mjs';
import { functions as minimize } from './minimize.mjs';
import { functions as modelFit } from './model-fit.mjs';
import { functions as retention } from './retention.mjs';
import { functions as superSubset } from './super-subset.mjs';
import { functions as truthTable } from './truth-table.mjs';

/** Every function of the peer that the runner can compare, by the peer's name. */
export const functions = {
  ...calibrate,
  ...causalChain,
  ...chart,
  ...combinatorics,
  ...esa,
  ...expressions,
  ...findRows,
  ...findThresholds,
  ...fit,
  ...minimize,
  ...modelFit,
  ...retention,
  ...superSubset,
  ...truthTable,
};
