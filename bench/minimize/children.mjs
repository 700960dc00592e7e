import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const KINDS = ['parsimonious', 'conservative'];

/** Our results for one file: each problem in a process of its own. @param {string} path @param {number} seconds */
export function ours(path, seconds) {
  const result = {};
  for (const kind of KINDS) {
    const script = join(import.meta.dirname, 'one.mjs');
    const answer = child(process.execPath, ['--max-old-space-size=6144', script, path, kind, String(seconds)], seconds);
    if (answer.error && answer.file) return { error: answer.error };
    result[kind] = answer;
  }
  return result;
}

/** The peers' results for one file, each in a process of its own. @param {string} python @param {string} path */
export function peers(python, path, seconds) {
  const script = join(import.meta.dirname, '..', 'minimize-peers.py');
  return Object.fromEntries(
    ['setqca', 'pyqca'].map((peer) => [
      peer,
      Object.fromEntries(
        KINDS.map((kind) => [kind, child(python, [script, peer, path, kind, String(seconds)], seconds)]),
      ),
    ]),
  );
}

/** The last line of a child's output as JSON. It is ended when it takes far longer than its CPU seconds, on a busy machine too. */
function child(command, args, seconds) {
  const timeout = (6 * seconds + 120) * 1000;
  const { stdout, stderr, error, status } = spawnSync(command, args, { timeout, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error) return { error: `no answer: ${error.message}` };
  const line = stdout.trim().split('\n').at(-1);
  if (status !== 0 || !line) return { error: `no answer: ${stderr.trim().split('\n').at(-1) ?? `exit ${status}`}` };
  return JSON.parse(line);
}
