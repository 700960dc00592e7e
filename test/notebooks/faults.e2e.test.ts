import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DEEP } from '../support/figures.js';
import { readNotebook, runNotebook, textOf } from '../support/run-notebook.js';

const FOLDER = 'test/notebooks/folders/faults';
const out = mkdtempSync(join(tmpdir(), 'setwise-faults-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Notebook, exit code, and the cause in one line. */
const FAULTS: readonly (readonly [string, number, RegExp])[] = [
  ['throw', 10, /cell 2 of 3 failed: Error: bad luck$/],
  ['missing-file', 10, /cell 1 of 1 failed: Error: ENOENT.*no-such-file\.csv/],
  ['type-error', 19, /cell 1 of 1 failed: TypeScriptError: .*'string' is not assignable to type 'number'/],
  ['exit-0', 20, /cell 1 of 2 failed: ProcessExit: process\.exit\(0\) was called/],
  ['exit-1', 20, /cell 1 of 2 failed: ProcessExit: process\.exit\(1\) was called/],
  ['abort', 20, /cell 1 of 1 failed: ProcessExit: process\.abort\(\) was called/],
  ['killed', 13, /the kernel died in cell 1 of 1$/],
  ['segfault', 13, /the kernel died in cell 1 of 1$/],
  ['late-death', 13, /the kernel died in cell 1 of 1$/],
  ['late-rejection', 10, /cell 1 of 2 failed: Error: too late$/],
  ['late-throw', 14, /cell 1 of 1 failed after its end: Error: after the last cell$/],
  ['late-error-of-an-earlier-cell', 14, /cell 1 of 3 failed after its end: Error: too late$/],
  ['hang', 11, /cell 1 of 1 did not end within 4 s$/],
  ['busy', 11, /cell 1 of 1 did not end within 4 s$/],
  ['asks', 15, /cell 1 of 1 asks for input \(“Your name\?”\)/],
  ...(DEEP ? ([['out-of-memory', 13, /the kernel died in cell 1 of 1$/]] as const) : []),
];

test.concurrent.each(FAULTS)(
  'run_notebook.py %s.ipynb ends with code %i and says why in one line',
  async (name, code, cause) => {
    const patience = name === 'hang' || name === 'busy' ? ['--timeout', '4'] : [];
    const source = readFileSync(`${FOLDER}/${name}.ipynb`);
    const run = await runNotebook(`${FOLDER}/${name}.ipynb`, out, patience);
    expect(run.cause).toMatch(cause);
    expect(run.code).toBe(code);
    expect(run.output).not.toContain('succeeded');
    expect(readFileSync(`${FOLDER}/${name}.ipynb`).equals(source)).toBe(true);
  },
);

test('run_notebook.py flood.ipynb, a million lines, says how much of them was cut', async () => {
  const run = await runNotebook(`${FOLDER}/flood.ipynb`, out);
  expect(run.cause).toMatch(/cell 1 of 1: a part of the output was cut: \d+ lines \(\d+ bytes\)$/);
  expect(run.code).toBe(16);
  const kept = textOf(
    readNotebook(run.copy).cells[0]?.outputs?.find((output) => textOf(output.text).startsWith('0 xxx'))?.text,
  );
  const cut = Number(/(\d+) lines \(/.exec(run.cause)?.[1]);
  expect(
    kept
      .trimEnd()
      .split('\n')
      .filter((line) => /^\d+ x+$/.test(line)).length + cut,
  ).toBe(1_000_000);
});

test('run_notebook.py keeps what a failed run came to, and stops at the failure', async () => {
  const run = await runNotebook(`${FOLDER}/throw.ipynb`, out);
  const [, failed, after] = readNotebook(run.copy).cells;
  expect(failed?.outputs?.[0]).toMatchObject({ output_type: 'error', ename: 'Error' });
  expect(after?.outputs).toEqual([]);
  expect(run.output).not.toContain('never reached');
});

test('run_notebook.py puts what a cell says after its end into that cell', async () => {
  const run = await runNotebook(`${FOLDER}/late-output.ipynb`, out);
  expect(run.code).toBe(0);
  expect(run.output).toContain('(cell 1 of 1, after its end)\nsaid after its end');
  expect(JSON.stringify(readNotebook(run.copy).cells[0]?.outputs)).toContain('said after its end');
});

test('run_notebook.py lets a cell fail that is tagged “raises-exception”', async () => {
  const run = await runNotebook(`${FOLDER}/allowed-error.ipynb`, out);
  expect(run.cause).toBe('');
  expect(run.code).toBe(0);
  expect(run.output).toContain('goes on');
});

test('run_notebook.py says when there is no such notebook, no such kernel, or no place to write to', async () => {
  const missing = await runNotebook(`${FOLDER}/nowhere.ipynb`, out);
  expect([missing.code, missing.cause]).toEqual([
    3,
    expect.stringContaining('nowhere.ipynb cannot be read: No such file'),
  ]);
  const broken = await runNotebook('requirements.txt', out);
  expect([broken.code, broken.cause]).toEqual([3, expect.stringContaining('requirements.txt is not a notebook')]);
  const kernel = await runNotebook(`${FOLDER}/throw.ipynb`, out, ['--kernel', 'no-such-kernel']);
  expect([kernel.code, kernel.cause]).toEqual([
    17,
    expect.stringContaining('there is no kernel named “no-such-kernel”'),
  ]);
  const place = await runNotebook('test/notebooks/folders/works/works.ipynb', '/dev/null/out');
  expect([place.code, place.cause]).toEqual([
    4,
    expect.stringContaining('/dev/null/out/works.ipynb cannot be written'),
  ]);
  expect(existsSync('requirements.ipynb')).toBe(false);
});
