import { bibtexView } from './bibtex/bibtex-view.js';
import { scanBibtex } from './bibtex/scan-bibtex.js';
import { endnoteView } from './endnote/endnote-view.js';
import { scanEndnote } from './endnote/scan-endnote.js';
import type { Scan } from './scan.js';
import type { ColumnMapping } from './table/mapping.js';
import { cellsOf, scanTable } from './table/scan-table.js';
import { tableView } from './table/table-view.js';
import { CIW, NBIB, RIS } from './tagged/dialects.js';
import { scanTagged } from './tagged/scan-tagged.js';
import type { Field, RecordFormat, RecordView } from './types.js';
import { ciwView, nbibView, risView } from './view/tagged-views.js';

export type TextFormat = Exclude<RecordFormat, 'xlsx'>;

/** The records of a text, and how each is viewed. */
export interface Read extends Scan {
  readonly viewOf: (fields: readonly Field[]) => RecordView;
}

/** Reads a text in a format. */
export function readText(text: string, format: TextFormat, file: string, mapping?: ColumnMapping): Read {
  switch (format) {
    case 'ris':
      return { ...scanTagged(text, RIS), viewOf: risView };
    case 'nbib':
      return { ...scanTagged(text, NBIB), viewOf: nbibView };
    case 'ciw':
      return { ...scanTagged(text, CIW), viewOf: ciwView };
    case 'bibtex':
      return { ...scanBibtex(text, file), viewOf: bibtexView };
    case 'endnote-xml':
      return { ...scanEndnote(text, file), viewOf: endnoteView };
    case 'csv': {
      const { columns, header, ...scan } = scanTable(text, file, mapping);
      return { ...scan, viewOf: (fields) => tableView(cellsOf(header, fields), columns) };
    }
  }
}
