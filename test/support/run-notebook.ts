import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Output {
  readonly output_type: string;
  readonly text?: string | readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly ename?: string;
}
export interface Cell {
  readonly id?: string;
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly Output[];
  readonly execution_count?: number | null;
}
export interface Notebook {
  readonly cells: readonly Cell[];
}

export interface NotebookRun {
  readonly code: number | null;
  readonly output: string;
  /** The last line on stderr: the one that says the cause. */
  readonly cause: string;
  /** The executed copy. */
  readonly copy: string;
}

export const readNotebook = (path: string): Notebook => JSON.parse(readFileSync(path, 'utf8')) as Notebook;

/** Text that a notebook holds as one string or as its lines. */
export const textOf = (text: unknown): string => (Array.isArray(text) ? text.join('') : String(text ?? ''));

/** Runs a notebook as `npm start` does, into `out`. */
export function runNotebook(notebook: string, out: string, args: readonly string[] = []): Promise<NotebookRun> {
  const copy = join(out, notebook.split('/').pop() ?? '');
  const script = [join(ROOT, 'scripts/run_notebook.py'), notebook, '--out', copy, ...args];
  const child = spawn(join(ROOT, '.venv/bin/python'), script, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((done) => {
    child.on('close', (code) => done({ code, output, cause: errors.trimEnd().split('\n').pop() ?? '', copy }));
  });
}
