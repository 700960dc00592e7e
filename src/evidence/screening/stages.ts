import { suggestion } from '../../util/did-you-mean.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import type { Stage } from './types.js';

/** The stages in their order. */
export const STAGES: readonly Stage[] = ['title and abstract', 'retrieval', 'full text'];

/** The reason of PRISMA 2020's own box, which no criterion has to name. */
export const NOT_RETRIEVED = 'not retrieved';

/** Whether a reviewer is a tool. */
export function isAutomation(reviewer: string): boolean {
  return reviewer.startsWith('automation:');
}

/** Reads the name of a stage. */
export function readStage(where: string, value: unknown): Stage {
  const found = STAGES.find((stage) => stage === value);
  if (found !== undefined) return found;
  return fail(`${where}: the stage is ${describeValue(value)}${suggestion(String(value), STAGES)}`);
}
