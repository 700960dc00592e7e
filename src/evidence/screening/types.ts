import type { Warning } from '../../util/warning.js';

/** The stages of PRISMA 2020: records by title and abstract, reports sought, reports by full text. */
export type Stage = 'title and abstract' | 'retrieval' | 'full text';

/** One rule for what a review takes in. */
export interface Criterion {
  /** Short, without comma and semicolon, since PRISMA's table has reasons by this name: `wrong population`. */
  readonly name: string;
  readonly kind: 'inclusion' | 'exclusion';
  readonly text: string;
  /** The rule where a computer can apply it: years from … to …, or languages (ISO 639-1); `null`: people decide. */
  readonly rule: ComputedRule | null;
}

/** A rule about the year or the language that a record states. */
export type ComputedRule =
  | { readonly field: 'year'; readonly from: number | null; readonly to: number | null }
  | { readonly field: 'language'; readonly oneOf: readonly string[] };

/** What a review takes in and leaves out. Frozen. */
export interface Criteria {
  readonly kind: 'criteria';
  readonly criteria: readonly Criterion[];
}

/** What one reviewer said of one record (title and abstract) or report (by its kept record). */
export interface Decision {
  readonly record: string;
  readonly stage: Stage;
  readonly answer: 'include' | 'exclude';
  /** The criterion's name, or `not retrieved`; `null` where none was given. */
  readonly reason: string | null;
  /** Who said it; `automation: …` for a tool, which PRISMA counts apart. */
  readonly reviewer: string;
  /** ISO 8601 date, `2024-05-01`; `null` where none was given. */
  readonly date: string | null;
  /** Whether it settles a conflict between others. */
  readonly adjudicates: boolean;
}

/** Decisions that were read or computed, with what must be known of them. Frozen. */
export interface Decisions {
  readonly kind: 'decisions';
  readonly decisions: readonly Decision[];
  /** Records that nothing was decided of, where it could have been: no label, or no year to compare. */
  readonly undecided: readonly string[];
  readonly warnings: readonly Warning[];
}

/** What became of one record at one stage. */
export interface StageResult {
  readonly record: string;
  readonly stage: Stage;
  /** `open`: nobody said anything yet. `conflict`: reviewers differ and nobody has settled it. */
  readonly answer: 'include' | 'exclude' | 'conflict' | 'open';
  readonly reason: string | null;
  /** By whom: a person, or automation tools alone; `null` where nobody decided, or where a decision at the next stage implies this one. */
  readonly by: 'person' | 'automation' | null;
  readonly decisions: readonly Decision[];
}

/** All decisions of a review and what follows from them. Frozen. */
export interface Screening {
  readonly kind: 'screening';
  readonly criteria: readonly Criterion[];
  readonly reviewers: readonly string[];
  /** For each stage, those that reached it, in order of records. */
  readonly stages: { readonly [stage in Stage]: readonly StageResult[] };
  readonly conflicts: readonly StageResult[];
  /** Ids of records whose report is included after the full text. */
  readonly included: readonly string[];
  readonly warnings: readonly Warning[];
}

/** A study: what was done once, in one or more reports, each found as one or more records. */
export interface Study {
  /** `S01`. */
  readonly id: string;
  /** As it is cited: `Barra 2023`. */
  readonly label: string;
  readonly reports: readonly StudyReport[];
  /** What is known of it: `[['country', 'Chile'], ['year', 2023]]`; a list, since names come from strangers. */
  readonly attributes: readonly (readonly [name: string, value: string | number | null])[];
}

export interface StudyReport {
  readonly id: string;
  readonly label: string;
  /** Ids of its records; none where the review says of a report but not where it was found. */
  readonly records: readonly string[];
}

/** The studies of a review. Frozen. */
export interface StudyRegister {
  readonly kind: 'studies';
  readonly studies: readonly Study[];
  readonly warnings: readonly Warning[];
}
