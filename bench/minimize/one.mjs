// One problem of one file in a process of its own: node one.mjs FILE parsimonious|conservative SECONDS values|sets.
// Prints one JSON line.
import { FileError, readProblem } from './problem-file.mjs';
import { cpu, solve } from './solve.mjs';

const [path, kind, , literals] = process.argv.slice(2);
const seconds = Number(process.argv[4]);
/** Runs that take longer are not repeated: of these nothing is gained by a warm compiler. */
const REPEATED = Math.min(10, seconds / 2);
const WARM_UP = 1;

try {
  report(readProblem(path));
} catch (error) {
  if (!(error instanceof FileError)) throw error;
  console.log(JSON.stringify({ error: error.message, file: true }));
}

function report(file) {
  const cold = timed(file, 'all');
  const peakMemory = process.resourceUsage().maxRSS / 1024;
  const { result } = cold;
  const certificate = result.check?.() ?? null;
  const warm = cold.seconds > REPEATED ? cold.seconds : warmed(file, 'all');
  const one = timed(file, 'one').seconds;
  const warmOne = one > REPEATED ? one : warmed(file, 'one');
  const { primeImplicants, listed, size, lower, proved, models, counted, lightest } = result;
  console.log(
    JSON.stringify({
      primeImplicants,
      minSize: size,
      proved,
      models: plain(models),
      lower,
      listedImplicants: listed,
      countedModels: plain(counted ?? models),
      fewestLiterals: lightest?.weight ?? null,
      modelsWithFewestLiterals: plain(lightest?.count ?? null),
      certificate,
      cpu: { cold: cold.seconds, warm, oneMinimumWarm: warmOne },
      peakMemory,
    }),
  );
}

/** As a number where that is exact, else as text. */
function plain(count) {
  if (count === null || typeof count === 'number') return count;
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : String(count);
}

function timed(file, find) {
  const started = cpu();
  const result = solve(file, kind, { seconds, find, literals });
  return { result, seconds: cpu() - started };
}

/** The best of five batches after a second of warm-up. */
function warmed(file, find) {
  const started = cpu();
  let runs = 0;
  while (cpu() - started < WARM_UP) {
    timed(file, find);
    runs++;
  }
  const each = Math.max(1, Math.floor(runs / 10));
  const batches = runs === 1 ? 1 : 5;
  let best = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < batches; batch++) {
    const from = cpu();
    for (let run = 0; run < each; run++) timed(file, find);
    best = Math.min(best, (cpu() - from) / each);
  }
  return best;
}
