import { isResult } from '../../../util/displayable.js';
import { fail } from '../../../util/fail.js';
import { checkOptions, describeValue } from '../../../util/options.js';
import { isAutomation, readStage } from '../stages.js';
import type { Screening, Stage } from '../types.js';
import { type AgreementOptions, agreement } from './agreement.js';
import type { Agreement } from './types.js';

/**
 * How far the reviewers of a screening agree at one stage on include and exclude: {@link agreement} over the records that at least one
 * of them decided on, by their own decisions, before adjudication. Tools are no raters.
 *
 * @param screening what `screen` returned
 * @param options the stage; by default all people who decided there
 * @throws where fewer than two people decided at the stage, or a named one did not
 *
 * @example
 * const by = (reviewer, record, answer) => ({ record, answer, reviewer, stage: 'title and abstract' })
 * const said = [by('Ana', 'a', 'include'), by('Ben', 'a', 'include'), by('Ana', 'b', 'exclude'), by('Ben', 'b', 'exclude')]
 * screeningAgreement(screen(['a', 'b'], said), { stage: 'title and abstract' }).cohensKappa.value // => 1
 */
export function screeningAgreement(
  screening: Screening,
  options: {
    readonly stage: Stage;
    readonly reviewers?: readonly string[];
    readonly bootstrap?: AgreementOptions['bootstrap'];
  },
): Agreement {
  if (!isResult(screening, 'screening')) {
    fail(`screeningAgreement: the first argument is ${describeValue(screening)}; pass what screen() returned`);
  }
  checkOptions('screeningAgreement', options, ['stage', 'reviewers', 'bootstrap']);
  const stage = readStage('screeningAgreement', options.stage);
  const results = screening.stages[stage];
  const own = results.map(({ decisions }) => decisions.filter(({ adjudicates }) => !adjudicates));
  const decided = new Set(own.flat().map(({ reviewer }) => reviewer));
  const reviewers = options.reviewers ?? screening.reviewers.filter((name) => decided.has(name) && !isAutomation(name));
  const idle = reviewers.find((name) => !decided.has(name));
  if (idle !== undefined) fail(`screeningAgreement: "${idle}" decided on nothing at ${stage}; name people who did`);
  if (reviewers.length < 2)
    fail(`screeningAgreement: ${reviewers.length} people decided at ${stage}; agreement is between two or more`);
  const ratings = reviewers.map((name) =>
    own.map((said) => said.find(({ reviewer }) => reviewer === name)?.answer ?? null),
  );
  return agreement(ratings, { raters: reviewers, ...(options.bootstrap && { bootstrap: options.bootstrap }) });
}
