/** Evidence synthesis: from the records of a search to columns that `wrangle` and `qca` begin with. */
export type { Code, Codebook, CodedCell, CodedValue, Coding, SilencePolicy } from './coding/types.js';
export type { Deduplication, DuplicateGroup, PairAnswer, RecordPair } from './duplicates/types.js';
export type { PrismaBox, PrismaFlow, PrismaForm, PrismaLine } from './prisma/types.js';
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
