import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { lineNamed } from './assemble.js';
import { hasOtherMethods, isUpdated } from './lines.js';
import type { PrismaFlow } from './types.js';

/** One identity of the flow. */
export interface FlowIdentity {
  /** In the names of the lines: `records_screened = database_results + register_results − duplicates − …`. */
  readonly identity: string;
  /** `not reported`: a number it needs is missing, so it says nothing. */
  readonly answer: 'holds' | 'fails' | 'not reported';
  /** Both sides with their numbers; what is missing; and by how much it fails. */
  readonly words: string;
}

/** The identities of a flow, each checked. Frozen. */
export interface FlowCheck {
  readonly kind: 'flow-check';
  readonly identities: readonly FlowIdentity[];
  readonly holds: number;
  readonly fails: number;
  readonly notReported: number;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

interface Side {
  /** Names of lines that are added, and of those that are taken away. */
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

interface Rule {
  readonly left: string;
  readonly right: Side;
  readonly relation: '=' | '≤';
  readonly why: string;
}

const RULES: readonly Rule[] = [
  {
    left: 'records_screened',
    relation: '=',
    right: {
      plus: ['database_results', 'register_results'],
      minus: ['duplicates', 'excluded_automatic', 'excluded_other'],
    },
    why: 'what is identified and not removed is screened',
  },
  {
    left: 'dbr_sought_reports',
    relation: '=',
    right: { plus: ['records_screened'], minus: ['records_excluded'] },
    why: 'what is screened and not excluded is sought',
  },
  {
    left: 'dbr_assessed',
    relation: '=',
    right: { plus: ['dbr_sought_reports'], minus: ['dbr_notretrieved_reports'] },
    why: 'what is sought and retrieved is assessed',
  },
  {
    left: 'other_sought_reports',
    relation: '≤',
    right: { plus: ['website_results', 'organisation_results', 'citations_results'] },
    why: 'no more is sought than was identified',
  },
  {
    left: 'other_assessed',
    relation: '=',
    right: { plus: ['other_sought_reports'], minus: ['other_notretrieved_reports'] },
    why: 'what is sought and retrieved is assessed',
  },
  { left: 'new_studies', relation: '≤', right: { plus: ['new_reports'] }, why: 'a study has at least one report' },
  {
    left: 'previous_studies',
    relation: '≤',
    right: { plus: ['previous_reports'] },
    why: 'a study has at least one report',
  },
  { left: 'total_studies', relation: '≤', right: { plus: ['total_reports'] }, why: 'a study has at least one report' },
  {
    left: 'total_studies',
    relation: '=',
    right: { plus: ['previous_studies', 'new_studies'] },
    why: 'the total is what was there and what is new',
  },
  {
    left: 'total_reports',
    relation: '=',
    right: { plus: ['previous_reports', 'new_reports'] },
    why: 'the total is what was there and what is new',
  },
  {
    left: 'duplicates',
    relation: '≤',
    right: { plus: ['database_results', 'register_results'] },
    why: 'a part is not more than its whole',
  },
  {
    left: 'records_excluded',
    relation: '≤',
    right: { plus: ['records_screened'] },
    why: 'a part is not more than its whole',
  },
  {
    left: 'new_studies',
    relation: '≤',
    right: {
      plus: ['database_results', 'register_results', 'website_results', 'organisation_results', 'citations_results'],
    },
    why: 'a study is found by at least one record',
  },
];

/**
 * Checks every arithmetic identity of a PRISMA 2020 flow (Page et al. 2021, BMJ 372:n71): each line against the lines it
 * follows from, and each line's parts against its number. What fails is explained with its numbers; where a number is not
 * reported the identity says nothing, and that is said too. Databases and registers, websites and the like that a form has and
 * a review leaves out count as not reported, never as 0.
 *
 * @param flow what `prismaFlow`, `reportedFlow` or `readPrismaCsv` returned
 * @throws for anything that is no flow
 *
 * @example
 * const flow = reportedFlow({ records_screened: 30, records_excluded: 10, dbr_sought_reports: 19 }, { source: 'Figure 1' });
 * checkFlow(flow).identities.find(({ answer }) => answer === 'fails').words
 * // => 'Reports sought for retrieval 19 is not 20: Records screened 30 − Records excluded 10; what is screened and not excluded is sought'
 */
export function checkFlow(flow: PrismaFlow): FlowCheck {
  if (!isResult(flow, 'prisma-flow'))
    fail('checkFlow: this is no flow; pass what prismaFlow() or reportedFlow() returned');
  const identities = [
    ...RULES.filter((rule) => applies(rule, flow)).map((rule) => checkRule(rule, flow)),
    ...[includedReports(flow)],
    ...partSums(flow),
  ];
  const tally = (answer: FlowIdentity['answer']): number => identities.filter((one) => one.answer === answer).length;
  return displayable({
    kind: 'flow-check',
    identities,
    holds: tally('holds'),
    fails: tally('fails'),
    notReported: tally('not reported'),
    warnings: identities
      .filter(({ answer }) => answer === 'fails')
      .map(({ words }) => ({ code: 'flow-identity-fails', message: `${words}.` })),
  });
}

/** Whether the form has the line on the left, and at least one on the right; lines of other forms are left out of the sum. */
function applies({ left, right }: Rule, flow: PrismaFlow): boolean {
  const there = (name: string): boolean => lineNamed(flow, name) !== undefined;
  return there(left) && right.plus.some(there);
}

function checkRule(rule: Rule, flow: PrismaFlow): FlowIdentity {
  const there = (name: string): boolean => lineNamed(flow, name) !== undefined;
  const plus = rule.right.plus.filter(there);
  const minus = (rule.right.minus ?? []).filter(there);
  const identity = `${rule.left} ${rule.relation} ${sumOfNames(plus, minus)}`;
  return compared(flow, identity, { left: [rule.left], plus, minus, relation: rule.relation, why: rule.why });
}

interface Comparison {
  readonly left: readonly string[];
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly relation: '=' | '≤';
  readonly why: string;
}

function compared(flow: PrismaFlow, identity: string, { left, plus, minus, relation, why }: Comparison): FlowIdentity {
  const missing = [...left, ...plus, ...minus].filter((name) => numberOf(flow, name) === null);
  if (missing.length > 0) {
    return {
      identity,
      answer: 'not reported',
      words: `not reported: ${missing.map((name) => labelOf(flow, name)).join(', ')}`,
    };
  }
  const total = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (numberOf(flow, name) as number), 0);
  const [one, other] = [total(left), total(plus) - total(minus)];
  const holds = relation === '=' ? one === other : one <= other;
  const verb = holds ? `is ${relation === '=' ? '' : 'at most '}` : relation === '=' ? 'is not ' : 'is more than ';
  const words = `${sumOfLabels(flow, left, [])} ${verb}${other}: ${sumOfLabels(flow, plus, minus)}; ${why}`;
  return { identity, answer: holds ? 'holds' : 'fails', words };
}

/** Over both columns: what is assessed and not excluded is a report of an included study. */
function includedReports(flow: PrismaFlow): FlowIdentity {
  const columns = hasOtherMethods(flow.form) ? ['dbr', 'other'] : ['dbr'];
  const plus = columns.map((column) => `${column}_assessed`);
  const minus = columns.map((column) => `${column}_excluded`);
  const why = `what is assessed and not excluded is included${isUpdated(flow.form) ? ' as new' : ''}`;
  return compared(flow, `new_reports = ${sumOfNames(plus, minus)}`, {
    left: ['new_reports'],
    plus,
    minus,
    relation: '=',
    why,
  });
}

/** The parts of a line add up to its number: databases by name, reasons of exclusion. */
function partSums(flow: PrismaFlow): FlowIdentity[] {
  return flow.boxes
    .flatMap(({ lines }) => lines)
    .filter(({ parts }) => parts.length > 0)
    .map(({ name, label, n, parts }) => {
      const total = parts.reduce((sum, part) => sum + part.n, 0);
      const list = parts.map((part) => `${part.label} ${part.n}`).join(' + ');
      const identity = `${name} = sum of its parts`;
      if (n === null) return { identity, answer: 'not reported', words: `not reported: ${label}` };
      const words = `${label} ${n} is ${n === total ? '' : 'not '}${total}: ${list}`;
      return { identity, answer: n === total ? 'holds' : 'fails', words };
    });
}

const numberOf = (flow: PrismaFlow, name: string): number | null => lineNamed(flow, name)?.n ?? null;
const labelOf = (flow: PrismaFlow, name: string): string => lineNamed(flow, name)?.label ?? name;

function sumOfNames(plus: readonly string[], minus: readonly string[]): string {
  return [plus.join(' + '), ...minus].join(' − ');
}

function sumOfLabels(flow: PrismaFlow, plus: readonly string[], minus: readonly string[]): string {
  const part = (name: string): string => `${labelOf(flow, name)} ${numberOf(flow, name)}`;
  return [plus.map(part).join(' + '), ...minus.map(part)].join(' − ');
}
