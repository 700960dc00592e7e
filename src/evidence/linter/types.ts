import type { Warning } from '../../util/warning.js';

/** A number that a review states, and where: `{section: 'Results', what: 'database_results', n: 31, parts: [['Scopus', 14]]}`. */
export interface StatedCount {
  readonly section: string;
  /** The name of the line of the flow (`prismaFlow`) that the sentence is about: `database_results`, `new_studies` … */
  readonly what: string;
  readonly n: number;
  /** The parts that the same sentence gives: databases by name, reasons. */
  readonly parts: readonly (readonly [label: string, n: number])[];
}

/** The sources of records that a section names. */
export interface NamedSources {
  readonly section: string;
  readonly names: readonly string[];
  /** Whether it adds "and others". */
  readonly openEnded: boolean;
}

/** The review's own criteria, as far as they can be checked against its table. */
export interface ReviewCriteria {
  /** First and last year; `stated` in the review's words; whether it says from which date it counts. `null`: none stated. */
  readonly window: {
    readonly from: number;
    readonly to: number;
    readonly stated: string;
    readonly dated: boolean;
  } | null;
  /** What title or summary of every included study must mention. */
  readonly mentions: readonly string[];
}

/** One row of the table of included studies, as printed. */
export interface ReviewRow {
  readonly row: number;
  readonly authors: string;
  readonly year: number | null;
  readonly country: string | null;
  readonly title: string;
  /** The database it is said to come from. */
  readonly source: string | null;
  /** Which of the criteria's `mentions` its printed title or summary names. */
  readonly mentions: readonly string[];
}

/** One entry of the reference list, as printed. */
export interface ReviewReference {
  readonly number: number;
  readonly authors: string;
  readonly year: number | null;
  readonly title: string;
  readonly container: string | null;
  readonly pages: string | null;
  readonly publisher: string | null;
  readonly link: string | null;
}

/** A citation in the text, as printed without brackets: `Islam et al., 2021`; several are several. */
export interface ReviewCitation {
  readonly section: string;
  readonly cited: string;
}

/** A published review as facts: what its sections state, the rows of its table, its references. */
export interface PublishedReview {
  readonly title: string;
  /** Where the facts are from. */
  readonly source: string;
  /** The year it was published in. */
  readonly year: number;
  /** The language it is written in (ISO 639-1); rules about words are for English ones. */
  readonly language: string;
  readonly sources: readonly NamedSources[];
  readonly counts: readonly StatedCount[];
  /** Whether its flow diagram has numbers: `with numbers`, `without numbers` (only its caption), `none`. */
  readonly flowDiagram: 'with numbers' | 'without numbers' | 'none';
  readonly criteria: ReviewCriteria;
  /** Names of the steps it reports, of `REVIEW_STEPS`. */
  readonly reported: readonly string[];
  readonly rows: readonly ReviewRow[];
  readonly references: readonly ReviewReference[];
  readonly citations: readonly ReviewCitation[];
}

/** One inconsistency of a review with itself. */
export interface Finding {
  /** The rule that found it: `counts-do-not-add`. */
  readonly rule: string;
  /** Where: `Results`, `row 14`, `reference 24`. */
  readonly places: readonly string[];
  /** One sentence with the values. */
  readonly message: string;
}

/** What was found. Frozen. */
export interface ReviewLint {
  readonly kind: 'review-lint';
  readonly title: string;
  readonly source: string;
  readonly findings: readonly Finding[];
  /** All rules, with how many findings each has: a rule with none was looked at too. */
  readonly rules: readonly { readonly rule: string; readonly what: string; readonly findings: number }[];
  readonly warnings: readonly Warning[];
}
