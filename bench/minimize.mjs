// Claim: minimum solutions are found, proved and counted, exactly, in times a session stands. Over a folder of problem files, for
// the parsimonious and the conservative problem of each: the number of prime implicants that agree with a positive row, the fewest
// terms and whether that is proved, the number of such models, CPU time cold (first run of a fresh process) and warm, peak memory.
// Run: npm run bench:minimize -- DIR [--json OUT] [--seconds 60] [--literals values|sets] [--peers PYTHON] [--keep] [--no-build]
//   --seconds   CPU seconds for each problem; then what is proved by then is printed
//   --literals  what a literal of a multi-value condition fixes: one value (default), or a set of values
//   --peers     a Python that has setqca and pyqca: they solve the same files in the same run
//   --keep      puts the table into bench/RESULTS.md
//   --no-build  takes dist as it is
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runCommand } from '../scripts/setup/command.mjs';
import { readIfThere, writeWhole } from '../scripts/setup/files.mjs';
import { libraryStep } from '../scripts/setup/library.mjs';
import { Problem } from '../scripts/setup/problem.mjs';
import { setUpOrThrow } from '../scripts/setup/set-up.mjs';
import { withSections } from '../scripts/test/figures.mjs';
import { ours, Peers } from './minimize/children.mjs';
import { peerTable, table } from './minimize/table.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const SECTION = 'minimize (npm run bench:minimize)';
/** Peers are asked about fewer files: their section keeps our figures of the same run, and leaves those of all files alone. */
const PEER_SECTION = 'minimize beside setqca and pyqca (npm run bench:minimize -- DIR --peers PYTHON)';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      literals: { type: 'string', default: 'values' },
      peers: { type: 'string' },
      keep: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const files = filesOf(positionals[0]);
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new Problem(`--seconds is ${values.seconds}`, 'Give a positive number of CPU seconds.');
  const { literals } = values;
  if (!['values', 'sets'].includes(literals)) throw new Problem(`--literals is ${literals}`, 'Give values or sets.');
  if (literals === 'sets' && values.peers) throw new Problem('the peers know no sets of values', 'Leave out --peers.');
  if (!values['no-build']) await setUpOrThrow([libraryStep]);
  const results = {};
  const compared = {};
  const peers = values.peers && new Peers(values.peers);
  for (const path of files) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    results[file] = ours(path, seconds, literals);
    console.log(
      table({ [file]: results[file] })
        .split('\n')
        .slice(2)
        .join('\n'),
    );
    if (peers) compared[file] = peers.solve(path, seconds);
    // After each file, so that a run that is ended keeps what it has.
    if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
    await setImmediate(); // a signal is heard between two files
  }
  const parts = [
    `Node ${process.versions.node}, two cores; ${seconds} CPU seconds for each problem; literals: ${literals}.`,
    table(results),
  ];
  if (peers) parts.push(peerTable(results, compared));
  const text = parts.join('\n\n');
  console.log(`\n${text}`);
  if (values.keep) {
    const kept = join(ROOT, 'bench', 'RESULTS.md');
    writeWhole(kept, withSections(readIfThere(kept), new Map([[peers ? PEER_SECTION : SECTION, text]])));
  }
  if (Object.values(results).some((result) => result.error)) process.exitCode = 1;
});

/** The problem files of a folder, or one file. */
function filesOf(path) {
  if (path === undefined) throw new Problem('there is no folder to read', 'Run: npm run bench:minimize -- DIR');
  if (!existsSync(path)) throw new Problem(`there is no ${path}`, 'Give a folder of CSV files, or one.');
  if (!statSync(path).isDirectory()) return [resolve(path)];
  const files = readdirSync(path).filter((name) => name.endsWith('.csv'));
  if (files.length === 0) throw new Problem(`there is no CSV file in ${path}`, 'Give a folder of CSV files.');
  return files.sort().map((name) => resolve(path, name));
}
