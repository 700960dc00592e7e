/**
 * How a cell's imports are found at run time: in the `node_modules` of the notebook's folder first, in the kernel's
 * install second; as `typescript-host.ts` does for their types.
 *
 * A package is loaded by a real `import()` before the cell runs (so that a module with a top-level await works, and the
 * cell sees the same instance as the libraries do), and handed over when the cell's code asks for it by `require`.
 */
import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import { PACKAGE_ROOT } from './paths.js';

type Importer = (specifier: string) => Promise<Record<string, unknown>>;

const NOT_FOUND = ['ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED', 'MODULE_NOT_FOUND'];
const IMPORTER_FILE = '__setwise__.mjs';

export class Modules {
  readonly folder: string;
  readonly inner: NodeJS.Require;
  readonly #preloaded = new Map<string, unknown>();
  readonly #importers = new Map<string, Importer>();
  readonly #views = new WeakMap<object, object>();

  /** `inner` is tslab's `require`: it knows the notebook's own TypeScript modules. */
  constructor(folder: string, inner: NodeJS.Require) {
    this.folder = folder;
    this.inner = inner;
  }

  /** Loads the packages that emitted code will `require`. What fails here fails again, with its place, in the cell. */
  async preload(specifiers: Iterable<string>, folder: string): Promise<void> {
    for (const specifier of specifiers) {
      const key = `${folder}\0${specifier}`;
      if (this.#preloaded.has(key) || !isLoadable(specifier)) continue;
      try {
        this.#preloaded.set(key, await this.#load(specifier, folder));
      } catch (error) {
        if (!isMissing(error)) this.#preloaded.set(key, new Failure(error));
      }
    }
  }

  /** `require` for code in `folder`. */
  requireFrom(folder: string, inner: NodeJS.Require): NodeJS.Require {
    const find = (specifier: string): unknown => {
      const ready = this.#preloaded.get(`${folder}\0${specifier}`);
      if (ready instanceof Failure) {
        this.#preloaded.delete(`${folder}\0${specifier}`);
        throw ready.reason;
      }
      if (ready !== undefined) return ready;
      try {
        return inner(specifier);
      } catch (error) {
        if (!isMissing(error) || !isBare(specifier)) throw error;
        return createRequire(join(PACKAGE_ROOT, IMPORTER_FILE))(specifier);
      }
    };
    return Object.assign(find, {
      resolve: inner.resolve,
      cache: inner.cache,
      extensions: inner.extensions,
      main: inner.main,
    });
  }

  /** `import(specifier)` in code of `folder`. */
  async importDynamic(specifier: string, folder: string, inner: NodeJS.Require): Promise<unknown> {
    const name = String(specifier);
    if (isLoadable(name)) return this.#import(name, folder);
    const found = this.requireFrom(folder, inner)(name);
    const isModule =
      typeof found === 'object' && found !== null && ('__esModule' in found || Symbol.toStringTag in found);
    return isModule ? found : { ...(typeof found === 'object' ? found : {}), default: found };
  }

  async #load(specifier: string, folder: string): Promise<unknown> {
    const namespace = await this.#import(specifier, folder);
    return this.#commonJs(specifier, folder, namespace) ?? this.#view(namespace);
  }

  async #import(specifier: string, folder: string): Promise<Record<string, unknown>> {
    try {
      return await this.#importer(folder)(specifier);
    } catch (error) {
      if (!isMissing(error, join(folder, IMPORTER_FILE))) throw error;
      return this.#importer(PACKAGE_ROOT)(specifier);
    }
  }

  #importer(folder: string): Importer {
    let found = this.#importers.get(folder);
    if (!found) {
      found = vm.runInThisContext('(specifier) => import(specifier)', {
        filename: join(folder, IMPORTER_FILE),
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      }) as Importer;
      this.#importers.set(folder, found);
    }
    return found;
  }

  /** The `module.exports` of a CommonJS package, whose namespace may lack names; nothing for an ES module. */
  #commonJs(specifier: string, folder: string, namespace: Record<string, unknown>): unknown {
    for (const base of [folder, PACKAGE_ROOT]) {
      const require = createRequire(join(base, IMPORTER_FILE));
      try {
        const cached = require.cache[require.resolve(specifier)];
        if (cached && cached.exports === namespace.default) return cached.exports;
      } catch {
        // An ES module need not be resolvable by `require`.
      }
    }
    return undefined;
  }

  /** A namespace as compiled code wants it: marked as a module, names live. */
  #view(namespace: Record<string, unknown>): object {
    let view = this.#views.get(namespace);
    if (!view) {
      view = Object.create(null, { [Symbol.toStringTag]: { value: 'Module' }, __esModule: { value: true } }) as object;
      for (const name of Object.keys(namespace)) {
        Object.defineProperty(view, name, { enumerable: true, get: () => namespace[name] });
      }
      this.#views.set(namespace, view);
    }
    return view;
  }
}

/** Why a package could not be loaded; thrown where the cell asks for the package. */
class Failure {
  readonly reason: unknown;
  constructor(reason: unknown) {
    this.reason = reason;
  }
}

function isBare(specifier: string): boolean {
  return !specifier.startsWith('.') && !specifier.startsWith('/') && !isBuiltin(specifier);
}

/** Packages and `.mjs` files are imported; TypeScript, JSON and plain JavaScript beside the notebook are tslab's. */
function isLoadable(specifier: string): boolean {
  return (isBare(specifier) && specifier !== 'tslab') || /^[./].*\.mjs$/.test(specifier);
}

/** Whether the module itself was not found; with `from`, not one that another module asked for. */
function isMissing(error: unknown, from?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || !NOT_FOUND.includes(String(error.code))) return false;
  return from === undefined || error.message.includes(from) || error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
}
