import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as setwise from '../../src/index.js';
import { runExample } from './examples.js';

const readme = readFileSync('README.md', 'utf8');

test('README: its example gives the output that stands below it', async () => {
  const [, code = '', output = ''] = /```ts\n([\s\S]*?)```\n```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const [, ...lines] = code.trimEnd().split('\n'); // the first line is the import
  expect(code).toMatch(/^import \{[^}]+\} from 'setwise'\n/);
  expect(await runExample(lines.join('\n'), setwise)).toEqual(await runExample(output.trim(), {}));
});

test('README: every file it points at is there, and it stays within two screens', () => {
  const targets = [...readme.matchAll(/(?:\]\(|src=")(?!https?:)([^)#"]+)/g)].map(([, target]) => target ?? '');
  expect(targets.length).toBeGreaterThan(5);
  for (const target of targets.filter((one) => one !== 'notebooks'))
    expect(() => readFileSync(target), target).not.toThrow();
  expect(readme.split('\n').length).toBeLessThan(90);
});
