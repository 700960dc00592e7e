/** Evidence synthesis: from the records of a search to columns that `wrangle` and `qca` begin with. */
export { adjudicate, type Resolution } from './coding/adjudicate.js';
export type { AnalysisOptions, ReadModel, ReadSolution } from './coding/analysis.js';
export { claims } from './coding/claims.js';
export type { Claim, ClaimInput, ClaimStanding, Claims } from './coding/claims-types.js';
export { type CodeFlip, type CodeFlips, type CodeFlipsOptions, codeFlips } from './coding/code-flips.js';
export { type CodeInput, codebook } from './coding/codebook.js';
export { coding } from './coding/coding.js';
export { type CodingSetsOptions, codingColumns, codingSets } from './coding/coding-sets.js';
export { type CoderComparison, type CodingConflict, compareCoders } from './coding/compare-coders.js';
export type { CodingOptions } from './coding/read-cells.js';
export { silence } from './coding/silence.js';
export type { InModels, Silence, SilenceOptions, SilenceTerm, SilenceVerdict } from './coding/silence-types.js';
export type { Code, Codebook, CodedCell, CodedValue, Coding, SilencePolicy } from './coding/types.js';
export {
  type DeduplicateOptions,
  type Deduplication,
  type DuplicateGroup,
  decidePairs,
  deduplicate,
  type FieldComparison,
  type PairAnswer,
  type PairDecision,
  type PairDecisionInput,
  type RecordPair,
  undoDecisions,
} from './duplicates/index.js';
export { lintReview } from './linter/lint-review.js';
export { REVIEW_STEPS } from './linter/steps.js';
export type {
  Finding,
  NamedSources,
  PublishedReview,
  ReviewCitation,
  ReviewCriteria,
  ReviewLint,
  ReviewReference,
  ReviewRow,
  StatedCount,
} from './linter/types.js';
export { checkFlow, type FlowCheck, type FlowIdentity } from './prisma/check-flow.js';
export {
  type ChecklistEvidence,
  type ChecklistLine,
  type PrismaChecklist,
  prismaChecklist,
} from './prisma/checklist.js';
export { type PrismaFlowInput, prismaFlow } from './prisma/prisma-flow.js';
export { readPrismaCsv } from './prisma/read-prisma-csv.js';
export { type ReportedFlowOptions, reportedFlow } from './prisma/reported-flow.js';
export type {
  PrismaBox,
  PrismaColumn,
  PrismaFlow,
  PrismaForm,
  PrismaItem,
  PrismaLine,
  PrismaPart,
} from './prisma/types.js';
export { type PrismaCsv, writePrismaCsv } from './prisma/write-prisma-csv.js';
export type { RecordSource } from './records/inputs.js';
export { readRecords } from './records/read-records.js';
export { type RecordedDecisionsOptions, recordedDecisions } from './records/recorded-decisions.js';
export { inLanguages, withinWindow } from './records/strategy/computed-criteria.js';
export { type SearchInput, type SearchStrategyInput, searchStrategy } from './records/strategy/search-strategy.js';
export { type Concept, searchString } from './records/strategy/search-string.js';
export { searchYield } from './records/strategy/search-yield.js';
export type {
  Search,
  SearchStrategy,
  SearchYield,
  SourceYield,
  ThreeAnswers,
  YearWindow,
} from './records/strategy/types.js';
export type { ColumnMapping } from './records/table/mapping.js';
export type {
  Author,
  BibliographicRecord,
  Field,
  RecordFile,
  RecordFormat,
  RecordProblem,
  RecordSet,
  RecordView,
  SourceType,
} from './records/types.js';
export type { RecordDecision } from './records/write/settled.js';
export { type WriteFormat, type WriteOptions, type WrittenFile, writeRecords } from './records/write/write-records.js';
export type { RowSource, TableLike } from './rows.js';
export { type AgreementOptions, agreement } from './screening/agreement/agreement.js';
export { screeningAgreement } from './screening/agreement/screening-agreement.js';
export type { Agreement, AgreementMeasure, Rating, RatingLevel } from './screening/agreement/types.js';
export {
  type ComputedDecisionsOptions,
  type CriterionInput,
  computedDecisions,
  criteria,
} from './screening/criteria.js';
export { type DecisionMapping, decisionsFrom } from './screening/decisions.js';
export type { DecisionInput, DecisionsInput } from './screening/read-decisions.js';
export { type ScreenOptions, screen } from './screening/screen.js';
export {
  type AttributesInput,
  type LinkStudiesOptions,
  linkStudies,
  type ReportInput,
  type StudyInput,
  studies,
} from './screening/studies.js';
export { type StudyMapping, studiesFrom } from './screening/studies-from.js';
export type {
  ComputedRule,
  Criteria,
  Criterion,
  Decision,
  Decisions,
  Screening,
  Stage,
  StageResult,
  Study,
  StudyRegister,
  StudyReport,
} from './screening/types.js';
export {
  type ConfigurationTableOptions,
  type EvidenceBlock,
  type EvidenceByConfiguration,
  type EvidenceQuotation,
  evidenceByConfiguration,
  type StudyEvidence,
} from './tables/configuration-table.js';
export { countStudies, type StudyCounts } from './tables/count-studies.js';
export { evidenceCsv } from './tables/evidence-csv.js';
export {
  type EvidenceCell,
  type EvidenceTable,
  type EvidenceTableOptions,
  evidenceTable,
} from './tables/evidence-table.js';
export { type GapMap, type GapMapOptions, gapMap } from './tables/gap-map.js';
export { type Narrative, type NarrativeInput, type NarrativeSentence, narrative } from './tables/narrative.js';
export {
  type SourceCount,
  type SourceOverlap,
  type SourceOverlapOptions,
  sourceOverlap,
} from './tables/source-overlap.js';
export type { Tally, TallyCell, TallyItem, TallyRow } from './tables/tally.js';
