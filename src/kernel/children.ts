import { readdirSync, readFileSync } from 'node:fs';

/** Whether a process lives; one that has ended and waits to be reaped does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return statOf(pid)?.state !== 'Z';
}

/** Ends every process that this one started, and theirs. */
export function killChildren(): void {
  for (const pid of descendants(process.pid)) kill(pid);
  // Without /proc the group is all that is known. It is ours only where Jupyter made this process its leader.
  if (process.platform !== 'linux' && process.platform !== 'win32') {
    process.once('SIGTERM', () => {});
    kill(-process.pid, 'SIGTERM');
  }
}

function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function descendants(root: number): number[] {
  const parents = new Map<number, number[]>();
  for (const pid of processes()) {
    const parent = statOf(pid)?.parent;
    if (parent !== undefined) parents.set(parent, [...(parents.get(parent) ?? []), pid]);
  }
  const found: number[] = [];
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const children = parents.get(next) ?? [];
    found.push(...children);
    open.push(...children);
  }
  return found;
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    // `pid (name) state parent …`; a name may hold brackets and spaces.
    const [state = '', parent = '0'] = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
