import { stopChildrenWithUs } from './child.mjs';
import { sayProblem } from './problem.mjs';

/** Runs an entry script's work: a problem is said in one message and gives exit code 1. @param {() => Promise<unknown>} work */
export async function runCommand(work) {
  stopChildrenWithUs();
  try {
    await work();
  } catch (error) {
    process.stderr.write(sayProblem(error));
    process.exitCode = 1;
  }
}
