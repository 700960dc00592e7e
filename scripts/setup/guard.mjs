// `node guard.mjs <program> <arguments>`: runs a program that ends when we are told to, and when the one who started us
// is gone, however it went: then our stdin closes. So a killed set-up leaves no `npm ci` behind that its successor meets.
import { spawn } from 'node:child_process';

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

const end = () => {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 2_000).unref();
};
process.stdin.resume().on('end', end).on('error', end);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  if (signal) process.stderr.write(`(ended by ${signal})\n`);
  process.exit(code ?? 1);
});
