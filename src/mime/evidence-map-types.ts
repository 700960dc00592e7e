import type { SomePayload, WarningPayload } from './common-types.js';

/** One count, and the places in `items.first` of what is counted: fewer than `n` where not all travel. */
export interface EvidenceMapCellPayload {
  readonly n: number;
  readonly items: readonly number[];
}

export interface EvidenceMapRowPayload {
  readonly label: string;
  /** Of an overlap: whether the row is about each of `marks`; else empty. */
  readonly marks: readonly boolean[];
  /** One a column. */
  readonly cells: readonly EvidenceMapCellPayload[];
  /** Whether nothing is counted here although something could be: a configuration that nobody has studied. */
  readonly gap: boolean;
}

/** Counts of studies or reports in rows and columns: by attribute, by source, or where evidence is missing. */
export interface EvidenceMapPayload {
  readonly title: string;
  readonly about: string;
  /** What is counted. */
  readonly unit: 'study' | 'report';
  readonly rowTitle: string;
  /** With one column the counts are bars, with more shaded cells. */
  readonly columns: SomePayload<string>;
  /** Of an overlap the sources, each with how many reports it brought; a row says which of them it is about. */
  readonly marks: readonly { readonly label: string; readonly n: number }[];
  readonly rows: SomePayload<EvidenceMapRowPayload>;
  /** Stands above the rows that are gaps. */
  readonly gapTitle: string | null;
  readonly items: SomePayload<{ readonly id: string; readonly label: string }>;
  readonly notes: readonly string[];
  readonly warnings: readonly WarningPayload[];
}
