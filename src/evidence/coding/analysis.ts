import { type Design, design } from '../../qca/design.js';
import { DESIGN_OPTIONS, type DesignOptions } from '../../qca/design-options.js';
import { minimize } from '../../qca/minimize/minimize.js';
import { MINIMIZE_OPTIONS, type MinimizeOptions } from '../../qca/minimize/options.js';
import type { Solution, SolutionType } from '../../qca/minimize/types.js';
import { type SetData, setData } from '../../qca/sets.js';
import { TRUTH_TABLE_OPTIONS, type TruthTableOptions } from '../../qca/truth-table/options.js';
import { truthTable } from '../../qca/truth-table/truth-table.js';
import type { TruthTable } from '../../qca/truth-table/types.js';
import { byCodeUnits } from '../../util/compare.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';

/** An analysis from coding to solution: what `design`, `truthTable` and `minimize` take, and which solution is meant. */
export interface AnalysisOptions extends DesignOptions, TruthTableOptions, MinimizeOptions {
  /** Default `parsimonious`: it rests on the data and on remainders alone, not on expectations. */
  readonly solution?: SolutionType;
}

/** The options of an analysis, by name. */
export const ANALYSIS_OPTIONS = ['solution', ...DESIGN_OPTIONS, ...TRUTH_TABLE_OPTIONS, ...MINIMIZE_OPTIONS] as const;

/** A model as it is compared between readings. */
export interface ReadModel {
  /** With its terms in an order of their own. */
  readonly expression: string;
  readonly terms: readonly string[];
  readonly inclusion: number;
  readonly coverage: number;
}

/** The models of one truth table. */
export interface ReadSolution {
  readonly models: readonly ReadModel[];
  /** Whether these are all. */
  readonly exhausted: boolean;
}

/** An analysis that is done again and again on data that differ little. */
export class Analysis {
  readonly solution: SolutionType;
  private readonly forTable: TruthTableOptions;
  private readonly forDesign: DesignOptions;
  private readonly forModels: MinimizeOptions;
  private readonly termsOf = new Map<string, readonly (readonly string[])[]>();

  constructor(caller: string, options: AnalysisOptions) {
    this.solution = options.solution ?? 'parsimonious';
    if (!['conservative', 'intermediate', 'parsimonious'].includes(this.solution)) {
      fail(
        `${caller}: solution is ${describeValue(this.solution)}; it is 'conservative', 'intermediate' or 'parsimonious'`,
      );
    }
    if (options.outcome === undefined)
      fail(`${caller}: the outcome is not said; pass {outcome: …}, the name of a code`);
    this.forDesign = part(options, DESIGN_OPTIONS);
    this.forTable = part(options, TRUTH_TABLE_OPTIONS);
    this.forModels = part(options, MINIMIZE_OPTIONS);
  }

  design(sets: SetData): Design {
    return design(sets, this.forDesign);
  }

  table(sets: SetData): TruthTable {
    return truthTable(this.design(sets), this.forTable);
  }

  /** The solution of a table, as it is. */
  solve(table: TruthTable): Solution {
    return minimize(table, this.forModels)[this.solution];
  }

  read(table: TruthTable): ReadSolution {
    const { models, exhausted } = this.solve(table);
    return { models: models.map(readModel), exhausted };
  }

  /** The terms of each model; of tables with the same outputs they are the same, so they are worked out once. */
  terms(table: TruthTable): readonly (readonly string[])[] {
    const key = outputsOf(table);
    const known = this.termsOf.get(key);
    if (known !== undefined) return known;
    const found = this.solve(table).models.map(({ terms }) => terms.map(({ expression }) => expression));
    this.termsOf.set(key, found);
    return found;
  }

  /** How many different outputs were minimized. */
  get solved(): number {
    return this.termsOf.size;
  }
}

/** What the models of a table follow from. */
function outputsOf({ rows }: TruthTable): string {
  return rows.map(({ row, output, remainder }) => `${row}:${output ?? remainder}`).join(' ');
}

function readModel({ terms, inclusion, coverage }: Solution['models'][number]): ReadModel {
  const own = terms.map(({ expression }) => expression).sort(byCodeUnits);
  return { expression: own.join(' + '), terms: own, inclusion, coverage };
}

function part<Options extends object>(options: AnalysisOptions, names: readonly string[]): Options {
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => names.includes(name) && value !== undefined),
  ) as Options;
}

/** Sets of the same names over other memberships, without findings about each: these are data that are only supposed. */
export function supposed(
  cases: readonly string[],
  names: readonly string[],
  rows: readonly (readonly number[])[],
): SetData {
  return setData(
    cases,
    names.map((name, c) => ({ name, memberships: rows.map((row) => row[c] as number) })),
  );
}
