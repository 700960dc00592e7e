import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Built } from './built.mjs';
import { run, tail } from './child.mjs';
import { ROOT, TSC } from './paths.mjs';
import { Problem } from './problem.mjs';

export const DIST = join(ROOT, 'dist');
/** Beside dist, so that the source maps' relative paths hold after the move. */
const NEXT = join(ROOT, 'dist-next');

/** The library, from src into dist. @type {import('./steps.mjs').Step} */
export const libraryStep = {
  name: 'library',
  async check() {
    const inputs = ['src', 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];
    const built = new Built('library', { inputs: inputs.map((path) => join(ROOT, path)), outputs: [DIST] });
    if (built.isCurrent()) return { upToDate: true };
    return {
      doing: 'building dist',
      async work() {
        // Into a new folder: tsc never removes what a renamed source left behind, and a failed build costs nothing.
        rmSync(NEXT, { recursive: true, force: true });
        const result = await run(process.execPath, [TSC, '-p', 'tsconfig.build.json', '--outDir', NEXT]);
        if (result.code !== 0) {
          throw new Problem(
            'the library does not compile',
            'Mend the types named above; dist is as it was.',
            tail(result.output, 40),
          );
        }
        rmSync(DIST, { recursive: true, force: true });
        renameSync(NEXT, DIST);
        built.record();
      },
    };
  },
};
