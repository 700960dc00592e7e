import { print, printSum } from '../expression/print.js';
import type { WarningPayload } from '../mime/types.js';
import type { CrispDefinition } from '../qca/calibrate/crisp.js';
import type { Contradictions } from '../qca/contradictions.js';
import { type Description, type ValueCount, valueCounts } from '../qca/describe.js';
import type { Design } from '../qca/design.js';
import type { HypothesisTable } from '../qca/hypothesis.js';
import type { NegationCheck } from '../qca/minimize/types.js';
import { type SetData, setNamed } from '../qca/sets.js';
import type { FsqcaLayout } from '../qca/truth-table/types.js';
import { setWarnings } from '../qca/truth-table/warnings.js';
import { labelled, outcomeText, valueKeysOf } from './labelled.js';
import { counted, firstOf, ratio } from './number.js';
import { names } from './parts.js';
import type { PlainTable } from './table.js';
import { bits } from './values.js';

/** What has no MIME type of its own, as a table. One function a kind. */
const list = (items: readonly (string | number)[]): string => (items.length > 0 ? items.join(', ') : 'none');

/** How many cases have each value, in words. */
const valueWords = (counts: readonly ValueCount[] | null): string | null =>
  counts === null ? null : counts.map(({ value, n }) => `${value}: ${n}`).join(', ');

export function setsTable(sets: SetData): PlainTable {
  return {
    title: `${counted(sets.columns.length, 'set')} over ${counted(sets.cases.length, 'case')}`,
    columns: ['set', 'members', 'how it was made', 'why'],
    rows: sets.columns.map((set) => [
      set.name,
      valueWords(valueCounts(set)) ?? set.memberships.filter((value) => value > 0.5).length,
      set.record.rule,
      set.record.reason ?? '',
    ]),
    notes: ['members: cases with a membership above 0.5'],
    warnings: sets.warnings,
  };
}

export function descriptionTable(description: Description): PlainTable {
  return {
    title: `Sets · ${counted(description.cases, 'case')}`,
    columns: ['set', 'n', 'members', 'share', 'missing', 'at 0.5', 'how it was made'],
    rows: description.sets.map((set) => [
      set.name,
      set.n,
      valueWords(set.counts) ?? set.members,
      ratio(set.share),
      set.missing,
      list(set.atOneHalf),
      set.record.rule,
    ]),
    notes: ['members: cases with a membership above 0.5; share: members of n'],
    warnings: description.warnings,
  };
}

export function designTable(design: Design): PlainTable {
  const sets = `${counted(design.sets.cases.length, 'case')}, ${counted(design.conditions.length, 'condition')}`;
  return {
    title: `Design · outcome ${outcomeText(design)} · ${sets}`,
    columns: ['condition', `expected for ${outcomeText(design)}`, `expected for ${outcomeText(design.negated)}`],
    rows: design.conditions.map((name, index) => [
      name,
      expectation(design, index),
      expectation(design.negated, index),
    ]),
    notes: [
      ...conjunctural(design),
      ...conjunctural(design.negated),
      ...design.hypotheses.map((one) => `${one.name}: ${labelled(print(one.expression), design.sets)}`),
    ],
    warnings: setWarnings(design),
  };
}

function conjunctural(design: Design): string[] {
  if (design.conjuncturalExpectations.length === 0) return [];
  const together = labelled(printSum(design.conjuncturalExpectations), design.sets);
  return [`Expected together for ${outcomeText(design)}: ${together}`];
}

function expectation(design: Design, index: number): string {
  const expected = design.expectations[index] ?? 'none';
  if (expected === 'none') return 'nothing';
  if (typeof expected === 'string') return expected;
  const { labels } = setNamed(design.sets, design.conditions[index] as string, 'display');
  return `one of ${expected.map((value) => labels?.[value] ?? value).join(', ')}`;
}

export function hypothesisTable(table: HypothesisTable): PlainTable {
  return {
    title: `Hypotheses · ${outcomeText(table.design)}`,
    columns: ['name', 'hypothesis', 'inclusion', 'PRI', 'coverage', 'cases', 'deviant', 'implied by', 'assumes rows'],
    rows: table.hypotheses.map((one) => {
      const implying = one.impliedBy.filter((by) => by.implied);
      const assumed = one.remainders.map((remainder) => `${remainder.row} (${remainder.counterfactual})`);
      return [
        one.name,
        labelled(one.expression, table.design.sets),
        ratio(one.inclusion),
        ratio(one.pri),
        ratio(one.coverage),
        one.cases.length,
        list(one.deviant),
        list(implying.map((by) => `${by.type} ${by.model}`)),
        one.arrow === '<-' ? null : list(assumed),
      ];
    }),
    notes: [
      `laid beside the solutions for ${table.beside.map(besideText).join(' and for ')}`,
      'implied by: models that cover every configuration of the hypothesis (for <-: models that lie wholly inside it)',
      'assumes rows: remainders inside the hypothesis, which one must assume to lead to the outcome',
    ],
    warnings: table.warnings,
  };
}

function besideText({ outcome, inclusion, frequency }: HypothesisTable['beside'][number]): string {
  return `${outcome} (inclusion from ${ratio(inclusion)}, frequency from ${frequency})`;
}

export function negationTable(check: NegationCheck): PlainTable {
  const mirrored = check.comparisons.filter((one) => one.mirror).length;
  return {
    title: `Is ${check.outcome} the mirror of ${check.other}? ${check.mirror ? 'yes' : 'no'}`,
    columns: ['solution', check.outcome, check.other, 'mirror', 'rows that differ'],
    rows: check.comparisons.map((one) => [
      one.type,
      one.model,
      one.otherModel,
      one.mirror ? 'yes' : 'no',
      list(one.differ),
    ]),
    notes: [
      `${mirrored} of ${counted(check.comparisons.length, 'pair')} of models mirror one another, each being the logical negation of the other`,
    ],
  };
}

/** Pairs of models in a table; the rows of a pair are listed when they are looked at, which takes its time for thousands. */
const PAIRS = 100;

export function contradictionsTable(found: Contradictions): PlainTable {
  const shown = found.pairs.slice(0, PAIRS);
  return {
    title: `Contradictory assumptions · ${found.outcome} and ${found.other}`,
    columns: [found.outcome, found.other, 'rows assumed for both', 'configurations'],
    rows: shown.map((pair) => [
      `${pair.type} ${pair.model}`,
      `${pair.otherType} ${pair.otherModel}`,
      names(pair.rows.map(String)),
      names(pair.configurations.map(bits)),
    ]),
    notes: [
      `configurations: ${found.conditions.join(', ')}`,
      ...valueKeysOf(found.conditions, found.labels),
      found.compared === 0
        ? 'no pair of models was compared: there are none of the same type that assume anything'
        : shown.length > 0
          ? `${counted(found.compared, 'pair')} of models compared: a remainder cannot lead both to the outcome and to its negation`
          : `${counted(found.compared, 'pair')} of models compared: no remainder is assumed for both`,
      ...firstOf(shown.length, found.pairs.length, 'pairs that share an assumption', '.pairs'),
    ],
    warnings: found.warnings,
  };
}

/** fs/QCA prints six decimals. */
export function layoutTable(layout: FsqcaLayout): PlainTable {
  return { title: layout.title, columns: layout.columns, rows: layout.rows, notes: layout.notes, decimals: 6 };
}

/** How a file was read, as `wrangle` reports it; only its form is known here, since display does not import files. */
export interface LoadReportShape {
  readonly kind: 'load-report';
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly separator: string | null;
  readonly decimal: string | null;
  readonly encoding: string | null;
  readonly lineEnds: string | null;
  readonly blankLines: number;
  readonly numeric: readonly string[];
  readonly accented: readonly string[];
  readonly quoted: readonly string[];
  readonly warnings: readonly WarningPayload[];
}

const SEPARATORS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

export function loadTable(report: LoadReportShape): PlainTable {
  const text = report.columns.filter((name) => !report.numeric.includes(name));
  return {
    title: `${report.file} · ${counted(report.rows, 'row')} × ${counted(report.columns.length, 'column')}`,
    columns: ['what', 'found'],
    rows: [
      ...howRead(report),
      ['columns of numbers', list(report.numeric)],
      ['columns of text', list(text)],
      ['names with accents', list(report.accented)],
      ['names that need braces in expressions', list(report.quoted.map((name) => `{${name}}`))],
    ],
    warnings: report.warnings,
  };
}

/** What a CSV file and a workbook have each of their own. */
function howRead({ sheet, sheets, separator, decimal, encoding, lineEnds, blankLines }: LoadReportShape): string[][] {
  const sign = (text: string | null): string => SEPARATORS[text ?? ''] ?? (text === '.' ? 'point' : `${text}`);
  if (sheet !== null)
    return [
      ['sheet', sheet],
      ['sheets of the workbook', list(sheets)],
      ['blank rows', `${blankLines}`],
    ];
  return [
    ['separator', sign(separator)],
    ['decimal sign', sign(decimal)],
    ['encoding', `${encoding}`],
    ['line ends', `${lineEnds}`],
    ['blank lines', `${blankLines}`],
  ];
}

export function crispTable(definition: CrispDefinition): PlainTable {
  return {
    title: 'Crisp set, to be made by sets(table, {define: …})',
    columns: ['rule', 'items', 'why'],
    rows: [[definition.record.rule, list(definition.items), definition.record.reason ?? '']],
  };
}
