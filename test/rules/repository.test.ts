import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const manifests = ['package.json', 'labextension/package.json', 'notebooks/package.json'];

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const read = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;

test('the rules on imports name every folder of src, and no other', () => {
  const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: readonly { readonly name: string }[] };
  const named = forbidden.flatMap(({ name }) => /^(.+)-imports-only-inward$/.exec(name)?.[1] ?? []);
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(named.sort()).toEqual(folders.map(({ name }) => name).sort());
});

test('TypeScript is 5.9.3, and is called by its path', () => {
  expect(ts.version).toBe('5.9.3');
  const version = execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--version'], {
    encoding: 'utf8',
  });
  expect(version.trim()).toBe('Version 5.9.3');
  const scripts = manifests.flatMap((path) => Object.values(read(path).scripts ?? {}));
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((script) => /(^|[\s;&|])(npx\s+)?tsc(\s|$)/.test(script))).toEqual([]);
  const calls = readdirSync('scripts', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(mjs|py)$/.test(name),
  );
  const bare = calls.filter((name) => /run\w*\(\s*['"](npx|tsc)['"]/.test(readFileSync(`scripts/${name}`, 'utf8')));
  expect(bare).toEqual([]);
});

test('package-lock.json holds no address of a registry', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean }>;
  };
  const entries = Object.entries(lock.packages);
  expect(entries.filter(([, { resolved, link }]) => resolved && !link)).toEqual([]);
  const unsigned = entries.filter(
    ([path, { integrity, link }]) => path.includes('node_modules/') && !integrity && !link,
  );
  expect(unsigned).toEqual([]);
});

test('requirements.txt pins every package to one version', () => {
  const lines = readFileSync('requirements.txt', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  expect(lines.length).toBeGreaterThan(80);
  expect(lines.filter((line) => !/^[\w.-]+==[\w.]+$/.test(line))).toEqual([]);
  for (const pin of [
    'jupyterlab==4.6.6',
    'nbclient==0.11.0',
    'nbconvert==7.17.2',
    'jupyter_client==8.10.0',
    'jupyter_kernel_test==0.7.0',
  ]) {
    expect(lines).toContain(pin);
  }
});

test('set-up uses nothing but Node’s own modules', () => {
  const files = [
    'scripts/setup.mjs',
    'scripts/build.mjs',
    ...readdirSync('scripts/setup').map((name) => `scripts/setup/${name}`),
  ];
  const imports = files.flatMap((file) =>
    ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => `${file} ${fileName}`),
  );
  expect(imports.length).toBeGreaterThan(30);
  expect(imports.filter((entry) => !/ (node:|\.)/.test(entry))).toEqual([]);
});

const notebooks = ['notebooks', 'test/notebooks/folders'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ipynb') && !/node_modules|\.ipynb_checkpoints/.test(name))
    .map((name) => `${folder}/${name}`),
);

test.each(notebooks)('%s is kept without outputs, as readable JSON', (path) => {
  const text = readFileSync(path, 'utf8');
  const { cells } = JSON.parse(text) as {
    cells: readonly { readonly outputs?: readonly unknown[]; readonly execution_count?: unknown }[];
  };
  expect(cells.filter(({ outputs }) => (outputs ?? []).length > 0)).toEqual([]);
  expect(cells.filter(({ execution_count: count }) => count !== undefined && count !== null)).toEqual([]);
  expect(text.split('\n').length).toBeGreaterThan(cells.length * 3);
  expect(text.endsWith('\n')).toBe(true);
});
