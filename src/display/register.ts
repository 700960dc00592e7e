import type { Claims } from '../evidence/coding/claims-types.js';
import type { CodeFlips } from '../evidence/coding/code-flips.js';
import type { CoderComparison } from '../evidence/coding/compare-coders.js';
import type { Silence } from '../evidence/coding/silence-types.js';
import type { Codebook, Coding } from '../evidence/coding/types.js';
import type { Deduplication } from '../evidence/duplicates/types.js';
import type { ReviewLint } from '../evidence/linter/types.js';
import type { FlowCheck } from '../evidence/prisma/check-flow.js';
import type { PrismaChecklist } from '../evidence/prisma/checklist.js';
import type { PrismaFlow } from '../evidence/prisma/types.js';
import type { PrismaCsv } from '../evidence/prisma/write-prisma-csv.js';
import type { SearchStrategy, SearchYield } from '../evidence/records/strategy/types.js';
import type { RecordSet } from '../evidence/records/types.js';
import type { Agreement } from '../evidence/screening/agreement/types.js';
import type { Criteria, Decisions, Screening, StudyRegister } from '../evidence/screening/types.js';
import type { EvidenceByConfiguration } from '../evidence/tables/configuration-table.js';
import type { StudyCounts } from '../evidence/tables/count-studies.js';
import type { EvidenceTable } from '../evidence/tables/evidence-table.js';
import type { GapMap } from '../evidence/tables/gap-map.js';
import type { Narrative } from '../evidence/tables/narrative.js';
import type { SourceOverlap } from '../evidence/tables/source-overlap.js';
import type { PrintComparison } from '../qca/audit/compare-to-print.js';
import type { CodesDefinition } from '../qca/calibrate/codes.js';
import type { CalibrationComparison } from '../qca/calibrate/compare-calibrations.js';
import type { CrispDefinition } from '../qca/calibrate/crisp.js';
import type { Thresholds } from '../qca/calibrate/find-thresholds.js';
import type { CalibrationReport } from '../qca/calibrate/report.js';
import type { CalibrationDefinition } from '../qca/calibrate/types.js';
import type { CaseSelection } from '../qca/case-selection/types.js';
import type { CausalChain } from '../qca/causal-chain/causal-chain.js';
import type { Complexity } from '../qca/complexity.js';
import type { Contradictions } from '../qca/contradictions.js';
import type { Description } from '../qca/describe.js';
import type { Design } from '../qca/design.js';
import type { Fit } from '../qca/fit/types.js';
import type { HypothesisTable } from '../qca/hypothesis.js';
import type { CertificateCheck } from '../qca/minimize/certificate.js';
import type { PrimeImplicantChart } from '../qca/minimize/prime-implicant-chart.js';
import type { ChartSolution } from '../qca/minimize/solve-chart.js';
import type { ChosenModel, Minimization, NegationCheck, Solution } from '../qca/minimize/types.js';
import type { ModelDifference } from '../qca/minimize/why-different.js';
import type { NecessitySearch, SufficiencySearch } from '../qca/necessity/search-types.js';
import type { NecessityTable } from '../qca/necessity/types.js';
import type { Retention } from '../qca/retention/retention.js';
import type { SetData } from '../qca/sets.js';
import type { GeneratedData } from '../qca/simulation/generate.js';
import type { Recovery } from '../qca/simulation/recover-truth.js';
import type { Subgroups } from '../qca/subgroups/types.js';
import type { TheoryComparison } from '../qca/theory/types.js';
import type { CutoffGaps } from '../qca/truth-table/cutoff-gaps.js';
import type { FoundRows } from '../qca/truth-table/found-rows.js';
import type { FsqcaLayout, TruthTable } from '../qca/truth-table/types.js';
import { drawAs } from '../util/displayable.js';
import {
  caseSelectionTable,
  causalChainTable,
  complexityTable,
  generatedTable,
  recoveryTable,
  retentionTable,
  theoryTable,
} from './beyond-tables.js';
import { calibrationBundle } from './calibration-bundle.js';
import { calibrationPayload } from './calibration-payload.js';
import {
  calibrationComparisonTable,
  calibrationTable,
  codesTable,
  type ReliabilityShape,
  reliabilityTable,
  thresholdsTable,
} from './calibration-tables.js';
import { coverageBundle, vennBundle } from './chart-bundles.js';
import type { CoverageChart, VennChart } from './charts.js';
import {
  claimsTable,
  codebookTable,
  codeFlipsTable,
  codingTable,
  comparisonTables,
  silenceTable,
} from './evidence/coding.js';
import { deduplicationBundle } from './evidence/deduplication-bundle.js';
import { deduplicationPayload } from './evidence/deduplication-payload.js';
import { evidenceMapBundle } from './evidence/evidence-map-bundle.js';
import { countsPayload, gapMapPayload, overlapPayload } from './evidence/evidence-map-payload.js';
import { configurationTables, evidenceTableTable } from './evidence/evidence-tables.js';
import { narrativeBundle } from './evidence/narrative.js';
import { prismaFlowBundle } from './evidence/prisma-bundle.js';
import { prismaFlowPayload } from './evidence/prisma-payload.js';
import { recordsTable, searchYieldTable, strategyTable } from './evidence/records.js';
import { checklistTable, flowCheckTable, prismaCsvTable, reviewLintTable } from './evidence/review-tables.js';
import { agreementTable, criteriaTable, decisionsTable, screeningTables, studiesTable } from './evidence/screening.js';
import { fitTable } from './fit-table.js';
import { certificateTable, chartSolutionTable, modelDifferenceTable } from './model-tables.js';
import { necessityBundle } from './necessity-bundle.js';
import type { NecessityPlot } from './necessity-plot.js';
import { necessityPlotBundle } from './necessity-plot-bundle.js';
import { necessityPayload, truthTablePayload } from './payloads.js';
import { primeImplicantBundle } from './prime-implicant-bundle.js';
import { primeImplicantChartPayload } from './prime-implicant-payload.js';
import { comparisonBundle } from './print-comparison.js';
import {
  contradictionsTable,
  crispTable,
  descriptionTable,
  designTable,
  hypothesisTable,
  type LoadReportShape,
  layoutTable,
  loadTable,
  negationTable,
  setsTable,
} from './result-tables.js';
import { cutoffGapsTable, foundRowsTable, subgroupsTable } from './row-tables.js';
import { necessitySearchTable, sufficiencySearchTable } from './search-table.js';
import { solutionBundle } from './solution-bundle.js';
import { chosenPayload, minimizationPayload, solutionsPayload } from './solution-payload.js';
import { tableBundle } from './table.js';
import { tablesBundle } from './tables.js';
import { truthTableBundle } from './truth-table-bundle.js';

/** Importing this file gives every kind of result its drawing; the package's entry does so. */
drawAs<LoadReportShape>('load-report', (result) => tableBundle(loadTable(result)));
drawAs<CrispDefinition>('crisp', (result) => tableBundle(crispTable(result)));
drawAs<CalibrationReport | CalibrationDefinition>('calibration', (result) =>
  'cases' in result ? calibrationBundle(calibrationPayload(result)) : tableBundle(calibrationTable(result)),
);
drawAs<CodesDefinition>('codes', (result) => tableBundle(codesTable(result)));
drawAs<CalibrationComparison>('calibration-comparison', (result) => tableBundle(calibrationComparisonTable(result)));
drawAs<Thresholds>('thresholds', (result) => tableBundle(thresholdsTable(result)));
drawAs<ReliabilityShape>('reliability', (result) => tableBundle(reliabilityTable(result)));
drawAs<SetData>('sets', (result) => tableBundle(setsTable(result)));
drawAs<Description>('description', (result) => tableBundle(descriptionTable(result)));
drawAs<Design>('design', (result) => tableBundle(designTable(result)));
drawAs<NecessityTable>('necessity', (result) => necessityBundle(necessityPayload(result)));
drawAs<Fit>('fit', (result) => tableBundle(fitTable(result)));
drawAs<NecessitySearch>('necessity-search', (result) => tableBundle(necessitySearchTable(result)));
drawAs<SufficiencySearch>('sufficiency-search', (result) => tableBundle(sufficiencySearchTable(result)));
drawAs<NecessityPlot>('necessity-plot', necessityPlotBundle);
drawAs<TruthTable>('truth-table', (result) => truthTableBundle(truthTablePayload(result)));
drawAs<FsqcaLayout>('table', (result) => tableBundle(layoutTable(result)));
drawAs<CutoffGaps>('cutoff-gaps', (result) => tableBundle(cutoffGapsTable(result)));
drawAs<FoundRows>('found-rows', (result) => tableBundle(foundRowsTable(result)));
drawAs<Subgroups>('subgroups', (result) => tableBundle(subgroupsTable(result)));
drawAs<VennChart>('venn', ({ kind: _, ...payload }) => vennBundle(payload));
drawAs<Minimization>('minimization', (result) => solutionBundle(minimizationPayload(result)));
drawAs<Solution>('solution', (result) => solutionBundle(solutionsPayload(result.table, [result], result.warnings)));
drawAs<ChosenModel>('chosen-model', (result) => solutionBundle(chosenPayload(result)));
drawAs<PrimeImplicantChart>('prime-implicant-chart', (result) =>
  primeImplicantBundle(primeImplicantChartPayload(result)),
);
drawAs<ChartSolution>('chart-solution', (result) => tableBundle(chartSolutionTable(result)));
drawAs<CertificateCheck>('certificate-check', (result) => tableBundle(certificateTable(result)));
drawAs<ModelDifference>('model-difference', (result) => tableBundle(modelDifferenceTable(result)));
drawAs<CoverageChart>('coverage', ({ kind: _, ...payload }) => coverageBundle(payload));
drawAs<HypothesisTable>('hypothesis', (result) => tableBundle(hypothesisTable(result)));
drawAs<NegationCheck>('negation-check', (result) => tableBundle(negationTable(result)));
drawAs<Contradictions>('contradictions', (result) => tableBundle(contradictionsTable(result)));
drawAs<CausalChain>('causal-chain', (result) => tableBundle(causalChainTable(result)));
drawAs<TheoryComparison>('theory-comparison', (result) => tableBundle(theoryTable(result)));
drawAs<Retention>('retention', (result) => tableBundle(retentionTable(result)));
drawAs<Complexity>('complexity', (result) => tableBundle(complexityTable(result)));
drawAs<GeneratedData>('generated-data', (result) => tableBundle(generatedTable(result)));
drawAs<Recovery>('recovery', (result) => tableBundle(recoveryTable(result)));
drawAs<CaseSelection>('case-selection', (result) => tableBundle(caseSelectionTable(result)));
drawAs<Deduplication>('deduplication', (result) => deduplicationBundle(deduplicationPayload(result)));
drawAs<PrismaFlow>('prisma-flow', (result) => prismaFlowBundle(prismaFlowPayload(result)));
drawAs<EvidenceTable>('evidence-table', (result) => tableBundle(evidenceTableTable(result)));
drawAs<EvidenceByConfiguration>('evidence-by-configuration', (result) => tablesBundle(configurationTables(result)));
drawAs<StudyCounts>('study-counts', (result) => evidenceMapBundle(countsPayload(result)));
drawAs<SourceOverlap>('source-overlap', (result) => evidenceMapBundle(overlapPayload(result)));
drawAs<GapMap>('gap-map', (result) => evidenceMapBundle(gapMapPayload(result)));
drawAs<Narrative>('narrative', narrativeBundle);
drawAs<FlowCheck>('flow-check', (result) => tableBundle(flowCheckTable(result)));
drawAs<PrismaChecklist>('prisma-checklist', (result) => tableBundle(checklistTable(result)));
drawAs<PrismaCsv>('prisma-csv', (result) => tableBundle(prismaCsvTable(result)));
drawAs<ReviewLint>('review-lint', (result) => tableBundle(reviewLintTable(result)));
drawAs<PrintComparison>('print-comparison', comparisonBundle);
drawAs<RecordSet>('records', (result) => tableBundle(recordsTable(result)));
drawAs<SearchStrategy>('search-strategy', (result) => tableBundle(strategyTable(result)));
drawAs<SearchYield>('search-yield', (result) => tableBundle(searchYieldTable(result)));
drawAs<Criteria>('criteria', (result) => tableBundle(criteriaTable(result)));
drawAs<Decisions>('decisions', (result) => tableBundle(decisionsTable(result)));
drawAs<Screening>('screening', (result) => tablesBundle(screeningTables(result)));
drawAs<StudyRegister>('studies', (result) => tableBundle(studiesTable(result)));
drawAs<Agreement>('agreement', (result) => tableBundle(agreementTable(result)));
drawAs<Codebook>('codebook', (result) => tableBundle(codebookTable(result)));
drawAs<Coding>('coding', (result) => tableBundle(codingTable(result)));
drawAs<CoderComparison>('coder-comparison', (result) => tablesBundle(comparisonTables(result)));
drawAs<Silence>('silence', (result) => tableBundle(silenceTable(result)));
drawAs<CodeFlips>('code-flips', (result) => tableBundle(codeFlipsTable(result)));
drawAs<Claims>('claims', (result) => tableBundle(claimsTable(result)));
