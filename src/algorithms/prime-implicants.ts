/**
 * All prime implicants of a partial function: the shortest assignments of values to positions that agree with at least one
 * ON cube and with no OFF cube. Positions have any number of values, and a literal fixes one of them.
 *
 * An assignment is an implicant when it hits every OFF cube in at least one position, so prime implicants are the minimal
 * hitting sets of the OFF cubes that some ON cube agrees with (hitting-search.ts). A free position of a cube agrees with no
 * literal and is hit by none.
 *
 * Where a position may keep several values, a literal excludes one: then the minimal hitting sets are the maximal products of
 * sets of values.
 */
import type { Cubes } from './cubes.js';
import { type Emit, HittingSearch } from './hitting-search.js';
import { ImplicantList, type Implicants } from './implicant-list.js';
import { never, type Stop } from './stop.js';

export interface PrimeImplicantLimits {
  /** At most so many are listed. Default: all. */
  readonly limit?: number;
  /** Only those with at most so many literals. Default: all. */
  readonly maxLiterals?: number;
  /** Positions in which an implicant may allow several values (cells.ts). Default: none, a literal fixes one. */
  readonly sets?: readonly number[];
  /** Asked every 1,024 nodes of the search. Default: never. */
  readonly stop?: Stop;
}

export interface PrimeImplicants extends Implicants {
  /** Whether these are all prime implicants there are. */
  readonly exhausted: boolean;
  /** All prime implicants of at most so many literals are there. */
  readonly completeTo: number;
}

export function primeImplicants(on: Cubes, off: Cubes, limits: PrimeImplicantLimits = {}): PrimeImplicants {
  const { limit = Number.POSITIVE_INFINITY, maxLiterals = on.width, stop = never, sets = [] } = limits;
  const list = new ImplicantList(on, sets);
  if (on.count === 0) return { ...list.sorted(), exhausted: true, completeTo: on.width };
  // Of a position that may keep several values, all exclusions together are one literal: counted when an implicant is found.
  let tooLong = false;
  const most = sets.length > 0 ? Number.POSITIVE_INFINITY : maxLiterals;
  const emit: Emit = (chosen, size, agreeing, from) => {
    if (sets.length > 0 && search.positions(size) > maxLiterals) {
      tooLong = true;
      return true;
    }
    if (list.count >= limit) return false;
    list.add(chosen, size, agreeing, from);
    return true;
  };
  const search = new HittingSearch(on, off, most, stop, emit, sets);
  const ended = search.run();
  const bounded = tooLong || search.bounded;
  return { ...list.sorted(), exhausted: ended && !bounded, completeTo: ended ? (bounded ? maxLiterals : on.width) : 0 };
}
