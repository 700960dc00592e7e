import { readFileSync } from 'node:fs';

/**
 * A minimization problem: distinct configurations with output 1 and 0; every other configuration is a remainder.
 * @typedef {{conditions: string[], levels: number[], positive: number[][], negative: number[][]}} ProblemFile
 */

/** What is wrong with a file, in words for whoever made it. */
export class FileError extends Error {}

/**
 * A CSV file with a header, a column for each condition (whole numbers from 0) and a column OUT (0 or 1; `?` is a remainder).
 * A column has 1 + its largest value levels. A configuration that is both positive and negative counts as negative.
 * @param {string} path
 * @returns {ProblemFile}
 */
export function readProblem(path) {
  const [header, ...lines] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  if (header === undefined) throw new FileError('the file is empty; it needs a header and rows');
  const out = header.indexOf('OUT');
  if (out < 0) throw new FileError(`there is no column OUT, only ${header.join(', ')}`);
  if (header.length < 2) throw new FileError('there is no condition beside OUT');
  const outputs = new Map();
  lines.forEach((cells, i) => {
    const place = `row ${i + 2}`;
    if (cells.length !== header.length)
      throw new FileError(`${place} has ${cells.length} cells, the header ${header.length}`);
    const output = cells[out];
    if (output === '?' || output === '-') return;
    if (output !== '0' && output !== '1') throw new FileError(`${place}: OUT is “${output}”; it is 0, 1 or ?`);
    const configuration = cells
      .filter((_, c) => c !== out)
      .map((cell, c) => levelOf(cell, place, header[c < out ? c : c + 1]));
    const key = configuration.join();
    const known = outputs.get(key);
    outputs.set(key, { configuration, positive: output === '1' && known?.positive !== false });
  });
  const rows = [...outputs.values()];
  const conditions = header.filter((_, c) => c !== out);
  return {
    conditions,
    levels: conditions.map((_, c) => rows.reduce((most, { configuration }) => Math.max(most, configuration[c] + 1), 1)),
    positive: rows.filter((row) => row.positive).map((row) => row.configuration),
    negative: rows.filter((row) => !row.positive).map((row) => row.configuration),
  };
}

/** @param {string} cell @param {string} place @param {string | undefined} name */
function levelOf(cell, place, name) {
  const value = Number(cell);
  if (cell === '' || !Number.isInteger(value) || value < 0 || value > 254) {
    throw new FileError(`${place}: ${name} is “${cell}”; a value is a whole number from 0 to 254`);
  }
  return value;
}
