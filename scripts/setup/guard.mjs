// `node guard.mjs <program> <arguments>`: runs a program that ends when we are told to, and when the one who started us
// is gone, however it went: then our stdin closes. So a killed set-up leaves no `npm ci` behind that its successor meets.
import { spawn } from 'node:child_process';

const [command = '', ...args] = process.argv.slice(2);
// In a group of its own, so that what it started can be ended with it.
const grouped = process.platform !== 'win32';
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: grouped });

/** @param {'SIGTERM' | 'SIGKILL'} signal */
function send(signal) {
  if (!grouped || child.pid === undefined) return void child.kill(signal);
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

const end = () => {
  send('SIGTERM');
  setTimeout(send, 2_000, 'SIGKILL').unref();
};
process.stdin.resume().on('end', end).on('error', end);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  if (grouped) send('SIGKILL'); // what it left behind
  if (signal) process.stderr.write(`(ended by ${signal})\n`);
  process.exit(code ?? 1);
});
