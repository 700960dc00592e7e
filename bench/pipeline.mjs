// Claim: a whole re-analysis (calibrate, truth table, all minimum models counted, fit of those listed, at most 100) is quick
// enough for a display that follows a slider: on an idle machine 99 of 100 take less than 16 ms. For the parsimonious solution,
// which has the most models, and for all three, whose intermediate one goes through pairs of the other two's models.
// Where models are many, a live display bounds the search (timeBudget) and says what is not proved: the third part.
// No peer recomputes live; bench/RESULTS.md sets the peers that install beside the single steps. Run: npm run bench:pipeline [-- parsimonious]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { readIfThere, writeWhole } from '../scripts/setup/files.mjs';
import { withSections } from '../scripts/test/figures.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const SIZES = [
  [50, 4],
  [50, 6],
  [200, 5],
  [200, 7],
  [1000, 6],
  [1000, 8],
];
const ANALYSES = 400;
const WARM_UP = 100;
const BUDGET = 16;

const ALL = ['conservative', 'intermediate', 'parsimonious'];
const BOUNDED = 'all three, timeBudget 4, maxModels 5';
const SOLUTIONS = { parsimonious: ['parsimonious'], 'all three': ALL, [BOUNDED]: ALL };

if (process.argv[2] === 'one') one(Number(process.argv[3]), Number(process.argv[4]), process.argv[5]);
else all();

/** Each size in a process of its own, so that the first analysis is cold. */
function all() {
  const names = Object.keys(SOLUTIONS).filter((name) => process.argv[2] === undefined || process.argv[2] === name);
  const runs = names.flatMap((name) => SIZES.map((size) => [...size, name]));
  const loads = [loadavg()[0]];
  const lines = runs.map(([cases, conditions, name]) => {
    const output = execFileSync(process.execPath, [
      import.meta.filename,
      'one',
      String(cases),
      String(conditions),
      name,
    ]);
    const { cold, p50, p99, slowest, busy, models } = JSON.parse(output.toString());
    const verdict = p99 < BUDGET ? 'in time' : `over ${BUDGET} ms`;
    const numbers = [cold, p50, p99, slowest, ...busy].map((ms) => (Number.isFinite(ms) ? ms.toFixed(2) : '–'));
    const line = `| ${[name, cases, conditions, ...numbers, models, verdict].join(' | ')} |`;
    console.log(line);
    loads.push(loadavg()[0]);
    return line;
  });
  const table = [
    `Milliseconds of wall time for one analysis, ${ANALYSES} with another crossover each after ${WARM_UP} to warm up; cold: the first`,
    'of a fresh process. On CPU: p50 and p99 of what the main thread ran, which other load on the machine lengthens less; the verdict is on',
    `wall time. Node ${process.versions.node}, load average up to ${Math.max(...loads).toFixed(1)}.`,
    '',
    '| solution | cases | conditions | cold | p50 | p99 | slowest | p50 on CPU | p99 on CPU | minimum models (median) | p99 |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ];
  const file = resolve(ROOT, 'bench/RESULTS.md');
  writeWhole(file, withSections(readIfThere(file), new Map([['pipeline (npm run bench:pipeline)', table.join('\n')]])));
}

async function one(cases, conditions, name = 'parsimonious') {
  const { calibrate, design, direct, minimize, setData, truthTable } = await import('../dist/index.js');
  const uniform = generator(1000 * conditions + cases);
  const names = Array.from({ length: cases }, (_, i) => `case ${i + 1}`);
  const columns = Array.from({ length: conditions }, (_, c) => ({
    name: `X${c + 1}`,
    raw: names.map(() => uniform() * 100),
  }));
  // An outcome that follows some conditions, with noise: what a study looks like.
  const raw = names.map((_, i) => {
    const [a, b, c] = columns.map((column) => column.raw[i]);
    return Math.max(Math.min(a, b), 100 - c) * 0.8 + uniform() * 20;
  });
  const expectations = { Y: 'all present' };
  const analyse = (crossover) => {
    const anchors = { exclusion: 20, crossover, inclusion: 80 };
    const set = (name, values) => ({ name, memberships: calibrate(values, direct(name, { anchors })) });
    const sets = setData(names, [...columns.map((column) => set(column.name, column.raw)), set('Y', raw)]);
    const table = truthTable(design(sets, { outcome: 'Y', expectations }), { inclusion: 0.8 });
    const made = minimize(table, name === BOUNDED ? { timeBudget: 4, maxModels: 5 } : {});
    // The list holds the fit of each model.
    return SOLUTIONS[name].reduce((n, type) => n + (made[type].models.length && Number(made[type].count)), 0);
  };
  const timed = (crossover) => {
    const [started, ran] = [performance.now(), onCpu()];
    const models = analyse(crossover);
    return { ms: performance.now() - started, busy: onCpu() - ran, models };
  };
  const cold = timed(50.001).ms;
  for (let i = 0; i < WARM_UP; i++) analyse(45.001 + i / 10);
  const runs = Array.from({ length: ANALYSES }, (_, i) => timed(40.0007 + i / 20));
  const ascending = (values) => values.sort((a, b) => a - b);
  const sorted = ascending(runs.map(({ ms }) => ms));
  const busy = ascending(runs.map((run) => run.busy));
  const models = ascending(runs.map((run) => run.models))[ANALYSES / 2];
  const at = (share, from = sorted) => from[Math.min(from.length - 1, Math.floor(share * from.length))];
  const ofBusy = [at(0.5, busy), at(0.99, busy)];
  console.log(JSON.stringify({ cold, p50: at(0.5), p99: at(0.99), slowest: at(1), busy: ofBusy, models }));
}

/** Milliseconds that the main thread has run, where the system says so (Linux). */
function onCpu() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** Numbers in [0, 1) with 32 bits: Marsaglia's xorshift. */
function generator(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
