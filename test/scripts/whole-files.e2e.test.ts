import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEEP, figure } from '../support/figures.js';

const TIMES = DEEP ? 200 : 20;
const SIZE = 3_000_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setwise-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const python = `
import sys; sys.path.insert(0, 'scripts')
from pathlib import Path
from headless.files import write_whole
for i in range(10**9): write_whole(Path(sys.argv[1]), 'ab'[i % 2] * ${SIZE})
`;
const node = `
import { writeWhole } from './scripts/setup/files.mjs';
for (let i = 0; ; i++) writeWhole(process.argv[1], 'ab'[i % 2].repeat(${SIZE}));
`;

test.each([
  ['write_whole', '.venv/bin/python', ['-c', python]],
  ['writeWhole', process.execPath, ['--input-type=module', '-e', node]],
] as const)('%s(path, text) leaves the old file or the new one, whenever it is killed', async (name, command, args) => {
  const path = join(folder, 'file.txt');
  let written = 0;
  for (let i = 0; i < TIMES; i++) {
    writeFileSync(path, 'old'.repeat(10));
    const child = spawn(command, [...args, path], { stdio: 'ignore' });
    const end = new Promise((resolve) => child.once('exit', resolve));
    const start = performance.now();
    while (readFileSync(path).length === 30 && performance.now() - start < 20_000) await wait(2);
    await wait((i * 7) % 40); // somewhere within the next writes
    child.kill('SIGKILL');
    await end;
    const text = readFileSync(path, 'utf8');
    if (text === 'a'.repeat(SIZE) || text === 'b'.repeat(SIZE)) written++;
  }
  expect(written).toBe(TIMES);
  figure('whole files', `${name} killed in the middle, with a whole file left`, written, `of ${TIMES}`);
});

test('run_notebook.py keeps the old copy when the disk takes no more', () => {
  const copy = join(folder, 'works.ipynb');
  writeFileSync(copy, 'old');
  // A limit on the size of files stands for a full disk: the write fails half-way, as it would there.
  const command = `ulimit -f 1; exec .venv/bin/python scripts/run_notebook.py test/notebooks/folders/works/works.ipynb --out '${copy}'`;
  expect(() => execFileSync('bash', ['-c', command], { stdio: 'pipe' })).toThrow(
    /works\.ipynb cannot be written: File too large/,
  );
  expect(readFileSync(copy, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['works.ipynb']);
});
