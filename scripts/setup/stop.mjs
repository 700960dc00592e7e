/** @typedef {() => unknown} CleanUp ends something that must not outlive us; may return a promise */

/** @type {Set<CleanUp>} */
const cleanUps = new Set();

/** What is to be done when this process is told to stop. @param {CleanUp} cleanUp @returns {() => void} takes it back */
export function whenStopped(cleanUp) {
  cleanUps.add(cleanUp);
  return () => void cleanUps.delete(cleanUp);
}

let stopping = false;

/** Whether we were told to stop: what fails from then on is not worth a message. */
export const isStopping = () => stopping;

/** @param {number} code */
async function stop(code) {
  if (stopping) process.exit(code); // told twice: at once
  stopping = true;
  await Promise.allSettled([...cleanUps].map((cleanUp) => cleanUp()));
  process.exit(process.exitCode ?? code);
}

/** Ctrl-C, a termination and a closed terminal end our children with us. Called once, by an entry script. */
export function stopOnSignals() {
  process.on('SIGINT', () => void stop(130));
  process.on('SIGTERM', () => void stop(143));
  process.on('SIGHUP', () => void stop(129));
}

/**
 * Ends a child and waits for it; one that does not listen is killed.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [limit] milliseconds
 * @returns {Promise<void>}
 */
export function endChild(child, limit = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
