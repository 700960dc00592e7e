import type { LimitsPayload, SolutionTypePayload } from '../mime/types.js';
import { counted, digits } from './number.js';

/** What a search has proved, in words, with a sign for whoever only glances. */
export interface Verdict {
  readonly proved: boolean;
  readonly text: string;
}

const STOPPED: Readonly<Record<string, string>> = {
  maxLiterals: 'terms may have at most maxLiterals literals',
  memory: 'the search reached its bound of memory',
  time: 'the time budget ran out',
  signal: 'the search was told to stop',
  steps: 'the search reached its bound of steps',
};

/** `3 models`, `5,965 models`, `1,200 models or more`. */
export function modelsCounted({ count, exact }: Pick<SolutionTypePayload, 'count' | 'exact'>): string {
  return `${digits(count)} ${String(count) === '1' ? 'model' : 'models'}${exact ? '' : ' or more'}`;
}

/** `null` where there is nothing to prove: no row to explain, or a model taken out of its solution. */
export function verdict(type: SolutionTypePayload): Verdict | null {
  const { limits } = type;
  if (limits === null || (type.exact && String(type.count) === '0')) return null;
  const proved = limits.size.proved && type.exact && limits.primeImplicants.exhausted;
  const stopped = limits.stoppedBy === null ? [] : [STOPPED[limits.stoppedBy] ?? limits.stoppedBy];
  const parts = [sizeWords(limits), countWords(type), primeWords(limits), ...stopped];
  return { proved, text: `${proved ? '✓ proved' : '▲ not all proved'}: ${parts.join(' · ')}` };
}

function sizeWords({ size }: LimitsPayload): string {
  if (size.value === null) return `no model found, and none has fewer than ${counted(size.lower, 'term')}`;
  if (size.proved) return `no model has fewer than ${counted(size.value, 'term')}`;
  return `the shortest model found has ${counted(size.value, 'term')}; only fewer than ${size.lower} are ruled out`;
}

function countWords(type: SolutionTypePayload): string {
  if (!type.exact) return `at least ${digits(type.count)} models`;
  return String(type.count) === '1' ? 'it is the only one' : `these ${digits(type.count)} are all`;
}

function primeWords({ primeImplicants: { found, exhausted, completeTo } }: LimitsPayload): string {
  if (exhausted) return `all ${counted(found, 'prime implicant')}`;
  const complete = completeTo === 0 ? ', not all' : `, all of up to ${counted(completeTo, 'literal')}`;
  return `${counted(found, 'prime implicant')} found${complete}`;
}
