/** A JupyterLab server of one's own for a test: free port, private home, no news, nothing of the user's, gone at the end. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Every wait in these tests ends after this long, in milliseconds. */
export const LIMIT = 60_000;

export const REPOSITORY = resolve(import.meta.dirname, '../..');
/** The prefix whose JupyterLab is driven; `npm test` has set up `.venv`. */
export const PREFIX = process.env.SETWISE_VENV ?? join(REPOSITORY, '.venv');

export interface Lab {
  readonly url: string;
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  /** What the server has printed. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

export interface LabOptions {
  /** Switches our plugin off, as a reader without it sees the notebook. */
  readonly withoutPlugin?: boolean;
  /** Draws every cell when a notebook opens; JupyterLab otherwise waits until it is scrolled to. */
  readonly allCellsAtOnce?: boolean;
  readonly theme?: 'light' | 'dark';
  /** One more prefix in which kernels are looked up (`JUPYTER_PATH`). */
  readonly kernels?: string;
}

/** Starts a server over a fresh folder. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const home = mkdtempSync(join(tmpdir(), 'setwise-lab-'));
  const root = join(home, 'notebooks');
  mkdirSync(root);
  writeSettings(home, options);
  const environment = {
    ...privateEnvironment(home),
    ...(options.kernels ? { JUPYTER_PATH: join(options.kernels, 'share', 'jupyter') } : {}),
  };
  const port = await freePort();
  const child = spawn(join(PREFIX, 'bin', 'jupyter'), serverArguments(port, root), {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const log = drain(child);
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await endGroup(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilUp(url, child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, root, environment, log, stop };
}

/** Runs a Jupyter command of the prefix (`nbconvert`, `trust`) in the lab's private home. */
export function jupyter(environment: NodeJS.ProcessEnv, ...args: string[]): string {
  return execFileSync(join(PREFIX, 'bin', 'jupyter'), args, {
    env: environment,
    encoding: 'utf8',
    timeout: LIMIT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function privateEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: home,
    JUPYTER_CONFIG_DIR: join(home, 'config'),
    JUPYTER_DATA_DIR: join(home, 'data'),
    JUPYTER_RUNTIME_DIR: join(home, 'runtime'),
    JUPYTERLAB_SETTINGS_DIR: join(home, 'lab'),
    JUPYTERLAB_WORKSPACES_DIR: join(home, 'workspaces'),
  };
}

function writeSettings(
  home: string,
  { withoutPlugin = false, allCellsAtOnce = false, theme = 'light' }: LabOptions,
): void {
  const write = (path: string, settings: object) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), JSON.stringify(settings));
  };
  const name = theme === 'dark' ? 'JupyterLab Dark' : 'JupyterLab Light';
  write('lab/@jupyterlab/apputils-extension/notification.jupyterlab-settings', {
    fetchNews: 'false',
    checkForUpdates: false,
  });
  write('lab/@jupyterlab/apputils-extension/themes.jupyterlab-settings', { theme: name });
  if (allCellsAtOnce)
    write('lab/@jupyterlab/notebook-extension/tracker.jupyterlab-settings', { windowingMode: 'none' });
  write('config/labconfig/page_config.json', {
    disabledExtensions: withoutPlugin ? { 'jupyterlab-setwise': true } : {},
  });
}

function serverArguments(port: number, root: string): string[] {
  const server = [
    '--no-browser',
    '--ip=127.0.0.1',
    `--port=${port}`,
    '--ServerApp.port_retries=0',
    `--ServerApp.root_dir=${root}`,
  ];
  const open = [
    '--IdentityProvider.token=',
    '--ServerApp.password=',
    '--ServerApp.disable_check_xsrf=True',
    '--allow-root',
  ];
  const quiet = [
    '--LabApp.news_url=',
    '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate',
    '--LabApp.extension_manager=readonly',
  ];
  return ['lab', ...server, ...open, ...quiet, '--expose-app-in-browser'];
}

/** Reads both pipes to the end: a server whose pipe is full stops. */
function drain(child: ChildProcess): () => string {
  let text = '';
  for (const pipe of [child.stdout, child.stderr]) {
    pipe?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-200_000);
    });
  }
  return () => text;
}

async function untilUp(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const end = performance.now() + LIMIT;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`startLab: the server ended with ${child.exitCode}:\n${log()}`);
    const up = await fetch(`${url}/api/status`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return;
    await pause(100);
  }
  throw new Error(`startLab: the server was not up after ${LIMIT / 1000} s:\n${log()}`);
}

/** Ends the server and its kernels: the whole process group, gently first. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const gone = new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });
  signalGroup(child.pid, 'SIGTERM');
  await Promise.race([gone, pause(8000)]);
  signalGroup(child.pid, 'SIGKILL');
  await Promise.race([gone, pause(2000)]);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has already ended.
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((later) => setTimeout(later, milliseconds).unref());
}

function freePort(): Promise<number> {
  return new Promise((done, refuse) => {
    const server = createServer();
    server.once('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : refuse(new Error('freePort: no port')),
      );
    });
  });
}
