import { readdir, readFile, stat } from 'node:fs/promises';
import { byCodeUnits } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import type { Warning } from '../../util/warning.js';
import { checkSource, type RecordInput, type RecordSource } from './inputs.js';
import { readFileRecords } from './read-file.js';
import type { RecordSet } from './types.js';

/** Endings of the files that are read out of a folder; others are named in a warning. */
const ENDINGS = /\.(?:ris|bib|nbib|medline|xml|ciw|csv|tsv|txt|xlsx)$/i;

/**
 * Reads the exports of a search: RIS, BibTeX, PubMed NBIB, EndNote XML, Web of Science, Scopus CSV, other CSV with a stated mapping,
 * Excel. Format and encoding are seen from the content and shown.
 *
 * Nothing is lost or guessed: each record keeps its raw text; a piece of a file that is no whole record is a problem with its file and
 * line, kept aside; `pieces` of a file joined and encoded again are its bytes. The view beside the raw text has DOI, ISSN, names,
 * pages, year and language in one form. Where no source is stated it is the file's name, with a warning.
 *
 * @param sources a path of a file or a folder, or a list of exports: `{path, source: 'Scopus'}` or `{name, bytes, source}`
 * @throws for a file that cannot be opened or decoded, whose format cannot be seen, for XML with a document type, for a damaged
 *   workbook, and for a table whose columns are neither known nor stated
 *
 * @example
 * const bytes = new TextEncoder().encode('TY  - JOUR\nTI  - Trust and loyalty\nER  - \n')
 * const found = await readRecords([{ name: 'one.ris', bytes, source: 'Scopus' }])
 * found.records.map((record) => [record.id, record.view.title]) // => [['one.ris#1', 'Trust and loyalty']]
 */
export async function readRecords(
  sources: string | RecordSource | readonly (string | RecordSource)[],
): Promise<RecordSet> {
  const warnings: Warning[] = [];
  const listed = Array.isArray(sources) ? sources : [sources];
  if (listed.length === 0)
    fail("readRecords: there are no files; pass a path, or a list like [{path: 'scopus.ris', source: 'Scopus'}]");
  const given: RecordSource[] = [];
  for (const one of listed) given.push(...(await opened(checkSource(one), warnings)));
  const inputs = named(given, warnings);
  const files = [];
  for (const input of inputs) files.push(await readFileRecords(input));
  return displayable<RecordSet>({
    kind: 'records',
    files: files.map(({ file }) => file),
    records: files.flatMap(({ records }) => records),
    problems: files.flatMap(({ problems }) => problems),
    warnings: [...warnings, ...files.flatMap((one) => one.warnings), ...findings(files.map(({ file }) => file))],
  });
}

/** A file with its bytes; of a folder all its exports, in the order of their names. */
async function opened(source: RecordSource, warnings: Warning[]): Promise<RecordSource[]> {
  const { path } = source;
  if (path === undefined) return [source];
  try {
    if (!(await stat(path)).isDirectory()) return [{ ...source, bytes: await readFile(path) }];
    const inside = (await readdir(path)).filter((name) => !name.startsWith('.')).sort(byCodeUnits);
    const exports = inside.filter((name) => ENDINGS.test(name));
    const others = inside.filter((name) => !ENDINGS.test(name) && !/^readme\b/i.test(name));
    if (exports.length === 0) fail(`readRecords: there is no export in the folder "${path}"; see its files`);
    if (others.length > 0) {
      warnings.push({ code: 'files-not-read', message: `In the folder ${path}, not read: ${others.join(', ')}.` });
    }
    const whole = exports.map((name) => `${path.replace(/\/$/, '')}/${name}`);
    return await Promise.all(whole.map(async (own) => ({ ...source, path: own, bytes: await readFile(own) })));
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === undefined) throw error;
    if (code === 'ENOENT') return fail(`readRecords: there is no file "${path}" here; check the name and the folder`);
    return fail(`readRecords: "${path}" cannot be read (${code}); check that it may be opened`);
  }
}

/** Files go by the name without their folders; where two are alike, by the path as given. */
function named(given: readonly RecordSource[], warnings: Warning[]): RecordInput[] {
  const short = given.map(({ path, name }) => name ?? (path as string).replace(/^.*[\\/]/, ''));
  const names = given.map(({ path }, i) => {
    const own = short[i] as string;
    return short.indexOf(own) === short.lastIndexOf(own) ? own : (path ?? own);
  });
  return given.map((source, i) => {
    const name = names[i] as string;
    if (names.indexOf(name) !== i)
      fail(`readRecords: there are two files "${name}"; give each once, under its own name`);
    const stem = (short[i] as string).replace(/\.[^.]*$/, '');
    if (source.source === undefined) {
      const message = `The source of ${name} is not stated; it goes by "${stem}". Say it with {path, source: 'Scopus'}.`;
      warnings.push({ code: 'source-not-stated', message });
    }
    const { format, mapping, encoding, sheet, sourceType = 'database' } = source;
    const bytes = source.bytes as Uint8Array;
    return { name, bytes, source: source.source ?? stem, sourceType, format, mapping, encoding, sheet };
  });
}

function findings(files: RecordSet['files']): Warning[] {
  const warnings: Warning[] = [];
  files.forEach(({ name, sha256, records }, i) => {
    const same = files.findIndex((other) => other.sha256 === sha256);
    if (same !== i) {
      const message = `${name} is the same file as ${files[same]?.name}; its records are counted twice.`;
      warnings.push({ code: 'file-twice', message });
    }
    if (records.length === 0) warnings.push({ code: 'no-records', message: `${name} has no record.` });
  });
  return warnings;
}
