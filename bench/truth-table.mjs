// Claim: the fuzzy truth table is made faster than by the packages that install: from the start of a process, and warm.
// Peers: setqca and pyqca from PyPI, and the plain formula in numpy; answers are compared. One process a run.
// Run: node bench/truth-table.mjs [most cases]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { readIfThere, writeWhole } from '../scripts/setup/files.mjs';
import { withSections } from '../scripts/test/figures.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const DATA = join(ROOT, 'out', 'bench-truth-table.f64');
const PYTHON = join(ROOT, 'out', 'bench-peers', 'python', 'bin', 'python');
const PACKAGES = ['setqca==0.2.0', 'pyqca==0.2.0'];
const SIZES = [
  [100, 5],
  [1_000, 5],
  [10_000, 8],
  [100_000, 10],
  [1_000_000, 10],
];
/** Seconds of CPU after which a peer is given up. */
const PATIENCE = 120;

if (process.argv[2] === 'one') await one(Number(process.argv[3]), Number(process.argv[4]));
else all(Number(process.argv[2] ?? Number.POSITIVE_INFINITY));

function all(most) {
  if (!existsSync(PYTHON)) {
    console.log(`installing ${PACKAGES.join(' and ')} under out/bench-peers`);
    execFileSync('python3', ['-m', 'venv', join(ROOT, 'out', 'bench-peers', 'python')]);
    execFileSync(PYTHON, ['-m', 'pip', 'install', '--quiet', ...PACKAGES], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const lines = SIZES.filter(([cases]) => cases <= most).flatMap(([cases, conditions]) => {
    writeData(cases, conditions);
    const ours = run(process.execPath, ['--max-old-space-size=6000', import.meta.filename, 'one', cases, conditions]);
    const peers = ['setqca', 'pyqca', 'numpy'].map((peer) => [
      peer,
      run(PYTHON, [join(ROOT, 'bench', 'truth-table.py'), peer, DATA, cases, conditions, PATIENCE]),
    ]);
    return [['setwise', ours], ...peers].map(([name, made]) => {
      const line = `| ${cases.toLocaleString('en')} × ${conditions} | ${name} | ${figures(made, ours).join(' | ')} |`;
      console.log(line);
      return line;
    });
  });
  const text = [
    'Seconds of CPU for one fuzzy truth table of all observed rows, with n, consistency, PRI and the names of the cases. Cold: a fresh',
    'process, from its start to the table, imports and reading the data included; first: the first table of it; warm: the mean of those',
    'after it, 199 or as many as fit into a second (the clock for CPU steps by milliseconds). In brackets the ratio to ours. Largest',
    `difference: of the same rows with the same n. Memory: the peak of the process. A process is ended after ${PATIENCE} s of CPU. Two cores, shared with other work while this ran`,
    `(load average ${loadavg()[0].toFixed(1)}), Node ${process.versions.node}.`,
    '',
    '| cases × conditions | program | cold | first | warm | memory in MB | rows | largest difference |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    "pyqca's PRI takes Σ min(x, 1 − y) where the formula has Σ min(x, y, 1 − y); the others agree with ours to the last places. Our sums",
    'are exact, so that the order of the cases cannot matter; those of the peers are rounded at every step. Not ahead: the first table of',
    'a process that is already up, below some 10,000 cases, where most of the time is compiling our code, not running it; and the bare',
    'formula in numpy, without names, checks or a table, up to some 10,000 cases.',
  ];
  const file = resolve(ROOT, 'bench/RESULTS.md');
  const section = new Map([['truth table (node bench/truth-table.mjs)', text.join('\n')]]);
  if (most === Number.POSITIVE_INFINITY) writeWhole(file, withSections(readIfThere(file), section));
}

function run(program, given) {
  try {
    const output = execFileSync(program, given.map(String), { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] });
    return JSON.parse(output.toString());
  } catch (error) {
    const ended = ['SIGXCPU', 'SIGKILL'].includes(error.signal);
    return { failed: ended ? `over ${PATIENCE} s` : String(error.stderr).trim().split('\n').at(-1) };
  }
}

function figures(made, ours) {
  if (made.failed !== undefined) return [made.failed, '', '', '', '', ''];
  const seconds = ['cold', 'first', 'warm'].map((name) =>
    made[name] === null ? '–' : `${made[name].toFixed(4)} (${(made[name] / ours[name]).toFixed(1)}×)`,
  );
  return [...seconds, made.memory.toFixed(0), made.rows.length, made === ours ? '–' : difference(made.rows, ours.rows)];
}

function difference(rows, ours) {
  const own = new Map(ours.map((row) => [row[0], row]));
  const same = rows.length === ours.length && rows.every(([number, n]) => own.get(number)?.[1] === n);
  if (!same) return 'other rows or other n';
  const largest = (at) => Math.max(...rows.map((row) => Math.abs(row[at] - own.get(row[0])[at])));
  return `consistency ${largest(2).toExponential(1)}, PRI ${largest(3).toExponential(1)}`;
}

/** Conditions of two decimals, none at 0.5; the outcome follows some of them, with noise. Column by column. */
function writeData(cases, conditions) {
  let state = 1000 * conditions + cases;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const values = new Float64Array((conditions + 1) * cases);
  for (let i = 0; i < conditions * cases; i++) {
    const hundredths = Math.floor(uniform() * 100);
    values[i] = (hundredths === 50 ? 51 : hundredths) / 100;
  }
  for (let i = 0; i < cases; i++) {
    const [a, b, c] = [0, 1, 2].map((condition) => values[condition * cases + i]);
    values[conditions * cases + i] = Math.round(80 * Math.max(Math.min(a, b), 1 - c) + 20 * uniform()) / 100;
  }
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(DATA, values);
}

async function one(cases, conditions) {
  const { design, setData, truthTable } = await import('../dist/index.js');
  const bytes = readFileSync(DATA);
  const values = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
  const names = Array.from({ length: conditions + 1 }, (_, c) => (c < conditions ? `C${c + 1}` : 'Y'));
  const data = setData(
    Array.from({ length: cases }, (_, i) => `case ${i + 1}`),
    names.map((name, c) => ({ name, memberships: [...values.subarray(c * cases, (c + 1) * cases)] })),
  );
  const made = design(data, { outcome: 'Y' });
  const seconds = [];
  let table;
  let cold;
  while (seconds.length < 2 || (total(seconds) < 1 && seconds.length < 200)) {
    const start = process.cpuUsage();
    table = truthTable(made, { inclusion: 0.8 });
    seconds.push(secondsOf(process.cpuUsage(start)));
    cold ??= secondsOf(process.cpuUsage());
  }
  const [first, ...others] = seconds;
  const warm = total(others) / others.length;
  const rows = table.rows.map(({ row, n, inclusion, pri }) => [row, n, inclusion, pri]);
  process.stdout.write(JSON.stringify({ cold, first, warm, memory: process.resourceUsage().maxRSS / 1024, rows }));
}

function total(seconds) {
  return seconds.reduce((sum, one) => sum + one, 0);
}

function secondsOf({ user, system }) {
  return (user + system) / 1e6;
}
