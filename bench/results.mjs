// Keeps bench/RESULTS.md: one section per suite, replaced whole when the suite runs again.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const HEAD =
  '# Results\n\nThe last figures of each suite, written by the suite itself. Ratios, not times, are what to compare.\n';

export function recordResults(path, title, body) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : HEAD;
  const sections = text.split(/^## /m);
  const head = sections.shift() ?? HEAD;
  const kept = sections.filter((section) => !section.startsWith(`${title}\n`));
  const date = new Date().toISOString().slice(0, 10);
  kept.push(`${title}\n\n${date}. ${body.trim()}\n`);
  kept.sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(`${path}.new`, `${head.trim()}\n\n${kept.map((section) => `## ${section.trim()}\n`).join('\n')}`);
  renameSync(`${path}.new`, path);
}
