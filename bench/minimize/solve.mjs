import { MOST_SET_VALUES } from '../../dist/algorithms/cells.js';
import { checkCertificate, lowerBound } from '../../dist/algorithms/certificate.js';
import { chartOf, coverable } from '../../dist/algorithms/chart.js';
import { ANY, cubesOf } from '../../dist/algorithms/cubes.js';
import { HittingSearch } from '../../dist/algorithms/hitting-search.js';
import { ImplicantList } from '../../dist/algorithms/implicant-list.js';
import { implicantsWithin } from '../../dist/algorithms/implicants-within.js';
import { minimumCovers } from '../../dist/algorithms/minimum-covers.js';
import { primeImplicants } from '../../dist/algorithms/prime-implicants.js';
import { CoverageTable } from './coverage-table.mjs';
import { FileError } from './problem-file.mjs';

/** Coverages are kept up to this many, some hundred megabytes. */
const MOST_COVERAGES = 2_000_000;
/** A chart of so many columns times rows is made small, and priced once, in about a second; that cannot be ended half-way. */
const CELLS_A_SECOND = 3_000_000;
/** Where not all prime implicants can be had: those with few literals, up to this many. */
const MOST_SHORT = 200_000;

/** CPU time of this process in seconds. */
export function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** @param {number} seconds of CPU time from now */
function deadline(seconds) {
  const end = cpu() + seconds;
  return { check: () => cpu() > end };
}

/**
 * One problem of a file, solved as far as the time goes.
 * @param {import('./problem-file.mjs').ProblemFile} file
 * @param {'parsimonious' | 'conservative'} kind
 * @param {{seconds: number, find: 'all' | 'one', literals: 'values' | 'sets'}} options
 */
export function solve({ levels, positive, negative }, kind, { seconds, find, literals: literalKind }) {
  const on = cubesOf(levels, positive);
  if (on.count === 0)
    return { primeImplicants: 0, listed: 0, size: 0, lower: 0, proved: true, models: 0n, lightest: null };
  const end = cpu() + seconds;
  const sets = literalKind === 'sets' ? setPositions(levels) : [];
  const negatives = () => cubesOf(levels, negative);
  const found = kind === 'conservative' ? within(on, seconds, sets) : avoiding(on, negatives(), seconds, sets);
  const chart = chartOf(found, on.count);
  const known = { primeImplicants: found.counted ? found.found : null, listed: found.found };
  if (!coverable(chart)) return { ...known, size: null, lower: 1, proved: false, models: null, lightest: null };
  const stop = deadline(Math.max(0.1, end - cpu()));
  const { copies, literals, lightest } = found;
  const covers = minimumCovers(chart, { stop, find, weights: literals, copies, lightest });
  // Prime implicants that were not found could make a smaller cover.
  const complete = found.exhausted && covers.proved;
  return {
    ...known,
    size: covers.size,
    lower: found.exhausted ? covers.lower : 1,
    proved: complete,
    models: complete && covers.exhausted ? covers.count : null,
    counted: covers.count,
    lightest: complete && covers.exhausted ? covers.lightest : null,
    check: () =>
      covers.certificate === null
        ? null
        : covers.proved
          ? checkCertificate(chart, covers.best, covers.certificate)
          : lowerBound(chart, covers.certificate) === covers.lower,
  };
}

/** All prime implicants by their coverages; where there are too many for the time, the short ones, with the number of all if known. */
function avoiding(on, off, seconds, sets) {
  // Copies of a coverage are told apart by their number of literals, which an exclusion is not.
  if (sets.length > 0)
    return whole(primeImplicants(on, off, { limit: MOST_COVERAGES, stop: deadline(seconds / 2), sets }));
  const coverages = new CoverageTable(new ImplicantList(on), on.width, MOST_COVERAGES);
  const search = new HittingSearch(on, off, on.width, deadline(seconds / 2), (...one) => coverages.add(...one));
  const exhausted = search.run();
  const found = { ...coverages.result(), exhausted };
  if (found.exhausted && found.cubes.count * on.count <= seconds * CELLS_A_SECOND) return { ...found, counted: true };
  let short = primeImplicants(on, off, { maxLiterals: 1 });
  const stop = deadline(seconds / 8);
  for (let maxLiterals = 2; maxLiterals < on.width; maxLiterals++) {
    const more = primeImplicants(on, off, { maxLiterals, limit: MOST_SHORT, stop });
    if (more.completeTo < maxLiterals) break;
    short = more;
  }
  return { ...alone(short), found: found.found, counted: found.exhausted, exhausted: false };
}

function within(on, seconds, sets) {
  return whole(implicantsWithin(on, on, { limit: MOST_COVERAGES, stop: deadline(seconds / 2), sets }));
}

/** Conditions that a literal may allow several values of. */
function setPositions(levels) {
  const positions = levels.flatMap((values, c) => (values > 2 ? [c] : []));
  const many = positions.find((c) => levels[c] > MOST_SET_VALUES);
  if (many !== undefined)
    throw new FileError(`column ${many + 1} has ${levels[many]} values; sets take ${MOST_SET_VALUES}`);
  return positions;
}

function whole(found) {
  return { ...alone(found), found: found.cubes.count, counted: found.exhausted, exhausted: found.exhausted };
}

/** A list of prime implicants, each for itself. */
function alone(found) {
  const { count, width, cells } = found.cubes;
  const ones = new Int32Array(count).fill(1);
  const literals = new Int32Array(count);
  for (let i = 0; i < count * width; i++) if (cells[i] !== ANY) literals[Math.floor(i / width)]++;
  return { ...found, copies: ones, lightest: ones, literals };
}
