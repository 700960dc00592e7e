import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the installed package `setwise`; the same from `src/kernel` and from `dist/kernel`. */
export const PACKAGE_ROOT = dirname(dirname(import.meta.dirname));

/** The kernel's own version, as its `package.json` has it. */
export function packageVersion(root = PACKAGE_ROOT): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  return typeof version === 'string' ? version : 'unknown';
}
