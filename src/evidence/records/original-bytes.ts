import type { RecordFile } from './types.js';

/** The bytes of workbooks, beside the results: these are plain data, and bytes cannot be frozen. */
const originals = new WeakMap<RecordFile, Uint8Array>();

export function rememberBytes(file: RecordFile, bytes: Uint8Array): void {
  originals.set(file, bytes.slice());
}

/** The bytes of a workbook as it was read; `null` where the result was copied, as by JSON. */
export function originalBytes(file: RecordFile): Uint8Array | null {
  return originals.get(file)?.slice() ?? null;
}
