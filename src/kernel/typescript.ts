import type * as ts from 'typescript';

/** The compiler as a module object: a stock one, tslab's fork, or the copy of one that tslab sees. */
export type TypeScript = typeof ts;
