/** Setwise's public functions, in the order a researcher works. */
import './display/register.js';

// Charts
export { type CoverageChart, coverageChart, type VennChart, venn } from './display/charts.js';
// Expressions
export type { Expression, Literal, Product } from './expression/expression.js';
export { parse } from './expression/parse.js';
export { print } from './expression/print.js';
// Describe, design, fit, necessity, truth table, minimization, hypotheses, print
export * from './qca/index.js';
// Errors and warnings
export { SetwiseError } from './util/fail.js';
export type { Warning } from './util/warning.js';
// Data and sets
export { type LoadOptions, load } from './wrangle/load.js';
export { type LoadReport, loadReport } from './wrangle/load-report.js';
export { type Reliability, type ReliabilityOptions, reliability, type ScaleItem } from './wrangle/reliability.js';
export { type SetsOptions, sets } from './wrangle/sets.js';
