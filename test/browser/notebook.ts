/** Notebooks for the browser: one written by hand from outputs, and the executed one of the repository. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lab } from './lab.js';

export interface Cell {
  readonly source: string;
  /** The MIME bundle of the one output, if any. */
  readonly output?: Readonly<Record<string, unknown>>;
}

/** Writes a notebook, as a script does it: JupyterLab does not trust it. Its path in the lab is its name. */
export function writeNotebook(lab: Lab, name: string, cells: readonly Cell[]): string {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'setwise', display_name: 'Setwise (TypeScript)', language: 'typescript' },
      language_info: { name: 'typescript' },
    },
    cells: cells.map(({ source, output }, i) => ({
      cell_type: 'code',
      id: `cell-${i}`,
      execution_count: output ? i + 1 : null,
      metadata: {},
      source,
      outputs: output ? [{ output_type: 'execute_result', execution_count: i + 1, data: output, metadata: {} }] : [],
    })),
  };
  writeFileSync(join(lab.root, name), JSON.stringify(notebook));
  return name;
}
