// Claim: our kernel shows its first typed result no later than unmodified tslab and spends little more CPU per typed cell.
// Peers: tslab as npm has it, and Deno as npm has it (installed under out/bench-peers at its first run). One run, interleaved
// rounds, medians, ratios to tslab. Run: node bench/kernel.mjs [rounds]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readIfThere, writeWhole } from '../scripts/setup/files.mjs';
import { withSections } from '../scripts/test/figures.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const DENO = 'deno@2.9.6';
const rounds = Number(process.argv[2] ?? 3);

const peers = join(ROOT, 'out', 'bench-peers');
if (!existsSync(join(peers, 'node_modules', 'deno'))) {
  mkdirSync(peers, { recursive: true });
  writeFileSync(join(peers, 'package.json'), '{"private": true}\n');
  console.log(`installing ${DENO} under out/bench-peers`);
  execFileSync('npm', ['install', '--ignore-scripts', '--no-save', '--loglevel=error', DENO], {
    cwd: peers,
    stdio: 'inherit',
  });
}
const denoBinary = join(peers, 'node_modules', '@deno', 'linux-x64-glibc', 'deno');
const node = [process.execPath, '--disable-warning=ExperimentalWarning'];
const ours = [...node, join(ROOT, 'dist', 'kernel', 'main.js'), '--connection-file', '{connection_file}'];
const kernels = [
  { name: 'setwise', argv: ours },
  { name: 'setwise on TypeScript 5.0.4', argv: ours, env: { SETWISE_TYPESCRIPT: 'tslab' } },
  {
    name: 'tslab 1.0.22',
    argv: [
      ...node,
      join(ROOT, 'node_modules', 'tslab', 'bin', 'tslab'),
      'kernel',
      '--config-path',
      '{connection_file}',
    ],
    // tslab finds @types/node and arquero only from a folder that has them
    cwd: ROOT,
    typeErrorsAreText: true,
  },
  { name: 'Deno 2.9.6', argv: [denoBinary, 'jupyter', '--kernel', '--conn', '{connection_file}'], cwd: ROOT },
];
const file = join(ROOT, 'out', 'bench-kernels.json');
writeFileSync(file, JSON.stringify(kernels));
const python = join(ROOT, '.venv', 'bin', 'python');
const results = JSON.parse(
  execFileSync(python, [join(ROOT, 'bench', 'kernel.py'), file, String(rounds)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
);

const median = (values) => {
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  return numbers.length ? numbers[Math.floor(numbers.length / 2)] : Number.NaN;
};
const figures = [
  'ready',
  'first typed result',
  'CPU of the start',
  'CPU of importing arquero',
  'wall per typed cell',
  'CPU per typed cell',
  'memory in MB',
];
const reference = results['tslab 1.0.22'];
const show = (value, unit) => (Number.isNaN(value) ? '–' : `${value.toFixed(unit === 'MB' ? 0 : 3)}`);
const lines = [
  `${rounds} rounds, interleaved; medians; seconds unless said; in brackets the ratio to tslab 1.0.22. Node ${process.versions.node}.`,
  '',
  `| kernel | ${figures.join(' | ')} | type error in a cell |`,
  `|---|${figures.map(() => '---').join('|')}|---|`,
  ...kernels.map(({ name }) => {
    const runs = results[name];
    const cells = figures.map((figure) => {
      const value = median(runs.map((run) => run[figure]));
      const ratio = value / median(reference.map((run) => run[figure]));
      return `${show(value, figure.includes('MB') ? 'MB' : 's')}${Number.isNaN(ratio) ? '' : ` (${ratio.toFixed(2)}×)`}`;
    });
    const failed = runs.some((run) => run['cells ok'] < 1) ? ' – some cells failed' : '';
    return `| ${name} | ${cells.join(' | ')} | ${runs.every((run) => run['type error seen']) ? 'reported' : 'passes unseen'}${failed} |`;
  }),
];
lines.push(
  '',
  'What bounds the CPU per typed cell is the type checker: stock TypeScript 5.9.3 costs more than the 5.0.4 that tslab carries (the',
  'same kernel on 5.0.4 stands beside it), and reports type errors that 5.0.4 reads as `any`. Deno checks no types.',
);
console.log(lines.join('\n'));
const RESULTS = join(ROOT, 'bench', 'RESULTS.md');
const body = `${new Date().toISOString().slice(0, 10)}. ${lines.join('\n')}`;
writeWhole(RESULTS, withSections(readIfThere(RESULTS), new Map([['Kernel: ours, tslab, Deno', body]])));
