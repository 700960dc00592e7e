import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';
import { installSystemPackages } from './system-packages.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser of the tests: $SETWISE_CHROMIUM when it is set, else the first one on the PATH. */
export function findChromium() {
  const { SETWISE_CHROMIUM: told, PATH = '' } = process.env;
  if (told) return isProgram(told) ? told : undefined;
  return PATH.split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isProgram);
}

/** Chromium and a font, which only the tests need. @type {import('./steps.mjs').Step} */
export const chromiumStep = {
  name: 'Chromium',
  async check() {
    if (findChromium()) return { upToDate: true };
    return {
      doing: 'installing',
      async work() {
        await installSystemPackages('Chromium is missing, which the browser tests need', [
          'chromium',
          'fonts-liberation',
        ]);
        if (!findChromium())
          throw new Problem('Chromium is not on the PATH after its installation', 'Set SETWISE_CHROMIUM to its path.');
      },
    };
  },
};
