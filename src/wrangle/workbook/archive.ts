import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { fail, SetwiseError } from '../../util/fail.js';

/** What a workbook may be at most, packed and unpacked, so that a small file cannot fill the memory. */
export const ARCHIVE_LIMITS = {
  entries: 1000,
  /** Bytes of one part, unpacked. */
  entry: 64 * 1024 * 1024,
  /** Bytes of all parts, unpacked. */
  total: 256 * 1024 * 1024,
  /** Times that a part may be larger than its packed form; text of cells is seldom above 40. */
  ratio: 200,
  /** Parts smaller than this may be packed as well as they like. */
  ratioFrom: 1024 * 1024,
} as const;

/** The parts of a workbook file, by name; each is unpacked when it is asked for. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** The text of a part, `null` where there is none. */
  readonly text: (name: string) => Promise<string | null>;
}

/**
 * Opens a ZIP archive under {@link ARCHIVE_LIMITS}. Sizes are checked where the archive states them, before anything is
 * unpacked, and again while unpacking, where a stated size that is wrong ends it at the first byte too many.
 */
export async function openArchive(bytes: Uint8Array, path: string): Promise<Archive> {
  const zip = await typed(path, () => fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  if (zip.entryCount > ARCHIVE_LIMITS.entries) refuse(path, `has ${zip.entryCount} parts`);
  const entries = new Map<string, Entry>();
  await typed(path, async () => {
    for await (const entry of zip.eachEntry()) {
      checkSize(entry, path);
      if (entries.has(entry.fileName)) fail(`load: "${path}" holds "${entry.fileName}" twice; it is damaged or forged`);
      entries.set(entry.fileName, entry);
    }
  });
  const total = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > ARCHIVE_LIMITS.total) refuse(path, `is ${megabytes(total)} MB unpacked`);
  return {
    names: new Set(entries.keys()),
    text: async (name) => {
      const entry = entries.get(name);
      return entry ? await typed(path, () => unpacked(zip, entry)) : null;
    },
  };
}

function checkSize({ fileName, uncompressedSize, compressedSize }: Entry, path: string): void {
  if (uncompressedSize > ARCHIVE_LIMITS.entry) {
    refuse(path, `has a part, "${fileName}", of ${megabytes(uncompressedSize)} MB unpacked`);
  }
  const ratio = uncompressedSize / Math.max(compressedSize, 1);
  if (uncompressedSize > ARCHIVE_LIMITS.ratioFrom && ratio > ARCHIVE_LIMITS.ratio) {
    refuse(path, `has a part, "${fileName}", that unpacks to ${Math.floor(ratio)} times its size`);
  }
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<string> {
  const stream = await zip.openReadStreamPromise(entry);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  for await (const chunk of stream) parts.push(decoder.decode(chunk as Uint8Array, { stream: true }));
  return parts.join('') + decoder.decode();
}

/** Whatever goes wrong in the archive is a damaged file, said as one error of ours. */
async function typed<Result>(path: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SetwiseError) throw error;
    return fail(`load: "${path}" is a damaged workbook (${(error as Error).message}); save it again as .xlsx`);
  }
}

function refuse(path: string, what: string): never {
  return fail(`load: "${path}" ${what}, more than any table needs; save the sheet as a CSV file`);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
