import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file at or under a path, in one order on every system. @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * One hash for the names and contents of files and folders, and for further facts that matter (a version, a place).
 * @param {readonly string[]} paths
 * @param {readonly string[]} [facts]
 */
export function fingerprint(paths, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`fact ${fact}\0`);
  for (const file of paths.flatMap(filesUnder)) {
    const content = readFileSync(file);
    hash.update(`file ${file} ${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
