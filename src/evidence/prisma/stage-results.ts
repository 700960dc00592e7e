import type { Screening, Stage, StageResult } from '../screening/types.js';
import type { Found } from './found.js';

export const reached = (found: Found, { stages }: Screening, stage: Stage, column: 'left' | 'other'): StageResult[] =>
  stages[stage].filter(({ record }) => found.column(record) === column);
export const idsOf = (results: readonly StageResult[]): string[] => results.map(({ record }) => record);
export const decided = (results: readonly StageResult[]): StageResult[] =>
  results.filter(({ answer }) => answer !== 'open');
export const excluded = (results: readonly StageResult[]): StageResult[] =>
  results.filter(({ answer }) => answer === 'exclude');
