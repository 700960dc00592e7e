import type { Warning } from '../../util/warning.js';

/** The four forms of PRISMA 2020: new or updated review; databases and registers only, or other methods too. */
export type PrismaForm =
  | 'new, databases and registers'
  | 'new, with other methods'
  | 'updated, databases and registers'
  | 'updated, with other methods';

/** One line of a box: how many, of what, and which. */
export interface PrismaLine {
  /** The name of the PRISMA2020 package's table: `records_screened`. */
  readonly name: string;
  /** The official words: `Records screened`. */
  readonly label: string;
  /** `null`: not reported. */
  readonly n: number | null;
  /** Parts: databases by name, or reasons of exclusion. */
  readonly parts: readonly { readonly label: string; readonly n: number; readonly ids: readonly string[] }[];
  /** Ids of the records, reports or studies counted here; empty where a number was given without them. */
  readonly ids: readonly string[];
  readonly unit: 'record' | 'report' | 'study';
}

/** One box of the diagram with its lines, in the official order. */
export interface PrismaBox {
  /** `box1` … `box17`, as in the PRISMA2020 package. */
  readonly box: string;
  readonly column: 'previous' | 'databases' | 'other' | 'included';
  readonly lines: readonly PrismaLine[];
}

/** A flow of records to studies. Frozen. */
export interface PrismaFlow {
  readonly kind: 'prisma-flow';
  readonly form: PrismaForm;
  readonly boxes: readonly PrismaBox[];
  readonly footnotes: readonly string[];
  /** What each id is, for whoever opens a box: its words, and the records behind it. */
  readonly items: readonly { readonly id: string; readonly label: string; readonly records: readonly string[] }[];
  readonly warnings: readonly Warning[];
}
