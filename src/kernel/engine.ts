/**
 * Runs cells: types, execution, completion and inspection, without a word of Jupyter's protocol.
 *
 * A cell is converted (which checks its types), its packages are loaded, then it runs. The declarations of all cells so far
 * are one text, against which the next cell is checked; a cell that throws adds to it what it came to declare.
 */
import { dirname } from 'node:path';
import { prepareCell } from './cell-source.js';
import { mergeDeclarations } from './declarations.js';
import type { Emitted } from './emit.js';
import { CompileFailure, type Located } from './errors.js';
import { Interrupted, installGuard, SIDE_PREFIX, type Stopping } from './guard.js';
import { Modules } from './modules.js';
import {
  type CompletionResult,
  type Conversion,
  type Converter,
  cellGlobals,
  type Executor,
  loadTslab,
  type Tslab,
} from './tslab.js';
import { type TypeScriptHost, typescriptHost } from './typescript-host.js';

export interface EngineOptions {
  /** Which TypeScript: stock 5.9.3 (the default), or tslab's own 5.0.4 for comparison. */
  readonly typescript?: 'stock' | 'tslab';
  readonly stopping: Stopping;
}
export type CellOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: unknown };

export interface Completeness {
  readonly status: 'complete' | 'incomplete' | 'invalid';
  readonly indent?: string;
}
interface Ran {
  readonly code: string;
  readonly emitted: Emitted | undefined;
}

export class Engine {
  readonly folder = process.cwd();
  readonly #host: TypeScriptHost;
  readonly #tslab: Tslab;
  readonly #stopping: Stopping;
  readonly #ran = new Map<string, Ran>();
  readonly #sides = new Map<string, Emitted | undefined>();
  readonly #values: Record<string, unknown> = {};
  #started: { readonly converter: Converter; readonly executor: Executor; readonly modules: Modules } | undefined;
  #declarations = '';
  #next: Conversion = { diagnostics: [] };
  #thrown: readonly unknown[] = [];

  constructor(options: EngineOptions) {
    this.#host = typescriptHost(options.typescript);
    this.#tslab = loadTslab(this.#host.typescript);
    this.#stopping = options.stopping;
  }

  get typescriptVersion(): string {
    return this.#host.stock.version;
  }

  /** What `tslab.display.*` shows. */
  onDisplay(write: Parameters<Tslab['onDisplay']>[0]): void {
    this.#tslab.onDisplay(write);
  }

  /** Reads the declarations of the language and of Node (1.5 s of CPU); done by the first cell, unless done before. */
  warmUp(): void {
    this.#start().converter.convert('', 'const warm: number = 1; warm');
  }

  /** Runs one cell, called `name` in stack traces. */
  async execute(code: string, name: string): Promise<CellOutcome> {
    const { converter, executor, modules } = this.#start();
    this.#host.noticeChanges();
    const source = prepareCell(this.#host.stock, code);
    const conversion = converter.convert(this.#declarations, source.code);
    if (conversion.diagnostics.length > 0) {
      return { ok: false, error: new CompileFailure(conversion.diagnostics, code, name) };
    }
    const emitted = conversion.output === undefined ? undefined : this.#host.takeEmitted(conversion.output);
    this.#ran.set(name, { code, emitted });
    await this.#prepareModules(conversion, modules);
    if (this.#stopping.isStopped()) return { ok: false, error: new Interrupted() };
    return this.#run(executor, conversion, emitted?.names ?? [], source.hasTopLevelAwait, name);
  }

  async #run(
    executor: Executor,
    conversion: Conversion,
    names: readonly string[],
    hasTopLevelAwait: boolean,
    name: string,
  ): Promise<CellOutcome> {
    const kept = this.#keepUntilReached(names);
    const last = conversion.lastExpressionVar;
    const output = conversion.output === undefined ? undefined : `\n${conversion.output}\n//# sourceURL=${name}`;
    this.#next = {
      ...conversion,
      ...(output === undefined ? {} : { output }),
      hasToplevelAwait: hasTopLevelAwait || conversion.hasToplevelAwait === true,
      lastExpressionVar: undefined,
    };
    this.#thrown = [];
    const ok = await executor.execute('');
    const declared = conversion.declOutput ?? '';
    const unreached = names.filter((one) => kept.has(one) || !Object.hasOwn(this.#values, one));
    for (const [one, value] of kept) {
      delete this.#values[one];
      if (!ok) this.#values[one] = value;
    }
    if (ok) {
      this.#declarations = declared;
      const value = last === undefined ? undefined : this.#values[last];
      if (last !== undefined) delete this.#values[last];
      return { ok, value };
    }
    if (last !== undefined) delete this.#values[last];
    this.#declarations = mergeDeclarations(this.#host.stock, this.#declarations, declared, new Set(unreached));
    return { ok, error: asInterrupted(this.#thrown[0]) };
  }

  /** Ends the wait of the running cell; a loop is ended by the flag of {@link Stopping}. */
  interrupt(): void {
    this.#started?.executor.interrupt();
  }

  complete(code: string, position: number): CompletionResult {
    return this.#start().converter.complete(this.#declarations, code, position);
  }

  /** Signature and documentation of the name at `position`, or of the function whose arguments it is among. */
  inspect(code: string, position: number): string | undefined {
    const { converter } = this.#start();
    for (const at of inspectable(code, position)) {
      const info = converter.inspect(this.#declarations, code, at);
      if (info) return this.#tslab.printQuickInfo(info);
    }
    return undefined;
  }

  isComplete(code: string): Completeness {
    const { stock } = this.#host;
    const file = stock.createSourceFile('cell.ts', code, stock.ScriptTarget.Latest, false, stock.ScriptKind.TS);
    const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly { readonly code: number }[] };
    if (parseDiagnostics.length === 0) return { status: 'complete' };
    const asked = this.#tslab.isCompleteCode(code);
    const isOpen = parseDiagnostics.some(
      (one) => one.code === UNTERMINATED_TEMPLATE || one.code === COMMENT_END_EXPECTED,
    );
    if (!asked.completed || isOpen) return { status: 'incomplete', indent: asked.indent ?? '' };
    return { status: 'invalid' };
  }

  /** The place in the user's own source that a place in running code stems from. */
  locate(file: string, line: number, column: number): Located | undefined {
    const cell = this.#ran.get(file);
    if (cell) {
      if (line - 2 >= (cell.emitted?.output.trimEnd().split('\n').length ?? 0)) return { file, isCall: true };
      const place = cell.emitted?.locate(line - 2, column - 1);
      if (!place) return { file };
      return { file, line: place.line, column: place.column + 1, text: cell.code.split('\n')[place.line - 1] ?? '' };
    }
    if (!this.#sides.has(file)) return undefined;
    const place = this.#sides.get(file)?.locate(line - 1, column - 1);
    return place ? { file: file.replace(/\.js$/, '.ts'), line: place.line + 1, column: place.column + 1 } : undefined;
  }

  close(): void {
    this.#started?.executor.close();
  }

  #start(): { readonly converter: Converter; readonly executor: Executor; readonly modules: Modules } {
    if (this.#started) return this.#started;
    const converter = this.#tslab.createConverter();
    const prepared: Converter = { ...converter, convert: () => this.#next };
    const executor = this.#tslab.createExecutor(
      this.folder,
      { node: prepared, browser: prepared, close: () => converter.close() },
      {
        log() {},
        error: (...thrown) => {
          this.#thrown = thrown;
        },
      },
    );
    const globals = cellGlobals();
    const modules = new Modules(this.folder, globals.require);
    globals.exports = this.#values;
    globals.require = modules.requireFrom(this.folder, modules.inner);
    installGuard(this.#stopping, modules);
    this.#started = { converter, executor, modules };
    return this.#started;
  }

  async #prepareModules(conversion: Conversion, modules: Modules): Promise<void> {
    for (const side of conversion.sideOutputs ?? []) {
      this.#sides.set(side.path, this.#host.takeEmitted(side.data));
      await modules.preload(this.#requiredBy(side.data), dirname(side.path));
      side.data = SIDE_PREFIX + side.data;
    }
    if (conversion.output !== undefined) await modules.preload(this.#requiredBy(conversion.output), this.folder);
  }

  #requiredBy(output: string): string[] {
    if (!output.includes('require(')) return [];
    return this.#host.stock.preProcessFile(output, true, true).importedFiles.map(({ fileName }) => fileName);
  }

  /**
   * Names that a cell declares anew have their former value until the cell gets there: functions of earlier cells may read
   * it. The map that is returned loses each of them when it is reached.
   */
  #keepUntilReached(names: readonly string[]): Map<string, unknown> {
    const values = this.#values;
    const kept = new Map<string, unknown>();
    for (const name of names) {
      if (!Object.hasOwn(values, name)) continue;
      kept.set(name, values[name]);
      const set = (value: unknown) => {
        kept.delete(name);
        Object.defineProperty(values, name, { value, writable: true, enumerable: true, configurable: true });
      };
      Object.defineProperty(values, name, { get: () => kept.get(name), set, enumerable: true, configurable: true });
    }
    return kept;
  }
}

const UNTERMINATED_TEMPLATE = 1160;
const COMMENT_END_EXPECTED = 1010;

/** Positions to ask about, best first: here, just before, and the name before the bracket that is open here. */
function inspectable(code: string, position: number): number[] {
  const found = [position, Math.max(0, position - 1)];
  let depth = 0;
  for (let at = position - 1; at >= 0 && position - at < 2000; at--) {
    if (code[at] === ')') depth++;
    if (code[at] === '(' && depth-- === 0) {
      const name = code.slice(0, at).trimEnd();
      if (/[\w$]$/.test(name)) found.push(name.length - 1);
      depth = 0;
    }
  }
  return found;
}

/** The two errors by which vm and tslab tell of an interrupt, as one. */
function asInterrupted(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const byVm = 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED';
  return byVm || error.message === 'Interrupted asynchronously' ? new Interrupted() : error;
}
