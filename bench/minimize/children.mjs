import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = ['parsimonious', 'conservative'];
const PEERS = ['setqca', 'pyqca', 'pyqca-exact'];

/** Our results for one file: each problem in a process of its own. @param {string} path @param {number} seconds @param {string} literals */
export function ours(path, seconds, literals) {
  const result = {};
  for (const kind of KINDS) {
    const script = join(import.meta.dirname, 'one.mjs');
    const args = ['--max-old-space-size=6144', script, path, kind, String(seconds), literals];
    const answer = child(process.execPath, args, seconds);
    if (answer.error && answer.file) return { error: answer.error };
    result[kind] = answer;
  }
  return result;
}

/** A peer gets no more CPU seconds than this. */
const PEER_SECONDS = 20;

/** Asks the peers, file after file; one that came to no answer is not asked about more conditions. */
export class Peers {
  #gaveUp = new Map();

  /** @param {string} python */
  constructor(python) {
    this.python = python;
  }

  /** Their results for one file, each in a process of its own. @param {string} path @param {number} seconds */
  solve(path, seconds) {
    const width = readFileSync(path, 'utf8').split('\n')[0].split(',').length;
    return PEERS.flatMap((peer) =>
      KINDS.map((kind) => ({ peer, kind, ...this.#one(peer, kind, path, width, seconds) })),
    );
  }

  #one(peer, kind, path, width, seconds) {
    const key = `${peer} ${kind}`;
    if (width > (this.#gaveUp.get(key) ?? Number.POSITIVE_INFINITY))
      return { error: 'not asked: no answer with fewer conditions' };
    const script = join(import.meta.dirname, '..', 'minimize-peers.py');
    const limit = Math.min(seconds, PEER_SECONDS);
    const answer = child(this.python, [script, peer, path, kind, String(limit)], limit);
    if (answer.error?.startsWith('no answer')) {
      this.#gaveUp.set(key, width);
      return { error: `no answer in ${limit} s or 4 GB` };
    }
    return answer;
  }
}

/** The last line of a child's output as JSON. It is ended when it takes far longer than its CPU seconds, on a busy machine too. */
function child(command, args, seconds) {
  const timeout = (6 * seconds + 120) * 1000;
  const { stdout, stderr, error, status, signal } = spawnSync(command, args, {
    timeout,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error) return { error: `no answer: ${error.message}` };
  const line = stdout.trim().split('\n').at(-1);
  if (status !== 0 || !line)
    return { error: `no answer: ${stderr.trim().split('\n').at(-1) || (signal ?? `exit ${status}`)}` };
  return JSON.parse(line);
}
