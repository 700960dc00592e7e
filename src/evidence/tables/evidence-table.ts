import { suggestion } from '../../util/did-you-mean.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import type { CodedValue, Coding } from '../coding/types.js';
import type { Study, StudyRegister } from '../screening/types.js';

export type EvidenceCell = string | number | null;

/** Which columns an evidence table has. */
export interface EvidenceTableOptions {
  /**
   * Names of attributes and codes, and `study` (its id), `label`, `reports` and `records`, in the order they shall stand.
   * Default: the id, the label, every attribute in the order of the studies, and every code.
   */
  readonly columns?: readonly string[];
  /** What {@link coding} or {@link adjudicate} returned: its codes can be columns too. Default: none. */
  readonly coding?: Coding;
}

/** The studies of a review, one a row. Frozen. */
export interface EvidenceTable {
  readonly kind: 'evidence-table';
  readonly columns: readonly string[];
  /** In the order of the register; `null` where a study says nothing. */
  readonly rows: readonly (readonly EvidenceCell[])[];
  readonly warnings: readonly Warning[];
}

type ColumnOf = (study: Study) => EvidenceCell;

const OWN: ReadonlyMap<string, ColumnOf> = new Map<string, ColumnOf>([
  ['study', ({ id }) => id],
  ['label', ({ label }) => label],
  ['reports', ({ reports }) => reports.map(({ id }) => id).join(', ')],
  ['records', ({ reports }) => reports.flatMap(({ records }) => records).join(', ')],
]);

/**
 * The evidence table of a review: one row a study, any columns.
 *
 * @param register what `studies` or `studiesFrom` returned
 * @param options see {@link EvidenceTableOptions}
 * @throws for a column that no study and no code has, with the nearest name
 *
 * @example
 * const register = studies([{ id: 'S1', label: 'Barra 2023', attributes: { country: 'Argentina' } }])
 * evidenceTable(register, { columns: ['label', 'country'] }).rows // => [['Barra 2023', 'Argentina']]
 */
export function evidenceTable(register: StudyRegister, options: EvidenceTableOptions = {}): EvidenceTable {
  checkRegister('evidenceTable', register);
  checkOptions('evidenceTable', options, ['columns', 'coding']);
  const { coding } = options;
  if (coding !== undefined) checkCoding('evidenceTable', coding);
  const attributes = attributeNames(register);
  const codes = coding?.codebook.codes.map(({ name }) => name) ?? [];
  const columns = options.columns ?? [...new Set(['study', 'label', ...attributes, ...codes])];
  if (!Array.isArray(columns)) fail(`evidenceTable: columns is ${describeValue(columns)}; pass a list of names`);
  checkNames('evidenceTable', columns, [...new Set([...OWN.keys(), ...attributes, ...codes])]);
  const values = valuesOf(coding);
  const cell = (study: Study, name: string): EvidenceCell => {
    const own = OWN.get(name);
    if (own) return own(study);
    if (attributes.includes(name)) return attributeOf(study, name);
    return values.get(study.id)?.get(name) ?? null;
  };
  return displayable({
    kind: 'evidence-table',
    columns: [...columns],
    rows: register.studies.map((study) => columns.map((name) => cell(study, name))),
    warnings: [...register.warnings, ...columns.flatMap((name) => ambiguity(name, attributes, codes))],
  });
}

/** A name that means two things: which of them is shown. */
function ambiguity(name: string, attributes: readonly string[], codes: readonly string[]): Warning[] {
  const own = OWN.has(name) ? ['column of every evidence table'] : [];
  const meanings = [
    ...own,
    ...(attributes.includes(name) ? ['attribute'] : []),
    ...(codes.includes(name) ? ['code'] : []),
  ];
  if (meanings.length < 2) return [];
  const message = `"${name}" is a name of ${meanings.length} things (${meanings.join(', ')}); the first is shown.`;
  return [{ code: 'ambiguous-column', message }];
}

export function checkRegister(caller: string, register: StudyRegister): void {
  if (!isResult(register, 'studies')) {
    fail(`${caller}: the studies are none; pass what studies() or studiesFrom() returned`);
  }
}

export function checkCoding(caller: string, coding: Coding): void {
  if (!isResult(coding, 'coding')) {
    fail(`${caller}: the coding is none; pass what coding() or adjudicate() returned`);
  }
}

/** Every name must be known; else the nearest one is named. */
export function checkNames(caller: string, names: readonly string[], known: readonly string[]): void {
  for (const name of names) {
    if (!known.includes(name)) fail(`${caller}: nothing is called "${name}" here${suggestion(String(name), known)}`);
  }
}

/** Names of attributes in the order in which studies have them. */
export function attributeNames({ studies }: StudyRegister): string[] {
  return [...new Set(studies.flatMap(({ attributes }) => attributes.map(([name]) => name)))];
}

export function attributeOf({ attributes }: Study, name: string): EvidenceCell {
  return attributes.find(([own]) => own === name)?.[1] ?? null;
}

function valuesOf(coding: Coding | undefined): ReadonlyMap<string, ReadonlyMap<string, CodedValue>> {
  const values = new Map<string, Map<string, CodedValue>>();
  for (const { study, code, value } of coding?.cells ?? []) {
    const own = values.get(study) ?? new Map<string, CodedValue>();
    values.set(study, own.set(code, value));
  }
  return values;
}
