/** Setwise's public functions, in the order a researcher works. */
import './display/register.js';

// Charts
export { type CoverageChart, coverageChart, type VennChart, venn } from './display/charts.js';
export { prismaSvg } from './display/evidence/prisma-svg.js';
export { type NecessityPlot, type NecessityPlotOptions, necessityPlot } from './display/necessity-plot.js';
// Evidence synthesis
export * from './evidence/index.js';
// Expressions
export { type Comparison, compare } from './expression/compare.js';
export { expand } from './expression/expand.js';
export type { Expression, Literal, Product, SignedLiteral, Sum, ValueLiteral } from './expression/expression.js';
export { type Factorizations, type FactorOptions, factor } from './expression/factor.js';
export { latex, unicode } from './expression/formula.js';
export type { ExpressionInput, ExpressionOptions } from './expression/input.js';
export { intersect } from './expression/intersect.js';
export { negate, negationAsProductOfSums } from './expression/negate.js';
export { type Names, type Notation, type ParseOptions, parse } from './expression/parse.js';
export { type PrintOptions, print } from './expression/print.js';
export { type Simplification, type SimplifyOptions, simplify } from './expression/simplify.js';
// What stands in print beside what comes out, not in `setwise/qca` either
export {
  compareToPrint,
  type PrintComparison,
  type PrintedComparison,
  type PrintedFigure,
} from './qca/audit/compare-to-print.js';
// Questions about a design rather than its cases, not in `setwise/qca`, which is what a page loads: how many products there are,
// what another coding or fewer cases would change, whether a known truth would be found
export { type Complexity, type ComplexityOptions, complexity } from './qca/complexity.js';
// Describe, design, fit, necessity, truth table, minimization, hypotheses
export * from './qca/index.js';
export { type Retention, type RetentionOptions, retention } from './qca/retention/retention.js';
export type { Perturbation } from './qca/retention/row-outcomes.js';
export { type GeneratedData, generate } from './qca/simulation/generate.js';
export type { GenerateOptions, RandomTruth } from './qca/simulation/options.js';
export {
  type RecoverTruthOptions,
  type Recovery,
  type RecoveryCounts,
  recoverTruth,
} from './qca/simulation/recover-truth.js';
// Errors and warnings
export { SetwiseError } from './util/fail.js';
export type { Warning } from './util/warning.js';
// Data and sets
export { type LoadOptions, load } from './wrangle/load.js';
export { type LoadReport, loadReport } from './wrangle/load-report.js';
export { type Reliability, type ReliabilityOptions, reliability, type ScaleItem } from './wrangle/reliability.js';
export { type SetsOptions, sets } from './wrangle/sets.js';
