import type { ChosenModel, Model, Solution, Term } from '../../qca/minimize/types.js';
import type { TruthTable } from '../../qca/truth-table/types.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import type { Coding } from '../coding/types.js';
import type { Study, StudyRegister } from '../screening/types.js';
import { attributeNames, attributeOf, checkRegister, type EvidenceCell } from './evidence-table.js';

/** The words a code of a study rests on. */
export interface EvidenceQuotation {
  readonly code: string;
  readonly value: number | 'not reported';
  readonly quotation: string | null;
  readonly locator: string | null;
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
  const attributes = [...(options.attributes ?? attributeNames(register))];
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
    warnings: solution.warnings.map((one) => ({ ...one })),
  });
}

function modelOf(solution: Solution | ChosenModel): Model {
  if (solution?.kind === 'chosen-model') return solution;
  if (solution?.kind !== 'solution') {
    return fail('evidenceByConfiguration: this is no solution; pass one, or the model that choose() returned');
  }
  const [only, ...more] = solution.models;
  if (only === undefined) {
    return fail(`evidenceByConfiguration: the ${solution.name} solution has no model; there is nothing to show`);
  }
  if (more.length > 0 || Number(solution.count) > 1) {
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
    const study = studies.get(name) as Study | undefined;
    if (study === undefined)
      fail(`evidenceByConfiguration: the case "${name}" is none of the studies; use their ids as case names`);
    return {
      study: name,
      label: study.label,
      row: rows.get(name) ?? null,
      attributes: attributes.map((own) => attributeOf(study, own)),
      quotations: conditions.flatMap((code) => {
        const cell = cells.get(`${name}\0${code}`);
        return cell ? [{ code, value: cell.value, quotation: cell.quotation, locator: cell.locator }] : [];
      }),
      records: study.reports.flatMap(({ records }) => [...records]),
    };
  };
}
