import type { Agreement, AgreementMeasure } from '../../evidence/screening/agreement/types.js';
import type {
  Criteria,
  Criterion,
  Decisions,
  Screening,
  Stage,
  StageResult,
  StudyRegister,
} from '../../evidence/screening/types.js';
import { counted, ratio } from '../number.js';
import type { PlainTable } from '../table.js';

/** Screening, studies and agreement of raters, as tables. */
const STAGES: readonly Stage[] = ['title and abstract', 'retrieval', 'full text'];

export function criteriaTable({ criteria }: Criteria): PlainTable {
  return {
    title: `Eligibility · ${counted(criteria.length, 'criterion', 'criteria')}`,
    columns: ['name', 'kind', 'rule', 'applied by'],
    rows: criteria.map((one) => [one.name, one.kind, one.text, appliedBy(one)]),
  };
}

function appliedBy({ rule }: Criterion): string {
  if (rule === null) return 'people';
  if (rule.field === 'language') return `computer: language ${rule.oneOf.join(' or ')}`;
  return `computer: year ${rule.from ?? '…'}–${rule.to ?? '…'}`;
}

export function decisionsTable({ decisions, undecided, warnings }: Decisions): PlainTable {
  return {
    title: `Decisions · ${counted(decisions.length, 'decision')}`,
    columns: ['record', 'stage', 'answer', 'reason', 'reviewer', 'date'],
    rows: decisions.map((one) => [
      one.record,
      one.stage,
      one.answer,
      one.reason,
      `${one.reviewer}${one.adjudicates ? ' (settles)' : ''}`,
      one.date,
    ]),
    notes: undecided.length === 0 ? [] : [`nothing decided of ${counted(undecided.length, 'record')}`],
    warnings,
  };
}

/** Counts a stage, counts a reviewer, and the conflicts with what each reviewer says. */
export function screeningTables(screening: Screening): PlainTable[] {
  const { stages, conflicts } = screening;
  const tables = [stageTable(screening), reviewerTable(screening)];
  if (conflicts.length === 0) return tables;
  const named = [...new Set(conflicts.flatMap(({ decisions }) => decisions.map(({ reviewer }) => reviewer)))].sort();
  return [
    ...tables,
    {
      title: `Conflicts · ${conflicts.length} of ${STAGES.reduce((sum, stage) => sum + stages[stage].length, 0)} answers`,
      columns: ['record', 'stage', ...named],
      rows: conflicts.map((one) => [one.record, one.stage, ...named.map((reviewer) => saidBy(one, reviewer))]),
      notes: ['a decision that {adjudicates: true} settles one'],
    },
  ];
}

function saidBy({ decisions }: StageResult, reviewer: string): string | null {
  const own = decisions.find((one) => one.reviewer === reviewer);
  if (own === undefined) return null;
  return own.reason === null ? own.answer : `${own.answer}: ${own.reason}`;
}

function stageTable({ stages, included, warnings }: Screening): PlainTable {
  const count = (stage: Stage, answer: StageResult['answer']): number =>
    stages[stage].filter((one) => one.answer === answer).length;
  return {
    title: `Screening · ${counted(included.length, 'report')} included`,
    columns: ['stage', 'reached', 'included', 'excluded', 'of these by tools', 'in conflict', 'open'],
    rows: STAGES.map((stage) => [
      stage,
      stages[stage].length,
      count(stage, 'include'),
      count(stage, 'exclude'),
      stages[stage].filter(({ answer, by }) => answer === 'exclude' && by === 'automation').length,
      count(stage, 'conflict'),
      count(stage, 'open'),
    ]),
    notes: reasonNotes(stages),
    warnings,
  };
}

function reasonNotes(stages: Screening['stages']): string[] {
  return STAGES.flatMap((stage) => {
    const reasons = stages[stage].flatMap(({ answer, reason }) =>
      answer === 'exclude' && reason !== null ? [reason] : [],
    );
    const each = [...new Set(reasons)].map((reason) => `${reason} ${reasons.filter((one) => one === reason).length}`);
    return each.length === 0 ? [] : [`reasons at ${stage}: ${each.join(', ')}`];
  });
}

function reviewerTable({ stages, reviewers }: Screening): PlainTable {
  return {
    title: `Reviewers · ${reviewers.length}`,
    columns: ['reviewer', 'stage', 'decided', 'include', 'exclude', 'settled'],
    rows: reviewers.flatMap((reviewer) =>
      STAGES.flatMap((stage) => {
        const own = stages[stage].flatMap(({ decisions }) => decisions.filter((one) => one.reviewer === reviewer));
        const include = own.filter(({ answer }) => answer === 'include').length;
        const settled = own.filter(({ adjudicates }) => adjudicates).length;
        return own.length === 0 ? [] : [[reviewer, stage, own.length, include, own.length - include, settled]];
      }),
    ),
  };
}

export function studiesTable({ studies, warnings }: StudyRegister): PlainTable {
  const names = [...new Set(studies.flatMap(({ attributes }) => attributes.map(([name]) => name)))];
  const reports = studies.reduce((sum, one) => sum + one.reports.length, 0);
  const records = studies.reduce(
    (sum, one) => sum + one.reports.reduce((all, { records: own }) => all + own.length, 0),
    0,
  );
  return {
    title: `Studies · ${counted(studies.length, 'study', 'studies')}, ${counted(reports, 'report')}, ${counted(records, 'record')}`,
    columns: ['study', 'cited as', ...names, 'reports', 'records'],
    rows: studies.map((study) => [
      study.id,
      study.label,
      ...names.map((wanted) => study.attributes.find(([name]) => name === wanted)?.[1]),
      study.reports.length,
      study.reports.flatMap(({ records: own }) => own).join(', '),
    ]),
    warnings,
  };
}

/** The measures of agreement, one row each. */
export function agreementTable(agreement: Agreement): PlainTable {
  const { percentage, cohensKappa, fleissKappa, krippendorffsAlpha, raters, units, level } = agreement;
  const row = (name: string, measure: AgreementMeasure): (string | number | null)[] => [
    name,
    ratio(measure.value),
    interval(measure),
    measure.units,
    measure.undefinedBecause === null ? measure.intervalBy : `undefined: ${measure.undefinedBecause}`,
  ];
  return {
    title: `Agreement of ${raters.join(', ')} · ${counted(units, 'unit')}`,
    columns: ['measure', 'value', '95 % interval', 'units', 'interval by'],
    rows: [
      row('agreement', percentage),
      ...(cohensKappa === null ? [] : [row('Cohen’s kappa', cohensKappa)]),
      row('Fleiss’ kappa', fleissKappa),
      row(`Krippendorff’s alpha (${level})`, krippendorffsAlpha),
    ],
    notes: ['agreement: share of equal pairs of ratings of a unit; kappa and alpha: beyond what chance would give'],
    warnings: agreement.warnings,
  };
}

/** An interval in words; `null` where there is none, or where nothing differs, so that it has no width. */
export function interval({ interval: [from, to] }: AgreementMeasure): string | null {
  return Number.isNaN(from) || from === to ? null : `${ratio(from)} to ${ratio(to)}`;
}
