import { readIfThere, writeWhole } from '../setup/files.mjs';

/** @typedef {{suite: string, name: string, value: number, unit: string}} Figure */

const HEAD =
  '# Results\n\nThe last figures of each suite, written by the suite itself. Ratios, not times, are what to compare.\n';

/** What the tests of one run appended. @param {string} path @returns {Figure[]} */
export const readFigures = (path) =>
  readIfThere(path)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** A number as a person writes it: whole when it is, else four digits that matter. @param {number} value */
const shown = (value) => (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4))));

/**
 * The text of bench/RESULTS.md with the sections of these figures replaced, and every other section as it was.
 * @param {string} text
 * @param {readonly Figure[]} figures
 * @param {string} date as in 2026-11-21
 */
export function withFigures(text, figures, date) {
  const made = new Map();
  for (const suite of new Set(figures.map((figure) => figure.suite))) {
    const lines = figures
      .filter((figure) => figure.suite === suite)
      .map(({ name, value, unit }) => `- ${name}: ${shown(value)} ${unit}`);
    made.set(suite, `${date}, Node ${process.versions.node}.\n\n${lines.join('\n')}`);
  }
  return withSections(text, made);
}

/**
 * The text of bench/RESULTS.md with the bodies of these sections replaced, and every other section as it was.
 * @param {string} text
 * @param {ReadonlyMap<string, string>} bodies title → body
 */
export function withSections(text, bodies) {
  const [head = '', ...rest] = (text || HEAD).split(/^## /m);
  const sections = new Map(rest.map((section) => [section.slice(0, section.indexOf('\n')), section.trim()]));
  for (const [title, body] of bodies) sections.set(title, `${title}\n\n${body.trim()}`);
  const sorted = [...sections.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${head.trim()}\n\n${sorted.map(([, section]) => `## ${section}\n`).join('\n')}`;
}

/** Keeps the figures of a run. @param {string} results path of bench/RESULTS.md @param {readonly Figure[]} figures */
export function keepFigures(results, figures) {
  if (figures.length === 0) return;
  writeWhole(results, withFigures(readIfThere(results), figures, new Date().toISOString().slice(0, 10)));
}
