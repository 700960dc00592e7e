import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const COPIED = [
  'scripts',
  '.ci',
  'package.json',
  'package-lock.json',
  'requirements.txt',
  'labextension/package.json',
  'notebooks/package.json',
];
const SHELL_TOOLS = ['sh', 'bash', 'env', 'cat', 'mkdir', 'sleep', 'echo', 'dirname', 'rm', 'chmod', 'touch', 'uname'];

/** A finished process: everything it said, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/**
 * A copy of the repository's scripts in a folder of its own, on a PATH that holds only the programs put there:
 * so a missing, an old or a failing program can be played, and set-up runs in a second.
 */
export class Sandbox {
  readonly root = mkdtempSync(join(tmpdir(), 'setwise-set-up-'));
  readonly bin = join(this.root, '..', `${this.root.split('/').pop()}-bin`);

  constructor() {
    chmodSync(this.root, 0o777);
    for (const path of COPIED) cpSync(path, join(this.root, path), { recursive: true });
    mkdirSync(this.bin);
    symlinkSync(process.execPath, join(this.bin, 'node'));
    for (const tool of SHELL_TOOLS) {
      const place = ['/usr/bin', '/bin'].find((folder) => existsSync(join(folder, tool)));
      if (place) symlinkSync(join(place, tool), join(this.bin, tool));
    }
  }

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  /** A program of this name, as the lines of a shell script. Each call is added to `calls`. */
  program(name: string, script: string): void {
    const text = `#!/bin/sh\necho "${name} $*" >> '${this.path('calls')}'\n${script}\n`;
    rmSync(join(this.bin, name), { force: true });
    writeFileSync(join(this.bin, name), text, { mode: 0o755 });
  }

  /** How often a program was called with words that match. */
  calls(pattern: RegExp): number {
    return this.read('calls')
      .split('\n')
      .filter((line) => pattern.test(line)).length;
  }

  /** Programs that do at once what the real ones take a minute for. */
  playEverything(): void {
    this.write('src/index.ts', 'export const answer = 42;\n');
    this.write('src/cli/main.ts', PLAYED_INSTALL);
    this.program('npm', PLAYED_NPM);
    this.playPython(join(this.bin, 'python3'));
  }

  playPython(path: string): void {
    writeFileSync(path, PLAYED_PYTHON(this.path('calls')), { mode: 0o755 });
  }

  start(
    script: string,
    args: readonly string[] = [],
    options: { env?: NodeJS.ProcessEnv; uid?: number } = {},
  ): ChildProcess {
    const env = { PATH: this.bin, HOME: this.root, ...options.env };
    const user = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
    return spawn(join(this.bin, 'node'), [this.path('scripts', script), ...args], {
      cwd: this.root,
      env,
      ...user,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  run(
    script: string,
    args: readonly string[] = [],
    options: { env?: NodeJS.ProcessEnv; uid?: number } = {},
  ): Promise<Ended> {
    return ended(this.start(script, args, options));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
    rmSync(this.bin, { recursive: true, force: true });
  }
}

/** Whether a process is still there; one that only waits to be buried is not. */
export function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  if (existsSync('/proc/self/stat')) return existsSync(stat) && !readFileSync(stat, 'utf8').includes(') Z ');
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export function ended(child: ChildProcess): Promise<Ended> {
  const started = performance.now();
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output, seconds: (performance.now() - started) / 1000 }));
  });
}

/** `setwise install --prefix DIR` that writes a kernelspec, and no more. */
const PLAYED_INSTALL = `import('node:fs').then(({ mkdirSync, writeFileSync }) => {
  const folder = process.argv[process.argv.indexOf('--prefix') + 1] + '/share/jupyter/kernels/setwise';
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + '/kernel.json', '{"language": "typescript"}');
});
`;

/** `npm ci` that leaves a compiler behind, which "builds" by writing what it was told to build. */
export const PLAYED_NPM = `
[ "$1" = ci ] || exit 0
rm -rf node_modules
mkdir -p node_modules/typescript/bin
cat > node_modules/typescript/bin/tsc <<'END'
const { cpSync, mkdirSync, appendFileSync } = require('node:fs');
appendFileSync('calls', 'tsc ' + process.argv.slice(2).join(' ') + '\\n');
const out = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(out, { recursive: true });
cpSync('src/index.ts', out + '/index.js');
cpSync('src/cli/main.ts', out + '/cli/main.js');
END
`;

/** `python3` that makes an environment whose python is itself. */
const PLAYED_PYTHON = (calls: string): string => `#!/bin/sh
echo "python3 $*" >> '${calls}'
case "$*" in
  *version_info*) echo 3.12 ;;
  *"-m venv"*) mkdir -p .venv/bin; cat "$0" > .venv/bin/python; chmod +x .venv/bin/python ;;
esac
`;
