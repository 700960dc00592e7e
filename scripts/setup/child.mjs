import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';
import { endChild, whenStopped } from './stop.mjs';

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
    const forget = whenStopped(() => endChild(child));
    let text = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      text += chunk.toString();
      if (output === 'both') process.stdout.write(chunk);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      forget();
      resolve({ code: 127, output: `${text}${error.message}\n` });
    });
    child.on('close', (code, signal) => {
      forget();
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
