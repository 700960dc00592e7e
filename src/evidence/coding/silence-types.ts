import type { Warning } from '../../util/warning.js';
import type { AnalysisOptions, ReadSolution } from './analysis.js';
import type { Readings } from './readings.js';
import type { CodedCell } from './types.js';

/** What `silence` goes by: the options of the analysis, and what else is silence. */
export interface SilenceOptions extends AnalysisOptions {
  /**
   * Where a 0 too means only “not mentioned”, of all codes (`true`) or of those named: a term made of absences of such codes rests on
   * silence. Default `false`: a 0 is absence that was found, as the codebook says. Such zeros are not read as 1: nothing would be left.
   */
  readonly silentZeros?: boolean | readonly string[];
  /**
   * How many different data the readings may make before the search is bounded. Default 4096: twelve silent cells in as many different
   * studies, some seconds; with more cells the result says what was gone through.
   */
  readonly maxReadings?: number;
}

/** In how many of the models of a reading a term is. */
export type InModels = 'every model' | 'some models' | 'no model';

/**
 * `holds`: in every model under every reading. `leans on silence`: so too, but one of its absences may be silence. `rests on silence`: it
 * goes under some reading, or is made of nothing but absences that may be silence.
 */
export type SilenceVerdict = 'holds' | 'leans on silence' | 'rests on silence';

/** A term of a solution, and what becomes of it when silence is read otherwise. */
export interface SilenceTerm {
  readonly expression: string;
  readonly verdict: SilenceVerdict;
  readonly asAbsent: InModels;
  /** `null` where no study is left. */
  readonly dropped: InModels | null;
  /** Of the readings gone through (see `readings`), in how many it is in every model, and in how many in some. */
  readonly bothWays: { readonly every: number; readonly some: number };
  /** Its absences of codes whose 0 may be silence: `~TEC`. */
  readonly silentLiterals: readonly string[];
  /** Studies of the term, with silence as 0, of which a code of the term is not reported. */
  readonly silentStudies: readonly string[];
}

/** What a solution says under each reading of silence. Frozen. */
export interface Silence {
  readonly kind: 'silence';
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly solution: AnalysisOptions['solution'];
  /** The cells that are not reported, among the codes of the analysis. */
  readonly cells: readonly CodedCell[];
  /** Codes whose 0 is silence as well. */
  readonly silentZeros: readonly string[];
  readonly asAbsent: ReadSolution;
  /** `null` where no study is left. */
  readonly dropped: ReadSolution | null;
  readonly droppedStudies: readonly string[];
  /** The ways to read the silent cells, each as 0 or 1, that were gone through: all 2^cells where `exhausted`. */
  readonly readings: Pick<Readings, 'examined' | 'exhausted' | 'within'> & {
    /** How many different data they make, and how many different truth-table outputs. */
    readonly data: number;
    readonly tables: number;
  };
  /** Terms that are in some model under some reading; those in the solution with silence as 0 first. */
  readonly terms: readonly SilenceTerm[];
  readonly warnings: readonly Warning[];
}
