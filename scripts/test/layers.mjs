import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/child.mjs';
import { NOTES, ROOT, TSC } from '../setup/paths.mjs';
import { Tally } from './tally.mjs';
import { countReport } from './vitest-report.mjs';

const modules = join(ROOT, 'node_modules');

/**
 * @typedef {object} Layer
 * @property {string} name as shown
 * @property {readonly string[]} needs names of set-up steps without which it cannot run
 * @property {(env: NodeJS.ProcessEnv) => Promise<Tally>} run
 */

/**
 * A layer that is one program: passed when it ends with code 0; its words are shown only when it does not.
 * @param {string} name @param {readonly string[]} needs @param {readonly string[]} args @param {string} [cwd]
 * @returns {Layer}
 */
function program(name, needs, args, cwd = ROOT) {
  return {
    name,
    needs,
    async run(env) {
      const { code, output } = await run(process.execPath, args, { cwd, env });
      if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
      const tally = new Tally();
      tally.check(name, code === 0);
      return tally;
    },
  };
}

/**
 * @param {string} name @param {string} project @param {readonly string[]} needs
 * @param {{args?: readonly string[], env?: Readonly<Record<string, string>>}} [more]
 * @returns {Layer}
 */
function vitest(name, project, needs, more = {}) {
  return {
    name,
    needs,
    async run(env) {
      const report = join(NOTES, `${project}.${process.pid}.json`);
      rmSync(report, { force: true });
      const args = [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...(more.args ?? []),
      ];
      const { code } = await run(process.execPath, [join(modules, 'vitest/vitest.mjs'), ...args], {
        env: { ...env, ...more.env },
        output: 'show',
      });
      const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
      rmSync(report, { force: true });
      return countReport(found, code, name);
    },
  };
}

/**
 * Types only, nothing written but what the compiler remembers of the last check.
 * @param {string} name @param {readonly string[]} needs @param {string} project @param {string} [cwd]
 */
function types(name, needs, project, cwd) {
  const memory = join(NOTES, `${name.replace(/\W+/g, '-')}.tsbuildinfo`);
  const args = [TSC, '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', memory];
  return program(`types: ${name}`, needs, args, cwd);
}

/** For the inner loop: no Python, no browser, no kernel process. @type {readonly Layer[]} */
export const QUICK = [
  types('library, tests, scripts', ['node packages'], 'tsconfig.json'),
  program(
    'format and lint',
    ['node packages'],
    [join(modules, '@biomejs/biome/bin/biome'), 'check', '--diagnostic-level=error'],
  ),
  program(
    'arrows',
    ['library'],
    [
      join(modules, 'dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'labextension/src',
    ],
  ),
  types('plugin', ['library'], '.', join(ROOT, 'labextension')),
  types('tests of the plugin', ['library'], 'test/labextension'),
  vitest('unit tests', 'unit', ['node packages']),
];

/** @type {readonly Layer[]} */
export const FULL = [
  ...QUICK,
  vitest('end-to-end tests', 'e2e', [
    'node packages',
    'Python environment',
    'library',
    'plugin',
    'kernel and plugin',
    'Chromium',
  ]),
];

/** Names, sums and cut-offs must not hear of these: another language, and another day at the other end of the world. @type {readonly (readonly [string, string])[]} */
const ELSEWHERE = [
  ['tr_TR.UTF-8', 'Asia/Kolkata'],
  ['sv_SE.UTF-8', 'America/Los_Angeles'],
  ['de_CH.UTF-8', 'Pacific/Kiritimati'],
];

/** With time to spare: every branch, every mutant, other places. @type {readonly Layer[]} */
export const DEEP = [
  ...FULL,
  ...ELSEWHERE.map(([locale, zone]) =>
    vitest(`unit tests, ${locale}, ${zone}`, 'unit', ['node packages'], {
      env: { LC_ALL: locale, LANG: locale, TZ: zone, SETWISE_DEEP: '' },
    }),
  ),
  vitest('branches of the method', 'unit', ['node packages'], {
    args: ['--coverage'],
    env: { SETWISE_DEEP: '' },
  }),
  program('mutants of the method', ['node packages'], [join(modules, '@stryker-mutator/core/bin/stryker.js'), 'run']),
];
