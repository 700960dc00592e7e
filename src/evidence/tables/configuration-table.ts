import type { ChosenModel, Model, Solution, Term } from '../../qca/minimize/types.js';
import type { TruthTable } from '../../qca/truth-table/types.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import type { Coding } from '../coding/types.js';
import type { Study, StudyRegister } from '../screening/types.js';
import {
  attributeNames,
  attributeOf,
  checkCoding,
  checkNames,
  checkRegister,
  type EvidenceCell,
} from './evidence-table.js';

/** The words a code of a study rests on. */
export interface EvidenceQuotation {
  readonly code: string;
  readonly value: number | 'not reported';
  readonly quotation: string | null;
  readonly locator: string | null;
  /** Why the cell is as it is, in the coder's words. */
  readonly note: string | null;
}

/** One study behind a term, back to the records it was found as. */
export interface StudyEvidence {
  readonly study: string;
  readonly label: string;
  /** The row of the truth table that holds it; `null` where none does. */
  readonly row: number | null;
  readonly attributes: readonly EvidenceCell[];
  /** Of the conditions in the term. */
  readonly quotations: readonly EvidenceQuotation[];
  /** Ids of its records; what a record says and where it was found is in the record set. */
  readonly records: readonly string[];
}

/** The studies behind one term, or behind none. */
export interface EvidenceBlock {
  /** The term; `null` for studies that no term covers. */
  readonly term: string | null;
  readonly inclusion: number | null;
  readonly rawCoverage: number | null;
  readonly uniqueCoverage: number | null;
  /** Studies in the term that have the outcome; for `term: null` those with the outcome that no term covers. */
  readonly studies: readonly StudyEvidence[];
  /** Studies in the term that do not have the outcome. */
  readonly contradictory: readonly StudyEvidence[];
}

/** A model of a solution with the evidence behind each of its terms. Frozen. */
export interface EvidenceByConfiguration {
  readonly kind: 'evidence-by-configuration';
  /** `parsimonious solution, P1: EXP + ~TEC*~REL -> LOY`. */
  readonly model: string;
  readonly attributes: readonly string[];
  readonly blocks: readonly EvidenceBlock[];
  readonly warnings: readonly Warning[];
}

/** What else is known of the studies. */
export interface ConfigurationTableOptions {
  /** Where the quotations come from. Default: none, and no quotation is shown. */
  readonly coding?: Coding;
  /** Which attributes are shown. Default: all of them. */
  readonly attributes?: readonly string[];
}

/**
 * The evidence by configuration: for each term of a model the studies in it, with the words their codes rest on and the records
 * they were found as; those in it that contradict it; and those with the outcome that no term covers. So a solution is followed
 * back from term to row, study, quotation and record.
 *
 * @param solution a solution with one model, or the model that `solution.choose` picked
 * @param register the studies; cases of the design have their ids as names
 * @param options see {@link ConfigurationTableOptions}
 * @throws where the solution has several models (choose one, with a reason), and for a case that is no study
 *
 * @example
 * const data = setData(['S1', 'S2'], [{ name: 'TEC', memberships: [1, 0] }, { name: 'LOY', memberships: [1, 0] }])
 * const { parsimonious } = minimize(truthTable(data, { outcome: 'LOY' }))
 * const register = studies([{ id: 'S1', label: 'Barra 2023' }, { id: 'S2', label: 'Cachero 2021' }])
 * evidenceByConfiguration(parsimonious, register).blocks.map(({ term, studies }) => [term, studies[0].label])
 * // => [['TEC', 'Barra 2023']]
 */
export function evidenceByConfiguration(
  solution: Solution | ChosenModel,
  register: StudyRegister,
  options: ConfigurationTableOptions = {},
): EvidenceByConfiguration {
  checkRegister('evidenceByConfiguration', register);
  checkOptions('evidenceByConfiguration', options, ['coding', 'attributes']);
  const model = modelOf(solution);
  const { table } = solution;
  if (options.coding !== undefined) checkCoding('evidenceByConfiguration', options.coding);
  const attributes = [...(options.attributes ?? attributeNames(register))];
  checkNames('evidenceByConfiguration', attributes, attributeNames(register));
  const evidence = evidenceOf(table, register, attributes, options.coding);
  const blocks = model.terms.map((term): EvidenceBlock => {
    const conditions = table.design.conditions.filter((_, c) => term.literals[c] !== null);
    const deviant = new Set(term.deviant);
    return {
      ...fitOf(term),
      studies: term.cases.filter((name) => !deviant.has(name)).map((name) => evidence(name, conditions)),
      contradictory: term.deviant.map((name) => evidence(name, conditions)),
    };
  });
  const rest = model.uncovered.map((name) => evidence(name, table.design.conditions));
  const uncovered = { term: null, inclusion: null, rawCoverage: null, uniqueCoverage: null, contradictory: [] };
  return displayable({
    kind: 'evidence-by-configuration',
    model: `${solution.name} solution, ${model.label}: ${model.expression} -> ${table.design.outcome}`,
    attributes,
    blocks: rest.length > 0 ? [...blocks, { ...uncovered, studies: rest }] : blocks,
    warnings: [...solution.warnings, ...leftOut(register, table)],
  });
}

/** Studies of the register that are no cases of the analysis. */
function leftOut({ studies }: StudyRegister, { design }: TruthTable): Warning[] {
  const analysed = new Set(design.sets.cases);
  const out = studies.filter(({ id }) => !analysed.has(id)).map(({ id }) => id);
  if (out.length === 0) return [];
  const message = `${out.length} of ${studies.length} studies are no cases of this analysis: ${out.join(', ')}.`;
  return [{ code: 'not-analysed', message }];
}

function modelOf(solution: Solution | ChosenModel): Model {
  if (isResult(solution, 'chosen-model')) return solution;
  if (!isResult(solution, 'solution')) {
    return fail('evidenceByConfiguration: this is no solution; pass one, or the model that choose() returned');
  }
  const [only] = solution.models;
  if (only === undefined) {
    return fail(`evidenceByConfiguration: the ${solution.name} solution has no model; there is nothing to show`);
  }
  if (Number(solution.count) > 1) {
    fail(
      `evidenceByConfiguration: the ${solution.name} solution has ${solution.count} models; pick one with ` +
        "choose(1, {reason: '…'})",
    );
  }
  return only;
}

function fitOf({
  expression,
  inclusion,
  rawCoverage,
  uniqueCoverage,
}: Term): Omit<EvidenceBlock, 'studies' | 'contradictory'> {
  return { term: expression, inclusion, rawCoverage, uniqueCoverage };
}

function evidenceOf(
  table: TruthTable,
  register: StudyRegister,
  attributes: readonly string[],
  coding: Coding | undefined,
): (name: string, conditions: readonly string[]) => StudyEvidence {
  const studies = new Map(register.studies.map((study) => [study.id, study]));
  const rows = new Map(table.rows.flatMap(({ row, cases }) => cases.map((name) => [name, row] as const)));
  const cells = new Map((coding?.cells ?? []).map((cell) => [`${cell.study}\0${cell.code}`, cell]));
  return (name, conditions) => {
    const study: Study | undefined = studies.get(name);
    if (study === undefined) {
      return fail(`evidenceByConfiguration: the case "${name}" is none of the studies; use their ids as case names`);
    }
    return {
      study: name,
      label: study.label,
      row: rows.get(name) ?? null,
      attributes: attributes.map((own) => attributeOf(study, own)),
      quotations: conditions.flatMap((code) => {
        const cell = cells.get(`${name}\0${code}`);
        return cell
          ? [{ code, value: cell.value, quotation: cell.quotation, locator: cell.locator, note: cell.note }]
          : [];
      }),
      records: study.reports.flatMap(({ records }) => [...records]),
    };
  };
}
