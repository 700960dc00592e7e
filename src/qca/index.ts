/** The method, without files and tables: `setwise/qca`, for Node and browsers alike. In the order a researcher works. */

// Calibration
export type { Anchor, AnchorInput, AnchorsInput } from './calibrate/anchors.js';
export { calibrate } from './calibrate/calibrate.js';
export type { Distance, Linkage } from './calibrate/cluster.js';
export {
  type CodesDefinition,
  type MultiValueOptions,
  multiValue,
  type TemporalOptions,
  temporal,
} from './calibrate/codes.js';
export {
  type CalibrationComparison,
  type ComparedCase,
  compareCalibrations,
} from './calibrate/compare-calibrations.js';
export { type CrispDefinition, type CrispOptions, type CrispThresholdsOptions, crisp } from './calibrate/crisp.js';
export type { SetDefinition } from './calibrate/define.js';
export {
  type DirectOptions,
  direct,
  type EcdfOptions,
  ecdf,
  type IndirectOptions,
  indirect,
  type SShapeOptions,
  sShape,
  type TfrOptions,
  tfr,
} from './calibrate/definitions.js';
export { type FindThresholdsOptions, findThresholds, type Thresholds } from './calibrate/find-thresholds.js';
export { type CalibratedCase, type CalibrationReport, type CurvePoint, calibrationReport } from './calibrate/report.js';
export type {
  CalibrationDefinition,
  CalibrationMethod,
  CalibrationOptions,
  CalibrationRecord,
} from './calibrate/types.js';
// Cases to compare
export { type SelectCasesOptions, selectCases } from './case-selection/select-cases.js';
export type { CasePair, CaseSelection, ClusterOfZone, PairsAtLevel, Zone } from './case-selection/types.js';
// Every set in turn as the outcome
export { type CausalChain, type CausalChainOptions, type ChainLink, causalChain } from './causal-chain/causal-chain.js';
export type { Ordering } from './causal-chain/ordering.js';
export { type Contradictions, contradictions, type ModelSource } from './contradictions.js';
export { type Description, describe, type SetDescription, type ValueCount } from './describe.js';
export { type Design, design } from './design.js';
export type { DesignOptions, NamedHypothesis } from './design-options.js';
export { evaluate } from './evaluate.js';
export type { Expectation, ExpectationsInput } from './expectations.js';
// Fit
export {
  antecedentAdjustedContrapositiveConsistency,
  antecedentAdjustedCoverage,
  prevalenceAdjustedConsistency,
  prevalenceAdjustedContrapositiveCoverage,
} from './fit/adjusted.js';
export { binomialTest } from './fit/binomial-test.js';
export { consistency } from './fit/consistency.js';
export { consistencyPriProduct } from './fit/consistency-pri-product.js';
export { contrapositiveConsistency, contrapositiveCoverage } from './fit/contrapositive.js';
export { coverage, uniqueCoverages } from './fit/coverage.js';
export { type FitOptions, fit } from './fit/fit.js';
export { haesebrouckConsistency } from './fit/haesebrouck-consistency.js';
export { pri } from './fit/pri.js';
export { relevanceOfNecessity } from './fit/relevance-of-necessity.js';
export { setCoincidence } from './fit/set-coincidence.js';
export type { Memberships } from './fit/sums.js';
export { sym } from './fit/sym.js';
export { trivialnessOfNecessity } from './fit/trivialness-of-necessity.js';
export type { Fit, FitAsNecessary, FitAsSufficient, FitRow } from './fit/types.js';
export { type HypothesisResult, type HypothesisTable, hypothesis } from './hypothesis.js';
export type { HypothesisOptions } from './hypothesis-beside.js';
// Minimization
export { type CertificateCheck, checkCertificate } from './minimize/certificate.js';
export { minimize } from './minimize/minimize.js';
export type { MinimizeOptions, Progress } from './minimize/options.js';
export { type PrimeImplicantChart, primeImplicantChart } from './minimize/prime-implicant-chart.js';
export { type ChartSolution, type SolveChartOptions, solveChart } from './minimize/solve-chart.js';
export type {
  ChosenModel,
  CounterfactualGroup,
  CounterfactualPair,
  IntermediateSolution,
  Minimization,
  Model,
  NegationCheck,
  Solution,
  SolutionType,
  Term,
  TermLiteral,
} from './minimize/types.js';
export type { Limits, LiteralUse, StopReason, TermUse } from './minimize/use-types.js';
export { type ModelDifference, whyDifferent } from './minimize/why-different.js';
// Necessity
export { type NecessityOptions, necessity } from './necessity/necessity.js';
export { searchNecessity } from './necessity/search-necessity.js';
export type { NecessitySearchOptions, SufficiencySearchOptions } from './necessity/search-options.js';
export { searchSufficiency } from './necessity/search-sufficiency.js';
export type {
  NecessaryCombination,
  NecessitySearch,
  SearchSettings,
  SufficiencySearch,
  SufficientCombination,
} from './necessity/search-types.js';
export type { NecessityFit, NecessityTable } from './necessity/types.js';
// Sets and design
export type { OneHalfPolicy } from './one-half.js';
export {
  asGiven,
  type DroppedCase,
  type SetColumn,
  type SetColumnInput,
  type SetData,
  type SetRecord,
  setData,
} from './sets.js';
// Subgroups
export type { Moderator } from './subgroups/groups.js';
export { type SubgroupsOptions, subgroups } from './subgroups/subgroups.js';
export type { DifferingRow, SharedTerm, Subgroup, Subgroups } from './subgroups/types.js';
// Theory beside solutions
export { type CompareTheoryOptions, compareTheory, type TheorySource } from './theory/compare-theory.js';
export type { AreaFit, Intersection, TheoryArea, TheoryComparison, TheoryModel } from './theory/types.js';
// Truth table
export { type CutoffGap, type CutoffGaps, cutoffGaps, type GapRow } from './truth-table/cutoff-gaps.js';
export { exclude } from './truth-table/exclude.js';
export { type FindRowsOptions, findRows } from './truth-table/find-rows.js';
export type { FoundRow, FoundRows } from './truth-table/found-rows.js';
export type { ExclusionInput, OutsidePolicy, TruthTableOptions } from './truth-table/options.js';
export { type RemainderRow, remainderRows } from './truth-table/remainder-rows.js';
export { truthTable } from './truth-table/truth-table.js';
export type {
  Cutoffs,
  Exclusion,
  FsqcaLayout,
  Output,
  Remainder,
  RowTest,
  TruthTable,
  TruthTableRow,
} from './truth-table/types.js';
