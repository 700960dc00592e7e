/** Runs the public kernel test suite (Python) against the built kernel, by way of the `.venv` that set-up makes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { install } from '../../src/cli/install.js';
import { PACKAGE_ROOT } from '../../src/kernel/paths.js';

const python = process.env.SETWISE_PYTHON ?? join(PACKAGE_ROOT, '.venv', 'bin', 'python');

test('jupyter_kernel_test passes with every sample filled in', { timeout: 180_000 }, () => {
  expect(
    existsSync(python),
    `${python} is missing: run npm run setup, or name a Python with jupyter_kernel_test in SETWISE_PYTHON`,
  ).toBe(true);
  const data = mkdtempSync(join(tmpdir(), 'setwise-conformance-'));
  try {
    install(data);
    const env = { ...process.env, JUPYTER_PATH: data, JUPYTER_DATA_DIR: data };
    const run = spawnSync(python, [join(import.meta.dirname, 'conformance.py')], {
      env,
      cwd: data,
      encoding: 'utf8',
      timeout: 170_000,
    });
    const told = /jupyter_kernel_test [\d.]+: (\d+) run, (\d+) skipped.*/.exec(run.stdout);
    console.log(told?.[0] ?? 'jupyter_kernel_test did not run');
    expect(run.status, `${run.stdout}\n${run.stderr}`).toBe(0);
    expect(Number(told?.[1])).toBeGreaterThanOrEqual(12);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
