import { suggestion } from '../../util/did-you-mean.js';
import { isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { grouped } from './groups.js';
import { sentence } from './reason.js';
import { deduplicationOf } from './result.js';
import type { Deduplication, PairAnswer, PairDecision, PairDecisionInput, RecordPair } from './types.js';

const ANSWERS: readonly PairAnswer[] = ['duplicate', 'same study', 'different'];

/**
 * The deduplication with persons' answers to pairs in the place of the rule's: groups, records kept and studies follow. A later
 * answer to the same pair replaces the earlier one. {@link undoDecisions} takes answers back.
 *
 * @throws where an id is unknown, an answer is none, nobody is named, or answers contradict one another (A = B, B = C, A ≠ C)
 * @example
 * const none = deduplicate([]);
 * decidePairs(none, []).decisions // => []
 */
export function decidePairs(deduplication: Deduplication, decisions: readonly PairDecisionInput[]): Deduplication {
  demand('decidePairs', deduplication);
  demandList('decidePairs', decisions);
  const known = new Set(deduplication.records.map(({ id }) => id));
  const said = new Map(deduplication.decisions.map((one) => [keyOf(one.records), one]));
  for (const input of decisions) {
    const decision = checked(known, input);
    said.delete(keyOf(decision.records));
    said.set(keyOf(decision.records), decision);
  }
  return withDecisions(deduplication, [...said.values()]);
}

/**
 * The deduplication without some answers of persons, or, where no pairs are named, without the latest: what the rule said stands
 * again.
 *
 * @throws where a pair has no answer to take back
 * @example
 * undoDecisions(deduplicate([]), []).decisions // => []
 */
export function undoDecisions(
  deduplication: Deduplication,
  pairs?: readonly (readonly [string, string])[],
): Deduplication {
  demand('undoDecisions', deduplication);
  const { decisions } = deduplication;
  const said = new Map(decisions.map((one) => [keyOf(one.records), one]));
  for (const pair of demandList('undoDecisions', pairs ?? decisions.slice(-1).map(({ records }) => records))) {
    if (!said.delete(keyOf(sorted(pair)))) {
      fail(`undoDecisions: nobody decided on ${JSON.stringify(pair)}; pass records of "decisions"`);
    }
  }
  return withDecisions(deduplication, [...said.values()]);
}

function demand(caller: string, given: Deduplication): void {
  if (!isResult(given, 'deduplication'))
    fail(`${caller}: the first argument is ${describeValue(given)}; pass what deduplicate() returned`);
}

function demandList<Item>(caller: string, given: readonly Item[]): readonly Item[] {
  if (Array.isArray(given) && given.every((one) => typeof one === 'object' && one !== null)) return given;
  return fail(`${caller}: the second argument is ${describeValue(given)}; pass a list`);
}

function checked(known: ReadonlySet<string>, { records, answer, by, date, reason }: PairDecisionInput): PairDecision {
  if (!Array.isArray(records)) fail(`decidePairs: records is ${describeValue(records)}; pass two different ids`);
  for (const id of records) {
    if (!known.has(id))
      fail(`decidePairs: there is no record ${describeValue(id)}${suggestion(String(id), [...known].slice(0, 2000))}`);
  }
  if (records.length !== 2 || records[0] === records[1])
    fail(`decidePairs: records is ${JSON.stringify(records)}; pass two different ids`);
  if (!ANSWERS.includes(answer))
    fail(`decidePairs: the answer is ${describeValue(answer)}; pass one of ${ANSWERS.join(', ')}`);
  if (typeof by !== 'string' || by.trim() === '') fail(`decidePairs: by is ${describeValue(by)}; say who decided`);
  return { records: sorted(records), answer, by, date: date ?? null, reason: reason ?? null };
}

function withDecisions(former: Deduplication, decisions: readonly PairDecision[]): Deduplication {
  const said = new Map(decisions.map((one) => [keyOf(one.records), one]));
  const automatic = new Map(
    former.pairs.filter(({ zone }) => zone !== 'person').map((pair) => [keyOf(pair.records), pair]),
  );
  for (const pair of former.overruled) automatic.set(keyOf(pair.records), pair);
  const overruled = [...automatic.values()].filter((pair) => said.has(keyOf(pair.records)));
  const untouched = [...automatic.values()].filter((pair) => !said.has(keyOf(pair.records)));
  const persons = decisions.map((one) => saidPair(one, automatic.get(keyOf(one.records))));
  const pairs = [...untouched, ...persons];
  checkConsistent(former, pairs);
  return deduplicationOf({ records: former.records, pairs, decisions, overruled, warnings: former.warnings });
}

function saidPair(decision: PairDecision, automatic: RecordPair | undefined): RecordPair {
  const { by, date, reason, answer, records } = decision;
  const words = `${by} says ${answer}${date === null ? '' : ` (${date})`}${reason === null ? '' : `: ${reason}`}`;
  const { score, agree, differ } = automatic ?? { score: 0, agree: [], differ: [] };
  return {
    records,
    answer,
    zone: 'person',
    score,
    agree,
    differ,
    reason: sentence(words.replace(/\.$/, '')),
    fields: [],
  };
}

/** Persons' answers bind, so they must agree with one another. */
function checkConsistent(former: Deduplication, pairs: readonly RecordPair[]): void {
  const ids = former.records.map(({ id }) => id);
  const place = new Map(ids.map((id, i) => [id, i]));
  const { groupOf } = grouped(ids, pairs);
  for (const { records, answer, zone } of pairs) {
    const [a, b] = records;
    if (zone !== 'person' || answer === 'duplicate') continue;
    if (groupOf[place.get(a) as number] === groupOf[place.get(b) as number]) {
      fail(
        `decidePairs: ${a} and ${b} are called ${answer}, but other answers make them one report; change one of these answers`,
      );
    }
  }
}

const keyOf = (records: readonly [string, string]): string => JSON.stringify(records);

function sorted([a, b]: readonly [string, string]): [string, string] {
  return a < b ? [a, b] : [b, a];
}
