import { appendFileSync } from 'node:fs';

/** A figure that a suite measured: what it is, its value, and what the value counts. */
export interface Figure {
  readonly suite: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Keeps a figure for bench/RESULTS.md, which `npm run test:deep` writes; elsewhere it does nothing. */
export function figure(suite: string, name: string, value: number, unit: string): void {
  const file = process.env.SETWISE_FIGURES;
  if (!file) return;
  const line: Figure = { suite, name, value, unit };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Whether the long sizes are asked for (`npm run test:deep`); `npm test` runs a tenth of each. */
export const DEEP = process.env.SETWISE_DEEP === '1';
