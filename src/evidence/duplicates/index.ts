/** Which records are one report, which reports one study. */
export { decidePairs, undoDecisions } from './decide.js';
export { type DeduplicateOptions, deduplicate } from './deduplicate.js';
export type {
  Deduplication,
  DuplicateGroup,
  FieldComparison,
  PairAnswer,
  PairDecision,
  PairDecisionInput,
  RecordPair,
} from './types.js';
