import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Compares a drawing with its committed file. A difference leaves the new one beside it as `name-changed.ext`, to be looked at;
 * `SETWISE_UPDATE=1` makes it the committed one.
 */
export function expectGolden(folder: URL, name: string, drawn: string): void {
  const file = fileURLToPath(new URL(name, folder));
  const changed = file.replace(/(\.[a-z]+)$/, '-changed$1');
  const text = drawn.endsWith('\n') ? drawn : `${drawn}\n`;
  if (process.env.SETWISE_UPDATE === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (known === text) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, text);
  expect.fail(`${name} is not as committed; look at ${changed}, and run with SETWISE_UPDATE=1 if the new one is right`);
}
