import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type Cell,
  type Notebook,
  type NotebookRun,
  readNotebook,
  runNotebook,
  textOf,
} from '../support/run-notebook.js';

const EXPECTED = 'test/notebooks/expected';
const out = mkdtempSync(join(tmpdir(), 'setwise-notebooks-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const notebooks = [
  'test/notebooks/folders/works/works.ipynb',
  ...readdirSync('notebooks')
    .filter((name) => name.endsWith('.ipynb'))
    .map((name) => `notebooks/${name}`),
];

/** What a reader without the plugin sees of a cell: its text, in order. */
const shown = (cell: Cell): string =>
  (cell.outputs ?? []).map(({ text, data }) => textOf(data ? data['text/plain'] : text)).join('\n');

/** The texts between the tags of a page; nbconvert writes tags and entities in its own way. */
const textsOf = (html: string): string[] =>
  html
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#x27;', "'").trim())
    .filter(Boolean);

/** The text results of all cells, as kept in `expected`. */
function transcript({ cells }: Notebook): string {
  const code = cells.filter(({ cell_type: kind }) => kind === 'code');
  return code.map((cell, i) => `--- cell ${i + 1}\n${shown(cell).trimEnd()}\n`).join('');
}

describe.each(notebooks)('%s', (path) => {
  const source = readFileSync(path);
  const name = path.split('/').pop()?.replace('.ipynb', '') ?? '';
  let run: NotebookRun;

  test('runs with our kernel: every cell succeeds, and the source is not touched', async () => {
    run = await runNotebook(path, out, ['--html']);
    expect(run.cause).toBe('');
    expect(run.code).toBe(0);
    expect(readFileSync(path).equals(source)).toBe(true);
    const cells = readNotebook(run.copy).cells.filter(
      ({ cell_type: kind, source: text }) => kind === 'code' && textOf(text).trim(),
    );
    expect(cells.map(({ execution_count: count }) => count)).toEqual(cells.map((_, i) => i + 1));
  });

  test('gives the text and the numbers that are kept for it (SETWISE_UPDATE=1 keeps new ones)', () => {
    expect(run.code).toBe(0);
    const kept = join(EXPECTED, `${name}.txt`);
    const found = transcript(readNotebook(run.copy));
    if (process.env.SETWISE_UPDATE === '1') {
      mkdirSync(EXPECTED, { recursive: true });
      writeFileSync(kept, found);
    }
    expect(existsSync(kept), `${kept} is missing; make it with SETWISE_UPDATE=1, and read it`).toBe(true);
    expect(found).toBe(readFileSync(kept, 'utf8'));
  });

  test('prints the results of its cells in the terminal', () => {
    expect(run.code).toBe(0);
    const cells = readNotebook(run.copy).cells.filter(({ cell_type: kind }) => kind === 'code');
    for (const cell of cells)
      for (const line of shown(cell).split('\n').slice(0, 20)) expect(run.output).toContain(line.trimEnd());
    expect(run.output).toMatch(new RegExp(`${cells.length} of ${cells.length} cells succeeded in \\d+\\.\\d s`));
  });

  test('becomes an HTML page that holds every cell’s result, and no warning of nbconvert', () => {
    expect(run.code).toBe(0);
    const page = readFileSync(run.copy.replace('.ipynb', '.html'), 'utf8');
    const texts = new Set(textsOf(page));
    const results = readNotebook(run.copy).cells.flatMap((cell) => cell.outputs ?? []);
    expect(page.match(/class="jp-OutputArea-child/g)?.length ?? 0).toBeGreaterThanOrEqual(results.length);
    for (const { data } of results) {
      const html = textOf(data?.['text/html']);
      expect(textsOf(html).filter((text) => !texts.has(text))).toEqual([]);
      for (const [picture] of html.matchAll(/data:image\/[^"']+/g)) expect(page).toContain(picture);
    }
    expect(page).toContain('<title>');
  });
});
