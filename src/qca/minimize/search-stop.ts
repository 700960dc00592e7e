import type { Stop } from '../../algorithms/stop.js';
import { milliseconds } from './clock.js';
import type { ReadOptions } from './options.js';
import type { SolutionType } from './types.js';
import type { StopReason } from './use-types.js';

/** Steps that the searches of one solution type may take, about ten seconds: the bound by default, the same on every machine. */
export const MOST_STEPS = 3_000_000;

/** Ends the searches of one solution type by the time budget, the signal, or the number of steps. */
export class SearchStop implements Stop {
  /** Why the searches were ended; `null` while none was. */
  reason: StopReason | null = null;
  private steps = 0;

  /** @param start when the time budget began to run */
  constructor(
    private readonly stage: SolutionType,
    private readonly options: Pick<ReadOptions, 'timeBudget' | 'signal' | 'progress'>,
    private readonly start: number,
  ) {}

  check(steps: number): boolean {
    this.steps += steps;
    const { timeBudget, signal, progress } = this.options;
    progress?.({ stage: this.stage, steps: this.steps });
    if (signal?.aborted) this.reason ??= 'signal';
    if (timeBudget === null) {
      if (this.steps > MOST_STEPS) this.reason ??= 'steps';
    } else if (milliseconds() - this.start >= timeBudget) this.reason ??= 'time';
    return this.reason !== null;
  }
}

/** One {@link SearchStop} for each solution type; the time budget runs from now on for all of them together. */
export function searchStops(options: ReadOptions): (stage: SolutionType) => SearchStop {
  const start = options.timeBudget === null ? 0 : milliseconds();
  return (stage) => new SearchStop(stage, options, start);
}
