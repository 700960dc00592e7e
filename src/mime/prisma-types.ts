import type { SomePayload, WarningPayload } from './common-types.js';

/** A part of a line: one database, one reason. */
export interface PrismaPartPayload {
  readonly label: string;
  readonly n: number;
}

/** One line of a box. `n` is `null` where it is not reported. */
export interface PrismaLinePayload {
  readonly name: string;
  readonly label: string;
  readonly n: number | null;
  readonly unit: 'record' | 'report' | 'study';
  readonly parts: readonly PrismaPartPayload[];
  /** Places in `items.first` of those counted here; fewer than `n` where they are not known or not all in the payload. */
  readonly items: readonly number[];
}

export interface PrismaBoxPayload {
  readonly box: string;
  readonly title: string | null;
  readonly lines: readonly PrismaLinePayload[];
}

/** A record, report or study, and the places in `items.first` of the records behind it. */
export interface PrismaItemPayload {
  readonly id: string;
  readonly label: string;
  readonly records: readonly number[];
}

export interface PrismaFlowPayload {
  readonly form: string;
  readonly updated: boolean;
  readonly other: boolean;
  /** Where reported numbers stand; `null` where all are computed. */
  readonly source: string | null;
  readonly boxes: readonly PrismaBoxPayload[];
  readonly footnotes: readonly string[];
  readonly items: SomePayload<PrismaItemPayload>;
  readonly warnings: readonly WarningPayload[];
}
