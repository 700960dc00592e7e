/**
 * The one door to tslab: its converter (a cell → typed JavaScript), executor, completeness check and two seams.
 *
 * tslab's `dist` is no public interface, so the exact version and every name are asserted before use. tslab reads its
 * TypeScript when it is loaded; that is why the TypeScript it shall see is put in its place first.
 */
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { fail } from '../util/fail.js';
import type { TypeScript } from './typescript.js';

export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly character: number;
}
export interface Diagnostic {
  readonly start: Position;
  readonly end: Position;
  readonly messageText: string;
  readonly category: number;
  readonly code: number;
  readonly fileName?: string;
}
export interface Conversion {
  output?: string;
  declOutput?: string;
  diagnostics: Diagnostic[];
  lastExpressionVar?: string | undefined;
  hasToplevelAwait?: boolean;
  sideOutputs?: { path: string; data: string }[];
}
export interface CompletionEntry {
  readonly name: string;
  readonly kind: string;
}
export interface CompletionResult {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
  readonly original?: { readonly entries: readonly CompletionEntry[] };
}
export interface QuickInfo {
  readonly textSpan?: { readonly start: number; readonly length: number };
}
export interface Converter {
  convert(previous: string, source: string): Conversion;
  inspect(previous: string, source: string, position: number): QuickInfo | undefined;
  complete(previous: string, source: string, position: number): CompletionResult;
  close(): void;
}
export interface Executor {
  execute(source: string): Promise<boolean>;
  interrupt(): void;
  close(): void;
}
export interface Sink {
  log(...values: readonly unknown[]): void;
  error(...values: readonly unknown[]): void;
}
export interface Tslab {
  createConverter(): Converter;
  createExecutor(
    folder: string,
    converters: { node: Converter; browser: Converter; close(): void },
    sink: Sink,
  ): Executor;
  isCompleteCode(source: string): { readonly completed: boolean; readonly indent?: string };
  printQuickInfo(info: QuickInfo): string;
  /** Receives what `tslab.display.*` shows. */
  onDisplay(write: (data: TslabDisplay, update: boolean) => void): void;
}
export interface TslabDisplay {
  readonly data: Record<string, unknown>;
  readonly metadata?: Record<string, unknown>;
  readonly transient?: { readonly display_id?: string };
}
/** What the executor keeps for cells; `exports` and `require` are handed to the code of each cell. */
export interface CellGlobals {
  exports: Record<string, unknown>;
  require: NodeJS.Require;
}

const TSLAB_VERSION = '1.0.22';
const TYPESCRIPT_VERSIONS = ['5.9.3', '5.0.4'];

/** Loads tslab so that it works on `typescript`. Once per process: a second TypeScript would find the first in place. */
export function loadTslab(typescript: TypeScript): Tslab {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('tslab/package.json');
  assertVersions(manifest, typescript.version);
  const fork = createRequire(manifest).resolve('@tslab/typescript-for-tslab');
  const place = new Module(fork);
  place.filename = fork;
  place.loaded = true;
  place.exports = typescript;
  require.cache[fork] = place;
  const part = (name: string): Record<string, unknown> => require(join(dirname(manifest), 'dist', name));
  const [converter, executor, inspect, jupyter] = ['converter.js', 'executor.js', 'inspect.js', 'jupyter.js'].map(part);
  if ('lastWriteDisplayData' in (jupyter ?? {}) === false) missing('jupyter.lastWriteDisplayData');
  return {
    createConverter: needed(converter, 'createConverter') as Tslab['createConverter'],
    createExecutor: needed(executor, 'createExecutor') as Tslab['createExecutor'],
    isCompleteCode: needed(converter, 'isCompleteCode') as Tslab['isCompleteCode'],
    printQuickInfo: needed(inspect, 'printQuickInfo') as Tslab['printQuickInfo'],
    onDisplay(write) {
      (jupyter as Record<string, unknown>).lastWriteDisplayData = write;
    },
  };
}

/** What the executor has put where the code of a cell finds it. Read right after `createExecutor`. */
export function cellGlobals(): CellGlobals {
  const globals: unknown = Reflect.get(globalThis, '__tslab__');
  if (typeof globals !== 'object' || globals === null || !('exports' in globals) || !('require' in globals)) {
    missing('globalThis.__tslab__');
  }
  return globals as CellGlobals;
}

function assertVersions(manifest: string, typescript: string): void {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  if (version !== TSLAB_VERSION) {
    fail(
      `kernel: tslab ${version} is installed, and this kernel is built on ${TSLAB_VERSION}; install setwise's own dependencies again`,
    );
  }
  if (!TYPESCRIPT_VERSIONS.includes(typescript)) {
    fail(
      `kernel: typescript ${typescript} is installed, and this kernel is built on 5.9.3; install setwise's own dependencies again`,
    );
  }
}

function needed(part: Record<string, unknown> | undefined, name: string): unknown {
  const value = part?.[name];
  return typeof value === 'function' ? value : missing(name);
}

function missing(name: string): never {
  return fail(`kernel: tslab ${TSLAB_VERSION} has no ${name}; install setwise's own dependencies again`);
}
