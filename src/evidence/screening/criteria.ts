import { suggestion } from '../../util/did-you-mean.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { demandNames } from '../demand-list.js';
import { languageOf } from '../records/normalise/index.js';
import type { BibliographicRecord, RecordSet } from '../records/types.js';
import type { ComputedRule, Criteria, Criterion, Decision, Decisions } from './types.js';

/** One criterion as it is stated; with `years` or `languages` it can be computed. */
export interface CriterionInput {
  /** Short, without comma and semicolon: PRISMA's table separates its reasons by these. */
  readonly name: string;
  /** Default `inclusion`. */
  readonly kind?: 'inclusion' | 'exclusion';
  readonly text: string;
  /** The window of years, both ends in it; `null` where it is open. */
  readonly years?: readonly [from: number | null, to: number | null];
  /** Names or codes: `['English', 'es']`. */
  readonly languages?: readonly string[];
}

/**
 * The eligibility criteria of a review as data (PRISMA 2020, item 5). Their names are the reasons of decisions.
 *
 * @param list one criterion each: `{name, text}`, with `kind`, and with `years` or `languages` where a computer can apply it
 * @throws for a name that is empty, used twice or holds a comma or a semicolon, and for a window that ends before it begins
 *
 * @example
 * criteria([{ name: 'past five years', text: 'published from 2020 to 2024', years: [2020, 2024] }]).criteria[0].rule.from // => 2020
 */
export function criteria(list: readonly CriterionInput[]): Criteria {
  if (!Array.isArray(list) || list.length === 0) {
    fail(
      `criteria: the criteria are ${describeValue(list)}; pass a list, like [{name: 'wrong population', text: '…'}]`,
    );
  }
  const read = list.map(readCriterion);
  const seen = new Set<string>();
  for (const { name } of read) {
    if (seen.has(name)) fail(`criteria: two criteria are called "${name}"; give each a name of its own`);
    seen.add(name);
  }
  return displayable({ kind: 'criteria', criteria: read });
}

function readCriterion(given: CriterionInput, i: number): Criterion {
  checkOptions(`criteria: number ${i + 1}`, given, ['name', 'kind', 'text', 'years', 'languages']);
  const { name, kind = 'inclusion', text } = given;
  if (typeof name !== 'string' || name.trim() === '')
    fail(`criteria: number ${i + 1} has no name; give it a short one`);
  if (/[,;]/.test(name)) {
    fail(
      `criteria: the name "${name}" holds a comma or a semicolon, which separate reasons in PRISMA's table; leave it out`,
    );
  }
  if (kind !== 'inclusion' && kind !== 'exclusion') {
    fail(`criteria: "${name}" is of the kind ${describeValue(kind)}; it is 'inclusion' or 'exclusion'`);
  }
  if (typeof text !== 'string' || text.trim() === '') fail(`criteria: "${name}" has no text; say the rule in words`);
  return { name, kind, text, rule: readRule(given) };
}

function readRule({ name, kind, years, languages }: CriterionInput): ComputedRule | null {
  if (years === undefined && languages === undefined) return null;
  if (kind === 'exclusion')
    fail(`criteria: "${name}" is an exclusion with a rule; state years and languages that are included`);
  if (years !== undefined && languages !== undefined) {
    fail(`criteria: "${name}" has years and languages; make two criteria of it, so that each reason is counted`);
  }
  if (languages !== undefined) {
    if (!Array.isArray(languages) || languages.length === 0 || !languages.every((one) => typeof one === 'string')) {
      fail(`criteria: the languages of "${name}" are ${describeValue(languages)}; list codes, like ['en', 'es']`);
    }
    return { field: 'language', oneOf: languages.map((one) => languageOf(one) ?? one) };
  }
  const [from, to] = Array.isArray(years) ? years : [];
  const isYear = (year: unknown): boolean => year === null || Number.isInteger(year);
  if (!isYear(from) || !isYear(to) || (from === null && to === null)) {
    fail(
      `criteria: the years of "${name}" are ${JSON.stringify(years)}; write [2020, 2024], with null where it is open`,
    );
  }
  if (from !== null && to !== null && (from as number) > (to as number)) {
    fail(`criteria: the years of "${name}" end before they begin: ${from} to ${to}; write the earlier one first`);
  }
  return { field: 'year', from: from as number | null, to: to as number | null };
}

/** Which criteria are applied. */
export interface ComputedDecisionsOptions {
  /** Names of criteria with a rule. Default: all that have one. */
  readonly only?: readonly string[];
}

/**
 * What the computed criteria decide: a record that states a year outside the window, or another language, is excluded at title and
 * abstract by `automation: <criterion>`, which PRISMA 2020 counts apart from people's decisions. A record that meets them all is
 * not decided by this: people still read it. Nor is one that does not state its year or language; these are in `undecided`.
 *
 * @param records the records of a search, or some of them
 * @param from the criteria
 * @param options by default every criterion with a rule
 * @throws where no criterion has a rule, or `only` names another one
 *
 * @example
 * const rules = criteria([{ name: 'language', text: 'English or Spanish', languages: ['en', 'es'] }])
 * computedDecisions([], rules).decisions // => []
 */
export function computedDecisions(
  records: RecordSet | readonly BibliographicRecord[],
  from: Criteria,
  options: ComputedDecisionsOptions = {},
): Decisions {
  checkOptions('computedDecisions', options, ['only']);
  const rules = rulesOf(from, options.only);
  const list = Array.isArray(records) ? records : (records as RecordSet)?.records;
  if (!Array.isArray(list)) {
    return fail(
      `computedDecisions: the records are ${describeValue(records)}; pass a record set, or a list of its records`,
    );
  }
  (list as readonly unknown[]).forEach((one, i) => {
    if (typeof (one as BibliographicRecord | null)?.view !== 'object')
      fail(`computedDecisions: record ${i + 1} is ${describeValue(one)}; pass records as readRecords() returns them`);
  });
  const decisions: Decision[] = [];
  const undecided: string[] = [];
  const silent = rules.map(() => 0);
  for (const record of list as readonly BibliographicRecord[]) {
    const said = rules.map(({ rule }) => verdict(record, rule));
    const failed = rules.filter((_, i) => said[i] === 'outside');
    for (const { name } of failed) decisions.push(automatic(record.id, name));
    said.forEach((one, i) => {
      if (one === 'not stated') silent[i] = (silent[i] as number) + 1;
    });
    if (failed.length === 0 && said.includes('not stated')) undecided.push(record.id);
  }
  return displayable({ kind: 'decisions', decisions, undecided, warnings: silences(rules, silent) });
}

interface Ruled extends Criterion {
  readonly rule: ComputedRule;
}

function rulesOf(from: Criteria, only: readonly string[] | undefined): Ruled[] {
  if (!isResult(from, 'criteria')) {
    fail(`computedDecisions: the criteria are ${describeValue(from)}; pass the result of criteria()`);
  }
  const ruled = from.criteria.filter((one): one is Ruled => one.rule !== null);
  if (ruled.length === 0) fail('computedDecisions: no criterion has years or languages, so nothing can be computed');
  if (only === undefined) return ruled;
  const names = ruled.map(({ name }) => name);
  for (const name of demandNames('computedDecisions: only', only)) {
    if (!names.includes(name))
      fail(`computedDecisions: no criterion with a rule is named "${name}"${suggestion(name, names)}`);
  }
  return ruled.filter(({ name }) => only.includes(name));
}

function verdict({ view }: BibliographicRecord, rule: ComputedRule): 'inside' | 'outside' | 'not stated' {
  if (rule.field === 'language') {
    if (view.language === null) return 'not stated';
    return rule.oneOf.includes(view.language) ? 'inside' : 'outside';
  }
  if (view.year === null) return 'not stated';
  const early = rule.from !== null && view.year < rule.from;
  const late = rule.to !== null && view.year > rule.to;
  return early || late ? 'outside' : 'inside';
}

function automatic(record: string, name: string): Decision {
  return {
    record,
    stage: 'title and abstract',
    answer: 'exclude',
    reason: name,
    reviewer: `automation: ${name}`,
    date: null,
    adjudicates: false,
  };
}

function silences(rules: readonly Ruled[], counts: readonly number[]): Warning[] {
  return rules.flatMap(({ name, rule }, i) => {
    const count = counts[i] as number;
    if (count === 0) return [];
    const message = `“${name}” could not be applied to ${count === 1 ? 'one record' : `${count} records`}: no ${rule.field} is stated.`;
    return [{ code: 'not-stated', message }];
  });
}
