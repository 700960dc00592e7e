import type { Warning } from '../../util/warning.js';
import type { Field } from './types.js';

/** A record in the text of a file: where it stands, and what it says. */
export interface FoundRecord {
  readonly from: number;
  readonly to: number;
  readonly fields: readonly Field[];
}

/** Text that is no record, or no whole one: where it stands, what is wrong, and the place where that shows. */
export interface Aside {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly message: string;
}

/** What a reader finds in a text, in order and without overlap; whatever it does not name is what stands between records. */
export interface Scan {
  readonly parts: readonly (FoundRecord | Aside)[];
  readonly warnings: readonly Warning[];
}

export function isAside(part: FoundRecord | Aside): part is Aside {
  return 'message' in part;
}

/**
 * Lines that databases and providers write before or between records: no records, and no damage either.
 */
export function isHeaderLine(line: string): boolean {
  return /^(?:Scopus\s*$|EXPORT DATE:|Export Date:|Provider:|Database:|Content:)/.test(line);
}
