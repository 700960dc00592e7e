import { pathToFileURL } from 'node:url';
import { GUARD } from './emit.js';
import type { Modules } from './modules.js';

/** What a cell fails with when it was interrupted. */
export class Interrupted extends Error {
  override name = 'KernelInterrupt';
  constructor() {
    super('interrupted');
  }
}

/** Where the execution of cells tells whether it shall stop. */
export interface Stopping {
  /** Element 0 is not 0 from an interrupt on until the interrupted cell has ended; shared with the control thread. */
  readonly flag: Int32Array;
  /** Whether the cell that the calling code belongs to was stopped. */
  isStopped(): boolean;
}

interface Guard {
  readonly flag: Int32Array;
  check(): void;
  resumed<T>(value: T): T;
  import(specifier: string): Promise<unknown>;
  readonly meta: ImportMeta;
  at(folder: string, inner: NodeJS.Require): Guard & { readonly require: NodeJS.Require };
}

/** Puts the object that emitted code calls (`emit.ts`) where it finds it. */
export function installGuard(stopping: Stopping, modules: Modules): void {
  const guardAt = (folder: string, inner: NodeJS.Require): Guard & { readonly require: NodeJS.Require } => ({
    flag: stopping.flag,
    check() {
      if (stopping.flag[0] !== 0 || stopping.isStopped()) throw new Interrupted();
    },
    resumed(value) {
      if (stopping.flag[0] !== 0 || stopping.isStopped()) throw new Interrupted();
      return value;
    },
    import: (specifier) => modules.importDynamic(specifier, folder, inner),
    meta: metaOf(folder),
    at: guardAt,
    require: modules.requireFrom(folder, inner),
  });
  Object.defineProperty(globalThis, GUARD, { value: guardAt(modules.folder, modules.inner), configurable: true });
}

/** Code put before a module of the notebook's own, so that it resolves and stops as the cells do. */
export const SIDE_PREFIX = `"use strict"; var ${GUARD} = globalThis.${GUARD}.at(__dirname, require), require = ${GUARD}.require; `;

function metaOf(folder: string): ImportMeta {
  const url = pathToFileURL(`${folder}/notebook.ts`).href;
  return {
    url,
    dirname: folder,
    filename: `${folder}/notebook.ts`,
    resolve: (specifier: string) => new URL(specifier, url).href,
  };
}
