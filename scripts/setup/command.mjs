import { sayProblem } from './problem.mjs';
import { isStopping, stopOnSignals } from './stop.mjs';

/** Runs an entry script's work: a problem is said in one message and gives exit code 1. @param {() => Promise<unknown>} work */
export async function runCommand(work) {
  stopOnSignals();
  try {
    await work();
  } catch (error) {
    if (isStopping()) return;
    process.stderr.write(sayProblem(error));
    process.exitCode = 1;
  }
}
