import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the repository's folder unless told
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {'collect' | 'show' | 'both'} [output] kept for the caller, passed on to the terminal, or both
 */

/**
 * Runs a program to its end, without a shell and without stdin. A program that is not there ends with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args, { cwd = ROOT, env = {}, output = 'collect' } = {}) {
  return new Promise((resolve) => {
    const stdio = output === 'show' ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', stdio, stdio] });
    running.add(child);
    let text = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      text += chunk.toString();
      if (output === 'both') process.stdout.write(chunk);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: `${text}${error.message}\n` });
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: signal ? `${text}(ended by ${signal})\n` : text });
    });
  });
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

/** When this process is told to stop, its children stop with it. Call once, from an entry script. */
export function stopChildrenWithUs() {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.once(signal, () => {
      for (const child of running) child.kill('SIGTERM');
      process.exit(code);
    });
  }
}
