import type { Warning } from '../../util/warning.js';

/** The four forms of PRISMA 2020: a new or an updated review; databases and registers only, or other methods too. */
export type PrismaForm =
  | 'new, databases and registers'
  | 'new, with other methods'
  | 'updated, databases and registers'
  | 'updated, with other methods';

export type PrismaColumn = 'previous' | 'databases' | 'other' | 'included';

/** A part of a line: one database, or one reason of exclusion. */
export interface PrismaPart {
  readonly label: string;
  readonly n: number;
  /** What is counted, by id; empty where only a number is known. */
  readonly ids: readonly string[];
}

/** One line of a box: how many, of what, and which. */
export interface PrismaLine {
  /** The name in the table of the PRISMA2020 package: `records_screened`. */
  readonly name: string;
  /** The official words: `Records screened`. */
  readonly label: string;
  /** `null`: not reported. */
  readonly n: number | null;
  readonly parts: readonly PrismaPart[];
  /** Ids of the records, reports or studies counted here; empty where only a number is known. */
  readonly ids: readonly string[];
  readonly unit: 'record' | 'report' | 'study';
}

/** One box of the diagram with its lines, in the official order. */
export interface PrismaBox {
  /** `box1` … `box17`, as in the PRISMA2020 package. */
  readonly box: string;
  readonly column: PrismaColumn;
  /** The words above its lines, `Records identified from:`; `null` where there are none. */
  readonly title: string | null;
  readonly lines: readonly PrismaLine[];
}

/** What an id in a flow stands for: its words, and the records behind it. */
export interface PrismaItem {
  readonly id: string;
  readonly label: string;
  readonly records: readonly string[];
}

/** A flow of records to reports to studies. Frozen. */
export interface PrismaFlow {
  readonly kind: 'prisma-flow';
  readonly form: PrismaForm;
  /** `computed` from records and decisions, or `reported`: numbers that a review states. */
  readonly origin: 'computed' | 'reported';
  /** Where reported numbers stand; `null` for computed ones. */
  readonly source: string | null;
  readonly boxes: readonly PrismaBox[];
  readonly footnotes: readonly string[];
  readonly items: readonly PrismaItem[];
  readonly warnings: readonly Warning[];
}
