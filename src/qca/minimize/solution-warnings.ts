import type { Warning } from '../../util/warning.js';
import { policyWarnings } from '../truth-table/warnings.js';
import type { Found } from './found.js';
import { MOST_STEPS } from './search-stop.js';

/** What the reader of any solution must see. */
export function solutionWarnings(found: Found): Warning[] {
  const { type, maker, limits } = found;
  const { table, options, on } = maker.problem;
  const { outcome, conditions } = table.design;
  const warnings = policyWarnings(table.design);
  const warn = (code: string, message: string) => warnings.push({ code, message });
  if (on.count === 0) {
    warn('no-positive-row', `No row reaches the cut-offs for ${outcome}: the ${type} solution is empty.`);
  }
  if (options.explain.some((output) => output !== 1)) {
    const outputs = options.explain.join(', ');
    warn('other-rows-explained', `The ${type} models describe the rows of ${outcome} with output ${outputs}.`);
  }
  if (limits.models.count > 1) {
    warn('several-models', severalModels(found));
  }
  warnings.push(...limitWarnings(found));
  if (type !== 'conservative' && conditions.length > 20) {
    warn(
      'assumptions-cut',
      `With ${conditions.length} conditions, at most 1,048,576 remainders are listed for a model.`,
    );
  }
  return warnings;
}

/** Models of a size that is not proved to be the smallest are called what they are. */
function severalModels({ type, maker, limits: { models, size } }: Found): string {
  const how = models.exact ? `${models.count}` : `At least ${models.count}`;
  const of = size.proved ? '' : ` of ${size.value} terms, the fewest found,`;
  return `${how} ${type} models${of} for ${maker.problem.table.design.outcome} fit the truth table equally; none is better by the method.`;
}

/** What is not listed, not found or not proved. */
function limitWarnings({ type, maker, limits }: Found): Warning[] {
  const { outcome } = maker.problem.table.design;
  const { listed, count, exact } = limits.models;
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message });
  if (!exact) {
    warn('not-exhausted', `${listed} ${type} models for ${outcome} are listed; there may be more.`);
  } else if (listed !== count) {
    warn('not-exhausted', `Of ${count} ${type} models for ${outcome}, ${listed} are listed.`);
  }
  if (!limits.size.proved) {
    warn('minimum-not-proved', `The search for ${type} models was stopped: models with fewer terms may exist.`);
  }
  const { exhausted, completeTo } = limits.primeImplicants;
  if (!exhausted) {
    const complete = completeTo === 0 ? '' : `: those with at most ${completeTo} literals are all there`;
    warn('prime-implicants-not-exhausted', `Not all prime implicants of the ${type} solution were found${complete}.`);
  }
  if (limits.stoppedBy === 'time') {
    warn('stopped-by-time', `The time budget ended the search for ${type} models; another run may get further.`);
  }
  if (limits.stoppedBy === 'steps') {
    warn(
      'stopped-by-steps',
      `The search for ${type} models was ended after ${MOST_STEPS} steps; a timeBudget of more than ten seconds lets it go on.`,
    );
  }
  return warnings;
}
