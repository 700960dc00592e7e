import { fail } from '../util/fail.js';
import { checkOptions, describeValue } from '../util/options.js';
import { calibrationRecord } from './calibrate/record.js';
import { OWN_FINDINGS, oneHalfCases, type SetColumn, type SetData, setData, setNamed } from './sets.js';

/**
 * What is done with a case at exactly 0.5 in a condition, which is neither in nor out: `in no row`, as the R package QCA has
 * it; `error`; or moved to a stated side by a stated amount, such as `{nudge: 'in', by: 0.001}`.
 */
export type OneHalfPolicy = 'in no row' | 'error' | { readonly nudge: 'in' | 'out'; readonly by: number };

/**
 * The sets under a policy for cases at exactly 0.5 in one of the `conditions`. Nothing but such memberships is changed, before
 * anything is computed from them, and each change is kept in the record of its set, from where it becomes a warning.
 */
export function withOneHalf(sets: SetData, conditions: readonly string[], policy: OneHalfPolicy): SetData {
  checkPolicy(policy);
  const concerned = conditions
    .map((name) => setNamed(sets, name, 'design'))
    .filter((column) => column.memberships.includes(0.5));
  if (policy === 'in no row' || concerned.length === 0) return sets;
  if (policy === 'error') {
    const shown = concerned.map((column) => `${column.name} (${oneHalfCases(column, sets.cases).join(', ')})`);
    fail(`design: cases at exactly 0.5 are neither in nor out: ${shown.join('; ')}; move an anchor, or choose oneHalf`);
  }
  const columns = sets.columns.map((column) =>
    concerned.includes(column) ? nudged(column, sets.cases, policy) : column,
  );
  const also = sets.warnings.filter(({ code }) => !OWN_FINDINGS.has(code));
  return setData(sets.cases, columns, also, sets.dropped);
}

function checkPolicy(policy: OneHalfPolicy): void {
  if (policy === 'in no row' || policy === 'error') return;
  if (typeof policy !== 'object' || policy === null) {
    fail(`design: oneHalf is ${describeValue(policy)}; it is 'in no row', 'error' or {nudge: 'in', by: 0.001}`);
  }
  checkOptions('design', policy, ['nudge', 'by']);
  if (policy.nudge !== 'in' && policy.nudge !== 'out') {
    fail(`design: the nudge is ${describeValue(policy.nudge)}; it is 'in' or 'out'`);
  }
  if (!(policy.by > 0 && policy.by <= 0.5)) {
    fail(`design: the nudge is by ${describeValue(policy.by)}; say how far, above 0 and at most 0.5`);
  }
  if (0.5 + policy.by === 0.5 || 0.5 - policy.by === 0.5) {
    fail(`design: a nudge by ${policy.by} is lost in rounding and moves no case; take a larger one, like 0.001`);
  }
}

function nudged(column: SetColumn, cases: readonly string[], { nudge, by }: Exclude<OneHalfPolicy, string>): SetColumn {
  const to = nudge === 'in' ? 0.5 + by : 0.5 - by;
  const memberships = column.memberships.map((membership) => (membership === 0.5 ? to : membership));
  const { calibration, changes = [], ...record } = column.record;
  const listed = oneHalfCases(column, cases).join(', ');
  return {
    ...column,
    memberships,
    record: {
      ...record,
      ...(calibration && {
        calibration: calibrationRecord(calibration, cases, calibration.raw, memberships, column.levels),
      }),
      changes: [
        ...changes,
        `${column.name} was exactly 0.5 for ${listed} and is taken as ${to}, nudged ${nudge} by ${by}.`,
      ],
    },
  };
}
