/** Evidence synthesis: from the records of a search to columns that `wrangle` and `qca` begin with. */
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
export { type PrismaCsv, readPrismaCsv, writePrismaCsv } from './prisma/prisma-csv.js';
export { type PrismaFlowInput, prismaFlow } from './prisma/prisma-flow.js';
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
export type {
  Criterion,
  Decision,
  Screening,
  Stage,
  StageResult,
  Study,
  StudyRegister,
  StudyReport,
} from './screening/types.js';
