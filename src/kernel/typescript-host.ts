/**
 * The TypeScript that tslab sees: a stock compiler with the four names that only tslab's fork has, our module resolution,
 * no file watchers, and a second emit that keeps its source map and can be interrupted.
 *
 * Nothing is changed on disk and nothing in TypeScript itself; tslab gets a copy of the module object.
 */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as ts from 'typescript';
import { type Emitted, secondEmit } from './emit.js';
import { PACKAGE_ROOT } from './paths.js';
import { quickInfo } from './quick-info.js';
import { withShorthands } from './shorthand.js';
import type { TypeScript } from './typescript.js';

export interface TypeScriptHost {
  readonly typescript: TypeScript;
  /** The compiler itself, without our changes. */
  readonly stock: TypeScript;
  /** What the second emit kept of one output: found by its text, then forgotten. */
  takeEmitted(output: string): Emitted | undefined;
  /** Looks at the notebook's own source files and tells the compiler of those that changed since the last cell. */
  noticeChanges(): void;
}

const require = createRequire(import.meta.url);

/** `stock` is TypeScript 5.9.3; `tslab` is tslab's own 5.0.4, kept to measure against. */
export function typescriptHost(which: 'stock' | 'tslab' = 'stock'): TypeScriptHost {
  const stock: TypeScript = which === 'stock' ? require('typescript') : forkOf(require.resolve('tslab/package.json'));
  const emitted = new Map<string, Emitted>();
  const files = new SourceFiles(stock);
  const changes = {
    ...withShorthands(stock),
    sys: files.system(),
    createWatchCompilerHost: watchHost(stock),
    transpileModule(input: string, options: ts.TranspileOptions): ts.TranspileOutput {
      const result = secondEmit(stock, input, options);
      emitted.set(result.output, result);
      return { outputText: result.output };
    },
  };
  return {
    stock,
    typescript: { ...stock, ...(which === 'stock' ? forkNames(stock) : {}), ...changes } as unknown as TypeScript,
    takeEmitted(output) {
      const found = emitted.get(output);
      emitted.delete(output);
      return found;
    },
    noticeChanges: () => files.notice(),
  };
}

function forkOf(manifest: string): TypeScript {
  return createRequire(manifest)('@tslab/typescript-for-tslab');
}

/** Names (and one option) that tslab's fork of TypeScript has and a stock one lacks. */
function forkNames(stock: TypeScript): Record<string, unknown> {
  const internal = stock as unknown as {
    nullTransformationContext: unknown;
    Completions: { getCompletionsAtPosition(...given: readonly unknown[]): unknown };
  };
  return {
    getDefaultTypeRoots: () => [typeRoot()],
    getNullTransformationContext: () => internal.nullTransformationContext,
    getPreEmitDiagnosticsOfFiles(program: ts.Program, sources: readonly ts.SourceFile[]) {
      const found = sources.flatMap((source) => [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
        ...program.getDeclarationDiagnostics(source),
      ]);
      return stock.sortAndDeduplicateDiagnostics(found);
    },
    getQuickInfoAtPosition: (source: ts.SourceFile, checker: ts.TypeChecker, _token: unknown, position: number) =>
      quickInfo(stock, source, checker, position),
    Completions: {
      ...internal.Completions,
      getCompletionsAtPositionForTslab: (...given: readonly unknown[]) =>
        internal.Completions.getCompletionsAtPosition(...given),
    },
  };
}

/** The folder that holds `@types/node` of the kernel's install. */
function typeRoot(): string {
  return dirname(dirname(require.resolve('@types/node/package.json')));
}

type CreateWatchHost = (
  roots: readonly string[],
  options: ts.CompilerOptions,
  system: ts.System,
  ...rest: readonly never[]
) => ts.WatchCompilerHostOfFilesAndCompilerOptions<ts.BuilderProgram>;

function watchHost(stock: TypeScript): CreateWatchHost {
  const create = stock.createWatchCompilerHost as unknown as CreateWatchHost;
  return (roots, given, system, ...rest) => {
    const options: ts.CompilerOptions = {
      ...given,
      moduleResolution: stock.ModuleResolutionKind.Bundler,
      customConditions: ['node'],
      lib: stock.version.startsWith('5.0.') ? ['lib.es2023.d.ts'] : ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
      types: ['node'],
      typeRoots: [typeRoot()],
      strict: false,
      rewriteRelativeImportExtensions: true,
      inlineSourceMap: true,
    };
    const host = create(roots, options, system, ...rest);
    // Without this, every cell resolves the imports of every declaration file again: seconds a cell.
    Object.assign(host, { hasInvalidatedResolutions: () => false });
    host.resolveModuleNameLiterals = typeResolution(stock, system);
    return host;
  };
}

type ResolveLiterals = NonNullable<ts.CompilerHost['resolveModuleNameLiterals']>;

/** The notebook's own `node_modules` first, the kernel's install second; the run time does the same (`modules.ts`). */
function typeResolution(stock: TypeScript, system: ts.System): ResolveLiterals {
  const known = new Map<string, ts.ResolvedModuleWithFailedLookupLocations>();
  const fallback = join(PACKAGE_ROOT, '__setwise__.ts');
  return (literals, containing, redirected, options) =>
    literals.map(({ text }) => {
      const relative = text.startsWith('.') || text.startsWith('/');
      const key = `${dirname(containing)}\0${text}`;
      const cached = relative ? undefined : known.get(key);
      if (cached) return cached;
      let found = stock.resolveModuleName(text, containing, options, system, undefined, redirected);
      if (!found.resolvedModule && !relative) {
        const { outDir: _outDir, rootDir: _rootDir, ...plain } = options;
        found = stock.resolveModuleName(text, fallback, plain, stock.sys);
      }
      // A module that is missing now may be installed or written before the next cell.
      if (found.resolvedModule && !relative) known.set(key, found);
      return found;
    });
}

type Watcher = (file: string, kind: ts.FileWatcherEventKind) => void;

/** Stands in for file watching: looks at the notebook's own files before each cell, so nothing polls in between. */
class SourceFiles {
  readonly #stock: TypeScript;
  readonly #watched = new Map<string, { readonly callback: Watcher; stamp: number }>();

  constructor(stock: TypeScript) {
    this.#stock = stock;
  }

  system(): ts.System {
    const closed = { close() {} };
    const system: ts.System = Object.create(this.#stock.sys);
    system.watchDirectory = () => closed;
    system.watchFile = (path, callback) => {
      if (path.includes('/node_modules/') || path.endsWith('.d.ts')) return closed;
      this.#watched.set(path, { callback, stamp: modified(path) });
      return { close: () => this.#watched.delete(path) };
    };
    return system;
  }

  notice(): void {
    for (const [path, entry] of [...this.#watched]) {
      const stamp = modified(path);
      if (stamp === entry.stamp) continue;
      const { Changed, Created, Deleted } = this.#stock.FileWatcherEventKind;
      const kind = stamp === 0 ? Deleted : entry.stamp === 0 ? Created : Changed;
      entry.stamp = stamp;
      entry.callback(path, kind);
    }
  }
}

/** When a file was last written, in ms; 0 when there is none. */
function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
