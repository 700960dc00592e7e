import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const HEARTBEAT_MS = 2_000;
/** A holder that has not shown itself for this long is gone, even if another process has its number by now. */
const STALE_MS = 30_000;

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Who holds the lock, or undefined when nobody living does. @param {string} path */
function holder(path) {
  try {
    const token = readFileSync(path, 'utf8');
    const fresh = Date.now() - statSync(path).mtimeMs < STALE_MS;
    return { token, pid: Number.parseInt(token, 10), living: fresh && alive(Number.parseInt(token, 10)) };
  } catch {
    return undefined;
  }
}

/** Takes a dead holder's lock away, unless somebody was quicker. @param {string} path @param {string} token */
function removeStale(path, token) {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    // Another waiter may have removed the stale one and put its own there: then that one goes back.
    if (readFileSync(aside, 'utf8') !== token) linkSync(aside, path);
  } catch {
    // Gone already, or taken: the next try sees.
  }
  rmSync(aside, { force: true });
}

/** @param {string} path @param {string} token */
function take(path, token) {
  const next = `${path}.${process.pid}.next`;
  writeFileSync(next, token);
  try {
    linkSync(next, path); // appears with its content, and only if nothing is there
    return true;
  } catch {
    return false;
  } finally {
    rmSync(next, { force: true });
  }
}

/**
 * Does some work while no other process does the same; waits for one that is at it.
 * @template T
 * @param {string} path the lock file
 * @param {(pid: number) => void} onWait called once with the process waited for
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, onWait, work) {
  mkdirSync(dirname(path), { recursive: true });
  const token = `${process.pid} ${Date.now()}`;
  let told = false;
  while (!take(path, token)) {
    const other = holder(path);
    if (other && !other.living) removeStale(path, other.token);
    else if (other) {
      if (!told) onWait(other.pid);
      told = true;
      await wait(200);
    }
  }
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), HEARTBEAT_MS);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    if (holder(path)?.token === token) rmSync(path, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
