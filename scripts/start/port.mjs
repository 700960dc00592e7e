import { createServer } from 'node:net';
import { Problem } from '../setup/problem.mjs';

const HOST = '127.0.0.1';
const FIRST = 8888;
const TRIED = 100;

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The port asked for, or the first free one from 8888 on. @param {number} [asked] */
export async function choosePort(asked) {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new Problem(
      `port ${asked} is in use`,
      'Name another one (npm start -- --port N), or leave it out and a free one is taken.',
    );
  }
  for (let port = FIRST; port < FIRST + TRIED; port++) if (await isFree(port)) return port;
  throw new Problem(`no port from ${FIRST} to ${FIRST + TRIED - 1} is free`, 'Name one: npm start -- --port N');
}
