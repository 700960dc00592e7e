import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { counted, runFile } from './run.mjs';

const USE = 'npm run oracle -- DIR [--only TEXT]   DIR: a folder of fixtures; TEXT: part of "file id function"';
const LONGEST = 400;

/** Runs every fixture of a folder, prints a line per call that does not agree and the counts; the exit code. */
export function oracle(given, print = (line) => console.log(line)) {
  const [folder, option, text] = given;
  if (folder === undefined || (option !== undefined && (option !== '--only' || text === undefined))) {
    print(USE);
    return 2;
  }
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const all = names.flatMap((name) => outcomesOf(folder, name, text, print));
  const { agree, differ, notSupported, notRequired } = counted(all);
  print(`${agree} agree, ${differ} differ, ${notSupported} not supported, ${notRequired} not required`);
  // A folder without a single required call is a mistake in the name of the folder, not agreement.
  return differ + notSupported > 0 || agree === 0 ? 1 : 0;
}

function outcomesOf(folder, name, text, print) {
  const file = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  if (!Array.isArray(file.calls)) {
    print(`${name}: no fixture`);
    return [];
  }
  const only = (call) => text === undefined || `${name} ${call.id} ${call.do?.fn}`.includes(text);
  const outcomes = runFile(file, only);
  for (const { id, fn, status, reasons } of outcomes) {
    if (status === 'agree' || status === 'not required') continue;
    print(`${name} ${id} ${fn}: ${status === 'differ' ? '' : `${status}: `}${shortened(reasons.join(' | '))}`);
  }
  return outcomes;
}

function shortened(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
