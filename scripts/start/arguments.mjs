import { Problem } from '../setup/problem.mjs';

const USAGE = 'npm start [-- --no-lab] [-- --port N]';

/**
 * @param {readonly string[]} args
 * @returns {{lab: boolean, port: number | undefined}}
 */
export function readArguments(args) {
  let lab = true;
  /** @type {number | undefined} */
  let port;
  for (let i = 0; i < args.length; i++) {
    const [name, given] = (args[i] ?? '').split('=', 2);
    if (name === '--no-lab') lab = false;
    else if (name === '--port') port = readPort(given ?? args[++i]);
    else throw new Problem(`npm start: unknown argument "${args[i]}"`, `Usage: ${USAGE}`);
  }
  return { lab, port };
}

/** @param {string | undefined} text */
function readPort(text) {
  const port = Number(text);
  if (text && Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(
    `npm start: "${text ?? ''}" is not a port`,
    'A port is a number from 1 to 65535, as in --port 8890.',
  );
}
