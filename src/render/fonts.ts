import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the rasteriser may write with. */
export interface Fonts {
  readonly files: readonly string[];
  readonly family: string;
  /** Whether the machine's own fonts are used, for want of ours. */
  readonly system: boolean;
}

const PACKAGE = '@polymer/font-roboto-local';
const FACES = ['Regular', 'Medium', 'Bold', 'Italic'];

/**
 * Roboto (Apache 2.0) from its package, so that a picture is the same on every machine, with fonts or without; where the package
 * is missing, the machine's own fonts.
 */
export function fonts(): Fonts {
  const files = FACES.map((face) => join(folder(), `Roboto-${face}.ttf`)).filter((file) => existsSync(file));
  return { files, family: files.length > 0 ? 'Roboto' : 'sans-serif', system: files.length === 0 };
}

function folder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), 'fonts', 'roboto');
  } catch {
    return '';
  }
}
