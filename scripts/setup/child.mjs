import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';
import { endChild, whenStopped } from './stop.mjs';

const GUARD = fileURLToPath(new URL('guard.mjs', import.meta.url));

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the repository's folder unless told
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {'collect' | 'show'} [output] kept for the caller, or passed on to the terminal
 * @property {number} [minutes] after which it is ended: something in it hangs
 */

/**
 * Runs a program to its end, without a shell and without stdin; it ends with us. One that is not there ends with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args, { cwd = ROOT, env = {}, output = 'collect', minutes = 30 } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = output === 'show' ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, [GUARD, command, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['pipe', stdio, stdio], // the guard watches this pipe
    });
    const forget = whenStopped(() => endChild(child));
    let text = '';
    const limit = setTimeout(() => {
      process.stderr.write(`\nended after ${minutes} minutes: ${command} ${args.join(' ')}\n`);
      void endChild(child);
    }, minutes * 60_000);
    const keep = (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      forget();
      clearTimeout(limit);
      resolve({ code: code ?? 1, output: text });
    });
  });
}

/** Asks a program something that it answers at once: its output, or undefined when it is not there or fails. @param {string} command @param {readonly string[]} args */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}

/** Runs npm: the one that started us when there is one, else the one on the PATH. @param {readonly string[]} args @param {RunOptions} [options] */
export function runNpm(args, options) {
  const { npm_execpath: path } = process.env;
  if (path?.endsWith('.js')) return run(process.execPath, [path, ...args], options);
  // On Windows npm is a .cmd file, which only its interpreter can start.
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/** The last lines of a program's output: enough to see why it failed. @param {string} output @param {number} [lines] */
export const tail = (output, lines = 25) => output.trimEnd().split('\n').slice(-lines).join('\n');
